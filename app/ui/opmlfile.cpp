#include "opmlfile.h"

#include "parsing/subscriptionlist.h"

#include <QSaveFile>

namespace Masthead {

Done saveOpml(const FeedTree &tree, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(writeOpml(subscriptionList(tree))) >= 0 && file.commit())
        return done();
    return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
}

}
