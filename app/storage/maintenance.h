#pragma once

#include "archive.h"

namespace Masthead {

class Database;

// The archive's file as a whole. Each is one whole operation.

Result<ArchiveStatistics> readStatistics(Database &database);
Result<CheckReport> checkArchive(Database &database);
/// As backUp(), for a destination that a person names: a file there that is no archive of Masthead's stays as it is (error disk).
Done backUpTo(Database &database, const QString &destination);

/// Verifies the archive at `source`, brings a copy of it up to date, backs up what is there now to `<path>.before-restore.bak` (the two
/// before that are kept as `….1` and `….2`),
/// and replaces it. Errors as of Archive::open().
Done restoreArchive(Database &database, const QString &source);

Result<QString> readSetting(Database &database, const QString &key);
Done writeSetting(Database &database, const QString &key, const QString &value);

}
