#pragma once

#include "core/result.h"

#include <memory>

namespace Masthead {

class Database;

/// The connection that writes, as Archive::open() opens it: the file is looked at first, then made, migrated, and what killed programs
/// left beside it goes. Errors as there.
Result<std::unique_ptr<Database>> openForWriting(const QString &path);

/// Whether nobody has an archive open, and the log beside it holds something: whoever wrote it last did not end. Before this program
/// opens it.
bool endedUncleanly(const QString &path);

}
