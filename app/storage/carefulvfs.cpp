#include "carefulvfs.h"

#include <sqlite3.h>

#include <new>

namespace Masthead {

namespace {

struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }
const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return realOf(file)->pMethods; }
sqlite3_vfs *real() { return sqlite3_vfs_find(nullptr); }

int closeFile(sqlite3_file *file)
{
    const int code = methodsOf(file)->xClose(realOf(file));
    sqlite3_free(realOf(file));
    return code;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    const int code = methodsOf(file)->xRead(realOf(file), to, size, at);
    sqlite3_int64 end = 0;
    const bool endsWithin =
        code == SQLITE_IOERR_SHORT_READ && methodsOf(file)->xFileSize(realOf(file), &end) == SQLITE_OK && at + size <= end;
    return endsWithin ? SQLITE_IOERR_READ : code;
}

const sqlite3_io_methods methods = {
    2, // without memory that is mapped: those reads cannot be looked at
    closeFile,
    readFile,
    [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
        return methodsOf(f)->xWrite(realOf(f), from, size, at);
    },
    [](sqlite3_file *f, sqlite3_int64 size) { return methodsOf(f)->xTruncate(realOf(f), size); },
    [](sqlite3_file *f, int flags) { return methodsOf(f)->xSync(realOf(f), flags); },
    [](sqlite3_file *f, sqlite3_int64 *size) { return methodsOf(f)->xFileSize(realOf(f), size); },
    [](sqlite3_file *f, int level) { return methodsOf(f)->xLock(realOf(f), level); },
    [](sqlite3_file *f, int level) { return methodsOf(f)->xUnlock(realOf(f), level); },
    [](sqlite3_file *f, int *out) { return methodsOf(f)->xCheckReservedLock(realOf(f), out); },
    [](sqlite3_file *f, int operation, void *argument) {
        return methodsOf(f)->xFileControl(realOf(f), operation, argument);
    },
    [](sqlite3_file *f) { return methodsOf(f)->xSectorSize(realOf(f)); },
    [](sqlite3_file *f) { return methodsOf(f)->xDeviceCharacteristics(realOf(f)); },
    [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return methodsOf(f)->xShmMap(realOf(f), page, size, extend, out);
    },
    [](sqlite3_file *f, int offset, int count, int flags) {
        return methodsOf(f)->xShmLock(realOf(f), offset, count, flags);
    },
    [](sqlite3_file *f) { methodsOf(f)->xShmBarrier(realOf(f)); },
    [](sqlite3_file *f, int remove) { return methodsOf(f)->xShmUnmap(realOf(f), remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    auto *own = new (file) File{{nullptr}, nullptr};
    own->real = static_cast<sqlite3_file *>(sqlite3_malloc(real()->szOsFile));
    if (!own->real)
        return SQLITE_NOMEM;
    own->real->pMethods = nullptr;
    const int code = real()->xOpen(real(), name, own->real, flags, out);
    if (own->real->pMethods)
        own->base.pMethods = &methods; // also after a failure: SQLite closes it then
    else
        sqlite3_free(own->real);
    return code;
}

/// A copy of the default one in all that has to do with no open file.
struct Careful {
    Careful()
    {
        vfs = *real();
        vfs.zName = "masthead";
        vfs.szOsFile = sizeof(File);
        vfs.pNext = nullptr;
        vfs.xOpen = openFile;
        vfs.xDelete = [](sqlite3_vfs *, const char *name, int sync) { return real()->xDelete(real(), name, sync); };
        vfs.xAccess = [](sqlite3_vfs *, const char *name, int flags, int *out) {
            return real()->xAccess(real(), name, flags, out);
        };
        vfs.xFullPathname = [](sqlite3_vfs *, const char *name, int size, char *out) {
            return real()->xFullPathname(real(), name, size, out);
        };
        sqlite3_vfs_register(&vfs, 0);
    }
    sqlite3_vfs vfs;
};

}

const char *carefulVfs()
{
    static const Careful careful;
    return careful.vfs.zName;
}

}
