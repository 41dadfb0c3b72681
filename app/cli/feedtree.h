#pragma once

#include "core/feed.h"
#include "core/result.h"

#include <QJsonArray>

namespace Masthead {

// What the commands ask a FeedTree. Pure functions of values.

/// The names of the folders around a feed, outermost first.
QStringList folderPath(const FeedTree &tree, FolderId folder);

FeedCounts countsOf(const FeedTree &tree, FeedId feed);

/// The feed that `name` means: its id, its address, else its title. Errors: not-found; usage where several have the title.
Result<Feed> feedNamed(const FeedTree &tree, const QString &name);

/// What `feeds --json` prints.
QJsonArray jsonFeeds(const FeedTree &tree);

}
