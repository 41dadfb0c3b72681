#pragma once

#include <QDateTime>

namespace Masthead {

/// The time, passed in so that what depends on it can be tested. Called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< in UTC
};

class SystemClock : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

}
