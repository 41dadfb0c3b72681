#include "offline.h"

#include "contenttable.h"
#include "database.h"

namespace Masthead {

namespace {

constexpr qsizetype longestAddress = 8192;
constexpr qint64 askAgainSeconds = 6 * 60 * 60; // some feeds change their articles with every visitor

template <typename... Values>
Result<QList<ArticleId>> newest(Database &database, FeedId feed, const QString &which, int limit, const Values &...values)
{
    QList<ArticleId> ids;
    Statement rows = database.query(
        QStringLiteral(
            "SELECT a.id FROM article a JOIN state s ON s.article_id = a.id WHERE a.feed_id = ? AND a.gone = 0 AND ")
            + which + QStringLiteral(" ORDER BY a.sort_date DESC, a.id DESC LIMIT ?"),
        feed, values..., limit);
    while (rows.next())
        ids += rows.integer(0);
    return database.finish(ids);
}

}

Result<QList<ArticleId>> readPagesToAsk(Database &database, FeedId feed, int limit, const QDateTime &now)
{
    const QString due = QStringLiteral("s.read = 0 AND a.url <> '' AND (a.page_asked IS NULL OR (a.page_behind = 1 AND "
                                       "a.page_asked < ?))");
    return newest(database, feed, due, limit, now.addSecs(-askAgainSeconds));
}

Done notePageAsked(Database &database, ArticleId id, const QDateTime &now)
{
    Transaction transaction(database);
    database.query(QStringLiteral("UPDATE article SET page_asked = ?, page_behind = 0 WHERE id = ?"), now, id);
    transaction.commit();
    return database.finish();
}

Result<QList<ArticleId>> articlesWithoutKeptPictures(Database &database, FeedId feed, int limit)
{
    return newest(database, feed, QStringLiteral("a.pictures_kept = 0 AND (s.read = 0 OR s.starred = 1)"), limit);
}

Done noteKeptPictures(Database &database, ArticleId id, const QStringList &addresses)
{
    Transaction transaction(database);
    database.query(QStringLiteral("UPDATE article SET pictures_kept = 1 WHERE id = ?"), id);
    database.query(QStringLiteral("DELETE FROM kept_picture WHERE article_id = ?"), id);
    Statement keep =
        database.prepare(QStringLiteral("INSERT OR IGNORE INTO kept_picture (article_id, address) VALUES (?, ?)"));
    for (const QString &address : addresses)
        keep.run(id, storable(address, longestAddress));
    transaction.commit();
    return database.finish();
}

Result<QStringList> releaseKeptPictures(Database &database)
{
    const QString released =
        QStringLiteral("(SELECT k.article_id FROM kept_picture k JOIN article a ON a.id = k.article_id "
                       "JOIN state s ON s.article_id = a.id JOIN feed f ON f.id = a.feed_id "
                       "WHERE (s.read = 1 AND s.starred = 0) OR f.keep_pictures = 0 OR f.removed_at IS NOT NULL)");
    QStringList addresses;
    Transaction transaction(database);
    database.query(QStringLiteral("UPDATE article SET pictures_kept = 0 WHERE id IN ") + released);
    database.query(QStringLiteral("DELETE FROM kept_picture WHERE article_id IN ") + released);
    {
        Statement rows = database.query(QStringLiteral("SELECT DISTINCT address FROM kept_picture"));
        while (rows.next())
            addresses += rows.text(0);
    }
    transaction.commit();
    return database.finish(addresses);
}

}
