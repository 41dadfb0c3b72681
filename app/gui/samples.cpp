#include "samples.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

namespace Masthead {

QString samplesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/masthead/samples");
}

Result<QString> unpackSamples()
{
    const QString carried = QStringLiteral(":/samples");
    const QString folder = samplesFolder();
    QDirIterator files(carried, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = folder + from.mid(carried.size());
        QFile source(from);
        const bool made = QFile::exists(to) || (QDir().mkpath(QFileInfo(to).path()) && source.copy(to));
        if (!made)
            return Error{ErrorKind::Disk, to + QStringLiteral(": ") + source.errorString()};
        QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup
                                      | QFileDevice::ReadOther);
    }
    return folder;
}

}
