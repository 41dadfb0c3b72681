#pragma once

#include "archive.h"

namespace Masthead {

class Database;

// The archive's file as a whole. Each is one whole operation.

Result<ArchiveStatistics> readStatistics(Database &database);
/// Counts anew, by feeds and categories, the articles and those that are unread. Within an operation.
void recount(Database &database);
/// What recount() counts, as SQL: by feeds and categories.
extern const QString countedPlaces;
/// As backUp(), for a destination that a person names: where a link leads, if it is one. A file there that is no archive of Masthead's
/// stays as it is, and so does what is no file (error disk).
Done backUpTo(Database &database, const QString &destination);

/// Verifies the archive at `source`, brings a copy of it up to date, backs up what is there now, and replaces it. What was there is
/// `<path>.before-restore.bak` then (the two before that are kept as `….1` and `….2`). Errors as of Archive::open(), with all as it
/// was.
Done restoreArchive(Database &database, const QString &source);

/// Puts what the copy `source` holds in the place of an archive that cannot be opened or backed up any more, and that nobody has open.
/// Gives where the damaged file is kept. Errors as above, and usage where it is not damaged, with all as it was.
Result<QString> replaceDamaged(const QString &path, const QString &source, const QDateTime &now);

/// Removes what restores and copies of the archive at `path` left that were killed. What another program is about stays.
void removeLeftovers(const QString &path);

Result<QString> readSetting(Database &database, const QString &key);
Done writeSetting(Database &database, const QString &key, const QString &value);

}
