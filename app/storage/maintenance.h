#pragma once

#include "archive.h"

namespace Masthead {

class Database;

// The archive's file as a whole. Each is one whole operation.

Result<ArchiveStatistics> readStatistics(Database &database);
Result<CheckReport> checkArchive(Database &database);
/// Verifies the archive at `source`, brings a copy of it up to date, backs up what is there now to `<path>.before-restore.bak`,
/// and replaces it. Errors as of Archive::open().
Done restoreArchive(Database &database, const QString &source);

Result<QString> readSetting(Database &database, const QString &key);
Done writeSetting(Database &database, const QString &key, const QString &value);

}
