#include "writtendate.h"

#include "text/date.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace Masthead {

namespace {

// clang-format off
const QString chinese = QStringLiteral(
    "\\d{4}\\s*(?:年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{1,2})"
    "(?:\\s*(?:星期|周)[一二三四五六日天])?(?:[\\sT]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})\\b)?)?");
const QString month = QStringLiteral(
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?");
const QString clock = QStringLiteral(
    "(?:,?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s*\\(?(?:UTC|GMT|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|HKT|SGT|JST|IST|AEST|AEDT)\\)?(?![A-Za-z]))?)?");
// clang-format on

}

QString writtenDate(const QString &text, bool yearless)
{
    static const QRegularExpression expression(
        QStringLiteral("^\\s*(?:on\\s+)?(%1|(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?"
                       "(?:%2\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+%2,?\\s+\\d{4})%3)")
            .arg(chinese, month, clock));
    static const QRegularExpression monthAndDay(
        QStringLiteral("^\\s*(?:on\\s+)?(%1\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+%1)(?=\\W|$)")
            .arg(month));
    const QString date = expression.match(text.left(120)).captured(1).simplified();
    return date.isEmpty() && yearless ? monthAndDay.match(text.left(60)).captured(1).simplified() : date;
}

QDateTime instantOf(const QString &writtenDate, bool chinese)
{
    static const QRegularExpression time(QStringLiteral("\\d{1,2}[:：.]\\d{2}(?:[:：]\\d{2})?(?!\\d)\\s*(.*)$"));
    static const QRegularExpression zone(QStringLiteral("(?:Z|[A-Z]{2,4}\\)?|[+-]\\d{2}:?\\d{2})$"));
    static const QRegularExpression meridiem(QStringLiteral("\\b([AaPp])\\.?[Mm]\\.?(?=\\s|$)"));
    static const QRegularExpression weekday(QStringLiteral("\\s*(?:星期|周)[一二三四五六日天]"));
    static const QRegularExpression numbers(QStringLiteral("^\\d{4}\\s*[-/.年]"));
    QString text = writtenDate;
    text.replace(QChar(0xff1a), QLatin1Char(':')).remove(weekday);
    text.replace(meridiem, QStringLiteral("\\1m")).remove(QStringLiteral("at "));
    const auto clockTime = time.match(text);
    if (!clockTime.hasMatch())
        return {};
    const bool zoned = zone.match(text).hasMatch();
    if (!zoned && !(chinese && numbers.match(text).hasMatch()))
        return {};
    const QDateTime date = parseDate(text);
    constexpr int chinaTime = 8 * 3600;
    return zoned || !date.isValid() ? date : date.addSecs(-chinaTime);
}

}
