#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace Masthead {

/// All that decides when a feed is fetched next.
struct FetchHistory {
    QDateTime now;                  ///< UTC
    std::optional<ErrorKind> error; ///< of the attempt that just ended
    int status = 0;                 ///< HTTP status of the error, 0 where there was none
    int failures = 0;               ///< attempts that failed in a row, this one included
    QDateTime retryAfter;           ///< UTC; the server asked to wait until then
    int ttlMinutes = 0;             ///< of the feed; 0 unknown
    int chosenMinutes = 0;          ///< the person's own interval; 0: none
    QByteArray cacheControl;        ///< of the answer
    QList<QDateTime> published;     ///< dates of the entries that the document names
    // Of an answer that says that nothing is new, and so names no dates and no ttl.
    qint64 lastInterval = 0; ///< seconds, as they were decided after the last success; 0 unknown
    qint64 sinceLast = 0;    ///< seconds since then
    double jitter = 0.5;     ///< 0 to 1; by chance, so that feeds do not come due together
};

inline constexpr qint64 shortestInterval = 5 * 60;           ///< seconds
inline constexpr qint64 longestInterval = 24 * 60 * 60;      ///< seconds
inline constexpr qint64 goneInterval = 365LL * 24 * 60 * 60; ///< after 410: only a person asks again

/// When to fetch next, in UTC. After a success: half the usual time between the newest entries, or what the feed and its
/// server ask for where that is longer; after errors growing pauses; never sooner than asked for by Retry-After; always
/// between the shortest and the longest interval, save after 410 (gone). Where nothing is new the last interval stays, and
/// grows with the silence as far as it does by the dates of entries; one that was asked for ends where the server now asks for less. Pure, any thread.
QDateTime nextFetch(const FetchHistory &history);

/// The seconds of `max-age` in a Cache-Control header (RFC 9111 section 5.2.2.1); 0 where there are none. Pure, any thread.
qint64 maxAge(const QByteArray &cacheControl);

}
