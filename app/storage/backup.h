#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Masthead {

class Database;

/// What `PRAGMA integrity_check` (or the shorter `quick_check`) finds wrong; empty: nothing. An operation by itself.
QStringList damageOf(Database &database, bool thorough);

/// Whether the file at `path` is no sound database (any more). False where that cannot be told, since another program locks it, say.
bool isDamagedFile(const QString &path);

/// Whether two paths lead to one file, by whatever name.
bool isSameFile(const QString &one, const QString &other);

/// Whether a path leads to the archive's own file, or to one that SQLite keeps beside it. Neither may be opened but by SQLite while
/// this program has the archive open: whoever closes such a file lets go of all locks that the program holds on it
/// (sqlite.org/howtocorrupt.html, 2.2), and the next program to end takes the log away that this one goes on writing to.
bool belongsTo(const QString &archive, const QString &path);

/// What is said then.
Error itself(const QString &path);

/// Copies the archive to `destination` with SQLite's backup API: into a file of its own first, which is verified, brought to
/// the disk and only then takes the name. One program after the other where they write the same copy. Errors: disk, database,
/// not-an-archive, usage (onto itself).
Done backUp(Database &database, const QString &destination);

/// Removes what a backUp() to `destination` left that was killed. Nothing while one is under way.
void removeUnfinished(const QString &destination);

/// Gives the file `from` the name `to` at once, in place of what had it, and has the disk keep that. A log that SQLite
/// left beside it goes. Error: disk.
Done moveInPlace(const QString &from, const QString &to);

/// `name`, or one made of it, that neither a database nor a log beside one has.
QString freeName(const QString &name);

/// Puts the database `fresh` in the place of an archive that nobody has open, and keeps that one as `<path>.damaged-<time>`, with the
/// log beside it, which may hold what the file does not. Gives that name. At every moment there is an archive at `path`. Error: disk,
/// with all as it was.
Result<QString> replaceKeeping(const QString &path, const QString &fresh, const QDateTime &now);

/// Replaces all that `database` holds by what the database at `source` holds. `source` must be verified. Errors as above.
Done copyInto(Database &database, const QString &source);

}
