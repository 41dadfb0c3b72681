#pragma once

#include "text/htmltree.h"

namespace Masthead {

/// Takes out of a body what is no part of the text: hidden elements, share bars, QR codes and app promotions, calls to
/// subscribe, "related" lists, disclaimers, reports of page readers; then what is empty. Running text is never touched:
/// only short lines near the beginning or the end and small elements that say what they are. `textBefore`: characters of text before the
/// credits left it, against which small is measured. Any tree, any thread.
void cleanBody(HtmlTree &tree, qsizetype textBefore = 0);

}
