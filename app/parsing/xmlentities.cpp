#include "xmlentities.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>

namespace Masthead {

namespace {

constexpr int maximumNesting = 16;
constexpr qsizetype maximumValue = 64 * 1024;
constexpr qsizetype longestName = 200;

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

// Where the quoted text that begins at `from` ends, behind its quote.
qsizetype behindQuotes(const QString &text, qsizetype from)
{
    const qsizetype end = text.indexOf(text[from], from + 1);
    return end < 0 ? text.size() : end + 1;
}

// Where the quoted identifier of a DOCTYPE ends. Its quote may be missing: no identifier holds a >, at which browsers end it (HTML
// Living Standard 13.2.5.59).
qsizetype behindIdentifier(const QString &text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != text[from] && text[at] != QLatin1Char('>'))
        ++at;
    return at < text.size() && text[at] == text[from] ? at + 1 : at;
}

// Character references of an entity's value are resolved where it is declared (XML 1.0 section 4.5).
QString withReferencesResolved(const QString &value)
{
    QString result;
    qsizetype at = 0;
    while (at < value.size()) {
        const QStringView rest = QStringView(value).mid(at, 12);
        const qsizetype length = rest.startsWith(QLatin1String("&#")) ? rest.indexOf(QLatin1Char(';')) : -1;
        if (length < 0) {
            result += value[at++];
            continue;
        }
        const qsizetype end = at + length;
        const bool hex = value[at + 2].toLower() == QLatin1Char('x');
        bool number = false;
        const uint code =
            QStringView(value).mid(at + (hex ? 3 : 2), end - at - (hex ? 3 : 2)).toUInt(&number, hex ? 16 : 10);
        if (const char32_t c = number ? referencedCharacter(code) : 0)
            result += QString::fromUcs4(&c, 1);
        at = end + 1;
    }
    return result;
}

}

qsizetype XmlEntities::readDoctype(const QString &text, qsizetype from)
{
    qsizetype at = from + 9; // <!DOCTYPE
    qsizetype subset = -1;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            at = subset < 0 ? behindIdentifier(text, at) : behindQuotes(text, at);
        } else if (QStringView(text).mid(at, 4) == QLatin1String("<!--")) {
            const qsizetype end = text.indexOf(QLatin1String("-->"), at + 4);
            at = end < 0 ? text.size() : end + 3;
        } else if (c == QLatin1Char('[') && subset < 0) {
            subset = ++at;
        } else if (c == QLatin1Char(']') && subset >= 0) {
            readSubset(text, subset, at);
            const qsizetype end = text.indexOf(QLatin1Char('>'), at);
            return end < 0 ? -1 : end + 1;
        } else if (c == QLatin1Char('>') && subset < 0) {
            return at + 1;
        } else {
            ++at;
        }
    }
    return -1;
}

void XmlEntities::readSubset(const QString &text, qsizetype from, qsizetype to)
{
    qsizetype at = from;
    while (at < to) {
        const QStringView rest = QStringView(text).mid(at, to - at);
        if (rest.startsWith(QLatin1String("<!--"))) {
            const qsizetype end = text.indexOf(QLatin1String("-->"), at + 4);
            at = end < 0 ? to : end + 3;
        } else if (rest.startsWith(QLatin1String("<!"))) {
            const qsizetype begin = at;
            for (at += 2; at < to && text[at] != QLatin1Char('>');)
                at = text[at] == QLatin1Char('"') || text[at] == QLatin1Char('\'') ? behindQuotes(text, at) : at + 1;
            if (rest.startsWith(QLatin1String("<!ENTITY")))
                declare(text.mid(begin + 8, std::min(at, to) - begin - 8).trimmed());
        } else {
            ++at;
        }
    }
}

void XmlEntities::declare(const QString &declaration)
{
    qsizetype end = 0;
    while (end < declaration.size() && !isSpace(declaration[end]))
        ++end;
    const QString name = declaration.left(end);
    static const QStringList predefined = {QStringLiteral("amp"), QStringLiteral("lt"), QStringLiteral("gt"),
                                           QStringLiteral("quot"), QStringLiteral("apos")};
    // HTML's own names mean the same in every document that declares them: some carry the whole list along.
    if (name.isEmpty() || name.size() > longestName || name == QLatin1String("%") || predefined.contains(name)
        || m_values.contains(name) || htmlEntity(name) || m_values.size() >= maximumDeclarations)
        return;
    const QString rest = declaration.mid(end).trimmed();
    const bool quoted = rest.size() >= 2 && (rest[0] == QLatin1Char('"') || rest[0] == QLatin1Char('\''));
    // What stands outside of the document stands for nothing.
    if (!quoted) {
        m_values.insert(name, QString());
        return;
    }
    const qsizetype close = rest.indexOf(rest[0], 1);
    m_values.insert(name, withReferencesResolved(rest.mid(1, close < 0 ? -1 : close - 1).left(maximumValue)));
}

QString XmlEntities::expand(const QString &name)
{
    const QString flat = flatten(name, 0);
    m_expanded += flat.size();
    if (m_expanded > maximumExpansion && !m_error)
        m_error = Error{ErrorKind::EntityLimit, QStringLiteral("entity %1 expands too far").arg(name)};
    return m_error ? QString() : flat;
}

QString XmlEntities::flatten(const QString &name, int depth)
{
    if (m_error)
        return {};
    if (const auto known = m_flat.constFind(name); known != m_flat.constEnd())
        return *known;
    if (depth > maximumNesting) {
        m_error = Error{ErrorKind::Malformed, QStringLiteral("entity %1 contains itself").arg(name)};
        return {};
    }
    const QString value = m_values.value(name);
    QString result;
    qsizetype at = 0;
    while (at < value.size()) {
        const qsizetype amp = value.indexOf(QLatin1Char('&'), at);
        if (amp < 0) {
            result += QStringView(value).mid(at);
            break;
        }
        const QStringView ahead = QStringView(value).mid(amp + 1, longestName + 1);
        const qsizetype end = amp + 1 + ahead.indexOf(QLatin1Char(';'));
        const QString inner = end > amp ? value.mid(amp + 1, end - amp - 1) : QString();
        const bool declared = !inner.isEmpty() && m_values.contains(inner);
        result += QStringView(value).mid(at, (declared ? amp : amp + 1) - at);
        if (declared)
            result += flatten(inner, depth + 1);
        at = declared ? end + 1 : amp + 1;
        if (result.size() > maximumExpansion && !m_error)
            m_error = Error{ErrorKind::EntityLimit, QStringLiteral("entity %1 expands too far").arg(name)};
        if (m_error)
            return {};
    }
    m_flat.insert(name, result);
    return result;
}

char32_t htmlEntity(const QString &name)
{
    const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.toLatin1().constData()));
    return entity ? entity->value : 0;
}

char32_t referencedCharacter(quint64 number)
{
    static constexpr char16_t windows1252[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                 0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    if (number >= 0x80 && number <= 0x9f)
        return windows1252[number - 0x80];
    return number <= 0x10ffff && isXmlCharacter(char32_t(number)) ? char32_t(number) : 0;
}

QString withReferencesRead(const QString &text)
{
    static const QRegularExpression reference(
        QStringLiteral("&(?:#(?:(\\d{1,7})|[xX]([0-9a-fA-F]{1,6}))|([a-zA-Z][a-zA-Z0-9]{1,30}));"));
    QString result;
    qsizetype done = 0;
    for (auto matches = reference.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool hex = match.capturedLength(2) > 0;
        const char32_t c = match.capturedLength(3) > 0
                               ? htmlEntity(match.captured(3))
                               : referencedCharacter(match.captured(hex ? 2 : 1).toULongLong(nullptr, hex ? 16 : 10));
        if (c == 0)
            continue;
        result += QStringView(text).mid(done, match.capturedStart() - done) + QString::fromUcs4(&c, 1);
        done = match.capturedEnd();
    }
    return done == 0 ? text : result + QStringView(text).mid(done);
}

namespace {

/// One character is found many times sooner than two.
bool holdsNumbers(const QString &html)
{
    for (qsizetype at = html.indexOf(u'&'); at >= 0; at = html.indexOf(u'&', at + 1))
        if (at + 1 < html.size() && html[at + 1] == u'#')
            return true;
    return false;
}

}

QString withHalvesJoined(const QString &html)
{
    static const QRegularExpression halves(QStringLiteral("&#(?:(5\\d{4})|[xX]([dD][89abAB][0-9a-fA-F]{2}));"
                                                          "&#(?:(5\\d{4})|[xX]([dD][c-fC-F][0-9a-fA-F]{2}));"));
    if (!holdsNumbers(html))
        return html;
    QString result;
    qsizetype done = 0;
    for (auto matches = halves.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto half = [&match](int decimal) {
            const bool hex = match.capturedLength(decimal) == 0;
            return match.captured(hex ? decimal + 1 : decimal).toUInt(nullptr, hex ? 16 : 10);
        };
        const uint high = half(1);
        const uint low = half(3);
        if (!QChar::isHighSurrogate(high) || !QChar::isLowSurrogate(low))
            continue;
        const char32_t whole = QChar::surrogateToUcs4(char16_t(high), char16_t(low));
        result += QStringView(html).mid(done, match.capturedStart() - done) + QString::fromUcs4(&whole, 1);
        done = match.capturedEnd();
    }
    return done == 0 ? html : result + QStringView(html).mid(done);
}

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
           || (c >= 0x10000 && c <= 0x10ffff);
}

}
