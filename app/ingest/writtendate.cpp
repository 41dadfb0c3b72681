#include "writtendate.h"

#include "text/date.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace Masthead {

namespace {

// clang-format off
const QString zones = QStringLiteral("(?:UTC|GMT|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|HKT|SGT|JST|KST|IST|PKT|WIB|AEST|AEDT)");
const QString number = QStringLiteral(
    "(?:\\d{4}\\s*(?:年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{1,2})(?:\\s*(?:星期|周|週)[一二三四五六日天])?)");
const QString hours = QStringLiteral("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");
const QString month = QStringLiteral(
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?");
const QString weekday = QStringLiteral("(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?");
const QString day = QStringLiteral("\\d{1,2}(?:st|nd|rd|th)?");
const QString clock = QStringLiteral("(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?|\\d{1,2}\\s*[AaPp]\\.?[Mm]\\b\\.?)(?:\\s*\\(?%1\\)?(?![A-Za-z]))?");
// clang-format on

/// 2023-03-05 14:20, 2023年3月5日, 14:20 2023/05/12, 2023-05-12 HKT 14:20, 12/05/2024 18:20.
const QString &numbers()
{
    static const QString pattern =
        QStringLiteral(
            "(?:%1(?:[\\sT]*(?:%3\\s+)?%2(?:\\s*(?:Z|%3|[+-]\\d{2}:?\\d{2})(?![A-Za-z]))?)?|%2\\s+%1(?:\\s+%3(?![A-Za-z]))?"
            "|\\d{1,2}/\\d{1,2}/\\d{4}(?:,?\\s+%2(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s+%3(?![A-Za-z]))?)?)")
            .arg(number, hours, zones);
    return pattern;
}

/// March 5, 2023 at 2:20 p.m. ET, Thu 18 Jul 2024 05.00 BST, 10:42 AM EDT, Tue June 11, 2024, Nov. 4, 2023 - 14:02:33.
const QString &words()
{
    static const QString pattern = [] {
        const QString date = QStringLiteral("%1(?:%2\\s+%3,?\\s+\\d{4}|%3\\s+%2,?\\s+\\d{4})").arg(weekday, month, day);
        const QString time = clock.arg(zones);
        return QStringLiteral("(?:%1(?:,?\\s*(?:[-–—•/]\\s*|at\\s+)?%2)?|%2,?\\s+%1)").arg(date, time);
    }();
    return pattern;
}

}

QString writtenDate(const QString &text, bool yearless)
{
    static const QRegularExpression expression(QStringLiteral("^\\s*(?:on\\s+)?(%1|%2)(?!\\d)").arg(numbers(), words()));
    static const QRegularExpression monthAndDay(
        QStringLiteral("^\\s*(?:on\\s+)?(%1\\s+%2|%2\\s+%1)(?=\\W|$)").arg(month, day));
    const QString date = expression.match(text.left(120)).captured(1).simplified();
    return date.isEmpty() && yearless ? monthAndDay.match(text.left(60)).captured(1).simplified() : date;
}

QString writtenDateIn(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("(?<![\\d\\w])(%1|%2)(?!\\d)").arg(numbers(), words()));
    return expression.match(text.left(300)).captured(1).simplified();
}

QDateTime instantOf(const QString &writtenDate, bool chinese)
{
    static const QRegularExpression time(QStringLiteral("\\d{1,2}[:：.]\\d{2}(?:[:：]\\d{2})?(?!\\d)\\s*(.*)$"));
    static const QRegularExpression zone(QStringLiteral("(?:Z|[A-Z]{2,4}\\)?|[+-]\\d{2}:?\\d{2})$"));
    static const QRegularExpression meridiem(QStringLiteral("\\b([AaPp])\\.?[Mm]\\.?(?=\\s|$)"));
    static const QRegularExpression dayOfWeek(QStringLiteral("\\s*(?:星期|周|週)[一二三四五六日天]"));
    static const QRegularExpression yearFirst(QStringLiteral("^\\d{4}\\s*[-/.年]"));
    QString text = writtenDate;
    text.replace(QChar(0xff1a), QLatin1Char(':')).remove(dayOfWeek);
    text.replace(meridiem, QStringLiteral("\\1m")).remove(QStringLiteral("at "));
    const auto clockTime = time.match(text);
    if (!clockTime.hasMatch())
        return {};
    const bool zoned = zone.match(text).hasMatch();
    if (!zoned && !(chinese && yearFirst.match(text).hasMatch()))
        return {};
    const QDateTime date = parseDate(text);
    constexpr int chinaTime = 8 * 3600;
    // Where the year is said in Chinese, the time was read as China's.
    return zoned || !date.isValid() || text.contains(QChar(u'年')) ? date : date.addSecs(-chinaTime);
}

}
