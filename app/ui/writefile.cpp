#include "writefile.h"

#include <QDir>
#include <QSaveFile>

namespace Masthead {

Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return done();
    return Error{ErrorKind::Disk, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString())};
}

}
