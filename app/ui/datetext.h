#pragma once

#include <QDateTime>
#include <QLocale>

namespace Masthead {

/// A date as a row shows it, in local time: the time for today, "Yesterday", a day of this year, else the whole date.
QString shortDate(const QDateTime &date, const QDateTime &now, const QLocale &locale);

/// A date as the masthead shows it: local day and time, to the minute.
QString longDate(const QDateTime &date, const QLocale &locale);

/// The exact instant, with zone, for tips.
QString exactDate(const QDateTime &date, const QLocale &locale);

}
