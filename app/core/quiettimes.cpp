#include "quiettimes.h"

namespace Masthead {

bool isQuiet(const QuietTimes &times, const QDateTime &now)
{
    if (times.until.isValid() && now < times.until)
        return true;
    if (!times.daily)
        return false;
    const QTime clock = now.toLocalTime().time();
    const int minute = clock.hour() * 60 + clock.minute();
    const bool begun = minute >= times.from;
    const bool over = minute >= times.to;
    return times.from <= times.to ? begun && !over : begun || !over;
}

}
