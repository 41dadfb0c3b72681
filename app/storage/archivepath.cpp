#include "archivepath.h"

#include <QStandardPaths>

namespace Masthead {

QString defaultArchivePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/masthead/archive.db");
}

}
