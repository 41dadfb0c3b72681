#pragma once

#include "archive.h"

namespace Masthead {

class Database;

/// What an archive says of itself that is wrong, in words.
struct ArchiveDamage {
    QStringList structure;
    QStringList texts; ///< that cannot be unpacked
};

/// Looks at all of an archive that is seen by reading, which takes long: on a connection that nobody waits for. One whole operation.
ArchiveDamage lookThrough(Database &database);

/// Looks at the search index too, and mends what is made of other rows: indexes, the search index, counts. One whole operation, on the
/// connection that writes.
Result<CheckReport> endCheck(Database &database, const ArchiveDamage &found);

}
