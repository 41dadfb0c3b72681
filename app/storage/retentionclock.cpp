#include "retentionclock.h"

#include "database.h"

#include <algorithm>
#include <cstdlib>

namespace Masthead {

namespace {

constexpr qint64 hour = 3'600'000; // in milliseconds
constexpr qint64 day = 24 * hour;
constexpr qint64 largestLeap = 7 * day;

const QString key = QStringLiteral("retention_clock"); // "<time reached> <clock when it was looked at>"

/// The newest instant before today at which this archive brought something. What it brought today may bear a wrong clock's time.
qint64 lastSeen(Database &database, qint64 now)
{
    Statement seen =
        database.query(QStringLiteral("SELECT max(ifnull((SELECT max(first_seen) FROM article WHERE first_seen < ?), 0), "
                                      "ifnull((SELECT max(last_success) FROM feed WHERE last_success < ?), 0))"),
                       now - day, now - day);
    return seen.next() ? seen.integer(0) : 0;
}

struct Reached {
    qint64 time = 0;
    qint64 clock = 0;
};

Reached reached(Database &database, qint64 now)
{
    Statement row = database.query(QStringLiteral("SELECT value FROM setting WHERE key = ?"), key);
    const QStringList kept = row.next() ? row.text(0).split(u' ') : QStringList();
    if (kept.size() == 2)
        return {kept[0].toLongLong(), kept[1].toLongLong()};
    const qint64 seen = lastSeen(database, now);
    return seen > 0 ? Reached{seen, seen} : Reached{now, now};
}

void keep(Database &database, const Reached &now)
{
    database.query(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                   key, QStringLiteral("%1 %2").arg(now.time).arg(now.clock));
}

}

QDateTime retentionTime(Database &database, const QDateTime &clock)
{
    const qint64 now = clock.toMSecsSinceEpoch();
    const Reached before = reached(database, now);
    const qint64 step = std::clamp<qint64>(2 * (now - before.clock), 0, largestLeap);
    const Reached after{std::min(now, before.time + step), now};
    if (std::abs(now - before.clock) > hour || after.time < before.time)
        keep(database, after);
    return QDateTime::fromMSecsSinceEpoch(after.time, Qt::UTC);
}

}
