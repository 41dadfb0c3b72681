#include "filelock.h"

#include <QDir>

namespace Masthead {

namespace {

constexpr int staleMs = 60'000;

}

FileLock::FileLock(const QString &path) : m_file(path) { m_file.setStaleLockTime(staleMs); }

Done FileLock::take(int seconds)
{
    if (m_file.tryLock(seconds * 1000) || m_file.error() != QLockFile::LockFailedError)
        return done();
    return Error{ErrorKind::Disk, QStringLiteral("%1: another program is at work, or left this file behind")
                                      .arg(QDir::toNativeSeparators(m_file.fileName()))};
}

bool FileLock::takeNow() { return m_file.tryLock(); }

}
