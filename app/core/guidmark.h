#pragma once

#include <QChar>

namespace Masthead {

/// Stands before the guid of an entry that has none of its own, on its way from the reader of a feed to Archive::keep(): the rest
/// of it stands in (its address, else its title and date). Other entries may share that, and the archive knows which do.
inline constexpr QChar madeGuidMark = u'\n';

}
