#include "fixtures.h"

#include <QFile>

namespace Masthead {

QString fixturePath(const QString &relative) { return QStringLiteral(MASTHEAD_FIXTURES "/") + relative; }

QByteArray fixture(const QString &relative)
{
    QFile file(fixturePath(relative));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("fixture %s: %s", qPrintable(relative), qPrintable(file.errorString()));
    return file.readAll();
}

}
