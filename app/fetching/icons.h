#pragma once

#include "core/feed.h"

namespace Masthead {

/// The largest icon that is fetched, in bytes.
inline constexpr qint64 maximumIconSize = 1024 * 1024;

/// Where the icon of a feed stands: the address that it names, else /favicon.ico of its site, else of its own host; empty for
/// folders of posts and feeds from files. Pure, any thread.
QString iconAddress(const Feed &feed);

}
