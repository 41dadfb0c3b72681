#include "textlanguage.h"

#include <algorithm>

namespace Masthead {

namespace {

struct Counts {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int other = 0; ///< letters of words, counted by the word
    int simplified = 0;
    int traditional = 0;
};

// Frequent characters that only one of the two scripts has.
const QString &simplifiedOnly()
{
    static const QString characters =
        QStringLiteral("这们国来时说对会学发见问经现开关长东车马鱼门间无业产务电话体机动应点让过还进运动实际");
    return characters;
}

const QString &traditionalOnly()
{
    static const QString characters =
        QStringLiteral("這們國來時說對會學發見問經現開關長東車馬魚門間無業產務電話體機動應點讓過還進運動實際");
    return characters;
}

Counts count(const QString &text)
{
    Counts counts;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size() && i < 20'000; ++i) {
        const QChar c = text[i];
        const ushort u = c.unicode();
        const bool isHan = (u >= 0x3400 && u <= 0x9fff) || (u >= 0xf900 && u <= 0xfaff) || (u >= 0xd840 && u <= 0xd888);
        const bool isLetter = !isHan && c.isLetter();
        counts.han += isHan;
        if (isHan) {
            const bool simplified = simplifiedOnly().contains(c);
            const bool traditional = traditionalOnly().contains(c);
            counts.simplified += simplified && !traditional;
            counts.traditional += traditional && !simplified;
        } else if (u >= 0x3041 && u <= 0x30fa) {
            ++counts.kana;
        } else if ((u >= 0xac00 && u <= 0xd7a3) || (u >= 0x1100 && u <= 0x11ff)) {
            ++counts.hangul;
        } else if (isLetter && !inWord) {
            ++counts.other;
        }
        inWord = isLetter;
    }
    return counts;
}

bool isTraditional(const Counts &counts, const QString &declared)
{
    if (counts.simplified != counts.traditional)
        return counts.traditional > counts.simplified;
    const QString tag = declared.toLower();
    return tag.contains(QLatin1String("hant")) || tag.contains(QLatin1String("tw")) || tag.contains(QLatin1String("hk"))
           || tag.contains(QLatin1String("mo"));
}

}

QString textLanguage(const QString &text, const QString &declared)
{
    const Counts counts = count(text);
    const QString tag = QString(declared).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (counts.hangul > counts.han + counts.other / 2)
        return QStringLiteral("ko");
    if (counts.han + counts.kana > counts.other) {
        // Names and titles bring some Kana into Chinese text; Japanese has more than a tenth.
        if (counts.kana * 10 > counts.han + counts.kana)
            return QStringLiteral("ja");
        return isTraditional(counts, tag) ? QStringLiteral("zh-Hant") : QStringLiteral("zh-Hans");
    }
    const QString primary = tag.section(QLatin1Char('-'), 0, 0).toLower();
    const bool isEastAsian =
        primary == QLatin1String("zh") || primary == QLatin1String("ja") || primary == QLatin1String("ko");
    return counts.other > 0 && isEastAsian ? QString() : tag;
}

bool isChinese(const QString &text)
{
    const Counts counts = count(text);
    return counts.han > counts.other && counts.kana * 10 <= counts.han && counts.hangul == 0;
}

bool isRightToLeft(const QString &text)
{
    int balance = 0;
    for (const QChar c : QStringView(text).left(2000)) {
        const QChar::Direction direction = c.direction();
        balance += direction == QChar::DirR || direction == QChar::DirAL ? 1 : direction == QChar::DirL ? -1 : 0;
    }
    return balance > 0;
}

}
