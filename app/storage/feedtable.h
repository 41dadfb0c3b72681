#pragma once

#include "core/feed.h"
#include "core/result.h"

namespace Masthead {

class Database;

// Feeds and folders in the archive: what stands behind the Archive's functions of the same words. Each is one whole
// operation. On the thread of `database`.

Result<Feed> readFeed(Database &database, FeedId id);
Result<QList<Feed>> readFeeds(Database &database);
QList<Folder> readFolders(Database &database); ///< a part of an operation: failures stay with `database`
QList<Feed> selectFeeds(Database &database);   ///< likewise; by folder and position

Result<Feed> addFeed(Database &database, const Feed &feed, const QStringList &folderPath);
Done renameFeed(Database &database, FeedId id, const QString &title);
Done setFeedUrl(Database &database, FeedId id, const QString &url);
Done setFeedPictures(Database &database, FeedId id, bool pictures);
Done setFeedOptions(Database &database, FeedId id, const FetchOptions &options);
Done moveFeed(Database &database, FeedId id, FolderId folder, int position);
Done removeFeed(Database &database, FeedId id, const QDateTime &now);
Done restoreFeed(Database &database, FeedId id);
Done purgeRemovedFeeds(Database &database);

// Parts of operations: failures stay with `database`.
void requireFolder(Database &database, FolderId id);            ///< 0, the top, is always there
FolderId folderAt(Database &database, const QStringList &path); ///< made where it is missing
/// Lets go of an address that a removed feed has, since `wantedBy` wants it. The removed one gets it back with its articles, or leads
/// there all the same.
void freeAddress(Database &database, const QString &url, FeedId wantedBy);

Result<FolderId> addFolder(Database &database, const QString &name, FolderId parent);
Done renameFolder(Database &database, FolderId id, const QString &name);
Done moveFolder(Database &database, FolderId id, FolderId parent, int position);
Done removeFolder(Database &database, FolderId id);

}
