#pragma once

#include "core/article.h"
#include "text/chineseconversion.h"

namespace Masthead {

/// What is shown of an article's content: its first words where it has no title, and that it has none where there are no words, what came beside its text (pictures where the
/// text shows none, the lead image where there are none either, and files that are neither sound nor video), what was cleaned
/// away where it is wanted as published, and all in the script that the person chose. Takes some milliseconds for each 100 KB
/// where it is not shown as it is written. Pure, any thread.
Article shownContent(Article content, bool published, ChineseScript script);

/// True where a page has no text and no picture. Pure, any thread.
bool isBlank(const QString &html);

/// The language that an article is written in, its full text where that is what stands in its `html`.
QString shownLanguage(const Article &content);

}
