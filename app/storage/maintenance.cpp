#include "maintenance.h"

#include "backup.h"
#include "database.h"
#include "migrations.h"
#include "readablefile.h"
#include "searchindex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QtEndian>

namespace Masthead {

namespace {

qint64 count(Database &database, const QByteArray &sql) { return numberOf(database, QString::fromLatin1(sql)); }

/// Runs a question that is allowed to fail, and gives what `line` makes of its rows, or what it said.
QStringList complaints(Database &database, const QString &sql, QString (*line)(const Statement &))
{
    QStringList problems;
    {
        Statement rows = database.query(sql);
        while (rows.next() && problems.size() < 20)
            problems += line(rows);
    }
    if (const Done ran = database.finish(); !ran)
        problems += ran.error().detail;
    return problems;
}

QStringList orphans(Database &database)
{
    return complaints(database, QStringLiteral("PRAGMA foreign_key_check"), [](const Statement &row) {
        return QStringLiteral("row %1 of %2 leads to a row of %3 that is not there")
            .arg(row.text(1), row.text(0), row.text(2));
    });
}

QStringList indexDamage(Database &database)
{
    return complaints(database, QStringLiteral("INSERT INTO search (search) VALUES ('integrity-check')"),
                      [](const Statement &) { return QString(); });
}

/// Of articles and unread ones, by feeds and categories.
const QString counted = QStringLiteral(
    "SELECT a.feed_id, ifnull(a.category_id, 0) AS category_id, count(*) AS total, sum(ifnull(s.read, 1) = 0) AS unread "
    "FROM article a LEFT JOIN state s ON s.article_id = a.id WHERE a.gone = 0 GROUP BY 1, 2");

QStringList miscounts(Database &database)
{
    return complaints(
        database,
        QStringLiteral("WITH c AS (%1) SELECT feed_id FROM (SELECT * FROM c EXCEPT SELECT feed_id, category_id, "
                       "total, unread FROM place_count) UNION SELECT feed_id FROM (SELECT feed_id, category_id, "
                       "total, unread FROM place_count WHERE total <> 0 OR unread <> 0 EXCEPT SELECT * FROM c)")
            .arg(counted),
        [](const Statement &row) {
            return QStringLiteral("the articles of feed %1 are counted wrongly").arg(row.integer(0));
        });
}

QStringList allDamage(Database &database)
{
    return damageOf(database, true) + orphans(database) + indexDamage(database) + miscounts(database);
}

qint64 pageSizeOf(Database &database) { return numberOf(database, QStringLiteral("PRAGMA page_size")); }

// SQLite copies into an open archive only what has pages of the same size.
void takePageSize(Database &database, qint64 size)
{
    if (pageSizeOf(database) != size)
        database.script("PRAGMA page_size = " + QByteArray::number(size) + "; VACUUM");
}

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
    if (const Done migrated = migrate(**database, builtInMigrations()); !migrated)
        return migrated;
    takePageSize(**database, pageSize);
    const QStringList damage = damageOf(**database, true);
    if (!damage.isEmpty())
        (*database)->fail({ErrorKind::Database,
                           QStringLiteral("%1 is damaged: %2").arg(QDir::toNativeSeparators(source), damage.first())});
    return (*database)->finish();
}

/// Keeps `copy` as what the archive was before the last restore: the newest is `path`, and the two before it follow it.
Done keepAs(const QString &path, const QString &copy)
{
    const auto older = [&path](int number) { return number == 0 ? path : QStringLiteral("%1.%2").arg(path).arg(number); };
    for (int number = 1; number >= 0; --number)
        if (QFile::exists(older(number)))
            if (const Done moved = moveInPlace(older(number), older(number + 1)); !moved)
                return moved;
    return moveInPlace(copy, path);
}

}

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
        statistics.bytes += QFileInfo(database.path() + QLatin1String(suffix)).size();
    return database.finish(statistics);
}

void recount(Database &database)
{
    database.query(QStringLiteral("DELETE FROM place_count"));
    database.query(QStringLiteral("INSERT INTO place_count (feed_id, category_id, total, unread) ") + counted);
}

Result<CheckReport> checkArchive(Database &database)
{
    CheckReport report;
    report.problems = allDamage(database);
    report.sound = report.problems.isEmpty();
    if (report.sound)
        return report;
    {
        Transaction transaction(database);
        database.query(QStringLiteral("REINDEX"));
        rebuildIndex(database);
        recount(database);
        transaction.commit();
    }
    const Done repaired = database.finish();
    report.repaired = repaired && allDamage(database).isEmpty();
    report.sound = report.repaired;
    if (!repaired)
        report.problems += repaired.error().detail;
    return report;
}

Done backUpTo(Database &database, const QString &destination)
{
    QFile there(destination);
    if (there.exists() && there.size() > 0) {
        // Big-endian, in the header of the file (SQLite file format 1.3.17).
        const QByteArray header = there.open(QIODevice::ReadOnly) ? there.read(100) : QByteArray();
        const bool database3 = header.size() == 100 && header.startsWith("SQLite format 3");
        if (!database3 || qFromBigEndian<quint32>(header.constData() + 68) != quint32(archiveApplicationId))
            return Error{ErrorKind::Disk, QStringLiteral("%1: another file stands there, which is no archive of Masthead's")
                                              .arg(QDir::toNativeSeparators(destination))};
    }
    return backUp(database, destination);
}

Done restoreArchive(Database &database, const QString &source)
{
    if (belongsTo(database.path(), source))
        return Error{ErrorKind::Usage, QStringLiteral("%1 is the archive itself").arg(QDir::toNativeSeparators(source))};
    const QString before = database.path() + QStringLiteral(".before-restore.bak");
    const QString copy = database.path() + QStringLiteral(".restoring");
    Done restored = copyUpToDate(source, copy, pageSizeOf(database));
    // Where it fails, the older ones stay what they are.
    const QString now = before + QStringLiteral(".new");
    if (restored)
        restored = backUp(database, now);
    if (restored)
        restored = keepAs(before, now);
    if (restored)
        restored = copyInto(database, copy);
    removeWithCopies(copy);
    return restored;
}

namespace {

constexpr qint64 usualPageSize = 16384;
constexpr const char *suffixes[] = {"", "-wal", "-shm"};

void moveFiles(const QString &from, const QString &to)
{
    for (const char *suffix : suffixes)
        if (QFile::exists(from + QLatin1String(suffix)))
            QFile::rename(from + QLatin1String(suffix), to + QLatin1String(suffix));
}

}

QString moveAside(const QString &path, const QDateTime &now)
{
    const QString aside = path + QStringLiteral(".damaged-") + now.toLocalTime().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    moveFiles(path, aside);
    return aside;
}

void moveBack(const QString &aside, const QString &path) { moveFiles(aside, path); }

Result<QString> replaceDamaged(const QString &path, const QString &source, const QDateTime &now)
{
    if (!isDamagedFile(path)) // another program may write it just now
        return Error{ErrorKind::Usage, QStringLiteral("%1 is not damaged").arg(QDir::toNativeSeparators(path))};
    const QString copy = path + QStringLiteral(".restoring");
    const auto cleanUp = qScopeGuard([&copy] { removeWithCopies(copy); });
    if (const Done copied = copyUpToDate(source, copy, usualPageSize); !copied)
        return copied.error();
    const QString aside = moveAside(path, now);
    if (QFile::exists(path))
        return Error{ErrorKind::Disk, QStringLiteral("%1 cannot be moved away").arg(QDir::toNativeSeparators(path))};
    if (const Done moved = moveInPlace(copy, path); !moved) {
        moveBack(aside, path);
        return moved.error();
    }
    return aside;
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
