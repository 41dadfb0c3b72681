#include "datetext.h"

#include "core/localtime.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace Masthead {

QString shortDate(const QDateTime &date, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = date.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return locale.toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == today.addDays(-1))
        return QCoreApplication::translate("DateText", "Yesterday");
    if (local.date().year() == today.year())
        return locale.toString(local.date(),
                               QCoreApplication::translate("DateText", "MMM d", "a day of this year, as QDate::toString"));
    return locale.toString(local.date(), QStringLiteral("yyyy-MM-dd"));
}

QString longDate(const QDateTime &date, const QLocale &locale)
{
    return locale.toString(date.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString exactDate(const QDateTime &date, const QLocale &locale)
{
    return localText(date, locale, QLocale::LongFormat) + QStringLiteral(" · ") + date.toUTC().toString(Qt::ISODate);
}

}
