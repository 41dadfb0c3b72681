#include "opening.h"

#include "database.h"
#include "foreignlog.h"
#include "maintenance.h"
#include "migrations.h"
#include "searchindex.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

#include <algorithm>

#include <unistd.h>

namespace Masthead {

namespace {

// The log's index is memory that two programs share, which network file systems do not give (sqlite.org/wal.html).
bool isOnNetwork(const QString &path)
{
    static constexpr const char *kinds[] = {"nfs", "cifs", "smb", "9p", "afs", "fuse.sshfs", "davfs", "ceph"};
    const QByteArray kind = QStorageInfo(path).fileSystemType();
    return std::any_of(std::begin(kinds), std::end(kinds), [&kind](const char *name) { return kind.startsWith(name); });
}

bool canWrite(const QString &path) { return ::access(QFile::encodeName(path).constData(), W_OK) == 0; }

// SQLite gives a log the permissions that the file has then. One that was made while the file might only be read bars the way to it
// for ever (sqlite.org/wal.html, section 5).
void unlockLogs(const QString &archive)
{
    const QString path = realFile(archive);
    for (const QString &log : QStringList{path + QStringLiteral("-wal"), path + QStringLiteral("-shm")})
        if (QFile::exists(log) && !canWrite(log) && canWrite(path))
            QFile::setPermissions(log, QFile::permissions(path));
}

void setJournal(Database &database)
{
    if (sqlite3_db_readonly(database.handle(), "main") != 0) // it stays what it is
        return;
    database.query(isOnNetwork(database.path()) ? QStringLiteral("PRAGMA journal_mode = DELETE")
                                                : QStringLiteral("PRAGMA journal_mode = WAL"));
}

}

Result<std::unique_ptr<Database>> openForWriting(const QString &path)
{
    if (const Done inspected = inspectArchiveFile(path); !inspected)
        return inspected.error();
    if (const Done own = setForeignLogAside(path); !own)
        return own.error();
    unlockLogs(path);
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Write);
    if (!database)
        return database;
    if (const Done migrated = migrate(**database, builtInMigrations()); !migrated)
        return migrated.error();
    setJournal(**database);
    if (const Done finished = (*database)->finish(); !finished)
        return finished.error();
    indexManyWaiting(**database);
    removeLeftovers(path);
    return database;
}

bool endedUncleanly(const QString &path)
{
    return QFileInfo(realFile(path) + QStringLiteral("-wal")).size() > 0 && !isOpenElsewhere(path);
}

}
