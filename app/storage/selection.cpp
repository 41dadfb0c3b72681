#include "selection.h"

#include "database.h"
#include "searchindex.h"

#include "text/searchterms.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace Masthead {

namespace {

constexpr int manyMatches = 20'000; // fewer are joined and sorted in a moment

/// A part of WHERE with its values.
struct Condition {
    QString sql;
    QVariantList values;
};

struct Column {
    Query::Field field;
    const char *filter;
};

// Column filters of FTS5 (section 3.4 of its documentation).
constexpr std::array columns = {
    Column{Query::Field::Any, "- {categories}"},      Column{Query::Field::Title, "title"},
    Column{Query::Field::Publisher, "publisher"},     Column{Query::Field::Source, "source"},
    Column{Query::Field::Author, "byline"},           Column{Query::Field::Editor, "editors"},
    Column{Query::Field::Dateline, "dateline"},       Column{Query::Field::OriginalTitle, "original_title"},
    Column{Query::Field::CategoryName, "categories"},
};

const char *columnOf(Query::Field field)
{
    const auto column = std::find_if(columns.begin(), columns.end(), [field](const Column &c) { return c.field == field; });
    return column == columns.end() ? nullptr : column->filter;
}

/// The ids that a question gives beside a name, where the name holds the words of `term`.
QList<qint64> idsNamed(Database &database, const QString &sql, const Query::Term &term)
{
    const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
    QList<qint64> ids;
    Statement rows = database.query(sql);
    while (rows.next())
        if (holdsPhrase(rows.text(1), phrase))
            ids += rows.integer(0);
    return ids;
}

QList<qint64> feedsNamed(Database &database, const Query::Term &term)
{
    return idsNamed(database,
                    QStringLiteral("SELECT id, coalesce(nullif(given_title, ''), nullif(title, ''), url) FROM feed"), term);
}

/// The ids of the tags that are `term`'s words and no more; with a prefix, of those that begin with them.
QList<qint64> tagsNamed(Database &database, const Query::Term &term)
{
    const QStringList wanted = searchTerms(term.text, TermUse::Document);
    const QString start = searchTerms(term.text, TermUse::Query).join(QLatin1Char(' '));
    QList<qint64> ids;
    Statement rows = database.query(QStringLiteral("SELECT id, name FROM tag"));
    while (rows.next()) {
        const QStringList words = searchTerms(rows.text(1), TermUse::Document);
        if (term.prefix ? words.join(QLatin1Char(' ')).startsWith(start) : words == wanted)
            ids += rows.integer(0);
    }
    return ids;
}

Condition scopeCondition(const Query &query)
{
    switch (query.scope) {
    case Query::Scope::All: return {};
    case Query::Scope::Feed: return {QStringLiteral("a.feed_id = ?"), {query.scopeId}};
    case Query::Scope::Folder:
        return {QStringLiteral(
                    "a.feed_id IN (WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT folder.id FROM folder JOIN below "
                    "ON folder.parent_id = below.id) SELECT feed.id FROM feed JOIN below ON feed.folder_id = below.id)"),
                {query.scopeId}};
    case Query::Scope::Category:
        return {
            QStringLiteral("a.category_id IN (WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT category.id FROM category "
                           "JOIN below ON category.parent_id = below.id) SELECT id FROM below)"),
            {query.scopeId}};
    }
    Q_UNREACHABLE();
}

/// The newest articles of an archive: since when they are, and between which ids their contents are.
struct Window {
    qint64 since = 0;
    ContentId firstContent = 0;
    ContentId lastContent = 0;
};

/// How the matches of the index are joined with the articles.
struct Join {
    std::optional<Window> window = {}; ///< only these contents
    bool walk = false;                 ///< from the articles to the matches, where these are very many
};

/// SQL for the terms of one query. What the index answers is asked of it in as few questions as can be.
class Terms {
public:
    Terms(Database &database, const QDateTime &now, const Join &join)
        : m_database(database), m_now(now), m_window(join.window), m_walks(join.walk)
    {
    }

    /// All that must hold of `terms`; no SQL where there are none.
    Condition every(const QList<Query::Term> &terms) { return joined(terms, QStringLiteral(" AND ")); }

    /// What of `terms` the index answers by itself, as one question to it: all that hold have it. Empty where there is none.
    QString wanted(const QList<Query::Term> &terms)
    {
        QStringList matches;
        for (const Query::Term &term : terms)
            if (const QString match = term.negated ? QString() : matchOf(term); !match.isEmpty())
                matches += match;
        return matches.join(QStringLiteral(" AND "));
    }

private:
    Condition joined(const QList<Query::Term> &terms, const QString &word)
    {
        const bool all = word == QLatin1String(" AND ");
        QList<Condition> parts;
        QStringList wanted;
        QStringList unwanted;
        for (const Query::Term &term : terms) {
            if (const QString match = matchOf(term); match.isEmpty())
                parts += of(term);
            else
                (term.negated ? unwanted : wanted) += match;
        }
        if (!wanted.isEmpty())
            parts += matching(QStringLiteral("IN"), wanted.join(word));
        if (!unwanted.isEmpty()) // none of them; and of alternatives, not all of them
            parts +=
                matching(QStringLiteral("NOT IN"), unwanted.join(all ? QStringLiteral(" OR ") : QStringLiteral(" AND ")));
        Condition whole;
        for (const Condition &part : parts) {
            whole.sql += (whole.sql.isEmpty() ? QString() : word) + part.sql;
            whole.values += part.values;
        }
        if (parts.size() > 1)
            whole.sql = QLatin1Char('(') + whole.sql + QLatin1Char(')');
        return whole;
    }

    /// A term (whether or not it is negated) in FTS5's words, where the index alone can answer it; else empty.
    QString matchOf(const Query::Term &term)
    {
        if (columnOf(term.field))
            return phraseOf(term);
        QStringList parts;
        for (const Query::Term &inner : term.terms) {
            const QString part = inner.negated ? QString() : matchOf(inner);
            if (part.isEmpty())
                return {};
            parts += part;
        }
        return parts.isEmpty() ? QString()
                               : QStringLiteral("(%1)").arg(parts.join(
                                   term.field == Query::Field::Either ? QStringLiteral(" OR ") : QStringLiteral(" AND ")));
    }

    /// Terms of the index hold letters and digits only, so that quoting needs no more.
    QString phraseOf(const Query::Term &term)
    {
        const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
        if (phrase.terms.isEmpty())
            m_database.fail({ErrorKind::Usage, QStringLiteral("there is nothing to search for in “%1”").arg(term.text)});
        QString words;
        for (const QString &word : phrase.terms)
            words += (words.isEmpty() ? QStringLiteral("\"") : QStringLiteral(" + \"")) + word + QLatin1Char('"');
        return QStringLiteral("(%1 : %2%3)")
            .arg(QLatin1String(columnOf(term.field)), words, phrase.prefix ? QStringLiteral(" *") : QString());
    }

    Condition matching(const QString &in, const QString &match)
    {
        if (!m_fresh)
            m_fresh = lookAtFresh(m_database);
        QString contents = matchingIndexed;
        QVariantList values{match};
        if (m_window) {
            contents += QStringLiteral(" AND rowid BETWEEN ? AND ?");
            values << m_window->firstContent << m_window->lastContent;
        }
        if (*m_fresh) {
            contents += QStringLiteral(" UNION ALL ") + matchingFresh;
            values << match;
        }
        // With the plus SQLite walks the articles in their order and looks each up among the matches.
        const QString column = m_walks ? QStringLiteral("+a.content_id") : QStringLiteral("a.content_id");
        return {QStringLiteral("%1 %2 (%3)").arg(column, in, contents), values};
    }

    Condition of(const Query::Term &term)
    {
        Condition condition = plain(term);
        if (term.negated)
            condition.sql = QStringLiteral("NOT (%1)").arg(condition.sql);
        return condition;
    }

    Condition plain(const Query::Term &term)
    {
        using Field = Query::Field;
        const auto among = [](const QString &sql, const QList<qint64> &ids) { return Condition{sql, {idList(ids)}}; };
        switch (term.field) {
        case Field::Every: return joined(term.terms, QStringLiteral(" AND "));
        case Field::Either: return joined(term.terms, QStringLiteral(" OR "));
        case Field::IsUnread: return {QStringLiteral("s.read = 0"), {}};
        case Field::IsRead: return {QStringLiteral("s.read = 1"), {}};
        case Field::IsStarred: return {QStringLiteral("s.starred = 1"), {}};
        case Field::HasNote: return {QStringLiteral("s.note <> ''"), {}};
        case Field::HasImage: return {QStringLiteral("a.lead_image <> ''"), {}};
        case Field::HasAudio:
            return {QStringLiteral("EXISTS (SELECT 1 FROM content c WHERE c.id = a.content_id "
                                   "AND c.enclosures LIKE '%,\"audio/%')"),
                    {}};
        case Field::After: return {QStringLiteral("a.sort_date >= ?"), {term.date.startOfDay().toMSecsSinceEpoch()}};
        case Field::Before: return {QStringLiteral("a.sort_date < ?"), {term.date.startOfDay().toMSecsSinceEpoch()}};
        case Field::Within:
            return {QStringLiteral("a.sort_date >= ?"), {m_now.addSecs(-3600LL * term.hours).toMSecsSinceEpoch()}};
        case Field::FeedTitle:
            return among(QStringLiteral("a.feed_id IN (SELECT value FROM json_each(?))"), feedsNamed(m_database, term));
        case Field::FolderName:
            return among(QStringLiteral("a.feed_id IN (WITH RECURSIVE below(id) AS (SELECT value FROM json_each(?) UNION "
                                        "SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id) "
                                        "SELECT feed.id FROM feed JOIN below ON feed.folder_id = below.id)"),
                         idsNamed(m_database, QStringLiteral("SELECT id, name FROM folder"), term));
        case Field::Tag:
            return among(QStringLiteral("a.id IN (SELECT t.article_id FROM article_tag t WHERE t.tag_id IN "
                                        "(SELECT value FROM json_each(?)))"),
                         tagsNamed(m_database, term));
        default: return {QStringLiteral("TRUE"), {}};
        }
    }

    Database &m_database;
    const QDateTime m_now;
    const std::optional<Window> m_window;
    const bool m_walks;
    std::optional<bool> m_fresh; // whether something waits to be indexed; nothing: not looked yet
};

Condition whereOf(Database &database, const Query &query, const QDateTime &now, const Join &join = {})
{
    QList<Condition> parts = {
        {QStringLiteral("a.gone = 0 AND a.feed_id NOT IN (SELECT id FROM feed WHERE removed_at IS NOT NULL)"), {}},
        scopeCondition(query),
        Terms(database, now, join).every(query.terms)};
    if (join.window)
        parts += {QStringLiteral("a.sort_date >= ?"), {join.window->since}};
    Condition where;
    for (const Condition &part : parts) {
        if (part.sql.isEmpty())
            continue;
        where.sql += (where.sql.isEmpty() ? QString() : QStringLiteral(" AND ")) + part.sql;
        where.values += part.values;
    }
    return where;
}

qint64 number(Database &database, const QString &sql)
{
    Statement row = database.query(sql);
    return row.next() ? row.integer(0) : 0;
}

bool asksFor(const Query &query, Query::Field field)
{
    return std::any_of(query.terms.begin(), query.terms.end(),
                       [field](const Query::Term &term) { return term.field == field && !term.negated; });
}

/// The tables of a query. SQLite keeps to the order of a CROSS JOIN: it begins with the states where these are few, and
/// with the articles, whose index has the order already, where most of them are meant.
QString tablesOf(Database &database, const Query &query, const Condition &where)
{
    const auto reads = [&where](const char *column) { return where.sql.contains(QLatin1String(column)); };
    if (!reads("s.read") && !reads("s.starred") && !reads("s.note"))
        return QStringLiteral("article a");
    const bool few = asksFor(query, Query::Field::IsStarred) || asksFor(query, Query::Field::HasNote)
                     || (asksFor(query, Query::Field::IsUnread)
                         && number(database, QStringLiteral("SELECT sum(unread) * 20 < sum(total) FROM place_count")) != 0);
    return few ? QStringLiteral("state s CROSS JOIN article a ON a.id = s.article_id")
               : QStringLiteral("article a CROSS JOIN state s ON s.article_id = a.id");
}

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

bool hasManyMatches(Database &database, const QString &match)
{
    Statement row =
        database.query(QStringLiteral("SELECT count(*) FROM (%1 LIMIT %2)").arg(matchingIndexed).arg(manyMatches), match);
    return row.next() && row.integer(0) == manyMatches;
}

bool isOneCharacter(const Query::Term &term)
{
    if (!columnOf(term.field) || term.negated)
        return false;
    const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
    return phrase.prefix && phrase.terms.size() == 1 && phrase.terms.first().size() == 1;
}

/// The first articles of a search that finds very many, newest first: looked for among the newest ones only, as many as
/// should do, then more. Nothing where it is not such a search.
std::optional<QList<ArticleId>> firstOfMany(Database &database, const Query &query, const QDateTime &now, int limit)
{
    if (limit < 0 || !query.descending || query.scope != Query::Scope::All)
        return std::nullopt;
    const QString match = Terms(database, now, {}).wanted(query.terms);
    // The index has to gather the matches of one Han character from all terms that begin with it, whatever is asked of them
    // then: so it is asked once.
    if (std::any_of(query.terms.begin(), query.terms.end(), isOneCharacter))
        return selectByDate(database, query, whereOf(database, query, now, {.walk = true}), limit);
    if (match.isEmpty() || !hasManyMatches(database, match))
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
    if (const auto first = firstOfMany(database, query, now, limit))
        return *first;
    return selectByDate(database, query, whereOf(database, query, now), limit);
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
