#pragma once

#include "core/provenance.h"
#include "text/htmltree.h"

namespace Masthead {

class Outlets;

/// Reads who stands behind an article out of its body, adds it to what the fields said (which is kept where there is
/// both), and takes the lines out of `tree` that say nothing but what was read. Gives how many characters of text there were before.
/// Any tree; pure otherwise, any thread.
qsizetype readBodyProvenance(HtmlTree &tree, const Outlets &outlets, Provenance &provenance);

}
