#include "input.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Masthead {

namespace {

Error disk(const QString &path, const QString &why)
{
    return {ErrorKind::Disk, path % QStringLiteral(": ") % why};
}

/// Reads up to the limit, whatever the size is said to be: pipes and devices have none.
Result<QByteArray> readBounded(QFile &file, const QString &name)
{
    QByteArray bytes;
    while (bytes.size() <= maximumInputSize) {
        const QByteArray piece = file.read(qMin<qint64>(1024 * 1024, maximumInputSize + 1 - bytes.size()));
        if (piece.isEmpty() && file.error() != QFileDevice::NoError)
            return disk(name, file.errorString());
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
    }
    return Error{ErrorKind::TooLarge, QStringLiteral("%1: more than %2 MB").arg(name).arg(maximumInputSize / 1024 / 1024)};
}

}

Result<QByteArray> readInput(const QString &path)
{
    QFile file;
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return disk(QStringLiteral("stdin"), file.errorString());
        return readBounded(file, QStringLiteral("stdin"));
    }
    if (QFileInfo(path).isDir())
        return disk(path, QStringLiteral("is a folder"));
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly))
        return disk(path, file.errorString());
    return readBounded(file, path);
}

bool isWebAddress(const QString &text)
{
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

}
