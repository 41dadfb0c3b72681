#include "schedule.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr qint64 usualInterval = 60 * 60;
constexpr qint64 longestByHabit = 4 * 60 * 60; // a feed that is quiet for weeks may still have news today
constexpr qint64 firstPause = 10 * 60;
constexpr qint64 pauseNotFound = 6 * 60 * 60;
constexpr int newestEntries = 10;
constexpr double spread = 0.2;

qint64 clamped(qint64 seconds) { return std::clamp(seconds, shortestInterval, longestInterval); }

qint64 byHabit(const FetchHistory &history)
{
    QList<QDateTime> dates;
    std::copy_if(history.published.begin(), history.published.end(), std::back_inserter(dates),
                 [&history](const QDateTime &date) { return date.isValid() && date <= history.now; });
    if (dates.size() < 2)
        return usualInterval;
    std::sort(dates.begin(), dates.end(), std::greater<>());
    const qsizetype last = std::min<qsizetype>(dates.size(), newestEntries) - 1;
    const qint64 between = dates[last].secsTo(dates.first()) / last;
    const qint64 silence = dates.first().secsTo(history.now);
    return std::clamp(std::max(between, silence) / 2, shortestInterval, longestByHabit);
}

// Half of the silence is waited for; it has grown by the time since the last fetch.
qint64 afterNothingNew(const FetchHistory &history)
{
    // More than habit makes was asked for, and what is asked for now takes its place (RFC 9111 section 4.3.4).
    const qint64 asked = maxAge(history.cacheControl);
    const qint64 last = asked > 0 ? std::min(history.lastInterval, std::max(asked, longestByHabit)) : history.lastInterval;
    const qint64 grown = last + std::max<qint64>(0, history.sinceLast) / 2;
    return std::max(last, std::min(grown, longestByHabit));
}

// What the feed and its server ask for: not to be undercut.
qint64 askedFor(const FetchHistory &history)
{
    const bool heeded = !history.error && history.chosenMinutes == 0;
    return heeded ? std::max<qint64>(history.ttlMinutes * 60LL, maxAge(history.cacheControl)) : 0;
}

qint64 afterSuccess(const FetchHistory &history)
{
    if (history.chosenMinutes > 0)
        return clamped(history.chosenMinutes * 60LL);
    return clamped(std::max(history.lastInterval > 0 ? afterNothingNew(history) : byHabit(history), askedFor(history)));
}

qint64 afterError(const FetchHistory &history)
{
    const int doublings = std::clamp(history.failures - 1, 0, 10);
    const qint64 pause = firstPause << doublings;
    const bool notFound = *history.error == ErrorKind::Http && history.status == 404;
    return clamped(notFound ? std::max(pause, pauseNotFound) : pause);
}

}

qint64 maxAge(const QByteArray &cacheControl)
{
    for (const QByteArray &part : cacheControl.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive.startsWith("max-age=")) {
            bool number = false;
            const qint64 seconds = directive.mid(8).replace('"', "").toLongLong(&number);
            return number ? std::clamp<qint64>(seconds, 0, longestInterval) : 0;
        }
    }
    return 0;
}

QDateTime nextFetch(const FetchHistory &history)
{
    if (history.error == ErrorKind::Gone)
        return history.now.addSecs(goneInterval);
    const qint64 pause = history.error ? afterError(history) : afterSuccess(history);
    const bool spreadAlready = !history.error && history.chosenMinutes == 0 && history.lastInterval > 0;
    const double factor = spreadAlready ? 1.0 : 1.0 + spread * (std::clamp(history.jitter, 0.0, 1.0) - 0.5);
    const auto spreadPause = static_cast<qint64>(static_cast<double>(pause) * factor);
    const QDateTime next = history.now.addSecs(clamped(std::max(spreadPause, askedFor(history))));
    return history.retryAfter.isValid() ? std::max(next, history.retryAfter) : next;
}

}
