#include "opmlfile.h"

#include "parsing/opml.h"

#include <QHash>
#include <QSaveFile>

namespace Masthead {

Done saveOpml(const FeedTree &tree, const QString &path)
{
    QHash<FolderId, Folder> folders;
    for (const Folder &folder : tree.folders)
        folders.insert(folder.id, folder);
    Opml opml;
    opml.title = QStringLiteral("Masthead");
    for (const Feed &feed : tree.feeds) {
        if (feed.kind != FeedKind::Web)
            continue;
        OpmlFeed line{feed.url, feed.title, feed.siteUrl, {}, {}};
        for (FolderId step = feed.folder; folders.contains(step) && line.folder.size() < 64;
             step = folders.value(step).parent)
            line.folder.prepend(folders.value(step).name);
        opml.feeds.append(line);
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(writeOpml(opml)) >= 0 && file.commit())
        return done();
    return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
}

}
