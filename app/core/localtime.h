#pragma once

#include <QDateTime>
#include <QLocale>

namespace Masthead {

/// As QLocale::toString() of the same name, in local time. Qt 6.4 does not know the parts of the day (`B` of Unicode's locale data)
/// that some languages name before the hour and writes the letter itself: they have 24 hours here. Pure, any thread.
QString localText(const QDateTime &date, const QLocale &locale, QLocale::FormatType format);
QString localText(QTime time, const QLocale &locale, QLocale::FormatType format);

}
