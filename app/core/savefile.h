#pragma once

#include "result.h"

class QSaveFile;

namespace Masthead {

/// The rest of what QSaveFile begins: a file is there as a whole or not at all. By itself it does not see where the last bytes, or a
/// part of many, found no room, and puts what it has in the place of a good file. Each is false where something is not written;
/// the file's errorString() says why.
bool writeAll(QSaveFile &file, const QByteArray &bytes);
bool commitWhole(QSaveFile &file); ///< without it nothing of the file stays
/// Opens the file, writes all of it, and commits it.
bool saveWhole(QSaveFile &file, const QByteArray &bytes);

/// Where a file that a person named is to be written: where a link leads, itself otherwise. Error disk: what stands there is no
/// regular file.
Result<QString> placeToWrite(const QString &path);

}
