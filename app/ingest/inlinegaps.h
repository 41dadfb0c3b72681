#pragma once

#include <QStringView>

namespace Masthead {

/// Where two pieces of a line meet, one of which at least is an inline element.
struct InlineBorder {
    QStringView before;   ///< the line so far
    QStringView behind;   ///< how the element that opens there, or the text, goes on
    bool between = false; ///< one element closes there and another one opens
    bool whole = false;   ///< `behind` is all that the element holds
};

/// True where the pieces are told apart by their look alone, as in `<span>作者：王五</span><span>2026-11-28</span>`: where a label, a
/// stamp or a name begins behind the border. Words that are marked up in part stay whole. Pure, any thread.
bool isGap(const InlineBorder &border);

}
