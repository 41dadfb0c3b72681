#pragma once

#include "archive.h"

namespace Masthead {

class Database;

// What the reader did, in the archive. Each is one whole operation; ids that are not there are passed over. Given back are
// only those that changed.

Result<QList<StateChange>> markRead(Database &database, const QList<ArticleId> &ids, bool read, const QDateTime &now);
Result<QList<StateChange>> markStarred(Database &database, const QList<ArticleId> &ids, bool starred, const QDateTime &now);
Result<QList<StateChange>> putStates(Database &database, const QList<StateChange> &states, ArticleState StateChange::*wanted,
                                     const QDateTime &now);

}
