#include "htmlpicture.h"

#include "htmltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int columnWidth = 1600;
constexpr int mostCandidates = 50;
constexpr qsizetype longestAddress = 16 * 1024; // of a script: what is longer is no address

// Where lazy-loading scripts keep the address until the picture comes into view.
constexpr const char *lazyAddresses[] = {
    "data-src",        "data-original", "data-actualsrc", "data-lazy-src", "data-lazyload", "data-lazy", "data-original-src",
    "data-croporisrc", "data-backsrc",  "data-echo",      "data-img",      "data-image",    "data-url",  "data-hi-res-src",
    "data-full-src",   "data-srcurl",   "data-real-src",  "data-ori",      "real_src",      "realsrc",   "lazy-src",
    "lazysrc",         "original",      "_src",           "zoomfile",      "file",          "oldsrc"};
constexpr const char *lazyLists[] = {"data-srcset", "data-lazy-srcset", "data-original-set", "srcset"};

bool looksLikeAnAddress(const QString &value)
{
    static const QRegularExpression picture(QStringLiteral("\\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#!@].*)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString text = value.size() > longestAddress ? QString() : value.trimmed();
    return !text.isEmpty()
           && (text.startsWith(QLatin1String("http"), Qt::CaseInsensitive) || text.startsWith(QLatin1String("//"))
               || picture.match(text).hasMatch());
}

bool isRaster(const QString &type)
{
    const QString lower = type.trimmed().toLower();
    return lower.isEmpty() || (lower.startsWith(QLatin1String("image/")) && !lower.contains(QLatin1String("svg")));
}

struct Candidate {
    QString address;
    double width = 0; ///< pixels; densities count as parts of the column
};

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r')
           || c == QLatin1Char('\f');
}

// Commas may stand within an address: only one at its end, or one behind the descriptors, parts the candidates.
Candidate nextCandidate(const QString &list, qsizetype &at)
{
    while (at < list.size() && (isSpace(list[at]) || list[at] == QLatin1Char(',')))
        ++at;
    const qsizetype from = at;
    while (at < list.size() && !isSpace(list[at]))
        ++at;
    Candidate candidate{list.mid(from, at - from), columnWidth / 2.0};
    if (candidate.address.endsWith(QLatin1Char(','))) {
        while (candidate.address.endsWith(QLatin1Char(',')))
            candidate.address.chop(1);
        return candidate;
    }
    qsizetype end = list.indexOf(QLatin1Char(','), at);
    end = end < 0 ? list.size() : end;
    const QString descriptor = list.mid(at, std::min<qsizetype>(end - at, 40)).trimmed().toLower();
    at = end;
    bool ok = false;
    const double number = descriptor.left(descriptor.size() - 1).toDouble(&ok);
    if (ok && descriptor.endsWith(QLatin1Char('w')))
        candidate.width = number;
    else if (ok && descriptor.endsWith(QLatin1Char('x')))
        candidate.width = number * columnWidth / 2;
    return candidate;
}

bool isBetter(double width, double than)
{
    if (than > columnWidth)
        return width < than;
    return width <= columnWidth && width > than;
}

bool isEmbedded(const QString &address) { return address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive); }

}

QString fromSourceSet(const QString &list, const ReadAddress &read)
{
    Candidate best;
    qsizetype at = 0;
    for (int i = 0; i < mostCandidates && at < list.size(); ++i) {
        Candidate candidate = nextCandidate(list, at);
        // A picture that is embedded stands in for one of the list; to read it takes long.
        candidate.address = isEmbedded(candidate.address) ? QString() : read(candidate.address);
        if (candidate.address.isEmpty() || isEmbedded(candidate.address))
            continue;
        if (best.address.isEmpty() || isBetter(candidate.width, best.width))
            best = candidate;
    }
    return best.address;
}

QString pictureAddress(const HtmlNode &image, const std::vector<const HtmlNode *> &sources, const ReadAddress &read)
{
    for (const char *name : lazyAddresses) {
        const QString value = image.attribute(QLatin1String(name));
        const QString address = looksLikeAnAddress(value) ? read(value) : QString();
        if (!address.isEmpty())
            return address;
    }
    const QString plain = read(image.attribute(QLatin1String("src")));
    if (!plain.isEmpty() && !isEmbedded(plain))
        return plain;
    for (const char *name : lazyLists) {
        const QString address = fromSourceSet(image.attribute(QLatin1String(name)), read);
        if (!address.isEmpty())
            return address;
    }
    for (const HtmlNode *source : sources) {
        if (!isRaster(source->attribute(QLatin1String("type"))))
            continue;
        for (const char *name : lazyLists) {
            const QString address = fromSourceSet(source->attribute(QLatin1String(name)), read);
            if (!address.isEmpty())
                return address;
        }
    }
    return plain;
}

int pixels(const QString &value)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*(?:px)?\\s*$"));
    const auto match = number.match(value.left(40));
    const int result = match.hasMatch() ? match.captured(1).toInt() : 0;
    return result <= 5000 ? result : 0;
}

bool isInvisiblePicture(const HtmlNode &image)
{
    static const QRegularExpression zero(QStringLiteral("^\\s*0*[0-2](?:\\.\\d*)?\\s*(?:px)?\\s*$"));
    static const QRegularExpression hidden(
        QStringLiteral(
            "(?<![a-z-])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:width|height)\\s*:\\s*[0-2](?:px|\\s*[;!]|\\s*$))"),
        QRegularExpression::CaseInsensitiveOption);
    for (const char *name : {"width", "height"})
        if (zero.match(image.attribute(QLatin1String(name)).left(40)).hasMatch())
            return true;
    // Lazy pictures are hidden until their script has found them.
    const bool lazy = std::any_of(std::begin(lazyAddresses), std::end(lazyAddresses),
                                  [&](const char *name) { return image.hasAttribute(QLatin1String(name)); });
    const QString style = image.attribute(QLatin1String("style"));
    return !lazy && !style.isEmpty() && hidden.match(style.left(1000)).hasMatch();
}

}
