#pragma once

#include "core/result.h"

#include <QDateTime>

namespace Masthead {

class Database;

/// Lets go of some articles that their feeds keep no longer (FetchOptions::keepDays and keepCount): their contents are deleted,
/// their rows stay as marks, so that nothing comes back. Never what is starred, tagged or has a note. Gives how many went; 0
/// where none is left to go. One whole operation, short enough that nobody waits for it.
Result<int> letGoOfSome(Database &database, const QDateTime &now);

/// Gives a piece of the space that deletions left back to the disk; true where there is more. Archives made before this was known
/// use such space again, but keep it.
bool giveBackSpace(Database &database);

}
