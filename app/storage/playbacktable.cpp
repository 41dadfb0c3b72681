#include "playbacktable.h"

#include "database.h"

namespace Masthead {

namespace {

template <typename T>
Done keep(Database &database, ArticleId id, const QString &url, const QString &column, const T &value)
{
    Transaction transaction(database);
    if (!database.query(QStringLiteral("SELECT 1 FROM article WHERE id = ? AND deleted = 0"), id).next())
        database.fail({ErrorKind::NotFound, QStringLiteral("there is no article %1").arg(id)});
    database.query(QStringLiteral("INSERT INTO playback (article_id, url, %1) VALUES (?, ?, ?) "
                                  "ON CONFLICT (article_id, url) DO UPDATE SET %1 = excluded.%1")
                       .arg(column),
                   id, url, value);
    transaction.commit();
    return database.finish();
}

}

Result<QList<Playback>> readPlayback(Database &database, ArticleId id)
{
    QList<Playback> kept;
    {
        Statement rows = database.query(QStringLiteral("SELECT url, position, file FROM playback WHERE article_id = ?"), id);
        while (rows.next())
            kept += {rows.text(0), rows.integer(1), rows.text(2)};
    }
    return database.finish(kept);
}

Done keepPosition(Database &database, ArticleId id, const QString &url, qint64 position)
{
    return keep(database, id, url, QStringLiteral("position"), position);
}

Done keepFile(Database &database, ArticleId id, const QString &url, const QString &file)
{
    return keep(database, id, url, QStringLiteral("file"), file);
}

}
