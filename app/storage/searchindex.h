#pragma once

#include "contenttable.h"

#include "core/result.h"

#include <functional>

namespace Masthead {

// The full-text index over the contents. It is filled behind the contents, in large transactions; what it does not hold yet
// is searched all the same. On the thread of `database`.

/// Indexes contents that wait for it, in one transaction, until none is left, enough were done for one transaction, or
/// `interrupted` says that somebody else waits. Gives how many still wait.
Result<qint64> indexWaiting(Database &database, const std::function<bool()> &interrupted);

/// The same until none is left.
Done indexAllWaiting(Database &database);

/// The same, before anything else is asked, where so many wait that every search would read all of them: a program that was about it
/// ended too early. What stands in its way is only logged, and met again by the next operation.
void indexManyWaiting(Database &database);

/// Takes a content out of the index, where it is in it. Before it is deleted.
void removeFromIndex(Database &database, ContentId id);

/// Empties the index and fills it again from the contents, as far as they can be read.
void rebuildIndex(Database &database);

/// Looks at the contents that are not indexed yet, into an index of this connection's own in memory. Within the transaction
/// that asks, and with Database::OwnTables until that is committed. True where `matchingFresh` has something to find.
bool lookAtFresh(Database &database);

/// The ids of the contents that match the question to the index which its one question mark stands for, as SQL: of those
/// that are indexed, and of those that were looked at.
extern const QString matchingIndexed;
extern const QString matchingFresh;

}
