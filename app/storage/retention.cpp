#include "retention.h"

#include "contenttable.h"
#include "database.h"
#include "retentionclock.h"

namespace Masthead {

namespace {

constexpr int articlesAtOnce = 200;
constexpr int pagesAtOnce = 500;

// What a person marked stays, whatever its age.
const QString unmarked =
    QStringLiteral("AND NOT EXISTS (SELECT 1 FROM state s WHERE s.article_id = a.id AND (s.starred = 1 OR s.note <> '')) "
                   "AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = a.id) ");

QList<qint64> idsOf(Statement rows)
{
    QList<qint64> ids;
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

QList<ArticleId> tooOld(Database &database, const QDateTime &clock)
{
    if (numberOf(database, QStringLiteral("SELECT count(*) FROM feed WHERE keep_days > 0")) == 0)
        return {};
    const QDateTime now = retentionTime(database, clock);
    // Each by its index alone: those that were let go before may be a million.
    const auto those = [](const char *condition) {
        return QStringLiteral("SELECT a.id FROM feed f CROSS JOIN article a ON a.feed_id = f.id AND %1 "
                              "AND a.sort_date < ? - f.keep_days * 86400000 WHERE f.keep_days > 0 %2")
            .arg(QLatin1String(condition), unmarked);
    };
    return idsOf(database.query(those("a.gone = 0") + QStringLiteral("UNION ALL ") + those("a.gone = 1 AND a.deleted = 0")
                                    + QStringLiteral("LIMIT ?"),
                                now, now, articlesAtOnce));
}

QList<ArticleId> tooMany(Database &database)
{
    QList<ArticleId> ids;
    Statement feeds = database.query(QStringLiteral("SELECT id, keep_count FROM feed WHERE keep_count > 0"));
    while (feeds.next() && ids.size() < articlesAtOnce)
        ids += idsOf(database.query(QStringLiteral("SELECT a.id FROM (SELECT id FROM article WHERE feed_id = ? AND gone = 0 "
                                                   "ORDER BY sort_date DESC, id DESC LIMIT -1 OFFSET ?) a WHERE TRUE ")
                                        + unmarked + QStringLiteral("LIMIT ?"),
                                    feeds.integer(0), feeds.integer(1), articlesAtOnce));
    return ids;
}

void letGo(Database &database, const QList<ArticleId> &ids)
{
    const QString these = QStringLiteral("(SELECT value FROM json_each(?))");
    const QList<ContentId> contents =
        idsOf(database.query(QStringLiteral("SELECT id FROM content WHERE article_id IN ") + these, idList(ids)));
    // Before they are gone, so that they are counted; what is unread is looked for among all that is.
    database.query(QStringLiteral("UPDATE state SET read = 1 WHERE read = 0 AND article_id IN ") + these, idList(ids));
    database.query(QStringLiteral("UPDATE article SET content_id = NULL, deleted = 1, gone = 1 WHERE id IN ") + these,
                   idList(ids));
    database.query(QStringLiteral("DELETE FROM kept_picture WHERE article_id IN ") + these, idList(ids));
    database.query(QStringLiteral("DELETE FROM playback WHERE article_id IN ") + these, idList(ids));
    deleteContents(database, contents);
}

}

Result<int> letGoOfSome(Database &database, const QDateTime &now)
{
    Transaction transaction(database);
    QList<ArticleId> ids = tooOld(database, now);
    if (ids.isEmpty())
        ids = tooMany(database);
    if (!ids.isEmpty())
        letGo(database, ids);
    transaction.commit();
    return database.finish(int(ids.size()));
}

bool giveBackSpace(Database &database)
{
    const auto number = [&database](const char *pragma) { return numberOf(database, QString::fromLatin1(pragma)); };
    constexpr int incremental = 2;
    const bool possible = number("PRAGMA auto_vacuum") == incremental && number("PRAGMA freelist_count") > pagesAtOnce;
    if (possible)
        database.script("PRAGMA incremental_vacuum(" + QByteArray::number(pagesAtOnce) + ")");
    return database.finish() && possible;
}

}
