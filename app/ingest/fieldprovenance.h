#pragma once

#include "core/parsedfeed.h"
#include "core/provenance.h"

namespace Masthead {

class Outlets;

/// What the fields of an entry say about who stands behind it: publisher, source, byline, editors and rights. What the field of
/// an author says of a role goes by the labels that texts have. Pure, any thread.
Provenance fieldProvenance(const ParsedEntry &entry, const Outlets &outlets);

}
