#pragma once

#include "core/picturesource.h"

#include <QString>

namespace Masthead {

/// The largest picture that is read, in bytes.
inline constexpr qint64 maximumPictureSize = 10 * 1024 * 1024;

/// The file that `address` names within the post folder `folder`, as a canonical path: relative to the folder, or a file:
/// address or absolute path below it. Empty where it leads outside, by `..`, by a link or otherwise, or is no regular file.
/// Looks at the disk; any thread.
QString pictureFile(const QString &folder, const QString &address);

/// The picture there, if it is one. Blocks on the disk; any thread.
Picture readPictureFile(const QString &folder, const QString &address);

}
