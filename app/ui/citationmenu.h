#pragma once

#include "core/article.h"

#include <functional>

class QWidget;

namespace Masthead {

/// Shows the styles of citation as a menu at the top of `place`; the one that is chosen goes to the clipboard, and `say` is told
/// so. GUI thread.
void offerCitation(const Article &article, QWidget *place, std::function<void(const QString &sentence)> say);

}
