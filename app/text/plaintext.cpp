#include "plaintext.h"

#include "htmltree.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int longestOpening = 80; // columns: Chinese characters have two
constexpr char16_t firstWide = 0x2e80;

// Zero-width joiners stay: emoji and several scripts need them.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xfeff || u == 0x200b || u == 0x2060 || u == 0x200e || u == 0x200f || u == 0xad
           || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || (u < 0x20 && !c.isSpace())
           || (u >= 0x7f && u < 0xa0);
}

bool isFolded(char32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0xa0 || c == 0x2028 || c == 0x2029;
}

bool isRemoved(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff
           || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

QString cut(const QString &text, int longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype end = longest - 1;
    while (end > 0 && (text[end].isLowSurrogate() || text[end].isMark()))
        --end;
    if (end == 0)
        end = longest - 1;
    return text.left(end).trimmed() + QChar(0x2026);
}

}

bool isWide(QChar c) { return c.unicode() >= firstWide; }

int columnsOf(QStringView text) { return int(text.size() + std::count_if(text.begin(), text.end(), isWide)); }

// A line may be broken where the words are parted, and between the characters of Chinese.
QString openingWords(const QString &text)
{
    const QString line = plainLine(text.left(10 * longestOpening), 2 * longestOpening);
    QTextBoundaryFinder places(QTextBoundaryFinder::Line, line);
    int columns = 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < line.size() && columns <= longestOpening; ++at) {
        places.setPosition(at);
        if (places.isAtBoundary())
            end = at;
        columns += isWide(line[at]) ? 2 : 1;
    }
    if (columns <= longestOpening)
        return line;
    return end > 0 ? line.left(end).trimmed() + QChar(0x2026) : plainLine(line, longestOpening);
}

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = true;
        } else if (!isInvisible(c)) {
            if (space && !result.isEmpty())
                result += QLatin1Char(' ');
            space = false;
            result += c;
        }
    }
    return result;
}

QString plainLine(const QString &text, int longest)
{
    QString line;
    bool space = false;
    // Enough for any cut, and a bound on the work for texts of megabytes.
    for (qsizetype i = 0; i < text.size() && line.size() <= 2 * qsizetype(longest); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (text[i].isSurrogate())
            c = QChar::ReplacementCharacter;
        i += c > 0xffff;
        const bool nonBreaking = c == 0xa0;
        if (nonBreaking && !space && !line.isEmpty() && !line.endsWith(QChar(QChar::Nbsp))) {
            line += QChar(QChar::Nbsp);
        } else if (nonBreaking && !line.isEmpty()) {
            continue; // one of the two is enough
        } else if (isFolded(c)) {
            space = true;
        } else if (!isRemoved(c)) {
            if (space && !line.isEmpty())
                line += QLatin1Char(' ');
            space = false;
            line += QStringView(QChar::fromUcs4(c));
        }
    }
    return cut(line.trimmed(), longest);
}

QString plainLineOfHtml(const QString &html, int longest) { return plainLine(htmlToText(html), longest); }

QString plainLine(const ParsedText &text)
{
    constexpr qsizetype longestTitle = 64 * 1024;
    return text.kind == ParsedText::Kind::Plain ? plainLine(text.text) : plainLineOfHtml(text.text.left(longestTitle));
}

}
