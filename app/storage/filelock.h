#pragma once

#include "core/result.h"

#include <QLockFile>

namespace Masthead {

/// A file that one program at a time has while it makes something beside an archive. One that was left behind, by a program or by a
/// machine that is no longer there, goes after a minute: whoever has it holds a lock of the system's on it as well.
class FileLock {
public:
    explicit FileLock(const QString &path);

    /// Waits for it, as long as `seconds`. Where no file can be made it is done without: what is written beside it says why. Error
    /// disk, which names the file: another program has it.
    Done take(int seconds);
    bool takeNow(); ///< whether nobody has it

private:
    QLockFile m_file;
};

}
