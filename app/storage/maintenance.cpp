#include "maintenance.h"

#include "backup.h"
#include "database.h"
#include "filelock.h"
#include "foreignlog.h"
#include "migrations.h"
#include "readablefile.h"
#include "schemanumber.h"

#include "core/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QtEndian>

namespace Masthead {

namespace {

constexpr int longestRestore = 600; // seconds that are waited for another program's

qint64 count(Database &database, const QByteArray &sql) { return numberOf(database, QString::fromLatin1(sql)); }

qint64 pageSizeOf(Database &database) { return numberOf(database, QStringLiteral("PRAGMA page_size")); }

// SQLite copies into an open archive only what has pages of the same size.
void takePageSize(Database &database, qint64 size)
{
    if (pageSizeOf(database) != size)
        database.script("PRAGMA page_size = " + QByteArray::number(size) + "; VACUUM");
}

QString restoringOf(const QString &path) { return path + QStringLiteral(".restoring"); }

/// Of the lock that is held while a file is made that takes the archive's place.
QString restoreLockOf(const QString &path) { return path + QStringLiteral(".restore.lock"); }

/// Removes a file, and what its migration copied.
void removeWithCopies(const QString &path)
{
    const QFileInfo info(path);
    for (const QFileInfo &file : info.dir().entryInfoList(QDir::Files))
        if (file.fileName().startsWith(info.fileName()))
            QFile::remove(file.filePath());
}

/// A verified copy of the archive at `source`, of this program's schema, in pages of `pageSize` bytes.
Done copyUpToDate(const QString &source, const QString &copy, qint64 pageSize)
{
    {
        const Result<ReadableFile> readable = ReadableFile::of(source, copy);
        if (!readable)
            return readable.error();
        const auto original = Database::open(readable->path(), Database::Access::Read);
        if (!original)
            return original.error();
        requireArchive(**original);
        if (const Done ours = (*original)->finish(); !ours)
            return ours;
        if (const Done copied = backUp(**original, copy); !copied)
            return copied;
    }
    const auto database = Database::open(copy, Database::Access::Write);
    if (!database)
        return database.error();
    correctSchemaNumber(**database);
    if (const Done migrated = migrate(**database, builtInMigrations()); !migrated)
        return migrated;
    takePageSize(**database, pageSize);
    const QStringList damage = damageOf(**database, true);
    if (!damage.isEmpty())
        (*database)->fail({ErrorKind::Database,
                           QStringLiteral("%1 is damaged: %2").arg(QDir::toNativeSeparators(source), damage.first())});
    return (*database)->finish();
}

/// What the archive was before the last restore, and before the two earlier ones.
QString beforeRestore(const QString &path, int number)
{
    const QString newest = path + QStringLiteral(".before-restore.bak");
    return number == 0 ? newest : newest + QStringLiteral(".%1").arg(number);
}

Done requireRoomForBefore(const QString &path)
{
    for (int number = 0; number <= 2; ++number)
        if (const QFileInfo file(beforeRestore(path, number)); file.exists() && !file.isFile())
            return Error{ErrorKind::Disk,
                         QStringLiteral("%1: it is no file").arg(QDir::toNativeSeparators(file.filePath()))};
    return done();
}

/// Keeps `copy` as what the archive at `path` was before the last restore: the two before it move down, the oldest goes.
Done keepBefore(const QString &path, const QString &copy)
{
    for (int number = 1; number >= 0; --number)
        if (QFile::exists(beforeRestore(path, number)))
            if (const Done moved = moveInPlace(beforeRestore(path, number), beforeRestore(path, number + 1)); !moved)
                return moved;
    return moveInPlace(copy, beforeRestore(path, 0));
}

}

const QString countedPlaces = QStringLiteral(
    "SELECT a.feed_id, ifnull(a.category_id, 0) AS category_id, count(*) AS total, sum(ifnull(s.read, 1) = 0) AS unread "
    "FROM article a LEFT JOIN state s ON s.article_id = a.id WHERE a.gone = 0 GROUP BY 1, 2");

Result<ArchiveStatistics> readStatistics(Database &database)
{
    ArchiveStatistics statistics;
    const Transaction snapshot(database, Transaction::Kind::Read);
    const auto ofPlaces = [&database](const char *column, const char *feeds = "f.removed_at IS NULL") {
        return count(database, QByteArray("SELECT ifnull(sum(p.") + column
                                   + "), 0) FROM place_count p JOIN feed f ON f.id = p.feed_id WHERE " + feeds);
    };
    statistics.articles = ofPlaces("total");
    statistics.unread = ofPlaces("unread");
    statistics.removedArticles = ofPlaces("total", "f.removed_at IS NOT NULL");
    statistics.removedFeeds = count(database, "SELECT count(*) FROM feed WHERE removed_at IS NOT NULL");
    statistics.starred = count(database, "SELECT count(*) FROM state s CROSS JOIN article a ON a.id = s.article_id "
                                         "JOIN feed f ON f.id = a.feed_id "
                                         "WHERE s.starred = 1 AND a.gone = 0 AND f.removed_at IS NULL");
    statistics.feeds = count(database, "SELECT count(*) FROM feed WHERE removed_at IS NULL");
    statistics.revisions = count(database, "SELECT count(*) FROM content");
    statistics.schemaVersion = int(count(database, "PRAGMA user_version"));
    for (const char *suffix : {"", "-wal", "-shm"})
        statistics.bytes += QFileInfo(realFile(database.path()) + QLatin1String(suffix)).size();
    return database.finish(statistics);
}

void recount(Database &database)
{
    database.query(QStringLiteral("DELETE FROM place_count"));
    database.query(QStringLiteral("INSERT INTO place_count (feed_id, category_id, total, unread) ") + countedPlaces);
}

Done backUpTo(Database &database, const QString &destination)
{
    const Result<QString> place = placeToWrite(destination);
    if (!place)
        return place.error();
    if (belongsTo(database.path(), *place))
        return itself(destination);
    QFile there(*place);
    if (there.exists() && there.size() > 0) {
        // Big-endian, in the header of the file (SQLite file format 1.3.17).
        const QByteArray header = there.open(QIODevice::ReadOnly) ? there.read(100) : QByteArray();
        const bool database3 = header.size() == 100 && header.startsWith("SQLite format 3");
        if (!database3 || qFromBigEndian<quint32>(header.constData() + 68) != quint32(archiveApplicationId))
            return Error{ErrorKind::Disk, QStringLiteral("%1: another file stands there, which is no archive of Masthead's")
                                              .arg(QDir::toNativeSeparators(destination))};
    }
    return backUp(database, *place);
}

Done restoreArchive(Database &database, const QString &source)
{
    if (belongsTo(database.path(), source))
        return itself(source);
    if (const Done room = requireRoomForBefore(database.path()); !room)
        return room;
    FileLock lock(restoreLockOf(database.path()));
    if (const Done taken = lock.take(longestRestore); !taken)
        return taken;
    const QString copy = restoringOf(database.path());
    const auto cleanUp = qScopeGuard([&copy] { removeWithCopies(copy); });
    if (const Done copied = copyUpToDate(source, copy, pageSizeOf(database)); !copied)
        return copied;
    // A file of its own until all is done: where it fails, the older ones stay what they are.
    const QString before = freeName(beforeRestore(database.path(), 0) + QStringLiteral(".new"));
    if (const Done kept = backUp(database, before); !kept)
        return kept;
    if (const Done restored = copyInto(database, copy); !restored) {
        QFile::remove(before);
        return restored;
    }
    if (const Done kept = keepBefore(database.path(), before); !kept)
        qWarning("%s", qUtf8Printable(kept.error().detail)); // it stands under its first name
    return done();
}

namespace {

constexpr qint64 usualPageSize = 16384;

}

Result<QString> replaceDamaged(const QString &archive, const QString &source, const QDateTime &now)
{
    const QString path = realFile(archive);
    if (!isDamagedFile(path) && !hasOtherSchemaNumber(path)) // another program may write it just now
        return Error{ErrorKind::Usage, QStringLiteral("%1 is not damaged").arg(QDir::toNativeSeparators(path))};
    FileLock lock(restoreLockOf(path));
    if (const Done taken = lock.take(longestRestore); !taken)
        return taken.error();
    const QString copy = restoringOf(path);
    const auto cleanUp = qScopeGuard([&copy] { removeWithCopies(copy); });
    if (const Done copied = copyUpToDate(source, copy, usualPageSize); !copied)
        return copied.error();
    return replaceKeeping(path, copy, now);
}

void removeLeftovers(const QString &path)
{
    static const QRegularExpression unfinished(
        QStringLiteral("^\\.(before-restore\\.bak\\.new(-\\d+)?|v\\d+\\.bak)\\.(part|lock)$"));
    const QFileInfo archive(path);
    const QDir folder = archive.dir();
    bool restoring = false;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        const QString end = name.startsWith(archive.fileName()) ? name.mid(archive.fileName().size()) : QString();
        restoring = restoring || end.startsWith(QLatin1String(".restoring"));
        if (unfinished.match(end).hasMatch())
            removeUnfinished(folder.filePath(name.left(name.lastIndexOf(QLatin1Char('.')))));
    }
    if (!restoring)
        return;
    FileLock lock(restoreLockOf(path));
    if (lock.takeNow())
        removeWithCopies(restoringOf(path));
}

Result<QString> readSetting(Database &database, const QString &key)
{
    Statement row = database.query(QStringLiteral("SELECT value FROM setting WHERE key = ?"), key);
    const QString value = row.next() ? row.text(0) : QString();
    return database.finish(value);
}

Done writeSetting(Database &database, const QString &key, const QString &value)
{
    Transaction transaction(database);
    if (value.isEmpty())
        database.query(QStringLiteral("DELETE FROM setting WHERE key = ?"), key);
    else
        database.query(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                       key, value);
    transaction.commit();
    return database.finish();
}

}
