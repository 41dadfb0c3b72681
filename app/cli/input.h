#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>

namespace Masthead {

/// The largest file that is read, in bytes.
inline constexpr qint64 maximumInputSize = 32 * 1024 * 1024;

/// A document and where it came from.
struct InputDocument {
    QByteArray bytes;
    QString name; ///< what messages call it
    QString contentType;
    QString baseUrl;
};

/// The document at an address, a path, or "-" for stdin. An address is fetched at once, which runs an event loop. Errors:
/// disk, too-large, and those of HttpFetcher.
Result<InputDocument> readDocument(const QString &what, const Clock &clock);

/// The bytes of a file, or of stdin where `path` is "-". Errors: disk, too-large; the detail names the file.
Result<QByteArray> readInput(const QString &path);

}
