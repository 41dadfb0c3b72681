#pragma once

#include <QByteArray>
#include <QDateTime>

namespace Masthead {

/// The longest that a server can make us wait, in seconds.
inline constexpr qint64 longestWait = 24 * 60 * 60;

/// The instant that a Retry-After header names (RFC 9110 section 10.2.3: seconds, or a date in one of the three forms of
/// section 5.6.7), in UTC and at most `longestWait` after `now`. Invalid where it names none, or one that is not in the
/// future. Pure, any thread.
QDateTime retryAfter(const QByteArray &header, const QDateTime &now);

/// The date of an HTTP header, in UTC; invalid where it is none. Pure, any thread.
QDateTime httpDate(const QByteArray &header);

}
