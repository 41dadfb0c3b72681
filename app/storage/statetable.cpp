#include "statetable.h"

#include "database.h"

#include <QHash>

#include <algorithm>

namespace Masthead {

namespace {

/// One side of a state, by the column that keeps it.
struct Side {
    QString column;
    bool ArticleState::*value;

    static Side read() { return {QStringLiteral("read"), &ArticleState::read}; }
    static Side starred() { return {QStringLiteral("starred"), &ArticleState::starred}; }
};

// Fewer are not worth looking at how many there are.
constexpr qsizetype manyIds = 1000;

/// Whether `ids` are most of the articles, each of which has its state: then those that are left are counted, and not those that
/// change, which a trigger would do one by one.
bool areMost(Database &database, const QList<ArticleId> &ids)
{
    if (ids.size() <= manyIds)
        return false;
    const qint64 articles = numberOf(database, QStringLiteral("SELECT count(*) FROM article"));
    const qint64 states = numberOf(database, QStringLiteral("SELECT count(*) FROM state"));
    return articles == states && 2 * ids.size() > articles;
}

/// What the triggers of `state` do, after most of the articles became read or unread without them.
void countAgain(Database &database, bool read)
{
    database.query(
        QStringLiteral("UPDATE place_count SET unread = %1").arg(read ? QLatin1String("0") : QLatin1String("total")));
    database.query(
        QStringLiteral("UPDATE place_count SET unread = %1 FROM (SELECT a.feed_id, ifnull(a.category_id, 0) AS category_id, "
                       "count(*) AS articles FROM state s CROSS JOIN article a ON a.id = s.article_id "
                       "WHERE s.read = %2 AND a.gone = 0 GROUP BY 1, 2) AS rest "
                       "WHERE (place_count.feed_id, place_count.category_id) = (rest.feed_id, rest.category_id)")
            .arg(read ? QLatin1String("rest.articles") : QLatin1String("total - rest.articles"),
                 read ? QLatin1String("0") : QLatin1String("1")));
}

/// Makes `ids`, which are most of the articles, read or unread. The database is told of those that stay as they are: a million
/// numbers cost it more than the change itself.
QList<StateChange> markMost(Database &database, QList<ArticleId> ids, bool read, const QDateTime &now)
{
    std::sort(ids.begin(), ids.end());
    QList<StateChange> changes;
    changes.reserve(ids.size());
    QList<ArticleId> staying;
    {
        auto wanted = ids.cbegin();
        Statement rows = database.query(
            QStringLiteral("SELECT article_id * 2 + starred FROM state WHERE read <> ? ORDER BY article_id"), read);
        while (rows.next()) {
            const ArticleId id = rows.integer(0) / 2;
            const bool starred = rows.integer(0) % 2 != 0;
            wanted = std::find_if(wanted, ids.cend(), [id](ArticleId one) { return one >= id; });
            if (wanted != ids.cend() && *wanted == id)
                changes += {id, {!read, starred}, {read, starred}};
            else
                staying += id;
        }
    }
    {
        const WithoutTriggers counted(database);
        database.query(QStringLiteral("UPDATE state SET read = ?, changed = ? WHERE read <> ? AND article_id NOT IN "
                                      "(SELECT value FROM json_each(?))"),
                       read, now, read, idList(staying));
    }
    countAgain(database, read);
    return changes;
}

/// Gives all of `ids` that have it not yet the same value, in one statement, however many they are.
QList<StateChange> change(Database &database, const QList<ArticleId> &ids, const Side &side, bool value,
                          const QDateTime &now)
{
    QList<StateChange> changes;
    if (ids.isEmpty())
        return changes;
    if (side.value == &ArticleState::read && areMost(database, ids))
        return markMost(database, ids, value, now);
    // One number a row: many rows may be told, and each value of them costs.
    Statement rows = database.query(QStringLiteral("UPDATE state SET %1 = ?, changed = ? WHERE %1 <> ? AND article_id IN "
                                                   "(SELECT value FROM json_each(?)) "
                                                   "RETURNING article_id * 4 + read * 2 + starred")
                                        .arg(side.column),
                                    value, now, value, idList(ids));
    while (rows.next()) {
        const qint64 row = rows.integer(0);
        const ArticleState after{(row & 2) != 0, (row & 1) != 0};
        ArticleState before = after;
        before.*side.value = !value;
        changes += {row / 4, before, after};
    }
    return changes;
}

Result<QList<StateChange>> changeOne(Database &database, const QList<ArticleId> &ids, const Side &side, bool value,
                                     const QDateTime &now)
{
    Transaction transaction(database);
    const QList<StateChange> changes = change(database, ids, side, value, now);
    transaction.commit();
    return database.finish(changes);
}

/// Two changes of one article, the later behind the earlier, as one.
QList<StateChange> merged(QList<StateChange> earlier, const QList<StateChange> &later)
{
    if (later.isEmpty())
        return earlier;
    QHash<ArticleId, qsizetype> places;
    for (qsizetype i = 0; i < earlier.size(); ++i)
        places.insert(earlier[i].id, i);
    for (const StateChange &change : later)
        if (const qsizetype at = places.value(change.id, -1); at >= 0)
            earlier[at].after = change.after;
        else
            earlier += change;
    return earlier;
}

}

Result<QList<StateChange>> markRead(Database &database, const QList<ArticleId> &ids, bool read, const QDateTime &now)
{
    return changeOne(database, ids, Side::read(), read, now);
}

Result<QList<StateChange>> markStarred(Database &database, const QList<ArticleId> &ids, bool starred, const QDateTime &now)
{
    return changeOne(database, ids, Side::starred(), starred, now);
}

Result<QList<StateChange>> putStates(Database &database, const QList<StateChange> &states, ArticleState StateChange::*wanted,
                                     const QDateTime &now)
{
    QList<StateChange> changes;
    Transaction transaction(database);
    for (const Side &side : {Side::read(), Side::starred()}) {
        for (const bool value : {false, true}) {
            QList<ArticleId> ids;
            for (const StateChange &state : states)
                if (state.before.*side.value != state.after.*side.value && (state.*wanted).*side.value == value)
                    ids += state.id;
            changes = merged(changes, change(database, ids, side, value, now));
        }
    }
    transaction.commit();
    return database.finish(changes);
}

}
