#pragma once

#include "core/result.h"

#include <QString>

namespace Masthead {

QString samplesFolder(); ///< where unpackSamples() puts them

/// Puts the sample posts that the program carries into the user's data folder, where they can be read, changed and removed
/// like any folder of posts, and gives its path. Files that are there already stay as they are. Error: Disk.
Result<QString> unpackSamples();

}
