#include "readablefile.h"

#include "backup.h"
#include "migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace Masthead {

namespace {

constexpr const char *logs[] = {"-wal", "-journal"};

bool canWriteBeside(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    return ::faccessat(AT_FDCWD, folder.constData(), W_OK, AT_EACCESS) == 0;
}

bool copyWritable(const QString &path, const QString &to)
{
    return QFile::copy(path, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

}

bool hasLogBeside(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(20) : QByteArray();
    return (header.size() == 20 && header[18] == 2) || QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

bool copyWithLogs(const QString &path, const QString &to)
{
    bool copied = copyWritable(path, to);
    for (const char *log : logs)
        if (const QString end = QLatin1String(log); copied && QFile::exists(path + end))
            copied = copyWritable(path + end, to + end);
    return copied;
}

ReadableFile::ReadableFile(const QString &path) : m_path(path) {}
ReadableFile::ReadableFile(ReadableFile &&) noexcept = default;
ReadableFile &ReadableFile::operator=(ReadableFile &&) noexcept = default;
ReadableFile::~ReadableFile() = default;

Result<ReadableFile> ReadableFile::of(const QString &path, const QString &archive)
{
    if (!QFile::exists(path))
        return Error{ErrorKind::Disk, QStringLiteral("%1: there is no such file").arg(QDir::toNativeSeparators(path))};
    if (isSameFile(path, archive)) // by the name that its log has
        return ReadableFile(archive);
    if (belongsTo(archive, path))
        return itself(path);
    if (const Done inspected = inspectReadableFile(path); !inspected)
        return inspected.error();
    return ofDamaged(path, archive);
}

Result<ReadableFile> ReadableFile::ofDamaged(const QString &path, const QString &archive)
{
    ReadableFile file(path);
    if (!hasLogBeside(path) || canWriteBeside(path))
        return file;
    file.m_room = std::make_unique<QTemporaryDir>(archive + QStringLiteral(".reading-XXXXXX"));
    file.m_path = file.m_room->filePath(QFileInfo(path).fileName());
    if (!file.m_room->isValid() || !copyWithLogs(path, file.m_path))
        return Error{ErrorKind::Disk,
                     QStringLiteral("%1 could not be copied, to be read").arg(QDir::toNativeSeparators(path))};
    return file;
}

}
