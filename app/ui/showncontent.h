#pragma once

#include "core/article.h"
#include "text/chineseconversion.h"

namespace Masthead {

/// What is shown of an article's content: its first words where it has no title, with what was cleaned away where it is wanted as published, and in the script that the
/// person chose. Takes some milliseconds for each 100 KB. Pure, any thread.
Article shownContent(Article content, bool published, ChineseScript script);

}
