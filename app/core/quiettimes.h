#pragma once

#include <QDateTime>

namespace Masthead {

/// When a person is not to be called: at the same hours every day, and until a moment that they named. Times are local.
struct QuietTimes {
    bool daily = false;
    int from = 22 * 60; ///< minutes after midnight; the daily hours go on past midnight where they end before they begin
    int to = 7 * 60;    ///< the first minute that is not quiet any more; the same as `from`: none is
    QDateTime until;    ///< not valid: no such moment
};

/// The moment of quiet that ends only when it is switched off.
inline QDateTime endlessQuiet() { return QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC); }

/// Pure, any thread.
bool isQuiet(const QuietTimes &times, const QDateTime &now);

}
