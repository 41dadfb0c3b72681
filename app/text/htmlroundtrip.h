#pragma once

namespace Masthead {

class HtmlNode;

/// True where the children of `root`, written by HtmlTree::toHtml() and parsed again, are sure to give the same tree: it holds
/// only elements of everyday prose, nested as the parsing algorithm leaves them (HTML Living Standard 13.2.6.4.7), and text
/// and attribute values that a parser takes as they are. False means only that this is not known. Pure, any thread.
bool readsBackUnchanged(const HtmlNode &root);

}
