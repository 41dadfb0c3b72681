#pragma once

#include "core/statistics.h"

#include <QLocale>
#include <QPalette>

class QChart;

namespace Masthead {

// The charts of a page of statistics, in the colours of `palette`, with numbers under the pointer. The caller owns them.

QChart *daysChart(const Glance &glance, const QPalette &palette, const QLocale &locale);
QChart *sharesChart(const Glance &glance, const QPalette &palette, const QLocale &locale);
QChart *editorsChart(const Glance &glance, const QPalette &palette, const QLocale &locale);
QChart *hoursChart(const Glance &glance, const QPalette &palette, const QLocale &locale);

}
