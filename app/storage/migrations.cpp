#include "migrations.h"

#include "backup.h"
#include "database.h"
#include "filelock.h"
#include "foreignlog.h"
#include "readablefile.h"
#include "schemanumber.h"
#include "searchindex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

// A resource of a static library has to be asked for, outside of every namespace.
static void askForResource() { Q_INIT_RESOURCE(sql); }

namespace Masthead {

namespace {

constexpr int longestMigration = 600; // seconds that are waited for another program's

QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

/// The size that a database's own header gives (SQLite file format 1.3), or 0 where it cannot be trusted.
qint64 sizeByHeader(const QByteArray &header)
{
    const auto *bytes = reinterpret_cast<const uchar *>(header.constData());
    const quint32 pageSize = qFromBigEndian<quint16>(bytes + 16);
    const bool possible = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    const bool counted = qFromBigEndian<quint32>(bytes + 24) == qFromBigEndian<quint32>(bytes + 92);
    return possible && counted ? qint64(pageSize == 1 ? 65536 : pageSize) * qFromBigEndian<quint32>(bytes + 28) : 0;
}

/// Whether a log or a journal stands beside the file, by which SQLite makes it whole when it is opened.
bool hasUnfinished(const QString &path)
{
    const QString real = realFile(path);
    return QFileInfo(real + QStringLiteral("-wal")).size() > 0 || QFileInfo(real + QStringLiteral("-journal")).size() > 0;
}

int version(Database &database) { return int(numberOf(database, QStringLiteral("PRAGMA user_version"))); }

void requireOurs(Database &database, int newest)
{
    const qint64 application = numberOf(database, QStringLiteral("PRAGMA application_id"));
    const bool empty = numberOf(database, QStringLiteral("SELECT count(*) FROM sqlite_master")) == 0;
    if (database.failed() || (empty && application == 0 && version(database) == 0))
        return;
    if (application != archiveApplicationId)
        database.fail({ErrorKind::NotAnArchive,
                       QStringLiteral("%1 is a database, but no archive of Masthead's").arg(shown(database.path()))});
    else if (const int number = version(database); number != newest && isFalseSchemaNumber(database, number))
        database.fail(
            {ErrorKind::Database,
             QStringLiteral("%1: its tables are not those of its schema %2").arg(shown(database.path())).arg(number)});
    else if (number > newest)
        database.fail({ErrorKind::NewerArchive,
                       QStringLiteral("%1 was written by a newer Masthead (its schema is %2, this program knows %3)")
                           .arg(shown(database.path()))
                           .arg(number)
                           .arg(newest)});
}

void runOne(Database &database, int to, const QByteArray &sql)
{
    Transaction transaction(database);
    if (database.failed() || version(database) >= to) // another program was faster
        return;
    database.script(sql);
    database.script("PRAGMA application_id = " + QByteArray::number(archiveApplicationId));
    database.script("PRAGMA user_version = " + QByteArray::number(to));
    transaction.commit();
}

}

QList<QByteArray> builtInMigrations()
{
    askForResource();
    QList<QByteArray> migrations;
    const QDir folder(QStringLiteral(":/sql"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (name.left(4).toInt() != migrations.size() + 1 || !file.open(QIODevice::ReadOnly))
            qFatal("resources/sql: %s is out of order", qPrintable(name));
        migrations += file.readAll();
    }
    return migrations;
}

Done inspectArchiveFile(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QFileInfo file(path);
    const bool onlyRead = file.isFile() && !file.isWritable() && !hasLogBeside(path);
    if (folder.isDir() && !file.isDir() && !folder.isWritable() && !onlyRead) // SQLite's log stands beside the file
        return Error{ErrorKind::Disk, QStringLiteral("%1: the folder cannot be written to").arg(shown(folder.filePath()))};
    return inspectReadableFile(path);
}

Done inspectReadableFile(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{ErrorKind::Disk, QStringLiteral("%1: there is no such folder").arg(shown(folder.filePath()))};
    if (info.isDir())
        return Error{ErrorKind::Disk, QStringLiteral("%1 is a folder").arg(shown(path))};
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return done();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Disk, QStringLiteral("%1: %2").arg(shown(path), file.errorString())};
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{ErrorKind::NotAnArchive, QStringLiteral("%1 is no archive of Masthead's").arg(shown(path))};
    if (file.size() < sizeByHeader(header) && !hasUnfinished(path))
        return Error{
            ErrorKind::Database,
            QStringLiteral("%1 is cut short: %2 of %3 bytes").arg(shown(path)).arg(file.size()).arg(sizeByHeader(header))};
    return done();
}

void requireArchive(Database &database)
{
    if (numberOf(database, QStringLiteral("PRAGMA application_id")) != archiveApplicationId
        || (version(database) == 0 && schemaByTables(database) == 0))
        database.fail(
            {ErrorKind::NotAnArchive, QStringLiteral("%1 is no archive of Masthead's").arg(shown(database.path()))});
}

Done migrate(Database &database, const QList<QByteArray> &migrations)
{
    requireOurs(database, int(migrations.size()));
    if (database.failed() || version(database) == migrations.size())
        return database.finish();
    // Its backup shall be of what was before any other program's migration.
    FileLock lock(database.path() + QStringLiteral(".migrating"));
    if (const Done taken = lock.take(longestMigration); !taken)
        return taken;
    requireOurs(database, int(migrations.size()));
    const int before = version(database);
    if (database.failed() || before == migrations.size())
        return database.finish();
    if (before == 0) // a file that holds something already would not take it in
        database.script("PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL"); // measured: a sixth smaller than 4096
    if (before > 0) {
        const QString copy = QStringLiteral("%1.v%2.bak").arg(database.path()).arg(before);
        if (const Done backedUp = backUp(database, copy); !backedUp)
            return backedUp.error();
    }
    for (int to = before + 1; to <= migrations.size(); ++to)
        runOne(database, to, migrations[to - 1]);
    const Done migrated = database.finish();
    // What waits is searched by reading all of it, which is no way to search an archive that was indexed before.
    return migrated && before > 0 ? indexAllWaiting(database) : migrated;
}

}
