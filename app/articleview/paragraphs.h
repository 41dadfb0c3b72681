#pragma once

namespace Masthead {

class HtmlTree;

/// Makes paragraphs of what stands for them in articles: text that is parted by line ends and ideographic spaces, text in no
/// element at all, and empty ones that only push things apart. Paragraphs of Chinese text lose the spaces in front and get the
/// class `indent`, those of pictures alone the class `picture`. No other class is left in the tree. Pure.
void shapeParagraphs(HtmlTree &tree);

}
