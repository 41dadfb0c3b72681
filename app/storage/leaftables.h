#pragma once

#include <QtGlobal>

struct sqlite3_value;

namespace Masthead {

struct LeafRow;

/// The table of an archive that a row may be of, by the values that it has; nullptr where it is of none that is salvaged.
const char *tableOf(const LeafRow &row);

/// Whether a value, as SQLite reads it, may stand in a column of a table, by its place there. True for tables that are not known by their
/// values.
bool mayHold(const char *table, qsizetype column, sqlite3_value *value);

}
