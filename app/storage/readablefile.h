#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace Masthead {

/// Whether SQLite would make files beside a database to read it: its log is another file (SQLite file format 1.3, bytes 18 and 19), or a journal was left that is to be rolled back.
bool hasLogBeside(const QString &path);

/// Copies a database with the files beside it that make it whole; the copy may be written to. False where something is not copied.
bool copyWithLogs(const QString &path, const QString &to);

/// An archive's file that is only read, and may stand where nothing can be written, as on a medium that is read only. Where SQLite
/// would have to write beside it to read it, it is read from a copy, which goes with this.
class ReadableFile {
public:
    /// Looks at the file `path` as inspectReadableFile() does. A copy, where it needs one, stands beside `archive`. That
    /// itself is not looked at (belongsTo()). Errors: disk, not-an-archive, database; usage for the log beside `archive`.
    static Result<ReadableFile> of(const QString &path, const QString &archive);
    /// The same of one that may be damaged in any way, and is not looked at. Error: disk.
    static Result<ReadableFile> ofDamaged(const QString &path, const QString &archive);
    ReadableFile(ReadableFile &&) noexcept;
    ReadableFile &operator=(ReadableFile &&) noexcept;
    ~ReadableFile();

    const QString &path() const { return m_path; } ///< where it is to be read

private:
    explicit ReadableFile(const QString &path);

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_room;
};

}
