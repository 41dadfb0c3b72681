#include "queryparser.h"

#include "searchterms.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Masthead {

namespace {

using Field = Query::Field;

constexpr qsizetype longestQuery = 4000;
constexpr qsizetype mostTerms = 100;

struct FieldName {
    Field field;
    QLatin1String name;
};

constexpr std::array fieldNames = {
    FieldName{Field::Title, QLatin1String("title")},
    FieldName{Field::Publisher, QLatin1String("publisher")},
    FieldName{Field::Source, QLatin1String("source")},
    FieldName{Field::Author, QLatin1String("author")},
    FieldName{Field::Editor, QLatin1String("editor")},
    FieldName{Field::Dateline, QLatin1String("dateline")},
    FieldName{Field::OriginalTitle, QLatin1String("original")},
    FieldName{Field::FeedTitle, QLatin1String("feed")},
    FieldName{Field::CategoryName, QLatin1String("category")},
    FieldName{Field::After, QLatin1String("after")},
    FieldName{Field::Before, QLatin1String("before")},
};

constexpr std::array stateNames = {
    FieldName{Field::IsUnread, QLatin1String("unread")},
    FieldName{Field::IsRead, QLatin1String("read")},
    FieldName{Field::IsStarred, QLatin1String("starred")},
};

template <typename Names>
std::optional<Field> fieldOf(const Names &names, const QString &name)
{
    for (const FieldName &row : names)
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.field;
    return std::nullopt;
}

template <typename Names>
QString nameOf(const Names &names, Field field)
{
    for (const FieldName &row : names)
        if (row.field == field)
            return row.name;
    return {};
}

bool isState(Field field) { return !nameOf(stateNames, field).isEmpty(); }
bool isDate(Field field) { return field == Field::After || field == Field::Before; }
bool isColon(QChar c) { return c == u':' || c == u'：'; }
bool isMinus(QChar c) { return c == u'-' || c == u'－'; }
bool isStar(QChar c) { return c == u'*' || c == u'＊'; }
bool isAsciiLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// What closes a phrase that `c` opens; empty where it opens none.
QStringView closersOf(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'“':
    case u'”':
    case u'＂': return u"\"”＂";
    case u'「': return u"」";
    case u'『': return u"』";
    default: return {};
    }
}

/// The day that a date of a query means; 2022 and 2022-07 are their first.
QDate dateOf(QString text)
{
    text.replace(u'/', u'-');
    for (const QString &form : {QStringLiteral("yyyy-M-d"), QStringLiteral("yyyy-M"), QStringLiteral("yyyy")})
        if (const QDate date = QDate::fromString(text, form); date.isValid())
            return date;
    return {};
}

bool isSearchable(const QString &text) { return !searchPhrase(text).terms.isEmpty(); }

class Reader {
public:
    explicit Reader(const QString &text) : m_text(text) {}

    Result<Query> read()
    {
        if (m_text.size() > longestQuery)
            return wrong(QStringLiteral("the query is too long"), longestQuery).error();
        for (skipSpace(); !atEnd(); skipSpace()) {
            const Done one = readTerm();
            if (!one)
                return one.error();
            if (m_query.terms.size() > mostTerms)
                return wrong(QStringLiteral("the query has too many terms"), m_start).error();
        }
        return m_query;
    }

private:
    struct Value {
        qsizetype start = 0;
        QString text;
        bool quoted = false;
        bool prefix = false;
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }

    void skipSpace()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }

    Done wrong(const QString &what, qsizetype at) const
    {
        const qsizetype character = QStringView(m_text).left(at).toUcs4().size() + 1;
        return Error{ErrorKind::Usage, QStringLiteral("%1 at character %2").arg(what).arg(character)};
    }

    Done readTerm()
    {
        m_start = m_at;
        Query::Term term;
        if (isMinus(here())) {
            term.negated = true;
            ++m_at;
        }
        const QString field = readFieldName();
        if (!field.isEmpty())
            return readFieldTerm(field, term);
        const Result<Value> value = readValue();
        if (!value)
            return value.error();
        if (!value->quoted && value->text == QLatin1String("OR"))
            return wrong(QStringLiteral("OR is not understood yet (in quotes it is a word)"), m_start);
        if (value->quoted && !isSearchable(value->text))
            return wrong(QStringLiteral("there is nothing to search for in the quotes"), value->start);
        if (isSearchable(value->text))
            add(term, *value);
        return done();
    }

    /// The name before a colon, read away with it; empty where there is none.
    QString readFieldName()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isAsciiLetter(m_text[end]))
            ++end;
        if (end == m_at || end == m_text.size() || !isColon(m_text[end])
            || QStringView(m_text).mid(end + 1).startsWith(u"//"))
            return {};
        const QString name = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return name;
    }

    Done readFieldTerm(const QString &name, Query::Term term)
    {
        const Result<Value> value = readValue();
        if (!value)
            return value.error();
        if (value->text.isEmpty())
            return wrong(QStringLiteral("nothing stands behind “%1:”").arg(name), value->start);
        if (name.compare(QLatin1String("is"), Qt::CaseInsensitive) == 0)
            return addState(term, *value);
        const std::optional<Field> field = fieldOf(fieldNames, name);
        if (!field)
            return wrong(QStringLiteral("there is no field “%1:” (in quotes it is text)").arg(name), m_start);
        term.field = *field;
        if (isDate(*field))
            return addDate(term, *value);
        if (!isSearchable(value->text))
            return wrong(QStringLiteral("there is nothing to search for behind “%1:”").arg(name), value->start);
        add(term, *value);
        return done();
    }

    Result<Value> readValue()
    {
        Value value;
        value.start = m_at;
        const QStringView closers = closersOf(here());
        if (closers.isEmpty()) {
            while (!atEnd() && !here().isSpace())
                value.text += m_text[m_at++];
            while (value.text.size() > 1 && isStar(value.text.back())) {
                value.prefix = true;
                value.text.chop(1);
            }
            return value;
        }
        value.quoted = true;
        for (++m_at; !atEnd() && !closers.contains(here()); ++m_at)
            value.text += here();
        if (atEnd())
            return wrong(QStringLiteral("the quotation is not closed that begins"), value.start).error();
        ++m_at;
        for (; isStar(here()); ++m_at)
            value.prefix = true;
        return value;
    }

    void add(Query::Term term, const Value &value)
    {
        term.text = value.text;
        term.prefix = value.prefix;
        m_query.terms += term;
    }

    Done addState(Query::Term term, const Value &value)
    {
        const std::optional<Field> state = fieldOf(stateNames, value.text);
        if (!state)
            return wrong(QStringLiteral("“is:” is followed by unread, read or starred, not “%1”,").arg(value.text),
                         value.start);
        term.field = *state;
        m_query.terms += term;
        return done();
    }

    Done addDate(Query::Term term, const Value &value)
    {
        term.date = dateOf(value.text);
        if (!term.date.isValid())
            return wrong(QStringLiteral("“%1” is no date such as 2022-07-01,").arg(value.text), value.start);
        m_query.terms += term;
        return done();
    }

    const QString m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0; // of the term
    Query m_query;
};

/// True where `value` by itself is read back as the word that it is.
bool isPlainWord(const QString &value)
{
    const auto special = [](QChar c) { return c.isSpace() || isColon(c) || !closersOf(c).isEmpty(); };
    return !value.isEmpty() && !isMinus(value.front()) && !isStar(value.back()) && value != QLatin1String("OR")
           && std::none_of(value.begin(), value.end(), special);
}

QString termText(const Query::Term &term)
{
    const QString minus = term.negated ? QStringLiteral("-") : QString();
    if (isState(term.field))
        return minus + QStringLiteral("is:") + nameOf(stateNames, term.field);
    const QString name = nameOf(fieldNames, term.field);
    const QString start = name.isEmpty() ? minus : minus + name + QLatin1Char(':');
    if (isDate(term.field))
        return start + term.date.toString(Qt::ISODate);
    return start + (isPlainWord(term.text) ? term.text : quotedQueryValue(term.text))
           + (term.prefix ? QStringLiteral("*") : QString());
}

}

Result<Query> parseQuery(const QString &text) { return Reader(text).read(); }

QString queryText(const Query &query)
{
    QStringList terms;
    for (const Query::Term &term : query.terms)
        terms += termText(term);
    return terms.join(QLatin1Char(' '));
}

QString fieldQueryText(Query::Field field, const QString &value)
{
    const QString name = nameOf(fieldNames, field);
    return (name.isEmpty() ? QString() : name + QLatin1Char(':')) + quotedQueryValue(value);
}

QString quotedQueryValue(const QString &value)
{
    QString inner = value;
    for (const QChar quote : QStringLiteral("\"“”＂"))
        inner.replace(quote, QLatin1Char(' '));
    return QLatin1Char('"') + inner.simplified() + QLatin1Char('"');
}

}
