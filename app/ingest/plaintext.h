#pragma once

#include "core/parsedfeed.h"

namespace Masthead {

/// A title or name as plain text on one line: tags and references resolved where it is HTML, control characters and
/// directional overrides left out, white space folded; at most 1000 characters. Pure, any thread.
QString plainLine(const ParsedText &text);
QString plainLine(const QString &text);

/// A body as HTML: plain text is escaped, its empty lines part paragraphs and its line ends stay. Pure, any thread.
QString bodyHtml(const ParsedText &text);

/// White space, full-width and no-break spaces among it, folded to single spaces and taken off both ends; invisible
/// characters (zero width, byte order mark) left out.
QString folded(QStringView text);

}
