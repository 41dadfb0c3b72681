#include "doubleencoding.h"

#include <algorithm>

namespace Masthead {

namespace {

// windows-1252 from 0x80 to 0x9f (WHATWG index-windows-1252).
constexpr char16_t high[] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                             0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                             0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

// The byte that was taken for this character; 0 where it was none.
uchar byteOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x100)
        return uchar(u);
    const auto *found = std::find(std::begin(high), std::end(high), u);
    return found == std::end(high) ? uchar(0) : uchar(0x80 + (found - std::begin(high)));
}

// The first character beyond ASCII settles it for nearly every text.
bool mayBeDouble(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (first == text.end() || first + 1 == text.end())
        return false;
    const uchar lead = byteOf(*first);
    const uchar next = byteOf(*(first + 1));
    return lead >= 0xc2 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf;
}

}

QString mendDoubleEncoding(const QString &text)
{
    if (!mayBeDouble(text))
        return text;
    QByteArray bytes;
    bytes.reserve(text.size());
    bool threeBytes = false;
    for (const QChar c : text) {
        const uchar byte = byteOf(c);
        if (byte == 0)
            return text;
        threeBytes = threeBytes || byte >= 0xe0;
        bytes.append(char(byte));
    }
    const QString mended = threeBytes ? QString::fromUtf8(bytes) : QString();
    return mended.isEmpty() || mended.contains(QChar(QChar::ReplacementCharacter)) ? text : mended;
}

}
