#include "backup.h"

#include "carefulvfs.h"
#include "database.h"
#include "filelock.h"
#include "foreignlog.h"
#include "migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Masthead {

namespace {

constexpr const char *logs[] = {"-wal", "-shm", "-journal"};
constexpr const char *kept[] = {"", "-wal", "-journal"}; // what an archive is made of

constexpr int longestCopy = 120; // seconds that are waited for another program's

/// SQLite's connection to a file, for a copy from or to it.
class PlainConnection {
public:
    PlainConnection(const QString &path, int flags)
        : m_code(sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, carefulVfs()))
    {
        sqlite3_busy_timeout(m_handle, 5000);
    }
    ~PlainConnection() { sqlite3_close(m_handle); }
    PlainConnection(const PlainConnection &) = delete;
    PlainConnection &operator=(const PlainConnection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    int code() const { return m_code; }

private:
    sqlite3 *m_handle = nullptr;
    int m_code;
};

int copyAll(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return sqlite3_errcode(to);
    // In one step: the copy is one consistent picture, and in a log of its own nobody who writes waits for it.
    int code = sqlite3_backup_step(backup, -1);
    for (int attempt = 0; attempt < 100 && (code == SQLITE_BUSY || code == SQLITE_LOCKED); ++attempt) {
        sqlite3_sleep(50);
        code = sqlite3_backup_step(backup, -1);
    }
    const int finished = sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? finished : code;
}

Error diskError(const QString &path, const QString &what)
{
    return {ErrorKind::Disk, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), what)};
}

bool synchronise(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synchronised = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synchronised;
}

void removeLogs(const QString &path)
{
    for (const char *log : logs)
        QFile::remove(path + QLatin1String(log));
}

QString partOf(const QString &destination) { return destination + QStringLiteral(".part"); }
QString lockOf(const QString &destination) { return destination + QStringLiteral(".lock"); }

Done writeCopy(Database &database, const QString &path)
{
    if (QFile file(path); !file.open(QIODevice::WriteOnly)) // says more of the reason than SQLite does
        return diskError(path, file.errorString());
    PlainConnection copy(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    int code = copy.code();
    if (code == SQLITE_OK)
        code = copyAll(database.handle(), copy.handle());
    if (code == SQLITE_OK) // one file without a log beside it, so that it can be carried about
        code = sqlite3_exec(copy.handle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return diskError(path,
                         QStringLiteral("the copy could not be written: %1").arg(QString::fromUtf8(sqlite3_errstr(code))));
    return done();
}

/// Gives a file a second name; a copy has it where the file system knows no second names.
bool keepBeside(const QString &path, const QString &aside)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) == 0)
        return true;
    return QFile::copy(path, aside) && synchronise(aside);
}

/// Undoes keepBeside() of an archive's files, of which some may have lost their first name.
void giveBack(const QString &aside, const QString &path, const QStringList &ends)
{
    for (const QString &end : ends)
        if (QFile::exists(path + end))
            QFile::remove(aside + end);
        else
            QFile::rename(aside + end, path + end);
}

Done verify(const QString &path)
{
    const auto copy = Database::open(path, Database::Access::Foreign);
    if (!copy)
        return copy.error();
    requireArchive(**copy);
    const QStringList damage = damageOf(**copy, false);
    if (!damage.isEmpty())
        return Error{ErrorKind::Database, QStringLiteral("%1: the copy is damaged, and so may be the archive: %2")
                                              .arg(QDir::toNativeSeparators(path), damage.first())};
    return (*copy)->finish();
}

}

QStringList damageOf(Database &database, bool thorough)
{
    QStringList problems;
    Statement check =
        database.query(thorough ? QStringLiteral("PRAGMA integrity_check(20)") : QStringLiteral("PRAGMA quick_check(5)"));
    while (check.next())
        if (const QString line = check.text(0); line != QLatin1String("ok"))
            problems += line;
    // What is too damaged to be looked at fails; that is an answer too.
    if (const Done finished = database.finish(); !finished)
        problems += finished.error().detail;
    return problems;
}

bool isDamagedFile(const QString &path)
{
    if (const Done inspected = inspectReadableFile(path); !inspected)
        return inspected.error().kind != ErrorKind::Disk;
    const PlainConnection file(path, SQLITE_OPEN_READONLY);
    sqlite3_stmt *check = nullptr;
    int code = file.code();
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(file.handle(), "PRAGMA quick_check(1)", -1, &check, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(check);
    const bool complains =
        code == SQLITE_ROW && qstrcmp(reinterpret_cast<const char *>(sqlite3_column_text(check, 0)), "ok") != 0;
    sqlite3_finalize(check);
    return complains || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat mine = {};
    struct stat theirs = {};
    return ::stat(QFile::encodeName(one).constData(), &mine) == 0
           && ::stat(QFile::encodeName(other).constData(), &theirs) == 0 && mine.st_dev == theirs.st_dev
           && mine.st_ino == theirs.st_ino;
}

bool belongsTo(const QString &archive, const QString &path)
{
    const auto real = [](const QFileInfo &file) {
        return QDir(QFileInfo(file.absolutePath()).canonicalFilePath()).filePath(file.fileName());
    };
    const QString mine = real(QFileInfo(archive));
    const QString other = real(QFileInfo(path));
    return mine == other || isSameFile(archive, path) || std::any_of(std::begin(logs), std::end(logs), [&](const char *log) {
               return other == mine + QLatin1String(log) || isSameFile(realFile(archive) + QLatin1String(log), path);
           });
}

Error itself(const QString &path)
{
    return {ErrorKind::Usage, QStringLiteral("%1 is the archive itself").arg(QDir::toNativeSeparators(path))};
}

Done backUp(Database &database, const QString &destination)
{
    if (belongsTo(database.path(), destination))
        return itself(destination);
    FileLock lock(lockOf(destination)); // another program may write the same copy
    if (const Done taken = lock.take(longestCopy); !taken)
        return taken;
    const QString part = partOf(destination);
    removeLogs(part);
    QFile::remove(part);
    Done copied = writeCopy(database, part);
    if (copied)
        copied = verify(part);
    if (copied && !synchronise(part))
        copied = diskError(part, QStringLiteral("it could not be written to the disk"));
    if (copied)
        copied = moveInPlace(part, destination);
    if (!copied)
        QFile::remove(part);
    return copied;
}

void removeUnfinished(const QString &destination)
{
    FileLock lock(lockOf(destination));
    if (!lock.takeNow())
        return;
    removeLogs(partOf(destination));
    QFile::remove(partOf(destination));
}

Done moveInPlace(const QString &from, const QString &to)
{
    removeLogs(to); // SQLite would play them back over what comes
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return diskError(to, QString::fromLocal8Bit(std::strerror(errno)));
    synchronise(QFileInfo(to).absolutePath());
    return done();
}

QString freeName(const QString &name)
{
    const auto isTaken = [](const QString &path) {
        return QFile::exists(path) || std::any_of(std::begin(logs), std::end(logs), [&path](const char *log) {
                   return QFile::exists(path + QLatin1String(log));
               });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = name + QStringLiteral("-%1").arg(number);
    return free;
}

Result<QString> replaceKeeping(const QString &path, const QString &fresh, const QDateTime &now)
{
    const QString aside =
        freeName(path + QStringLiteral(".damaged-") + now.toLocalTime().toString(QStringLiteral("yyyyMMdd-hhmmss")));
    Done replaced = done();
    QStringList ends;
    for (const char *file : kept) {
        const QString end = QLatin1String(file);
        if (!replaced || (!end.isEmpty() && QFileInfo(path + end).size() == 0)) // an empty log holds nothing
            continue;
        if (keepBeside(path + end, aside + end))
            ends += end;
        else
            replaced = diskError(path + end, QStringLiteral("it cannot be kept as %1").arg(QDir::toNativeSeparators(aside)));
    }
    synchronise(QFileInfo(path).absolutePath()); // what is kept has its other name before the first one goes
    if (replaced)
        replaced = moveInPlace(fresh, path);
    if (replaced)
        return aside;
    giveBack(aside, path, ends);
    return replaced.error();
}

Done copyInto(Database &database, const QString &source)
{
    const PlainConnection from(source, SQLITE_OPEN_READONLY);
    int code = from.code();
    if (code == SQLITE_OK)
        code = copyAll(from.handle(), database.handle());
    if (code != SQLITE_OK)
        database.fail(code, QString::fromUtf8(sqlite3_errstr(code)));
    return database.finish();
}

}
