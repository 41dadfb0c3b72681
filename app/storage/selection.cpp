#include "selection.h"

#include "database.h"
#include "querysql.h"
#include "searchindex.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <vector>

namespace Masthead {

namespace {

constexpr qint64 sampleSize = 48;
constexpr int manyMatches = 20'000; // fewer are joined and sorted in a moment
constexpr int fewMatches = 2'000;   // so many are handed over sooner than the index is asked again

QList<ArticleId> selectByDate(Database &database, const Query &query, const Condition &where, int limit)
{
    QList<ArticleId> ids;
    const QString direction = query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    Statement rows =
        database.prepare(QStringLiteral("SELECT a.id FROM %1 WHERE %2 ORDER BY a.sort_date %3, a.id %3 LIMIT %4")
                             .arg(tablesOf(database, query, where), where.sql, direction)
                             .arg(limit));
    rows.runList(where.values);
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

/// The newest `size` articles; nothing where there are no more than that.
std::optional<Window> newest(Database &database, qint64 size)
{
    Window window;
    {
        Statement last = database.query(
            QStringLiteral("SELECT sort_date FROM article ORDER BY sort_date DESC, id DESC LIMIT 1 OFFSET ?"), size);
        if (!last.next())
            return std::nullopt;
        window.since = last.integer(0);
    }
    Statement contents = database.query(
        QStringLiteral("SELECT min(content_id), max(content_id) FROM article WHERE sort_date >= ?"), window.since);
    contents.next();
    window.firstContent = contents.integer(0);
    window.lastContent = contents.integer(1);
    return window;
}

/// All that the index has for a question, where that is little.
std::optional<Matches> allMatches(Database &database, const QString &match)
{
    Statement row = database.query(QStringLiteral("SELECT count(*), json_group_array(rowid) FROM (%1 LIMIT %2)")
                                       .arg(matchingIndexed)
                                       .arg(fewMatches + 1),
                                   match);
    return row.next() && row.integer(0) <= fewMatches ? std::optional(Matches{match, row.text(1)}) : std::nullopt;
}

bool hasManyMatches(Database &database, const QString &match)
{
    Statement row =
        database.query(QStringLiteral("SELECT count(*) FROM (%1 LIMIT %2)").arg(matchingIndexed).arg(manyMatches), match);
    return row.next() && row.integer(0) == manyMatches;
}

/// The first articles of a search, newest first, found by reading the newest ones; nothing where too few of a sample hold what is
/// looked for.
std::optional<QList<ArticleId>> firstByReading(Database &database, const Query &query, const QDateTime &now, int limit)
{
    const auto window = newest(database, sampleSize);
    if (!window || database.failed())
        return std::nullopt;
    const auto found = [&](const Window &within) {
        return selectByDate(database, query, whereOf(database, query, now, {.window = within, .read = true}), limit);
    };
    const qsizetype hits = found(*window).size();
    if (hits * 7 < sampleSize)
        return std::nullopt;
    const auto wider = newest(database, limit * sampleSize / hits * 3 / 2);
    const QList<ArticleId> ids = wider ? found(*wider) : QList<ArticleId>();
    return ids.size() == limit ? std::optional(ids) : std::nullopt;
}

/// The first articles of a search, newest first, by the way that suits how many it finds; of very many they are looked for among
/// the newest articles only, as many as should do, then more. Nothing where none suits better than the usual way.
std::optional<QList<ArticleId>> firstFound(Database &database, const Query &query, const QDateTime &now, int limit)
{
    if (limit < 0 || !query.descending || query.scope != Query::Scope::All)
        return std::nullopt;
    // The index has to gather the matches of one Han character from all terms that begin with it, whatever is asked of them
    // then. Where it is a frequent one the newest articles are read instead; else it is asked once.
    if (asksForOneCharacter(query)) {
        const auto first = firstByReading(database, query, now, limit);
        return first ? first : selectByDate(database, query, whereOf(database, query, now, {.walk = true}), limit);
    }
    const QString match = matchOf(database, query);
    if (match.isEmpty())
        return std::nullopt;
    if (const auto all = allMatches(database, match))
        return selectByDate(database, query, whereOf(database, query, now, {.known = all}), limit);
    if (!hasManyMatches(database, match))
        return std::nullopt;
    for (qint64 size = 16LL * limit; const auto window = newest(database, size); size *= 8) {
        const QList<ArticleId> ids = selectByDate(database, query, whereOf(database, query, now, {.window = window}), limit);
        if (ids.size() == limit || database.failed())
            return ids;
    }
    return std::nullopt;
}

/// Sort keys of texts, each made once: publishers come again and again.
class Keys {
public:
    Keys() : m_collator(QLocale(QLocale::Chinese, QLocale::China)) { m_collator.setNumericMode(true); }
    const QCollatorSortKey &of(const QString &text)
    {
        const auto known = m_keys.find(text);
        return known != m_keys.end() ? known->second : m_keys.emplace(text, m_collator.sortKey(text)).first->second;
    }

private:
    QCollator m_collator;
    std::unordered_map<QString, QCollatorSortKey> m_keys;
};

QList<ArticleId> selectByText(Database &database, const Query &query, const Condition &where)
{
    struct Entry {
        ArticleId id;
        const QCollatorSortKey *key; // nullptr: nothing
    };
    Keys keys;
    std::vector<Entry> entries;
    Statement rows =
        database.prepare(QStringLiteral("SELECT a.id, a.%1 FROM %2 WHERE %3 ORDER BY a.sort_date DESC, a.id DESC")
                             .arg(query.order == Query::Order::Title ? QStringLiteral("title") : QStringLiteral("publisher"),
                                  tablesOf(database, query, where), where.sql));
    rows.runList(where.values);
    while (rows.next()) {
        const QString text = rows.text(1);
        entries.push_back({rows.integer(0), text.isEmpty() ? nullptr : &keys.of(text)});
    }
    std::stable_sort(entries.begin(), entries.end(), [descending = query.descending](const Entry &a, const Entry &b) {
        if (!a.key || !b.key)
            return a.key && !b.key;
        return descending ? b.key->compare(*a.key) < 0 : a.key->compare(*b.key) < 0;
    });
    QList<ArticleId> ids;
    ids.reserve(qsizetype(entries.size()));
    for (const Entry &entry : entries)
        ids += entry.id;
    return ids;
}

QList<ArticleId> selected(Database &database, const Query &query, const QDateTime &now, int limit)
{
    if (query.order != Query::Order::Date) {
        const QList<ArticleId> ids = selectByText(database, query, whereOf(database, query, now));
        return limit < 0 ? ids : ids.mid(0, limit);
    }
    if (const auto first = firstFound(database, query, now, limit))
        return *first;
    return selectByDate(database, query, whereOf(database, query, now, {.first = limit >= 0}), limit);
}

}

Result<QList<ArticleId>> selectArticles(Database &database, const Query &query, const QDateTime &now, int limit)
{
    const Database::OwnTables own(database);
    Transaction snapshot(database, Transaction::Kind::Read);
    const QList<ArticleId> ids = selected(database, query, now, limit);
    snapshot.commit(); // keeps what was read of contents that are not indexed yet
    return database.finish(ids);
}

Result<QList<ArticleId>> selectAmong(Database &database, const Query &query, const QList<ArticleId> &among,
                                     const QDateTime &now)
{
    const Database::OwnTables own(database);
    Transaction snapshot(database, Transaction::Kind::Read);
    const Condition where = whereOf(database, query, now);
    QList<ArticleId> ids;
    {
        Statement rows =
            database.prepare(QStringLiteral("SELECT a.id FROM %1 WHERE %2 AND a.id IN (SELECT value FROM json_each(?))")
                                 .arg(tablesOf(database, query, where), where.sql));
        rows.runList(where.values + QVariantList{idList(among)});
        while (rows.next())
            ids += rows.integer(0);
    }
    snapshot.commit();
    return database.finish(ids);
}

Result<int> countArticles(Database &database, const Query &query, const QDateTime &now)
{
    const Database::OwnTables own(database);
    Transaction snapshot(database, Transaction::Kind::Read);
    const Condition where = whereOf(database, query, now);
    int count = 0;
    {
        Statement row = database.prepare(
            QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(tablesOf(database, query, where), where.sql));
        row.runList(where.values);
        count = row.next() ? int(row.integer(0)) : 0;
    }
    snapshot.commit();
    return database.finish(count);
}

}
