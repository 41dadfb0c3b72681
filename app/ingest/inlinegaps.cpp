#include "inlinegaps.h"

#include "labeltable.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

// Behind this much a line is running text.
constexpr qsizetype longestBar = 200;

constexpr CharSet labelEnds(u"：:/／|｜丨︱▕∣│┃");

QChar firstInk(QStringView text)
{
    const auto at = std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char(' '); });
    return at == text.end() ? QChar() : *at;
}

/// A label that a colon or bar follows, or that the element holds alone; 阅读 1234.
bool startsWithLabel(const InlineBorder &border)
{
    for (const LabelRow *row : labelsThatStartWith(border.behind.front())) {
        const QStringView text(row->text);
        if (text.size() < 2 || !border.behind.startsWith(text))
            continue;
        const QChar next = firstInk(border.behind.mid(text.size()));
        if (next.isNull() ? border.whole : labelEnds.contains(next) || (row->role == LabelRole::Page && next.isDigit()))
            return true;
    }
    return false;
}

/// 责任 and 编辑： in elements of their own are one label.
bool isWithinLabel(const InlineBorder &border)
{
    constexpr qsizetype longestStart = 4;
    for (qsizetype length = 1; length <= std::min(longestStart, border.before.size()); ++length) {
        const QString joined = border.before.right(length).toString() + border.behind.left(8);
        for (const LabelRow *row : labelsThatStartWith(joined.front()))
            if (QStringView(row->text).size() > length && joined.startsWith(QStringView(row->text)))
                return true;
    }
    return false;
}

/// A date or time begins or ends there, and no number goes on.
bool isBesideStamp(const InlineBorder &border)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d|年\\d{1,2}月)"));
    static const QRegularExpression time(QStringLiteral("^\\d{1,2}:\\d{2}"));
    static const QRegularExpression day(QStringLiteral("\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)$"));
    static const QRegularExpression stamp(QStringLiteral("(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}:\\d{2})$"));
    if (!border.between)
        return false;
    const QString before = border.before.right(12).toString();
    const QString behind = border.behind.left(12).toString();
    if (behind.front().isDigit())
        return !before.back().isDigit() ? date.match(behind).hasMatch()
                                        : day.match(before).hasMatch() && time.match(behind).hasMatch();
    return behind.front().isLetter() && stamp.match(before).hasMatch();
}

/// "Ann Lee" and "November", "Ann Lee" and "and Bo Chen"; no "Mc" and "Donald".
bool isBetweenWords(const InlineBorder &border)
{
    if (!border.between || border.behind.size() < 2)
        return false;
    static const QRegularExpression end(QStringLiteral("(?:\\p{L}{2}\\p{Ll}|\\d{4})$"));
    static const QRegularExpression begin(QStringLiteral("^(?:\\p{Lu}\\p{Ll}|(?:and|by|By|BY|in|for|on|&) )"));
    return end.match(border.before.right(4).toString()).hasMatch() && !border.before.endsWith(u"Mac")
           && begin.match(border.behind.left(4).toString()).hasMatch();
}

bool isButton(const InlineBorder &border)
{
    static constexpr std::u16string_view words[] = {u"关注", u"已关注", u"訂閱", u"订阅",
                                                    u"举报", u"分享",   u"收藏", u"打印"};
    return border.whole && std::any_of(std::begin(words), std::end(words), [&border](std::u16string_view word) {
               return border.behind == QStringView(word.data(), qsizetype(word.size()));
           });
}

}

bool isGap(const InlineBorder &border)
{
    if (border.before.isEmpty() || border.behind.isEmpty() || border.before.size() > longestBar
        || border.before.back().isSpace() || border.behind.front().isSpace())
        return false;
    if (startsWithLabel(border))
        return !isWithinLabel(border);
    return isBesideStamp(border) || isBetweenWords(border) || isButton(border);
}

}
