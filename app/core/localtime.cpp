#include "localtime.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

QString withoutPartsOfTheDay(QString pattern)
{
    static const QRegularExpression hour(QStringLiteral("B+\\s*h{1,2}|h{1,2}(?<rest>[^B]*?)\\s*B+"));
    return pattern.replace(hour, QStringLiteral("HH\\1"));
}

}

QString localText(const QDateTime &date, const QLocale &locale, QLocale::FormatType format)
{
    return locale.toString(date.toLocalTime(), withoutPartsOfTheDay(locale.dateTimeFormat(format)));
}

QString localText(QTime time, const QLocale &locale, QLocale::FormatType format)
{
    return locale.toString(time, withoutPartsOfTheDay(locale.timeFormat(format)));
}

}
