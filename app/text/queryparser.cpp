#include "queryparser.h"

#include "searchterms.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Masthead {

namespace {

using Field = Query::Field;

constexpr qsizetype longestQuery = 4000;
constexpr int mostTerms = 100;
constexpr int deepestGroup = 20;

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
    FieldName{Field::FolderName, QLatin1String("folder")},
    FieldName{Field::CategoryName, QLatin1String("category")},
    FieldName{Field::Tag, QLatin1String("tag")},
    FieldName{Field::After, QLatin1String("after")},
    FieldName{Field::Before, QLatin1String("before")},
    FieldName{Field::Within, QLatin1String("within")},
};

constexpr std::array stateNames = {
    FieldName{Field::IsUnread, QLatin1String("unread")},
    FieldName{Field::IsRead, QLatin1String("read")},
    FieldName{Field::IsStarred, QLatin1String("starred")},
};

constexpr std::array possessionNames = {
    FieldName{Field::HasImage, QLatin1String("image")},
    FieldName{Field::HasAudio, QLatin1String("audio")},
    FieldName{Field::HasNote, QLatin1String("note")},
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

bool isDate(Field field) { return field == Field::After || field == Field::Before; }
bool isColon(QChar c) { return c == u':' || c == u'：'; }
bool isMinus(QChar c) { return c == u'-' || c == u'－'; }
bool isStar(QChar c) { return c == u'*' || c == u'＊'; }
bool isOpening(QChar c) { return c == u'(' || c == u'（'; }
bool isClosing(QChar c) { return c == u')' || c == u'）'; }
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

/// The hours of 7d, 2w or 36h; 0 where it is no such thing.
int hoursOf(const QString &text)
{
    const QString number = text.left(text.size() - 1);
    const qsizetype unit = QStringLiteral("hdwmy").indexOf(text.right(1).toLower());
    constexpr int hours[] = {1, 24, 7 * 24, 30 * 24, 365 * 24};
    bool read = false;
    const int count = number.toInt(&read);
    return read && unit >= 0 && count > 0 && count <= 10'000 && number.front().isDigit() ? count * hours[unit] : 0;
}

/// One term for several that all must hold.
Query::Term together(QList<Query::Term> terms)
{
    if (terms.size() == 1)
        return terms.takeFirst();
    Query::Term group;
    group.field = Field::Every;
    group.terms = std::move(terms);
    return group;
}

bool isSearchable(const QString &text) { return !searchPhrase(text).terms.isEmpty(); }

class Reader {
    Q_DECLARE_TR_FUNCTIONS(QueryParser)

public:
    explicit Reader(const QString &text) : m_text(text) {}

    Result<Query> read()
    {
        if (m_text.size() > longestQuery)
            return wrong(tr("the query is too long"), longestQuery).error();
        Result<QList<Query::Term>> terms = readTerms();
        if (!terms)
            return terms.error();
        if (terms->isEmpty() && m_silent >= 0) // else it would mean all
            return wrong(tr("there is nothing to search for"), m_silent).error();
        Query query;
        query.terms = *terms;
        return query;
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
        return Error{
            ErrorKind::Usage,
            tr("%1 at character %2", "what is wrong with a search, and where").arg(what, QString::number(character))};
    }

    /// Terms up to the end, or to what closes the group that is open. OR makes one of the two beside it.
    Result<QList<Query::Term>> readTerms()
    {
        QList<Query::Term> terms;
        bool either = false;
        for (skipSpace(); !atEnd() && !isGroupEnd(); skipSpace()) {
            const qsizetype start = m_at;
            if (readOr()) {
                if (terms.isEmpty() || either)
                    return wrong(tr("nothing stands before OR (in quotes it is a word)"), start).error();
                either = true;
                m_or = start;
                continue;
            }
            const Result<std::optional<Query::Term>> term = readTerm();
            if (!term)
                return term.error();
            if (++m_count > mostTerms)
                return wrong(tr("the query has too many terms"), start).error();
            if (*term)
                put(terms, **term, std::exchange(either, false));
        }
        if (either)
            return wrong(tr("nothing stands behind OR (in quotes it is a word)"), m_or).error();
        return terms;
    }

    static void put(QList<Query::Term> &terms, const Query::Term &term, bool either)
    {
        if (!either) {
            terms += term;
        } else if (Query::Term &last = terms.last(); last.field == Field::Either && !last.negated) {
            last.terms += term; // a OR b OR c, and the same as (a OR b) OR c
        } else {
            Query::Term choice;
            choice.field = Field::Either;
            choice.terms = {last, term};
            last = choice;
        }
    }

    bool isGroupEnd() const { return m_depth > 0 && isClosing(here()); }

    bool readOr()
    {
        const QStringView rest = QStringView(m_text).mid(m_at);
        if (!rest.startsWith(u"OR") || (rest.size() > 2 && !rest[2].isSpace() && !isOpening(rest[2]) && !isClosing(rest[2])))
            return false;
        m_at += 2;
        return true;
    }

    /// Nothing where only marks stand.
    Result<std::optional<Query::Term>> readTerm()
    {
        m_start = m_at;
        Query::Term term;
        if (isMinus(here())) {
            term.negated = true;
            ++m_at;
        }
        if (isOpening(here()))
            return readGroup(term.negated);
        const QString field = readFieldName();
        if (!field.isEmpty())
            return readFieldTerm(field, term);
        const Result<Value> value = readValue();
        if (!value)
            return value.error();
        if (value->quoted && !isSearchable(value->text))
            return wrong(tr("there is nothing to search for in the quotes"), value->start).error();
        if (!isSearchable(value->text))
            return nothing(m_start);
        return std::optional(withValue(term, *value));
    }

    std::optional<Query::Term> nothing(qsizetype at)
    {
        m_silent = m_silent < 0 ? at : m_silent;
        return {};
    }

    Result<std::optional<Query::Term>> readGroup(bool negated)
    {
        const qsizetype start = m_at++;
        if (++m_depth > deepestGroup)
            return wrong(tr("parentheses stand too deep"), start).error();
        const Result<QList<Query::Term>> terms = readTerms();
        if (!terms)
            return terms.error();
        if (atEnd())
            return wrong(tr("the parenthesis is not closed that opens"), start).error();
        ++m_at;
        --m_depth;
        if (terms->isEmpty())
            return nothing(start);
        Query::Term group = together(*terms);
        group.negated = group.negated != negated;
        return std::optional(group);
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

    /// title:(a OR b): the field is meant of each word within.
    Result<std::optional<Query::Term>> readFieldGroup(Field field, bool negated)
    {
        Result<std::optional<Query::Term>> group = readGroup(negated);
        if (group && *group)
            setField(**group, field);
        return group;
    }

    static void setField(Query::Term &term, Field field)
    {
        if (term.field == Field::Any)
            term.field = field;
        for (Query::Term &each : term.terms)
            setField(each, field);
    }

    Result<std::optional<Query::Term>> readFieldTerm(const QString &name, Query::Term term)
    {
        const std::optional<Field> field = fieldOf(fieldNames, name);
        if (field && isOpening(here()) && !isDate(*field) && *field != Field::Within)
            return readFieldGroup(*field, term.negated);
        const Result<Value> value = readValue();
        if (!value)
            return value.error();
        if (value->text.isEmpty())
            return wrong(tr("nothing stands behind “%1:”").arg(name), value->start).error();
        if (name.compare(QLatin1String("is"), Qt::CaseInsensitive) == 0)
            return readNamed(term, *value, stateNames, tr("“is:” is followed by unread, read or starred, not “%1”,"));
        if (name.compare(QLatin1String("has"), Qt::CaseInsensitive) == 0)
            return readNamed(term, *value, possessionNames, tr("“has:” is followed by image, audio or note, not “%1”,"));
        if (!field)
            return wrong(tr("there is no field “%1:” (in quotes it is text)").arg(name), m_start).error();
        term.field = *field;
        if (isDate(*field) || *field == Field::Within)
            return readTime(term, *value);
        if (*field != Field::Tag && !isSearchable(value->text)) // a tag may be a mark, such as a star
            return wrong(tr("there is nothing to search for behind “%1:”").arg(name), value->start).error();
        return std::optional(withValue(term, *value));
    }

    Result<Value> readValue()
    {
        Value value;
        value.start = m_at;
        const QStringView closers = closersOf(here());
        if (closers.isEmpty()) {
            int open = 0; // a word's own parentheses, as in f(x)
            for (; !atEnd() && !here().isSpace() && (open > 0 || !isGroupEnd()); ++m_at) {
                open += isOpening(here()) - (open > 0 && isClosing(here()));
                value.text += here();
            }
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
            return wrong(tr("the quotation is not closed that begins"), value.start).error();
        ++m_at;
        for (; isStar(here()); ++m_at)
            value.prefix = true;
        return value;
    }

    static Query::Term withValue(Query::Term term, const Value &value)
    {
        term.text = value.text;
        term.prefix = value.prefix;
        return term;
    }

    template <typename Names>
    Result<std::optional<Query::Term>> readNamed(Query::Term term, const Value &value, const Names &names,
                                                 const QString &complaint)
    {
        const std::optional<Field> field = fieldOf(names, value.text);
        if (!field)
            return wrong(complaint.arg(value.text), value.start).error();
        term.field = *field;
        return std::optional(term);
    }

    Result<std::optional<Query::Term>> readTime(Query::Term term, const Value &value)
    {
        if (term.field == Field::Within)
            term.hours = hoursOf(value.text.normalized(QString::NormalizationForm_KC));
        else
            term.date = dateOf(value.text.normalized(QString::NormalizationForm_KC));
        if (term.hours == 0 && !term.date.isValid())
            return wrong((term.field == Field::Within ? tr("“%1” is no time such as 7d or 12h,")
                                                      : tr("“%1” is no date such as 2022-07-01,"))
                             .arg(value.text),
                         value.start)
                .error();
        return std::optional(term);
    }

    const QString m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;   // of the term
    qsizetype m_silent = -1; // of the first term that says nothing; -1: none does
    qsizetype m_or = 0;
    int m_depth = 0;
    int m_count = 0;
};

/// True where `value` by itself is read back as the word that it is.
bool isPlainWord(const QString &value)
{
    const auto special = [](QChar c) {
        return c.isSpace() || isColon(c) || isOpening(c) || isClosing(c) || !closersOf(c).isEmpty();
    };
    return !value.isEmpty() && !isMinus(value.front()) && !isStar(value.back()) && value != QLatin1String("OR")
           && std::none_of(value.begin(), value.end(), special);
}

QString hoursText(int hours)
{
    return hours % 24 ? QStringLiteral("%1h").arg(hours) : QStringLiteral("%1d").arg(hours / 24);
}

QString termText(const Query::Term &term);

QString groupText(const Query::Term &group)
{
    QStringList parts;
    for (const Query::Term &term : group.terms)
        parts += termText(term);
    return QStringLiteral("(%1)").arg(
        parts.join(group.field == Field::Either ? QStringLiteral(" OR ") : QStringLiteral(" ")));
}

QString termText(const Query::Term &term)
{
    const QString minus = term.negated ? QStringLiteral("-") : QString();
    if (!term.terms.isEmpty())
        return minus + groupText(term);
    if (const QString state = nameOf(stateNames, term.field); !state.isEmpty())
        return minus + QStringLiteral("is:") + state;
    if (const QString possession = nameOf(possessionNames, term.field); !possession.isEmpty())
        return minus + QStringLiteral("has:") + possession;
    const QString name = nameOf(fieldNames, term.field);
    const QString start = name.isEmpty() ? minus : minus + name + QLatin1Char(':');
    if (isDate(term.field))
        return start + term.date.toString(Qt::ISODate);
    if (term.field == Field::Within)
        return start + hoursText(term.hours);
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
