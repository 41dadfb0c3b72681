#include "textbudget.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr ushort ellipsis = 0x2026;

bool isForbidden(char32_t c)
{
    if (c < 0x20)
        return c != '\t' && c != '\n' && c != '\r' && c != '\f';
    return (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

// Han, Kana, Hangul and all of their punctuation let a line end beside them.
bool breaksLines(char32_t c)
{
    return c <= 0x20 || c == 0x200b || c == ellipsis || (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfaff)
           || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

bool joinsTheLast(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return true;
    default: return false;
    }
}

// Needs no look at what is around it: neither forbidden nor a mark, in the scripts that most texts are in.
bool isOrdinary(char16_t c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || (c >= 0xa0 && c < 0x300 && c != 0xad)
           || (c >= 0x2010 && c < 0x2028) || (c >= 0x3000 && c < 0x302a) || (c >= 0x30a0 && c < 0xa000)
           || (c >= 0xff01 && c < 0xffef);
}

}

QString TextBudget::take(const QString &text)
{
    if (text.size() < longestWord - 1 && text.size() + 2 < m_left
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isOrdinary(c.unicode()); })) {
        m_left -= int(text.size());
        return text;
    }
    QString out;
    out.reserve(std::min<qsizetype>(text.size(), m_left));
    int word = 0;
    int cluster = 0;
    for (qsizetype i = 0; i < text.size() && m_left > 0; ++i) {
        const int units = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate() ? 2 : 1;
        const char32_t c = units == 2 ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        const auto whole = QStringView(text).mid(i, units);
        i += units - 1;
        cluster = joinsTheLast(c) ? cluster + 1 : 0;
        if (isForbidden(c) || cluster > longestCluster)
            continue;
        if (m_left <= 2) {
            out += QChar(ellipsis);
            m_left = 0;
            break;
        }
        word = breaksLines(c) ? 0 : word + units;
        if (word > longestWord)
            continue;
        if (word >= longestWord - 1) {
            out += QChar(ellipsis);
            word = longestWord;
        } else {
            out += whole;
        }
        m_left -= units;
    }
    return out;
}

}
