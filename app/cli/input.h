#pragma once

#include "core/result.h"

#include <QByteArray>

namespace Masthead {

/// The largest file that is read, in bytes.
inline constexpr qint64 maximumInputSize = 32 * 1024 * 1024;

/// The bytes of a file, or of stdin where `path` is "-". Errors: disk, too-large; the detail names the file.
Result<QByteArray> readInput(const QString &path);

/// True for an address that is fetched, not opened: http and https.
bool isWebAddress(const QString &text);

}
