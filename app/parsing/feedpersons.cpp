#include "feedpersons.h"

#include "text/htmltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype maximumPersonText = 4000;

// Names are plain text, and some feeds put HTML there all the same.
QString withoutMarkup(const QString &name)
{
    static const QRegularExpression markup(QStringLiteral("<[a-zA-Z/!]|&[a-zA-Z#][a-zA-Z0-9]*;"));
    return markup.match(name).hasMatch() ? htmlToText(name).simplified() : name.trimmed();
}

// "Ann &lt;ann@example.org&gt;", where it was escaped twice.
QString withPlainBrackets(QString text)
{
    static const QRegularExpression brackets(
        QStringLiteral("&(?:lt|#0*60|#x0*3c);\\s*([^\\s&<>;]+@[^\\s&<>;]+)\\s*&(?:gt|#0*62|#x0*3e);"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(brackets, QStringLiteral("<\\1>"));
}

// "mail [at] example.org" is written against those who gather addresses.
QString withPlainAddresses(QString text)
{
    static const QRegularExpression at(
        QStringLiteral(
            "\\s*[\\[({]\\s*at\\s*[\\])}]\\s*(?=[^\\s<>()\\[\\]]+\\.[a-z]|[^\\s<>()\\[\\]]+\\s*[\\[({]\\s*dot\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dot(QStringLiteral("(@[^\\s@<>()\\[\\]]+)\\s*[\\[({]\\s*dot\\s*[\\])}]\\s*"),
                                        QRegularExpression::CaseInsensitiveOption);
    text.replace(at, QStringLiteral("@"));
    return text.replace(dot, QStringLiteral("\\1."));
}

// The semicolon ends a reference to a character, as HTML writes them.
bool endsReference(QStringView text)
{
    static const QRegularExpression reference(QStringLiteral("&#?[a-zA-Z0-9]+$"));
    return reference.match(text.last(std::min<qsizetype>(text.size(), 40)).toString()).hasMatch();
}

// "ann@example.org (Ann) and ben@example.org (Ben)": whatever joins two that have an address each, or nothing but a blank.
QString withCommas(QString persons)
{
    static const QRegularExpression joint(
        QStringLiteral("([)>]|@[^\\s@,;()<>]+)\\s*(?:\\band\\b|&|/|\\||、|和)\\s*(?=[^@,;]*@)"));
    static const QRegularExpression blank(QStringLiteral("([)>）])\\s+(?=[^@,;]*@)"));
    persons.replace(joint, QStringLiteral("\\1, "));
    return persons.replace(blank, QStringLiteral("\\1, "));
}

// Without the marks that stand around the whole of it: "(Ann Bee)".
QString unwrapped(const QString &name)
{
    static const QRegularExpression around(QStringLiteral("^(?:\\(([^()]+)\\)|（([^（）]+)）|\"([^\"]+)\")$"));
    const auto match = around.match(name);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()).trimmed() : name;
}

}

ParsedPerson personOf(const QString &text, const QString &from)
{
    static const QRegularExpression mail(
        QStringLiteral("[^\\s<>()\\[\\]:;,\"（）【】《》：；，、]{1,100}@[^\\s<>()\\[\\]:;,\"（）【】《》：；，、]{1,200}"));
    static const QRegularExpression edges(QStringLiteral("^[\\s,;，；、]+|[\\s,;，；、]+$"));
    QString name = withPlainAddresses(withPlainBrackets(text.left(1000).simplified()));
    ParsedPerson person;
    person.from = from;
    const auto match = mail.match(name);
    if (match.hasMatch()) {
        person.email = match.captured();
        name.remove(mail);
        name.remove(QLatin1String("mailto:"), Qt::CaseInsensitive);
        name = name.simplified();
        name.remove(QLatin1String("<>"));
        name.remove(QLatin1String("()"));
        name.remove(QStringLiteral("（）"));
        name.remove(edges);
        name = unwrapped(name); // `("Ann Bee")`
    }
    person.name = withoutMarkup(unwrapped(name));
    return person;
}

namespace {

/// Names alone, and what stands between them.
struct Joint {
    QRegularExpression names;
    QRegularExpression between;
};

Joint jointOf(const QString &name, const QString &between, const QString &condition = {})
{
    return {QRegularExpression(QStringLiteral("^%1%2(?:(?:%3)%2)+$").arg(condition, name, between)),
            QRegularExpression(between)};
}

// How two are named together where it is plain that they are two: in Japan, Korea, Russia and Spain. A surname may hold a "y" (Ortega
// y Gasset): those it joins have as many words each.
const QList<Joint> &joints()
{
    static const QList<Joint> all = [] {
        const QString word = QStringLiteral("\\p{Lu}[\\p{Ll}'’-]+");
        const QString russian = QStringLiteral("\\p{Lu}[\\p{Cyrillic}.-]*(?: \\p{Lu}[\\p{Cyrillic}.-]*){1,2}");
        const QString spanish = QStringLiteral(" y |, ");
        const QString withY = QStringLiteral("(?=.* y )");
        return QList<Joint>{
            jointOf(QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}ー]{2,8}"), QStringLiteral(" ?、 ?"),
                    QStringLiteral("(?!.*(?:[记記]者|[编編輯辑社报報台网網]))")),
            jointOf(QStringLiteral("\\p{Hangul}{2,4}(?: 기자)?"), QStringLiteral(" ?[,、·] ?")),
            jointOf(russian, QStringLiteral(", ?| и | та | і "), QStringLiteral("(?=.* (?:и|та|і) )")),
            jointOf(word, spanish, withY),
            jointOf(word + u' ' + word, spanish, withY),
            jointOf(word + u' ' + word + u' ' + word, spanish, withY),
        };
    }();
    return all;
}

QStringList jointNames(const QString &line)
{
    for (const Joint &joint : joints())
        if (joint.names.match(line).hasMatch())
            return line.split(joint.between);
    return {line};
}

// The persons of a text without lines.
QList<ParsedPerson> personsOfLine(const QString &text, const QString &from)
{
    QString line = withPlainAddresses(withPlainBrackets(text.simplified()));
    const qsizetype addresses = line.count(QLatin1Char('@'));
    if (addresses == 1)
        return {personOf(line, from)};
    QList<ParsedPerson> persons;
    if (const QStringList names = addresses == 0 ? jointNames(line) : QStringList(); names.size() > 1) {
        for (const QString &name : names)
            persons.append(personOf(name, from));
        return persons;
    }
    if (addresses > 1)
        line = withCommas(line);
    // A comma within a name or within brackets parts nobody: each person ends behind their address. Names alone end at
    // semicolons.
    qsizetype begin = 0;
    int brackets = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const QChar c = at < line.size() ? line[at] : QChar();
        brackets += c == QLatin1Char('(') || c == QLatin1Char('<');
        brackets -= c == QLatin1Char(')') || c == QLatin1Char('>');
        const QStringView part = QStringView(line).mid(begin, at - begin);
        const bool semicolon = c == QLatin1Char(';') && !endsReference(part);
        const bool joint =
            addresses == 0 ? semicolon : (semicolon || c == QLatin1Char(',')) && part.contains(QLatin1Char('@'));
        if (at < line.size() && !(joint && brackets <= 0))
            continue;
        if (!part.trimmed().isEmpty())
            persons.append(personOf(part.toString(), from));
        begin = at + 1;
    }
    return persons;
}

}

namespace {

// A long line may have been broken. Where each is a name in full it was not.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression marked(QStringLiteral("<br\\b[^<>]*>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(QStringLiteral(
        "^\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:\\s*\\n\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3})+\\s*$"));
    return named.match(text).hasMatch() ? text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                        : text.split(marked, Qt::SkipEmptyParts);
}

}

QList<ParsedPerson> personsOf(const QString &text, const QString &from)
{
    QList<ParsedPerson> persons;
    for (const QString &line : linesOf(text.left(maximumPersonText)))
        persons += personsOfLine(line, from);
    return persons;
}

namespace {

// Those of Atom, with name, email and uri, or of a podcast. The name may hold what other formats put there.
QList<ParsedPerson> structuredPersons(const XmlElement &element, const QString &from)
{
    QList<ParsedPerson> persons = personsOf(firstText(element, {"name", "atom:name", "itunes:name"}), from);
    if (persons.size() > 1)
        return persons;
    ParsedPerson person = persons.value(0);
    person.from = from;
    if (const QString email = firstText(element, {"email", "atom:email", "itunes:email"}); !email.isEmpty())
        person.email = email;
    person.url = firstAddress(element, {"uri", "atom:uri", "url", "atom:url"});
    const bool nobody = person.name.isEmpty() && person.email.isEmpty() && person.url.isEmpty();
    return nobody ? QList<ParsedPerson>() : QList<ParsedPerson>{person};
}

// Two mentions agree where neither says something else.
bool agree(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isSamePerson(const ParsedPerson &a, const ParsedPerson &b)
{
    const bool linked = (!a.name.isEmpty() && !b.name.isEmpty()) || (!a.email.isEmpty() && !b.email.isEmpty());
    return linked && agree(a.name, b.name) && agree(a.email, b.email);
}

// One who is named twice is kept once, with what both places say.
void addPerson(QList<ParsedPerson> &persons, const ParsedPerson &person)
{
    if (person.name.isEmpty() && person.email.isEmpty())
        return;
    for (ParsedPerson &known : persons) {
        if (!isSamePerson(known, person))
            continue;
        if (known.name.isEmpty()) {
            known.name = person.name;
            known.from = person.from;
        }
        if (known.email.isEmpty())
            known.email = person.email;
        if (known.url.isEmpty())
            known.url = person.url;
        return;
    }
    if (persons.size() < maximumPersons)
        persons.append(person);
}

// With `<br>` where a line ends.
QString textWithLines(const XmlElement &element)
{
    QString text;
    for (const XmlElement &child : element.children)
        text += child.name == QLatin1String("br") || child.name == QLatin1String("xhtml:br") ? QStringLiteral("<br>")
                                                                                             : child.textContent();
    return text;
}

QList<ParsedPerson> personsIn(const XmlElement &element, const QString &from)
{
    if (const QList<ParsedPerson> persons = structuredPersons(element, from); !persons.isEmpty())
        return persons;
    const QString text = textWithLines(element);
    return personsOf(text.trimmed().isEmpty() ? element.attribute(QLatin1String("value")) : text, from); // CDF's attribute
}

}

void readPersons(const XmlElement &element, ElementNames names, QList<ParsedPerson> &persons)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        QList<const XmlElement *> each = childrenNamed(*child, {"rdf:bag/rdf:li", "rdf:seq/rdf:li", "rdf:alt/rdf:li"});
        if (each.isEmpty())
            each = {child};
        for (const XmlElement *one : each)
            for (const ParsedPerson &person : personsIn(*one, child->name))
                addPerson(persons, person);
    }
}

}
