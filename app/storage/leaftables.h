#pragma once

namespace Masthead {

struct LeafRow;

/// The table of an archive that a row may be of, by the values that it has; nullptr where it is of none that is salvaged.
const char *tableOf(const LeafRow &row);

}
