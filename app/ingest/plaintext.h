#pragma once

#include "core/parsedfeed.h"
#include "text/plaintext.h"

namespace Masthead {

/// A body as HTML: plain text is escaped, its empty lines part paragraphs and its line ends stay. Pure, any thread.
QString bodyHtml(const ParsedText &text);

}
