#pragma once

#include "core/result.h"

#include <memory>

namespace Masthead {

class Database;

/// The connection that writes, as Archive::open() opens it: the file is looked at first, then made, migrated, and what killed programs
/// left beside it goes. Errors as there.
Result<std::unique_ptr<Database>> openForWriting(const QString &path);

/// Whether the log beside an archive that nobody has open holds something: whoever wrote it last did not end.
bool endedUncleanly(const QString &path);

}
