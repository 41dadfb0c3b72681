#pragma once

#include <QByteArray>
#include <QHash>

struct sqlite3;

namespace Masthead {

/// Makes the SQL aggregates `tally(text)` and `tally_each(json)` known to a connection: how often each text occurs, empty ones left
/// out, or each text of arrays of texts. Their result is for tallied(). SQLite's result code.
int registerTally(sqlite3 *connection);

/// What an aggregate counted: texts in UTF-8 with their numbers.
QHash<QByteArray, int> tallied(const QByteArray &result);

}
