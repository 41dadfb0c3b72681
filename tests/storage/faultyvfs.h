#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace Masthead {

/// SQLite's own way to files, of which one call, or all from one on, fails as a test wants it (sqlite.org/vfs.html). While it lives it
/// is the way of every connection that is opened. One at a time; calls come from any thread.
class FaultyVfs {
public:
    enum class Fault {
        DiskFull,   ///< writing finds no room
        WriteError, ///< writing fails
        SyncError,  ///< what was written does not reach the disk
        ReadError,  ///< reading fails
        ShortRead,  ///< only half of what is there is read
    };

    FaultyVfs()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_vfs = *s_real;
        m_vfs.zName = "faulty";
        m_vfs.szOsFile = int(sizeof(File)) + s_real->szOsFile;
        m_vfs.xOpen = &open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(s_real, 1);
    }
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// From now on the call `after` (1: the next one) of this kind fails, and all behind it where `lasting`.
    void arm(Fault fault, int after, bool lasting)
    {
        s_fault = fault;
        s_lasting = lasting;
        s_fired = false;
        s_left = after;
    }
    void disarm() { s_left = 0; }
    bool hasFired() const { return s_fired; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file *real;
        sqlite3_io_methods methods;
    };
    static sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }
    static const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return realOf(file)->pMethods; }

    /// Whether this call is the one that fails.
    static bool fails(Fault fault)
    {
        if (s_fault != fault || s_left <= 0)
            return false;
        if (s_left > 1) {
            --s_left;
            return false;
        }
        s_fired = true;
        if (!s_lasting)
            s_left = 0;
        return true;
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
    {
        auto *own = reinterpret_cast<File *>(file);
        own->base.pMethods = nullptr;
        own->real = reinterpret_cast<sqlite3_file *>(own + 1);
        const int code = s_real->xOpen(s_real, name, own->real, flags, out);
        if (!own->real->pMethods)
            return code;
        own->methods = wrapped(*own->real->pMethods);
        own->base.pMethods = &own->methods;
        return code;
    }

    static sqlite3_io_methods wrapped(sqlite3_io_methods methods)
    {
        methods.iVersion = 2; // no mapped memory: every read is one
        methods.xClose = [](sqlite3_file *f) { return methodsOf(f)->xClose(realOf(f)); };
        methods.xRead = &read;
        methods.xWrite = &write;
        methods.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) { return methodsOf(f)->xTruncate(realOf(f), size); };
        methods.xSync = [](sqlite3_file *f, int flags) {
            return fails(Fault::SyncError) ? SQLITE_IOERR_FSYNC : methodsOf(f)->xSync(realOf(f), flags);
        };
        methods.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) { return methodsOf(f)->xFileSize(realOf(f), size); };
        methods.xLock = [](sqlite3_file *f, int level) { return methodsOf(f)->xLock(realOf(f), level); };
        methods.xUnlock = [](sqlite3_file *f, int level) { return methodsOf(f)->xUnlock(realOf(f), level); };
        methods.xCheckReservedLock = [](sqlite3_file *f, int *out) {
            return methodsOf(f)->xCheckReservedLock(realOf(f), out);
        };
        methods.xFileControl = [](sqlite3_file *f, int op, void *arg) {
            return methodsOf(f)->xFileControl(realOf(f), op, arg);
        };
        methods.xSectorSize = [](sqlite3_file *f) { return methodsOf(f)->xSectorSize(realOf(f)); };
        methods.xDeviceCharacteristics = [](sqlite3_file *f) { return methodsOf(f)->xDeviceCharacteristics(realOf(f)); };
        methods.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
            return methodsOf(f)->xShmMap(realOf(f), page, size, extend, out);
        };
        methods.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
            return methodsOf(f)->xShmLock(realOf(f), offset, n, flags);
        };
        methods.xShmBarrier = [](sqlite3_file *f) { methodsOf(f)->xShmBarrier(realOf(f)); };
        methods.xShmUnmap = [](sqlite3_file *f, int remove) { return methodsOf(f)->xShmUnmap(realOf(f), remove); };
        return methods;
    }

    static int read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
    {
        if (fails(Fault::ReadError))
            return SQLITE_IOERR_READ;
        const int code = methodsOf(file)->xRead(realOf(file), to, size, at);
        if (code != SQLITE_OK || !fails(Fault::ShortRead))
            return code;
        std::memset(static_cast<char *>(to) + size / 2, 0, std::size_t(size - size / 2));
        return SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
    {
        if (fails(Fault::DiskFull))
            return SQLITE_FULL;
        if (fails(Fault::WriteError))
            return SQLITE_IOERR_WRITE;
        return methodsOf(file)->xWrite(realOf(file), from, size, at);
    }

    static inline sqlite3_vfs *s_real = nullptr;
    static inline std::atomic<Fault> s_fault = Fault::DiskFull;
    static inline std::atomic<bool> s_lasting = false;
    static inline std::atomic<bool> s_fired = false;
    static inline std::atomic<int> s_left = 0;

    sqlite3_vfs m_vfs;
};

}
