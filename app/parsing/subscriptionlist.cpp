#include "subscriptionlist.h"

#include <QHash>
#include <QSet>

namespace Masthead {

namespace {

constexpr qsizetype deepestFolder = 64;

}

Opml subscriptionList(const FeedTree &tree)
{
    QHash<FolderId, Folder> folders;
    for (const Folder &folder : tree.folders)
        folders.insert(folder.id, folder);
    const auto path = [&folders](FolderId id) {
        QStringList names;
        for (; folders.contains(id) && names.size() < deepestFolder; id = folders.value(id).parent)
            names.prepend(folders.value(id).name);
        return names;
    };
    Opml opml;
    opml.title = QStringLiteral("Masthead");
    for (const Feed &feed : tree.feeds)
        if (feed.kind == FeedKind::Web)
            opml.feeds.append({feed.url,
                               feed.title,
                               feed.siteUrl,
                               path(feed.folder),
                               {},
                               feed.outlineType,
                               feed.renamed ? feed.ownTitle : QString()});
    QSet<FolderId> holding; // something, or a folder
    for (const Folder &folder : tree.folders)
        holding.insert(folder.parent);
    for (const Feed &feed : tree.feeds)
        holding.insert(feed.folder);
    for (const SmartFolder &search : tree.smartFolders)
        holding.insert(search.folder);
    for (const Folder &folder : tree.folders)
        if (!holding.contains(folder.id))
            opml.emptyFolders.append(path(folder.id));
    for (const SmartFolder &search : tree.smartFolders)
        opml.searches.append({search.name, search.query, path(search.folder)});
    return opml;
}

}
