#pragma once

#include "core/article.h"
#include "core/result.h"

namespace Masthead {

class Database;
class Outlets;

/// Archive::notable(). On the thread of `database`.
Result<QList<ArticleRow>> readNotable(Database &database, const QList<ArticleId> &among, const Outlets &outlets,
                                      const QDateTime &now);

}
