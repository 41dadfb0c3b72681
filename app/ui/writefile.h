#pragma once

#include "core/result.h"

#include <QByteArray>

namespace Masthead {

/// Writes a file whole or not at all; what stood there before stays where it fails. Any thread; waits for the disk.
Done writeFile(const QString &path, const QByteArray &bytes);

}
