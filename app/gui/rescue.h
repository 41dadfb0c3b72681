#pragma once

#include "core/result.h"

#include <QString>

namespace Masthead {

/// True where an archive that could not be opened may be damaged, so that offerRescue() makes sense.
bool mayBeDamaged(const Error &error);

/// Asks the person whether what can be read of a damaged archive should be read into a new one, or the newest daily copy be restored,
/// does it, and says what was found. The damaged files are kept beside it, under another name. True where there is an archive at
/// `path` now that can be opened.
bool offerRescue(const QString &path, const Error &error);

}
