#include "selection.h"

#include "database.h"

#include "text/searchterms.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <vector>

namespace Masthead {

namespace {

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

/// A term in FTS5's words. Terms of the index hold letters and digits only, so that quoting needs no more.
QString matchOf(Database &database, const Query::Term &term)
{
    const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
    if (phrase.terms.isEmpty())
        database.fail({ErrorKind::Usage, QStringLiteral("there is nothing to search for in “%1”").arg(term.text)});
    QString words;
    for (const QString &word : phrase.terms)
        words += (words.isEmpty() ? QStringLiteral("\"") : QStringLiteral(" + \"")) + word + QLatin1Char('"');
    return QStringLiteral("(%1 : %2%3)")
        .arg(QLatin1String(columnOf(term.field)), words, phrase.prefix ? QStringLiteral(" *") : QString());
}

QList<qint64> feedsNamed(Database &database, const Query::Term &term)
{
    const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
    QList<qint64> ids;
    Statement rows =
        database.query(QStringLiteral("SELECT id, CASE given_title WHEN '' THEN title ELSE given_title END, url FROM feed"));
    while (rows.next())
        if (holdsPhrase(rows.text(1).isEmpty() ? rows.text(2) : rows.text(1), phrase))
            ids += rows.integer(0);
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

Condition negatedIf(bool negated, Condition condition)
{
    if (negated)
        condition.sql = QStringLiteral("NOT (%1)").arg(condition.sql);
    return condition;
}

Condition termCondition(Database &database, const Query::Term &term)
{
    switch (term.field) {
    case Query::Field::IsUnread: return negatedIf(term.negated, {QStringLiteral("s.read = 0"), {}});
    case Query::Field::IsRead: return negatedIf(term.negated, {QStringLiteral("s.read = 1"), {}});
    case Query::Field::IsStarred: return negatedIf(term.negated, {QStringLiteral("s.starred = 1"), {}});
    case Query::Field::After:
        return negatedIf(term.negated, {QStringLiteral("a.sort_date >= ?"), {term.date.startOfDay().toMSecsSinceEpoch()}});
    case Query::Field::Before:
        return negatedIf(term.negated, {QStringLiteral("a.sort_date < ?"), {term.date.startOfDay().toMSecsSinceEpoch()}});
    case Query::Field::FeedTitle:
        return negatedIf(term.negated, {QStringLiteral("a.feed_id IN (SELECT value FROM json_each(?))"),
                                        {idList(feedsNamed(database, term))}});
    default: return {};
    }
}

/// All the terms that the index answers, as at most two questions to it.
QList<Condition> matchConditions(Database &database, const QList<Query::Term> &terms)
{
    QStringList wanted;
    QStringList unwanted;
    for (const Query::Term &term : terms)
        if (columnOf(term.field))
            (term.negated ? unwanted : wanted) += matchOf(database, term);
    QList<Condition> conditions;
    if (!wanted.isEmpty())
        conditions += {QStringLiteral("a.content_id IN (SELECT rowid FROM search WHERE search MATCH ?)"),
                       {wanted.join(QStringLiteral(" AND "))}};
    if (!unwanted.isEmpty())
        conditions += {QStringLiteral("a.content_id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)"),
                       {unwanted.join(QStringLiteral(" OR "))}};
    return conditions;
}

Condition whereOf(Database &database, const Query &query)
{
    QList<Condition> parts = {
        {QStringLiteral("a.gone = 0 AND a.feed_id NOT IN (SELECT id FROM feed WHERE removed_at IS NOT NULL)"), {}},
        scopeCondition(query)};
    for (const Query::Term &term : query.terms)
        parts += termCondition(database, term);
    parts += matchConditions(database, query.terms);
    Condition where;
    for (const Condition &part : parts) {
        if (part.sql.isEmpty())
            continue;
        where.sql += (where.sql.isEmpty() ? QString() : QStringLiteral(" AND ")) + part.sql;
        where.values += part.values;
    }
    return where;
}

QList<ArticleId> selectByDate(Database &database, const Condition &where, bool descending)
{
    QList<ArticleId> ids;
    const QString direction = descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    Statement rows =
        database.prepare(QStringLiteral("SELECT a.id FROM article a JOIN state s ON s.article_id = a.id WHERE %1 "
                                        "ORDER BY a.sort_date %2, a.id %2")
                             .arg(where.sql, direction));
    rows.runList(where.values);
    while (rows.next())
        ids += rows.integer(0);
    return ids;
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

QList<ArticleId> selectByText(Database &database, const Condition &where, Query::Order order, bool descending)
{
    struct Entry {
        ArticleId id;
        const QCollatorSortKey *key; // nullptr: nothing
    };
    Keys keys;
    std::vector<Entry> entries;
    Statement rows = database.prepare(
        QStringLiteral("SELECT a.id, a.%2 FROM article a JOIN state s ON s.article_id = a.id WHERE %1 "
                       "ORDER BY a.sort_date DESC, a.id DESC")
            .arg(where.sql, order == Query::Order::Title ? QStringLiteral("title") : QStringLiteral("publisher")));
    rows.runList(where.values);
    while (rows.next()) {
        const QString text = rows.text(1);
        entries.push_back({rows.integer(0), text.isEmpty() ? nullptr : &keys.of(text)});
    }
    std::stable_sort(entries.begin(), entries.end(), [descending](const Entry &a, const Entry &b) {
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

}

Result<QList<ArticleId>> selectArticles(Database &database, const Query &query)
{
    const Transaction snapshot(database, Transaction::Kind::Read);
    const Condition where = whereOf(database, query);
    const QList<ArticleId> ids = query.order == Query::Order::Date
                                     ? selectByDate(database, where, query.descending)
                                     : selectByText(database, where, query.order, query.descending);
    return database.finish(ids);
}

}
