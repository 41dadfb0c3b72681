#include "webaddress.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace Masthead {

namespace {

constexpr qsizetype longestAddress = 8192;
constexpr qsizetype longestSubject = 300;
constexpr qsizetype largestEmbedded = 256 * 1024;

bool isBlank(QChar c)
{
    // Not only what the standard trims: typed and pasted addresses bring these along.
    const ushort u = c.unicode();
    return u <= 0x20 || u == 0xa0 || u == 0x3000 || u == 0xfeff || (u >= 0x2000 && u <= 0x200f) || u == 0x2028
           || u == 0x2029;
}

QString withoutBlanks(const QString &raw)
{
    qsizetype from = 0;
    qsizetype to = raw.size();
    while (from < to && isBlank(raw[from]))
        ++from;
    while (to > from && isBlank(raw[to - 1]))
        --to;
    QString text;
    text.reserve(to - from);
    for (qsizetype i = from; i < to; ++i)
        if (raw[i] != QLatin1Char('\t') && raw[i] != QLatin1Char('\n') && raw[i] != QLatin1Char('\r'))
            text += raw[i];
    return text;
}

bool hasControls(const QString &text)
{
    for (const QChar c : text)
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            return true;
    return false;
}

// The length of `scheme:`, or 0 where there is none.
qsizetype schemeLength(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort c = text[i].unicode();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.')))
            continue;
        return c == ':' && i > 0 ? i + 1 : 0;
    }
    return 0;
}

void turnBackslashes(QString &text)
{
    for (QChar &c : text) {
        if (c == QLatin1Char('?') || c == QLatin1Char('#'))
            return;
        if (c == QLatin1Char('\\'))
            c = QLatin1Char('/');
    }
}

bool isWeb(const QString &scheme) { return scheme == QLatin1String("http") || scheme == QLatin1String("https"); }

QString withoutSlashes(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size() && text[from] == QLatin1Char('/'))
        ++from;
    return text.mid(from);
}

QUrl absolute(QString text, const QUrl &base)
{
    const qsizetype length = schemeLength(text);
    const QString scheme = length ? text.left(length - 1).toLower() : QString();
    if (length && !isWeb(scheme))
        return {};
    QString rest = text.mid(length);
    turnBackslashes(rest);
    const bool hasBase = isWeb(base.scheme()) && !base.host().isEmpty();
    if (length && (rest.startsWith(QLatin1Char('/')) || !hasBase || base.scheme() != scheme))
        return QUrl(scheme + QLatin1String("://") + withoutSlashes(rest));
    if (rest.startsWith(QLatin1String("//")))
        return QUrl((hasBase ? base.scheme() : QStringLiteral("https")) + QLatin1String("://") + withoutSlashes(rest));
    if (!hasBase)
        return {};
    // A colon in the first part of a relative path would be read as a scheme.
    const QUrl relative(schemeLength(rest) ? QLatin1String("./") + rest : rest);
    return relative.isValid() ? base.resolved(relative) : QUrl();
}

struct Signature {
    const char *type;
    const char *start;
    int length;
};
constexpr Signature signatures[] = {{"image/png", "\x89PNG\r\n\x1a\n", 8},
                                    {"image/jpeg", "\xff\xd8\xff", 3},
                                    {"image/gif", "GIF8", 4},
                                    {"image/bmp", "BM", 2}};

QByteArray rasterType(const QByteArray &bytes)
{
    for (const Signature &s : signatures)
        if (bytes.startsWith(QByteArray(s.start, s.length)))
            return s.type;
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("image/webp") : QByteArray();
}

}

QString webAddress(const QString &raw, const QUrl &base)
{
    if (raw.size() > 2 * longestAddress)
        return {};
    const QString text = withoutBlanks(raw);
    if (text.isEmpty() || hasControls(text))
        return {};
    QUrl url = absolute(text, base);
    if (!url.isValid() || !isWeb(url.scheme()) || url.host().isEmpty())
        return {};
    url.setUserInfo({});
    const QString result = url.toString(QUrl::FullyEncoded);
    return result.size() <= longestAddress ? result : QString();
}

QString withoutFeedScheme(const QString &address)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:feed|rss|itpc|pcast|podcast):(//)?(?=(https?://)?)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = scheme.match(address);
    if (!match.hasMatch())
        return address;
    const QString rest = address.mid(match.capturedEnd());
    return match.capturedLength(1) > 0 && match.capturedLength(2) == 0 ? QStringLiteral("http://") + rest : rest;
}

QString mailAddress(const QString &raw)
{
    static const QLatin1String scheme("mailto:");
    static const QRegularExpression receivers(
        QStringLiteral("^(?:[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,253}(?:,(?!$)|$)){1,10}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString text = raw.size() > longestAddress ? QString() : withoutBlanks(raw);
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return {};
    const QString rest = text.mid(scheme.size());
    static const QRegularExpression named(QStringLiteral("[^<>,@]*<([^<>]*)>")); // Jane Roe <jane@a.example>
    const QString to = QUrl::fromPercentEncoding(rest.section(QLatin1Char('?'), 0, 0).toUtf8())
                           .replace(named, QStringLiteral("\\1"))
                           .remove(QLatin1Char(' '));
    if (!receivers.match(to).hasMatch())
        return {};
    QString subject;
    for (const auto &[name, value] : QUrlQuery(rest.section(QLatin1Char('?'), 1)).queryItems(QUrl::FullyDecoded))
        if (name.compare(QLatin1String("subject"), Qt::CaseInsensitive) == 0 && subject.isEmpty())
            subject = value.left(longestSubject).simplified();
    const QString address = scheme + QString::fromLatin1(QUrl::toPercentEncoding(to, "@,"));
    if (subject.isEmpty() || hasControls(subject))
        return address;
    return address + QLatin1String("?subject=") + QString::fromLatin1(QUrl::toPercentEncoding(subject));
}

QString embeddedPicture(const QString &raw)
{
    if (raw.size() > 2 * largestEmbedded || !raw.trimmed().startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive))
        return {};
    const QString text = withoutBlanks(raw);
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    if (comma < 0 || !text.left(comma).endsWith(QLatin1String(";base64"), Qt::CaseInsensitive))
        return {};
    const QByteArray encoded = QByteArray::fromPercentEncoding(text.mid(comma + 1).toLatin1()).replace(' ', QByteArray());
    const QByteArray bytes = QByteArray::fromBase64(encoded);
    const QByteArray type = rasterType(bytes);
    if (type.isEmpty() || bytes.size() > largestEmbedded)
        return {};
    return QLatin1String("data:") + QString::fromLatin1(type) + QLatin1String(";base64,")
           + QString::fromLatin1(bytes.toBase64());
}

QString relativeAddress(const QString &raw)
{
    if (raw.size() > 2 * longestAddress)
        return {};
    QString text = withoutBlanks(raw);
    turnBackslashes(text);
    if (text.isEmpty() || text.size() > longestAddress || hasControls(text) || schemeLength(text)
        || text.startsWith(QLatin1Char('/')))
        return {};
    return text.startsWith(QLatin1Char('#')) || text.startsWith(QLatin1Char('?')) ? QString() : text;
}

}
