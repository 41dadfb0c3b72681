#include "statetable.h"

#include "database.h"

namespace Masthead {

namespace {

QHash<ArticleId, ArticleState> readStates(Database &database, const QList<ArticleId> &ids)
{
    QHash<ArticleId, ArticleState> states;
    Statement rows = database.query(QStringLiteral("SELECT s.article_id, s.read, s.starred FROM json_each(?) j "
                                                   "JOIN state s ON s.article_id = j.value"),
                                    idList(ids));
    while (rows.next())
        states.insert(rows.integer(0), {rows.flag(1), rows.flag(2)});
    return states;
}

template <typename Change>
Result<QList<StateChange>> changeStates(Database &database, const QList<ArticleId> &ids, const QDateTime &now, Change change)
{
    QList<StateChange> changes;
    Transaction transaction(database);
    QHash<ArticleId, ArticleState> states = readStates(database, ids);
    Statement update =
        database.prepare(QStringLiteral("UPDATE state SET read = ?, starred = ?, changed = ? WHERE article_id = ?"));
    for (const ArticleId id : ids) {
        const auto before = states.find(id);
        if (before == states.end())
            continue;
        const ArticleState after = change(id, *before);
        if (after == *before)
            continue;
        update.run(after.read, after.starred, now, id);
        changes += {id, *before, after};
        *before = after;
    }
    transaction.commit();
    return database.finish(changes);
}

}

Result<QList<StateChange>> markRead(Database &database, const QList<ArticleId> &ids, bool read, const QDateTime &now)
{
    return changeStates(database, ids, now, [read](ArticleId, ArticleState state) {
        state.read = read;
        return state;
    });
}

Result<QList<StateChange>> markStarred(Database &database, const QList<ArticleId> &ids, bool starred, const QDateTime &now)
{
    return changeStates(database, ids, now, [starred](ArticleId, ArticleState state) {
        state.starred = starred;
        return state;
    });
}

Result<QList<StateChange>> putStates(Database &database, const QHash<ArticleId, ArticleState> &states, const QDateTime &now)
{
    return changeStates(database, states.keys(), now,
                        [&states](ArticleId id, const ArticleState &) { return states.value(id); });
}

}
