#include "localpicture.h"

#include "picturetype.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace Masthead {

namespace {

// The ways in which a post may write a file's name: as it is, or as an address with its query and escapes.
QStringList namesFor(const QString &address)
{
    if (address.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
        return {QUrl(address).toLocalFile()};
    const QString bare = address.section(u'?', 0, 0).section(u'#', 0, 0);
    return {address, bare, QUrl::fromPercentEncoding(bare.toUtf8())};
}

}

QString pictureFile(const QString &folder, const QString &address)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    if (root.isEmpty() || address.contains(QChar(u'\0')))
        return {};
    for (const QString &name : namesFor(address)) {
        const QFileInfo info(QDir(root).absoluteFilePath(name));
        const QString path = info.canonicalFilePath(); // of what links lead to
        if (!name.isEmpty() && info.isFile() && path.startsWith(root + u'/'))
            return path;
    }
    return {};
}

Picture readPictureFile(const QString &folder, const QString &address)
{
    const QString path = pictureFile(folder, address);
    QFile file(path);
    if (path.isEmpty())
        return {};
    if (file.size() > maximumPictureSize)
        return {.absence = Picture::Absence::TooLarge};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Picture picture;
    picture.bytes = file.read(maximumPictureSize);
    picture.mediaType = pictureType(picture.bytes);
    return picture.mediaType.isEmpty() ? Picture{.absence = Picture::Absence::NoPicture} : picture;
}

}
