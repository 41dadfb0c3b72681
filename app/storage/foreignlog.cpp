#include "foreignlog.h"

#include "backup.h"
#include "readablefile.h"
#include "writeaheadlog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace Masthead {

namespace {

enum class Origin {
    Own,
    Foreign,
    Unknown,
};

/// Keeps every program's SQLite out of a file for a moment, where none has it open: all hold a lock on these bytes as long as they do
/// (SQLite's os_unix.c; a lock of Linux's own kind meets those of this program, too).
class Alone {
public:
    explicit Alone(const QString &path) : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {
        struct flock bytes = {};
        bytes.l_type = F_WRLCK;
        bytes.l_whence = SEEK_SET;
        bytes.l_start = 0x40000000;
        bytes.l_len = 512;
        m_locked = m_file >= 0 && ::fcntl(m_file, F_OFD_SETLK, &bytes) == 0;
    }
    ~Alone()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Alone(const Alone &) = delete;
    Alone &operator=(const Alone &) = delete;

    bool isAlone() const { return m_locked; }

private:
    int m_file;
    bool m_locked;
};

/// The header is written with every change of a database's size, and its counter is one on whenever a connection that read it writes it
/// first (SQLite's pager_write_changecounter), so that a file and its log know each other by them.
bool contradicts(const WriteAheadLog &log, const DatabaseHeader &header)
{
    const QList<quint32> &counters = log.changeCounters;
    if (log.pageSize != header.pageSize || !header.logged)
        return true;
    if (counters.isEmpty())
        return header.pageCount != 0 && header.pageCount != log.pageCount;
    return !counters.contains(header.changeCounter) && counters.first() != header.changeCounter + 1;
}

/// By its counter a log may be another archive's that is about as old. Such a one seldom holds all that makes the file larger, or takes
/// from it what was not free.
bool fits(const WriteAheadLog &log, const DatabaseHeader &header, qint64 size)
{
    const auto stored = quint32(size / header.pageSize);
    if (log.pageCount == header.pageCount)
        return true;
    if (log.pageCount >= stored)
        return log.holdsAll(stored + 1, log.pageCount);
    return stored - log.pageCount <= header.freePages;
}

/// Plays the log into a copy at `copy`, which goes again: only what is seen to damage a sound file is said to be another's. Pages of two
/// archives make no sound one, unless the log holds all there is, or is one of another day.
Origin originByTrial(const QString &path, const WriteAheadLog &log, bool fromAnotherTime, const QString &copy)
{
    const auto remove = [&copy] {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(copy + QLatin1String(end));
    };
    const auto cleanUp = qScopeGuard(remove);
    if (!copyWithLogs(path, copy)) // there is no room
        return Origin::Unknown;
    if (!isDamagedFile(copy))
        return fromAnotherTime || log.holdsAll(1, log.pageCount) ? Origin::Unknown : Origin::Own;
    remove();
    return QFile::copy(path, copy) && !isDamagedFile(copy) ? Origin::Foreign : Origin::Unknown;
}

Origin originOf(const QString &path, const QString &room)
{
    const auto header = readHeader(path);
    const auto log = header ? readLog(path + QStringLiteral("-wal")) : std::nullopt;
    if (!log || QFileInfo(path + QStringLiteral("-journal")).size() > 0)
        return Origin::Own;
    const bool fromAnotherTime = contradicts(*log, *header);
    if (!fromAnotherTime && fits(*log, *header, QFileInfo(path).size()))
        return Origin::Own;
    return originByTrial(path, *log, fromAnotherTime, room);
}

}

QString realFile(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

bool isOpenElsewhere(const QString &path)
{
    const Alone alone(realFile(path));
    return !alone.isAlone();
}

Done setForeignLogAside(const QString &archive)
{
    const QString path = realFile(archive);
    const QString log = path + QStringLiteral("-wal");
    if (QFileInfo(log).size() == 0)
        return done();
    const Alone alone(path);
    if (!alone.isAlone())
        return done();
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    const QString kept = freeName(path + QStringLiteral(".damaged-") + time);
    const Origin origin = originOf(path, kept);
    if (origin == Origin::Unknown && !copyWithLogs(path, kept))
        return Error{ErrorKind::Disk,
                     QStringLiteral("%1: the log beside it may be another archive's, and cannot be kept as %2")
                         .arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators(kept))};
    if (origin != Origin::Foreign)
        return done();
    const QString aside = freeName(path + QStringLiteral(".foreign-") + time) + QStringLiteral("-wal");
    if (!QFile::rename(log, aside))
        return Error{
            ErrorKind::Disk,
            QStringLiteral("%1: it is another archive's log, and cannot be renamed").arg(QDir::toNativeSeparators(log))};
    QFile::remove(path + QStringLiteral("-shm"));
    qWarning("%s was another archive's log, and is kept as %s", qUtf8Printable(log), qUtf8Printable(aside));
    return done();
}

}
