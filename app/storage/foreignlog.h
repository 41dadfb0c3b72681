#pragma once

#include "core/result.h"

#include <QString>

namespace Masthead {

/// Where the bytes of an archive's file stand, and SQLite's files beside them: where a link leads, the path itself otherwise.
QString realFile(const QString &path);

/// Whether a program has a database open, or it may only be read. Before this one opens it, whose locks would go (belongsTo()).
bool isOpenElsewhere(const QString &path);

/// Looks, before SQLite does, at the log that was left beside a database. SQLite plays any log into the file, one of another archive too,
/// which destroys both. One that would damage it is renamed to `<path>.foreign-<time>-wal`. Where that cannot be told, the file
/// is copied with its log to `<path>.damaged-<time>`. Nothing where another program has the file open, and where it may only be read.
/// Blocks, for long only in the last case. Error: disk, where what cannot be told cannot be copied.
Done setForeignLogAside(const QString &path);

}
