#pragma once

#include <QString>

namespace Masthead {

/// A file name made of a title or another foreign text: no separators or other characters that some file system
/// refuses, no control characters and none that turn the direction, no leading dot, at most 120 bytes in UTF-8 together
/// with `suffix` (such as ".md"). Never empty before the suffix. Pure, any thread.
QString safeFileName(const QString &title, const QString &suffix = {});

}
