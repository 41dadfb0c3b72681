#pragma once

#include "archive.h"

namespace Masthead {

class Database;

/// Looks at all of an archive, and mends what is made of other rows: indexes, the search index, counts. One whole operation.
Result<CheckReport> checkArchive(Database &database);

}
