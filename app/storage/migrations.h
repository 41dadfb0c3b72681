#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace Masthead {

class Database;

/// "MSTH", SQLite's application_id of every archive.
inline constexpr int archiveApplicationId = 0x4d535448;

/// The migrations that the program was built with: the first makes schema 1, and so on.
QList<QByteArray> builtInMigrations();

/// Looks at a file before SQLite does. Errors: disk (no such folder, or none that can be written to, a folder, unreadable),
/// not-an-archive (no SQLite database), database (cut short). A file that is not there, or is empty, is well.
Done inspectArchiveFile(const QString &path);
/// The same of one that is only read: its folder need not be writable.
Done inspectReadableFile(const QString &path);

/// Fails where a database holds no archive: it is empty, or somebody else's. Error: not-an-archive.
void requireArchive(Database &database);

/// Makes an archive of an empty database, and brings an older one up to date, each migration in one transaction, behind a
/// verified backup beside the file; where two programs want to, one waits for the other. Changes nothing otherwise. Errors: newer-archive, not-an-archive (the database is
/// somebody else's), disk, database.
Done migrate(Database &database, const QList<QByteArray> &migrations);

}
