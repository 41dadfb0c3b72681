#include "savefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Masthead {

bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    // On a full disk a part is written first, and only the next call says why the rest is not.
    for (qint64 at = 0; at < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + at, bytes.size() - at);
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

bool commitWhole(QSaveFile &file)
{
    return (file.flush() || file.flush()) && file.commit(); // as above
}

bool saveWhole(QSaveFile &file, const QByteArray &bytes)
{
    return file.open(QIODevice::WriteOnly) && writeAll(file, bytes) && commitWhole(file);
}

Result<QString> placeToWrite(const QString &path)
{
    constexpr int mostLinks = 40; // as many as the system follows
    QFileInfo place(path);
    if (place.exists() && !place.isFile())
        return Error{ErrorKind::Disk,
                     QStringLiteral("%1: it is no regular file, and stays as it is").arg(QDir::toNativeSeparators(path))};
    for (int i = 0; i < mostLinks && place.isSymLink(); ++i) // what it leads to need not be there yet
        place.setFile(place.symLinkTarget());
    return place.filePath();
}

}
