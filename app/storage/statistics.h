#pragma once

#include "core/query.h"
#include "core/result.h"
#include "core/statistics.h"

namespace Masthead {

class Database;
class Outlets;

// Archive's functions of the same words. Each is one whole operation.

Result<Facets> readFacets(Database &database, const Query &query, const Outlets &outlets, const QDateTime &now, int newest);
Result<Glance> readGlance(Database &database, const Query &query, const Outlets &outlets, const QDateTime &now);

}
