#pragma once

#include <QDateTime>

namespace Masthead {

class Database;

/// The time by which articles are too old: `now`, where that has gone on as clocks do since it was last looked at. A clock that leaps
/// moves it by a week at most, once, and what was away for longer is caught up with at double speed. So a clock that runs ahead lets
/// nothing go for ever. A part of an operation, which keeps how far it is.
QDateTime retentionTime(Database &database, const QDateTime &now);

}
