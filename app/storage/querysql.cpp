#include "querysql.h"

#include "contenttable.h"
#include "database.h"
#include "searchindex.h"

#include "text/chinesefolding.h"
#include "text/queryparser.h"
#include "text/searchterms.h"

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

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
    const QList<SearchPhrase> phrases = searchPhrases(term.text, term.prefix);
    QList<qint64> ids;
    Statement rows = database.query(sql);
    while (rows.next())
        if (holdsPhrase(rows.text(1), phrases))
            ids += rows.integer(0);
    return ids;
}

QList<qint64> feedsNamed(Database &database, const Query::Term &term)
{
    return idsNamed(database,
                    QStringLiteral("SELECT id, coalesce(nullif(given_title, ''), nullif(title, ''), url) FROM feed"), term);
}

/// A tag's name as names are compared: whole, but for quotes, which a query cannot hold.
QString comparedTag(const QString &name)
{
    const QString quoted = foldedText(quotedQueryValue(name));
    return quoted.mid(1, quoted.size() - 2);
}

/// The ids of the tags that are named as `term` says; with a prefix, of those that begin so.
QList<qint64> tagsNamed(Database &database, const Query::Term &term)
{
    const QString name = comparedTag(term.text);
    const QStringList forms = QStringList(name) + otherChineseForms(name);
    const auto isWanted = [&](const QString &tag) {
        return std::any_of(forms.begin(), forms.end(),
                           [&](const QString &form) { return term.prefix ? tag.startsWith(form) : tag == form; });
    };
    QList<qint64> ids;
    Statement rows = database.query(QStringLiteral("SELECT id, name FROM tag"));
    while (rows.next())
        if (isWanted(comparedTag(rows.text(1))))
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

/// What of an article's place is counted for a query: how many of a place it may mean. Nothing where more is asked than that tells.
QString countedFor(const Query &query)
{
    using Field = Query::Field;
    QString counted = QStringLiteral("total");
    for (const Query::Term &term : query.terms) {
        const bool told = term.field == Field::FeedTitle || term.field == Field::FolderName || term.field == Field::After
                          || term.field == Field::Before || term.field == Field::Within;
        const bool unread = (term.field == Field::IsUnread) != term.negated;
        if (term.field == Field::IsUnread || term.field == Field::IsRead)
            counted = unread ? QStringLiteral("unread") : QStringLiteral("total - unread");
        else if (!told || term.negated)
            return {};
    }
    return counted;
}

/// A condition that an article stands in one of some feeds or categories. Where these hold many of what is wanted, its first ones are
/// found soonest among all, which an index has in their order: with the plus SQLite does not gather and sort all of those.
Condition amongFirst(Database &database, Condition places, const QString &counted)
{
    if (counted.isEmpty())
        return places;
    const qint64 all = numberOf(database, QStringLiteral("SELECT sum(total) FROM place_count"));
    Statement row = database.prepare(
        QStringLiteral("SELECT sum(%1) FROM place_count WHERE %2").arg(counted, places.sql.mid(2))); // without its a.
    row.runList(places.values);
    // That of dates tells the feed, too; of the category each article is asked.
    const int share = places.sql.startsWith(QLatin1String("a.feed_id")) ? 20 : 4;
    if (row.next() && row.integer(0) * share > all)
        places.sql.prepend(QLatin1Char('+'));
    return places;
}

/// SQL for the terms of one query. What the index answers is asked of it in as few questions as can be.
class Terms {
public:
    /// `counted`: as countedFor() gives it, where the first ones by date are wanted.
    Terms(Database &database, const QDateTime &now, const Join &join, const QString &counted = {})
        : m_database(database), m_now(now), m_window(join.window), m_walks(join.walk), m_reads(join.read),
          m_known(join.known), m_counted(counted)
    {
    }

    /// All that must hold of `terms`; no SQL where there are none.
    Condition every(const QList<Query::Term> &terms) { return joined(terms, QStringLiteral(" AND ")); }

    /// What of `terms` the index answers by itself, as one question to it: all that hold have it. Empty where there is none.
    QString wanted(const QList<Query::Term> &terms)
    {
        QStringList matches;
        for (const Query::Term &term : terms)
            if (const QString match = term.negated ? QString() : candidatesOf(term); !match.isEmpty())
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
        QList<Condition> checks;
        for (const Query::Term &term : terms) {
            if (all && !term.negated && isChecked(term)) {
                wanted += phraseOf(term);
                checks += reading(term);
            } else if (const QString match = matchOf(term); match.isEmpty()) {
                parts += of(term);
            } else {
                (term.negated ? unwanted : wanted) += match;
            }
        }
        if (!wanted.isEmpty())
            parts += matching(QStringLiteral("IN"), wanted.join(word));
        if (!unwanted.isEmpty()) // none of them; and of alternatives, not all of them
            parts +=
                matching(QStringLiteral("NOT IN"), unwanted.join(all ? QStringLiteral(" OR ") : QStringLiteral(" AND ")));
        parts += checks;
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
            return reads(term) || isChecked(term) ? QString() : phraseOf(term);
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

    /// Whether the texts themselves are looked through. Not for people: of those some stand in the body only.
    bool reads(const Query::Term &term) const
    {
        return m_reads && columnOf(term.field) && term.field != Query::Field::Author && term.field != Query::Field::Editor;
    }

    /// Whether what the index finds may hold the term, and its texts tell.
    bool isChecked(const Query::Term &term) const
    {
        return columnOf(term.field) && !reads(term) && !searchPhrase(term.text, term.prefix).marks.isEmpty();
    }

    /// What the index knows of a term that holds.
    QString candidatesOf(const Query::Term &term) { return isChecked(term) ? phraseOf(term) : matchOf(term); }

    QList<SearchPhrase> phrasesIn(const Query::Term &term)
    {
        const QList<SearchPhrase> phrases = searchPhrases(term.text, term.prefix);
        if (phrases.isEmpty())
            m_database.fail({ErrorKind::Usage, QStringLiteral("there is nothing to search for in “%1”").arg(term.text)});
        return phrases;
    }

    /// Terms of the index hold letters and digits only, so that quoting needs no more.
    static QString phraseOf(const SearchPhrase &phrase, Query::Field field)
    {
        QString words;
        for (const QString &word : phrase.terms)
            words += (words.isEmpty() ? QStringLiteral("\"") : QStringLiteral(" + \"")) + word + QLatin1Char('"');
        return QStringLiteral("(%1 : %2%3)")
            .arg(QLatin1String(columnOf(field)), words, phrase.prefix ? QStringLiteral(" *") : QString());
    }

    /// Never empty: where there is nothing to search for, the question has failed already.
    QString phraseOf(const Query::Term &term)
    {
        QStringList forms;
        for (const SearchPhrase &phrase : phrasesIn(term))
            forms += phraseOf(phrase, term.field);
        return forms.size() == 1 ? forms.first() : QLatin1Char('(') + forms.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    }

    Condition matching(const QString &in, const QString &match)
    {
        if (!m_fresh)
            m_fresh = lookAtFresh(m_database);
        const bool known = m_known && !m_window && m_known->question == match;
        QString contents = known ? QStringLiteral("SELECT value FROM json_each(?)") : matchingIndexed;
        QVariantList values{known ? m_known->contents : match};
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

    /// The columns of an article's content that a term of words looks at. Of people some stand in the body only.
    static QString textsOf(Query::Field field)
    {
        switch (field) {
        case Query::Field::Any:
            return QStringLiteral("title, publisher, source, byline, editors, dateline, original_title, body");
        case Query::Field::Author:
        case Query::Field::Editor: return QLatin1String(columnOf(field)) + QStringLiteral(", body");
        default: return QLatin1String(columnOf(field));
        }
    }

    /// A term of words, looked for in the texts of an article's content.
    Condition reading(const Query::Term &term)
    {
        phrasesIn(term); // fails where it holds nothing
        return {
            QStringLiteral("(SELECT holds_phrase(?, ?, %1) FROM content WHERE id = a.content_id)").arg(textsOf(term.field)),
            {term.text, term.prefix}};
    }

    /// A term of words, looked for in the texts of what the index finds.
    Condition checked(const Query::Term &term)
    {
        const Condition condition = matching(QStringLiteral("IN"), phraseOf(term));
        const Condition read = reading(term);
        return {QStringLiteral("(%1 AND %2)").arg(condition.sql, read.sql), condition.values + read.values};
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
        if (reads(term))
            return reading(term);
        if (isChecked(term))
            return checked(term);
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
            return amongFirst(
                m_database,
                among(QStringLiteral("a.feed_id IN (SELECT value FROM json_each(?))"), feedsNamed(m_database, term)),
                m_counted);
        case Field::FolderName:
            return amongFirst(
                m_database,
                among(QStringLiteral("a.feed_id IN (WITH RECURSIVE below(id) AS (SELECT value FROM json_each(?) UNION "
                                     "SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id) "
                                     "SELECT feed.id FROM feed JOIN below ON feed.folder_id = below.id)"),
                      idsNamed(m_database, QStringLiteral("SELECT id, name FROM folder"), term)),
                m_counted);
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
    const bool m_reads;
    const std::optional<Matches> m_known;
    const QString m_counted;
    std::optional<bool> m_fresh; // whether something waits to be indexed; nothing: not looked yet
};

bool asksFor(const Query &query, Query::Field field)
{
    return std::any_of(query.terms.begin(), query.terms.end(),
                       [field](const Query::Term &term) { return term.field == field && !term.negated; });
}

bool isOneCharacter(const Query::Term &term)
{
    if (!columnOf(term.field) || term.negated)
        return false;
    const SearchPhrase phrase = searchPhrase(term.text, term.prefix);
    return phrase.prefix && phrase.terms.size() == 1 && phrase.terms.first().size() == 1;
}

}

Condition whereOf(Database &database, const Query &query, const QDateTime &now, const Join &join)
{
    const QString counted = join.first ? countedFor(query) : QString();
    const bool manyPlaces = query.scope == Query::Scope::Folder || query.scope == Query::Scope::Category;
    QList<Condition> parts = {
        {QStringLiteral("a.gone = 0 AND a.feed_id NOT IN (SELECT id FROM feed WHERE removed_at IS NOT NULL)"), {}},
        manyPlaces ? amongFirst(database, scopeCondition(query), counted) : scopeCondition(query),
        Terms(database, now, join, counted).every(query.terms)};
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

QString tablesOf(Database &database, const Query &query, const Condition &where)
{
    const auto reads = [&where](const char *column) { return where.sql.contains(QLatin1String(column)); };
    if (!reads("s.read") && !reads("s.starred") && !reads("s.note"))
        return QStringLiteral("article a");
    const bool few =
        asksFor(query, Query::Field::IsStarred) || asksFor(query, Query::Field::HasNote)
        || (asksFor(query, Query::Field::IsUnread)
            && numberOf(database, QStringLiteral("SELECT sum(unread) * 20 < sum(total) FROM place_count")) != 0);
    return few ? QStringLiteral("state s CROSS JOIN article a ON a.id = s.article_id")
               : QStringLiteral("article a CROSS JOIN state s ON s.article_id = a.id");
}

QString matchOf(Database &database, const Query &query) { return Terms(database, {}, {}).wanted(query.terms); }

bool asksForOneCharacter(const Query &query) { return std::any_of(query.terms.begin(), query.terms.end(), isOneCharacter); }

}
