#include "writefile.h"

#include "core/savefile.h"

#include <QDir>
#include <QSaveFile>

namespace Masthead {

Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (saveWhole(file, bytes))
        return done();
    return Error{ErrorKind::Disk, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString())};
}

}
