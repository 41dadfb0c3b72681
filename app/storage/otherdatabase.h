#pragma once

#include "core/otherreader.h"

#include <memory>

namespace Masthead {

/// Opens the database of another reader: RSS Guard (of version 4 or 5), QuiteRSS, Newsboat or Liferea. It is opened
/// read-only; where reading it in place would leave files beside it, a copy is read. Blocks, and the answer stays on this thread.
/// Errors: disk, not-an-archive where it is none of these.
Result<std::unique_ptr<OtherReader>> openOtherDatabase(const QString &path);

}
