#include "opmlfile.h"

#include "core/savefile.h"
#include "parsing/subscriptionlist.h"

#include <QSaveFile>

namespace Masthead {

Done saveOpml(const FeedTree &tree, const QString &path)
{
    QSaveFile file(path);
    if (saveWhole(file, writeOpml(subscriptionList(tree))))
        return done();
    return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
}

}
