#include "feedelements.h"

#include "text/date.h"
#include "text/encoding.h"
#include "text/htmltree.h"
#include "untypedtext.h"
#include "xmlentities.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr QLatin1String cdataBegin("<![CDATA[");
constexpr QLatin1String cdataEnd("]]>");
constexpr QLatin1String cdataBrackets("]]");

const QStringList &htmlTypes()
{
    static const QStringList types = {QStringLiteral("html"), QStringLiteral("text/html")};
    return types;
}

const QStringList &xhtmlTypes()
{
    static const QStringList types = {QStringLiteral("xhtml"), QStringLiteral("application/xhtml+xml")};
    return types;
}

// Without its parameters.
QString mediaTypeOf(const XmlElement &element)
{
    return element.attribute(QLatin1String("type")).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
}

// XHTML content stands in a div that is no part of it (RFC 4287 section 3.1.1.3).
QString xhtmlOf(const XmlElement &element, const QString &base)
{
    const XmlElement *only = nullptr;
    for (const XmlElement &child : element.children) {
        if (child.isText() && child.text.trimmed().isEmpty())
            continue;
        if (only)
            return element.innerHtml(base);
        only = &child;
    }
    const bool bare = only && only->attributes.isEmpty()
                      && (only->name == QLatin1String("xhtml:div") || only->name == QLatin1String("div"));
    return bare ? only->innerHtml(base) : element.innerHtml(base);
}

// Media that are neither text nor XML stand in base64 (RFC 4287 section 4.1.3.3).
bool isOtherMedia(const QString &type)
{
    return type.contains(QLatin1Char('/')) && !type.startsWith(QLatin1String("text/"))
           && !type.endsWith(QLatin1String("xml")) && !type.endsWith(QLatin1String("json"));
}

// What is a film or a picture is no text.
bool isBinary(const QString &type)
{
    static const QRegularExpression binary(QStringLiteral("^(image|audio|video|font|model)/|^application/octet-stream$"));
    return binary.match(type).hasMatch();
}

// Files for other programs, even where they are written in letters.
bool isDocument(const QString &type)
{
    static const QRegularExpression document(
        QStringLiteral("^application/(?:pdf|postscript|rtf|zip|gzip|msword|epub\\+zip|vnd\\..*)$"));
    return document.match(type).hasMatch();
}

bool isOwnType(const QString &type) { return type.contains(QLatin1String("/x-")); }

// Base64 stands in one run or in lines of full length.
bool beginsWithWord(const QString &text)
{
    constexpr qsizetype longestWord = 20;
    return text.simplified().section(QLatin1Char(' '), 0, 0).size() < longestWord;
}

ParsedText decodedBase64(const XmlElement &element, const QString &type)
{
    using Kind = ParsedText::Kind;
    const QString written = element.textContent().trimmed();
    const QByteArray given = written.simplified().remove(QLatin1Char(' ')).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return isBinary(type) ? ParsedText() : ParsedText{written, Kind::Plain};
    if (!isOtherMedia(type)) {
        const bool html = htmlTypes().contains(type) || xhtmlTypes().contains(type);
        const QString text = decodeDocument(*decoded, element.attribute(QLatin1String("type"))).text.trimmed();
        return text.contains(QChar(QChar::Null)) ? ParsedText() : ParsedText{text, html ? Kind::Html : Kind::Plain};
    }
    if (isDocument(type))
        return {};
    // Words are words under any other type.
    const QString text = QString::fromUtf8(*decoded).trimmed();
    if (!text.contains(QChar(QChar::ReplacementCharacter)) && !text.contains(QChar(QChar::Null)))
        return {text, Kind::Plain};
    return isOwnType(type) && beginsWithWord(written) ? ParsedText{written, Kind::Plain} : ParsedText();
}

// The richest of several contents that say the same (Atom 0.3, the element content).
ParsedText bestAlternative(const XmlElement &element, const QString &base)
{
    ParsedText best;
    int bestRank = -1;
    for (const XmlElement *child : childrenNamed(element, {"content", "atom:content"})) {
        const QString type = mediaTypeOf(*child);
        const int rank = xhtmlTypes().contains(type) ? 2 : htmlTypes().contains(type) ? 1 : 0;
        if (rank <= bestRank)
            continue;
        const ParsedText text = atomText(*child, base);
        if (text.isEmpty())
            continue;
        best = text;
        bestRank = rank;
    }
    return best;
}

// TypePad put a div around the escaped HTML of type html.
const XmlElement *divAroundText(const XmlElement &element)
{
    const XmlElement *only = nullptr;
    for (const XmlElement &child : element.children) {
        if (child.isText() && child.text.trimmed().isEmpty())
            continue;
        if (only || child.isText())
            return nullptr;
        only = &child;
    }
    const bool div = only && (only->name == QLatin1String("xhtml:div") || only->name == QLatin1String("div"));
    return div && !hasElements(*only) ? only : nullptr;
}

// By the standards a text without a type is plain. Many forget the type of a text that is HTML, and nobody writes "<p>" in
// plain text.
bool holdsTags(const QString &text)
{
    static const QRegularExpression tag(
        QStringLiteral("<(p|div|br|img|a|ul|ol|table|h[1-6]|blockquote|strong|em)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch();
}

// RSS has no types: what holds tags is HTML.
ParsedText untypedText(const XmlElement &element, const QString &base)
{
    return hasElements(element) ? htmlOf(element, base)
                                : readUntypedText(withoutCdataMarks(element.textContent()).trimmed());
}

bool isBodyOfHtml(const XmlElement &element, const QString &text)
{
    const bool body = element.name.endsWith(QLatin1String("content")) || element.name.endsWith(QLatin1String("summary"));
    return body && holdsTags(text);
}

void appendNamed(const XmlElement &element, QLatin1String path, QList<const XmlElement *> &found)
{
    const qsizetype slash = path.indexOf(QLatin1Char('/'));
    const QLatin1String name = slash < 0 ? path : path.left(slash);
    for (const XmlElement &child : element.children) {
        if (child.name != name)
            continue;
        if (slash < 0)
            found.append(&child);
        else
            appendNamed(child, path.mid(slash + 1), found);
    }
}

}

bool hasElements(const XmlElement &element)
{
    return std::any_of(element.children.begin(), element.children.end(),
                       [](const XmlElement &child) { return !child.isText(); });
}

QList<const XmlElement *> childrenNamed(const XmlElement &element, ElementNames names)
{
    QList<const XmlElement *> found;
    for (const char *name : names)
        appendNamed(element, QLatin1String(name), found);
    return found;
}

QString firstText(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names))
        if (const QString text = child->textContent().simplified(); !text.isEmpty())
            return text;
    return {};
}

QDateTime firstDate(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names))
        if (const QDateTime date = parseDate(child->textContent().trimmed()); date.isValid())
            return date;
    return {};
}

ParsedText htmlOf(const XmlElement &element, const QString &base)
{
    const QString text = hasElements(element) ? xhtmlOf(element, base) : withoutCdataMarks(element.textContent());
    return {text.trimmed(), ParsedText::Kind::Html};
}

ParsedText firstHtml(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        const bool typed = child->name.startsWith(QLatin1String("atom:"));
        if (const ParsedText text = typed ? atomText(*child, element.base) : untypedText(*child, element.base);
            !text.isEmpty())
            return text;
    }
    return {};
}

QString baseOfHtml(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        if (hasElements(*child))
            return element.base;
        if (!child->textContent().trimmed().isEmpty())
            return child->base;
    }
    return {};
}

QString firstAddress(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        QString given = child->textContent().trimmed();
        if (given.isEmpty())
            given = child->attribute(QLatin1String("href"));
        if (given.isEmpty())
            given = child->attribute(QLatin1String("url"));
        if (const QString address = resolvedAddress(child->base, given); !address.isEmpty())
            return address;
    }
    return {};
}

ParsedText firstMediaText(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        const QString type = mediaTypeOf(*child);
        const QString text = withoutCdataAround(child->textContent().trimmed());
        const bool html = htmlTypes().contains(type) || hasElements(*child) || (type.isEmpty() && holdsTags(text));
        const ParsedText result = html ? htmlOf(*child, element.base) : ParsedText{text, ParsedText::Kind::Plain};
        if (!result.isEmpty())
            return result;
    }
    return {};
}

QString plainText(const ParsedText &text)
{
    constexpr qsizetype longest = 64 * 1024; // of a line of text
    const QString bounded = text.text.left(longest);
    return (text.kind == ParsedText::Kind::Html ? htmlToText(bounded) : bounded).simplified();
}

ParsedText atomText(const XmlElement &element, const QString &base)
{
    const QString type = mediaTypeOf(element);
    if (type == QLatin1String("multipart/alternative"))
        return bestAlternative(element, base);
    const QString mode = element.attribute(QLatin1String("mode")).trimmed().toLower();
    if (mode == QLatin1String("base64") || isOtherMedia(type))
        return decodedBase64(element, type);
    const bool xhtml = xhtmlTypes().contains(type) || mode == QLatin1String("xml");
    if (const XmlElement *div = htmlTypes().contains(type) ? divAroundText(element) : nullptr)
        return {withoutCdataMarks(div->textContent()).trimmed(), ParsedText::Kind::Html};
    // Where elements stand in a text they are meant, whatever the type says.
    if (hasElements(element))
        return {xhtmlOf(element, base).trimmed(), ParsedText::Kind::Html};
    const QString text = withoutCdataAround(element.textContent().trimmed());
    if (xhtml)
        return {text.toHtmlEscaped(), ParsedText::Kind::Html};
    const bool html = htmlTypes().contains(type) || (type.isEmpty() && isBodyOfHtml(element, text));
    return html ? ParsedText{withoutCdataMarks(text).trimmed(), ParsedText::Kind::Html}
                : ParsedText{text, ParsedText::Kind::Plain};
}

QString withoutCdataMarks(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("(<!\\[CDATA\\[)|\\]\\]>"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u'[') || !text.contains(cdataBegin, Qt::CaseInsensitive))
        return text;
    QString result;
    qsizetype done = 0;
    int open = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch match = marks.next();
        const bool begins = match.capturedLength(1) > 0;
        if (!begins && open == 0)
            continue;
        open += begins ? 1 : -1;
        result += QStringView(text).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    // The document's own CDATA ended with the last end, and left the brackets of its own.
    for (; open > 0 && result.endsWith(cdataBrackets); --open)
        result.chop(cdataBrackets.size());
    return result;
}

QString withoutCdataAround(const QString &text)
{
    QStringView result = text;
    while (result.startsWith(cdataBegin, Qt::CaseInsensitive)) {
        const qsizetype end = result.endsWith(cdataEnd)        ? cdataEnd.size()
                              : result.endsWith(cdataBrackets) ? cdataBrackets.size()
                                                               : 0;
        if (end == 0 || result.size() < cdataBegin.size() + end)
            break;
        result = result.mid(cdataBegin.size()).chopped(end).trimmed();
    }
    return result.toString();
}

QList<AtomLink> atomLinks(const XmlElement &element, ElementNames names)
{
    constexpr QLatin1String registry("http://www.iana.org/assignments/relation/");
    QList<AtomLink> links;
    for (const XmlElement *child : childrenNamed(element, names)) {
        if (links.size() >= maximumCategories)
            break;
        // Some write the address between the tags; an empty one is the base itself.
        const QString given =
            child->hasAttribute(QLatin1String("href")) ? child->attribute(QLatin1String("href")) : child->textContent();
        const bool isBase = child->hasAttribute(QLatin1String("href")) && given.trimmed().isEmpty();
        AtomLink link;
        link.rel = child->attribute(QLatin1String("rel")).trimmed().toLower();
        if (link.rel.startsWith(registry)) // RFC 4287 section 4.2.7.2
            link.rel = link.rel.mid(registry.size());
        if (link.rel.isEmpty())
            link.rel = QStringLiteral("alternate");
        link.href = resolvedAddress(child->base, isBase ? child->base : given);
        link.type = child->attribute(QLatin1String("type")).trimmed();
        link.title = child->attribute(QLatin1String("title")).simplified();
        link.length = lengthOf(child->attribute(QLatin1String("length")));
        links.append(link);
    }
    return links;
}

QString alternateLink(const QList<AtomLink> &links)
{
    const AtomLink *best = nullptr;
    const auto isPage = [](const AtomLink &link) {
        return link.type.isEmpty() || link.type.contains(QLatin1String("html"));
    };
    for (const AtomLink &link : links) {
        if (link.rel != QLatin1String("alternate") || link.href.isEmpty())
            continue;
        if (!best || (!isPage(*best) && isPage(link)))
            best = &link;
    }
    return best ? best->href : QString();
}

QString repliesLink(const QList<AtomLink> &links)
{
    QString untyped;
    for (const AtomLink &link : links) {
        if (link.rel != QLatin1String("replies") || link.href.isEmpty())
            continue;
        if (link.type.contains(QLatin1String("html"), Qt::CaseInsensitive))
            return link.href;
        if (link.type.isEmpty() && untyped.isEmpty())
            untyped = link.href;
    }
    return untyped;
}

qint64 lengthOf(const QString &text)
{
    bool number = false;
    const qint64 length = text.trimmed().toLongLong(&number);
    return number && length >= 0 ? length : -1;
}

void addCategory(QStringList &categories, const QString &category)
{
    const QString name = withReferencesRead(category.simplified().left(1000));
    if (!name.isEmpty() && categories.size() < maximumCategories && !categories.contains(name))
        categories.append(name);
}

void addEnclosure(QList<Enclosure> &enclosures, const Enclosure &enclosure)
{
    if (enclosure.url.isEmpty() || enclosures.size() >= maximumEnclosures)
        return;
    for (Enclosure &known : enclosures) {
        if (known.url == enclosure.url) {
            if (known.type.isEmpty())
                known.type = enclosure.type;
            if (known.length < 0)
                known.length = enclosure.length;
            return;
        }
    }
    enclosures.append(enclosure);
}

}
