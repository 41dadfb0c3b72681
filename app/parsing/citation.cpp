#include "citation.h"

#include "text/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype namesOfGbt7714 = 3; // section 8.1.2: then "et al."
constexpr qsizetype namesOfApa = 20;    // section 9.8

/// A person's name in its parts, where it has parts that are told apart: Mary Ann Whitfield.
struct Name {
    QString whole;
    QString family = {};
    QStringList given = {};
};

bool isHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

Name nameOf(const QString &text)
{
    const QStringList words = plainLine(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Name name{words.join(QLatin1Char(' '))};
    static const QRegularExpression part(QStringLiteral("^[\\p{Lu}][\\p{L}\\p{M}.'’-]*$"));
    const bool western =
        words.size() >= 2 && words.size() <= 4
        && std::all_of(words.begin(), words.end(), [](const QString &w) { return part.match(w).hasMatch(); });
    if (western) {
        name.family = words.last();
        name.given = words.first(words.size() - 1);
    }
    return name;
}

QList<Name> namesOf(const QStringList &texts)
{
    QList<Name> names;
    for (const QString &text : texts)
        if (const Name name = nameOf(text); !name.whole.isEmpty())
            names += name;
    return names;
}

QString initials(const Name &name, const QString &behind)
{
    QStringList letters;
    for (const QString &given : name.given)
        letters += given.left(1).toUpper() + behind;
    return letters.join(QLatin1Char(' '));
}

/// What a citation is made of.
struct Parts {
    QList<Name> authors;
    QList<Name> editors;
    QString title;
    QString publisher;
    QString url;
    QDate date;
    QString language;
};

Parts partsOf(const Article &article)
{
    const Provenance &who = article.provenance;
    return {namesOf(who.byline),
            namesOf(who.editors),
            plainLine(article.title),
            plainLine(who.publisher.isEmpty() ? who.source : who.publisher),
            QUrl(article.url).toString(QUrl::FullyEncoded), // without the characters that end a field or line
            (article.published.isValid() ? article.published : article.updated).toLocalTime().date(),
            plainLine(article.language)};
}

QString plain(const Parts &parts)
{
    QStringList behind;
    for (const QString &part : {parts.publisher, parts.date.toString(Qt::ISODate), parts.url})
        if (!part.isEmpty())
            behind += part;
    return behind.isEmpty() ? parts.title : parts.title + QStringLiteral(" — ") + behind.join(QStringLiteral(", "));
}

// Sections 4.1, 8.1 and appendix A.
QString gbt7714(const Parts &parts, const QDate &accessed)
{
    const bool chinese = isHan(parts.title);
    QStringList names;
    for (const Name &name : parts.authors.mid(0, namesOfGbt7714))
        names += name.family.isEmpty() ? name.whole : name.family.toUpper() + QLatin1Char(' ') + initials(name, {});
    if (parts.authors.size() > namesOfGbt7714)
        names += chinese ? QStringLiteral("等") : QStringLiteral("et al");
    const QString start = names.isEmpty() ? QString() : names.join(QStringLiteral(", ")) + QStringLiteral(". ");
    const QString read = QLatin1Char('[') + accessed.toString(Qt::ISODate) + QLatin1Char(']');
    const QString date = parts.date.toString(Qt::ISODate);
    const QString end = parts.url.isEmpty() ? QStringLiteral(".") : QStringLiteral(". ") + parts.url + QLatin1Char('.');
    if (parts.publisher.isEmpty())
        return start + parts.title + QStringLiteral("[EB/OL]. ")
               + (date.isEmpty() ? QString() : QLatin1Char('(') + date + QLatin1Char(')')) + read + end;
    return start + parts.title + QStringLiteral("[N/OL]. ") + parts.publisher
           + (date.isEmpty() ? QString() : QStringLiteral(", ") + date) + read + end;
}

QString apaName(const Name &name)
{
    return name.family.isEmpty() ? name.whole : name.family + QStringLiteral(", ") + initials(name, QStringLiteral("."));
}

QString apaNames(const QList<Name> &authors)
{
    QStringList names;
    for (const Name &name : authors)
        names += apaName(name);
    if (names.size() > namesOfApa)
        return names.mid(0, namesOfApa - 1).join(QStringLiteral(", ")) + QStringLiteral(", . . . ") + names.last();
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(", & ") + names.last();
}

QString sentenceEnd(const QString &text)
{
    static const QString ends = QStringLiteral(".?!。？！…");
    return text.isEmpty() || ends.contains(text.back()) ? text : text + QLatin1Char('.');
}

QString apa(const Parts &parts)
{
    const QString date =
        parts.date.isValid() ? QLocale::c().toString(parts.date, QStringLiteral("yyyy, MMMM d")) : QStringLiteral("n.d.");
    const QString dated = QLatin1Char('(') + date + QStringLiteral(").");
    QStringList sentences;
    if (parts.authors.isEmpty())
        sentences = {sentenceEnd(parts.title), dated};
    else
        sentences = {sentenceEnd(apaNames(parts.authors)), dated, sentenceEnd(parts.title)};
    for (const QString &part : {sentenceEnd(parts.publisher), parts.url})
        if (!part.isEmpty())
            sentences += part;
    return sentences.join(QLatin1Char(' '));
}

// Characters that TeX takes for its own.
QString escapedForTex(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\': out += QStringLiteral("\\textbackslash{}"); break;
        case u'~': out += QStringLiteral("\\textasciitilde{}"); break;
        case u'^': out += QStringLiteral("\\textasciicircum{}"); break;
        case u'{':
        case u'}':
        case u'$':
        case u'&':
        case u'%':
        case u'#':
        case u'_': out += QLatin1Char('\\') + c; break;
        default: out += c;
        }
    }
    return out;
}

QString texNames(const QList<Name> &names)
{
    QStringList parts;
    for (const Name &name : names)
        // In braces a name is one word: a committee with an "and" in it stays whole.
        parts += name.family.isEmpty()
                     ? QLatin1Char('{') + escapedForTex(name.whole) + QLatin1Char('}')
                     : escapedForTex(name.family + QStringLiteral(", ") + name.given.join(QLatin1Char(' ')));
    return parts.join(QStringLiteral(" and "));
}

/// A key of letters and digits: the first author, the year, the first word of the title; a number in its place where it has no Latin one.
QString keyOf(const Parts &parts)
{
    const auto first = [](const QString &text) {
        static const QRegularExpression word(QStringLiteral("[A-Za-z]+"));
        return word.match(text.normalized(QString::NormalizationForm_KD)).captured().toLower();
    };
    const Name author = parts.authors.value(0);
    const QString name = first(author.family.isEmpty() ? author.whole : author.family);
    QString word = first(parts.title);
    if (word.isEmpty() && !parts.title.isEmpty())
        word =
            QLatin1Char('n')
            + QString::fromLatin1(QCryptographicHash::hash(parts.title.toUtf8(), QCryptographicHash::Sha1).toHex().left(6));
    const QString key = (name.isEmpty() ? first(parts.publisher) : name)
                        + (parts.date.isValid() ? QString::number(parts.date.year()) : QString()) + word;
    return key.isEmpty() ? QStringLiteral("article") : key;
}

QString bibTex(const Parts &parts, const QDate &accessed)
{
    QString out = QStringLiteral("@article{%1").arg(keyOf(parts));
    const auto field = [&out](const char *name, const QString &value) {
        if (!value.isEmpty())
            out += QStringLiteral(",\n  %1 = {%2}").arg(QLatin1String(name), value);
    };
    field("author", texNames(parts.authors));
    field("editor", texNames(parts.editors));
    field("title", QLatin1Char('{') + escapedForTex(parts.title) + QLatin1Char('}'));
    field("journal", escapedForTex(parts.publisher));
    if (parts.date.isValid()) {
        field("year", QString::number(parts.date.year()));
        field("month", QString::number(parts.date.month()));
        field("day", QString::number(parts.date.day()));
    }
    field("url", parts.url);
    field("urldate", accessed.toString(Qt::ISODate));
    return out + QStringLiteral("\n}\n");
}

QString ris(const Parts &parts, const QDate &accessed)
{
    QString out;
    const auto line = [&out](const char *tag, const QString &value) {
        if (!value.isEmpty())
            out += QLatin1String(tag) + QStringLiteral("  - ") + value + QStringLiteral("\r\n");
    };
    const auto person = [](const Name &name) {
        return name.family.isEmpty() ? name.whole : name.family + QStringLiteral(", ") + name.given.join(QLatin1Char(' '));
    };
    const QString slashes = QStringLiteral("yyyy/MM/dd");
    line("TY", QStringLiteral("NEWS"));
    for (const Name &name : parts.authors)
        line("AU", person(name));
    for (const Name &name : parts.editors)
        line("ED", person(name));
    line("TI", parts.title);
    line("T2", parts.publisher);
    line("PY", parts.date.isValid() ? QString::number(parts.date.year()) : QString());
    line("DA", parts.date.toString(slashes));
    line("LA", parts.language);
    line("UR", parts.url);
    line("Y2", accessed.toString(slashes));
    return out + QStringLiteral("ER  - \r\n");
}

QJsonArray cslNames(const QList<Name> &names)
{
    QJsonArray out;
    for (const Name &name : names)
        out += name.family.isEmpty() ? QJsonObject{{QStringLiteral("literal"), name.whole}}
                                     : QJsonObject{{QStringLiteral("family"), name.family},
                                                   {QStringLiteral("given"), name.given.join(QLatin1Char(' '))}};
    return out;
}

QJsonObject cslDate(const QDate &date)
{
    return {{QStringLiteral("date-parts"), QJsonArray{QJsonArray{date.year(), date.month(), date.day()}}}};
}

QString cslJson(const Parts &parts, const QDate &accessed)
{
    QJsonObject item{{QStringLiteral("id"), parts.url.isEmpty() ? keyOf(parts) : parts.url},
                     {QStringLiteral("type"), QStringLiteral("article-newspaper")},
                     {QStringLiteral("title"), parts.title},
                     {QStringLiteral("accessed"), cslDate(accessed)}};
    const std::pair<const char *, QString> texts[] = {
        {"container-title", parts.publisher}, {"URL", parts.url}, {"language", parts.language}};
    for (const auto &[name, value] : texts)
        if (!value.isEmpty())
            item.insert(QLatin1String(name), value);
    const std::pair<const char *, QList<Name>> people[] = {{"author", parts.authors}, {"editor", parts.editors}};
    for (const auto &[name, names] : people)
        if (!names.isEmpty())
            item.insert(QLatin1String(name), cslNames(names));
    if (parts.date.isValid())
        item.insert(QStringLiteral("issued"), cslDate(parts.date));
    return QString::fromUtf8(QJsonDocument(QJsonArray{item}).toJson());
}

}

QString citation(const Article &article, CitationStyle style, const QDate &accessed)
{
    const Parts parts = partsOf(article);
    switch (style) {
    case CitationStyle::Plain: return plain(parts);
    case CitationStyle::Gbt7714: return gbt7714(parts, accessed);
    case CitationStyle::Apa: return apa(parts);
    case CitationStyle::BibTex: return bibTex(parts, accessed);
    case CitationStyle::Ris: return ris(parts, accessed);
    case CitationStyle::CslJson: return cslJson(parts, accessed);
    }
    Q_UNREACHABLE();
}

}
