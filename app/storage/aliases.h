#pragma once

#include "core/query.h"

namespace Masthead {

class Outlets;

/// The same question, with every publisher and source that the registry knows looked for under all of its names: source:xinhua
/// finds 新华社. Pure, any thread.
Query withAliases(Query query, const Outlets &outlets);

}
