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

/// Takes a content out of the index, or out of what waits for it. Before it is deleted.
void removeFromIndex(Database &database, ContentId id);

/// Empties the index and fills it again from the contents, as far as they can be read.
void rebuildIndex(Database &database);

/// The ids of the contents that match one question to the index, as SQL with `parameters` question marks that each stand for
/// the question. Within the transaction that runs it: contents that are not indexed yet are looked at first, into an index
/// of this connection's own in memory.
struct MatchingContents {
    QString sql;
    int parameters = 1;
};
MatchingContents matchingContents(Database &database);

}
