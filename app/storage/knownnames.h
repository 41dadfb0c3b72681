#pragma once

#include "archive.h"

namespace Masthead {

class Database;

/// Archive::knownNames(). One whole operation.
Result<KnownNames> readKnownNames(Database &database);

}
