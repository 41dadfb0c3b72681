#pragma once

#include "core/clock.h"

#include <atomic>

namespace Masthead {

/// A clock that stands still until it is moved. Any thread.
class FixedClock : public Clock {
public:
    explicit FixedClock(const QDateTime &now = QDateTime(QDate(2022, 7, 19), QTime(12, 0), Qt::UTC))
        : m_now(now.toMSecsSinceEpoch())
    {
    }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void advance(qint64 seconds) { m_now += seconds * 1000; }

private:
    std::atomic<qint64> m_now;
};

}
