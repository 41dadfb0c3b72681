#include "searchcompletion.h"

#include "text/queryparser.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype mostCompletions = 12;

const QStringList fields =
    QStringLiteral("publisher source editor author dateline original title feed folder category tag is has "
                   "after before within")
        .split(QLatin1Char(' '));

bool isOneOf(QChar c, QStringView characters) { return characters.contains(c); }

/// Where the term that holds `cursor` begins: behind white space and parentheses that stand in no quotation.
int termStart(const QString &text, int cursor)
{
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        quoted = quoted != isOneOf(text[i], u"\"“”＂");
        if (!quoted && (text[i].isSpace() || isOneOf(text[i], u"(（")))
            start = i + 1;
    }
    return start < cursor && isOneOf(text[start], u"-－") ? start + 1 : start;
}

/// `value` behind its field, in quotes where it needs them.
QString termOf(const QString &field, const QString &value)
{
    const QString plain = field + QLatin1Char(':') + value;
    const Result<Query> read = parseQuery(plain);
    static const QStringList fixed = {QStringLiteral("is"), QStringLiteral("has"), QStringLiteral("within")};
    const bool same = read && read->terms.size() == 1 && (read->terms[0].text == value || fixed.contains(field));
    return same ? plain : field + QLatin1Char(':') + quotedQueryValue(value);
}

QStringList valuesOf(const QString &field, const SearchNames &names)
{
    if (field == QLatin1String("is"))
        return {QStringLiteral("unread"), QStringLiteral("read"), QStringLiteral("starred")};
    if (field == QLatin1String("has"))
        return {QStringLiteral("image"), QStringLiteral("audio"), QStringLiteral("note")};
    if (field == QLatin1String("within"))
        return {QStringLiteral("1d"), QStringLiteral("7d"), QStringLiteral("30d")};
    return names.value(field);
}

/// Those that begin with `typed`, then those that hold it, in their order.
QStringList fitting(const QStringList &values, const QString &typed)
{
    QStringList first;
    QStringList then;
    for (const QString &value : values)
        if (value.startsWith(typed, Qt::CaseInsensitive))
            first += value;
        else if (value.contains(typed, Qt::CaseInsensitive))
            then += value;
    return (first + then).mid(0, mostCompletions);
}

}

QList<SearchCompletion> searchCompletions(const QString &text, int cursor, const SearchNames &names)
{
    QList<SearchCompletion> completions;
    const int start = termStart(text, cursor);
    const QString term = text.mid(start, cursor - start);
    const auto colon = std::find_if(term.begin(), term.end(), [](QChar c) { return isOneOf(c, u":："); });
    const QString field = QStringView(term.begin(), colon).toString().toLower();
    if (colon == term.end()) {
        if (!term.isEmpty())
            for (const QString &name : fields)
                if (name.startsWith(field))
                    completions += {name + QLatin1Char(':'), name + QLatin1Char(':'), start, int(term.size())};
        return completions;
    }
    QString typed(colon + 1, term.end() - colon - 1);
    typed.remove(QLatin1Char('"'));
    for (const QString &value : fitting(valuesOf(field, names), typed))
        if (value != typed)
            completions += {value, termOf(field, value) + QLatin1Char(' '), start, int(term.size())};
    return completions;
}

}
