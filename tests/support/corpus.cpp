#include "corpus.h"

#include <QDir>

namespace Masthead {

QString corpusPath()
{
    const QString given = qEnvironmentVariable("MASTHEAD_CORPUS");
    const QString path = QDir::cleanPath(given.isEmpty() ? QStringLiteral(MASTHEAD_SOURCE "/../shared/corpus") : given);
    return QDir(path).exists() ? path : QString();
}

}
