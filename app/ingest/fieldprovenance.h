#pragma once

#include "core/parsedfeed.h"
#include "core/provenance.h"

namespace Masthead {

/// What the fields of an entry say about who stands behind it: publisher, source, byline and rights. Pure, any thread.
Provenance fieldProvenance(const ParsedEntry &entry);

}
