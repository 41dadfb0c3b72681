#pragma once

#include <QString>

namespace Masthead {

class HtmlNode;

/// The running text of Markdown: what markdown.h writes within one block. Pure, any thread.

/// The children of a node that holds no block, white space folded. A break is two blanks and a line end, in a table `<br>`.
QString markdownInline(const HtmlNode &node, bool inTable = false);

/// A paragraph's text with the signs escaped that mean something only where a line begins.
QString escapedLineStarts(const QString &text);

/// A fence or a span's ticks: longer than any run of back ticks in the text.
QString backTicks(const QString &text, int atLeast);

}
