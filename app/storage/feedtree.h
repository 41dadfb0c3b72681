#pragma once

#include "core/feed.h"
#include "core/result.h"

namespace Masthead {

class Database;

/// Archive::tree(): folders, feeds, categories that hold articles, and counts, as of one moment. `now` decides what is
/// today, in the time zone of the machine.
Result<FeedTree> readTree(Database &database, const QDateTime &now);

/// Archive::bringBack(): one whole operation.
Done bringBack(Database &database, const FeedTree &part);

}
