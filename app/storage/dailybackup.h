#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

namespace Masthead {

class Database;

/// The verified copies of an archive, one a day, in the folder `<archive>.backups`, named by their day; the newest seven are kept.
/// Makes today's where it is not there yet: true where it was made. An older copy goes only when the new one is verified. Errors:
/// disk, also where the copy would leave less room than the archive itself takes. While a text cannot be unpacked, which `damage` then
/// says, the oldest copy stays beside the seven: it may be the last that holds it.
Result<bool> backUpDaily(Database &database, const QDate &today, QString &damage);

/// The daily copies of the archive at `path`, the newest first.
QStringList dailyBackups(const QString &path);

}
