#pragma once

#include "core/feed.h"
#include "core/result.h"

namespace Masthead {

/// Writes the web feeds of a tree with their folders as OPML 2.0 to `path`, whole or not at all. Error: Disk.
Done saveOpml(const FeedTree &tree, const QString &path);

}
