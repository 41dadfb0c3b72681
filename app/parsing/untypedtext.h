#pragma once

#include "core/parsedfeed.h"

namespace Masthead {

/// A body that says of itself neither that it is HTML nor that it is plain text, as those of RSS. It is HTML, in which a `<` that
/// begins no tag is that character ("a < b", "vector<T>", "<me@example.org>"); without any tag or character reference, and with line ends, it is
/// plain text, its lines joined where a mail program or an editor cut them. Pure, any thread.
ParsedText readUntypedText(const QString &text);

}
