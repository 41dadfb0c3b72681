#pragma once

#include "feedelements.h"

namespace Masthead {

/// How titles are read, in which `<` is often only a character, and an element often what they are about. All pure, any thread.

/// The first of these children that has a text, as the HTML that RSS titles are by custom: what is no tag of HTML stays a text, and
/// so does the start of an element that has no end where it needs one ("The <title> element").
ParsedText firstTitle(const XmlElement &element, ElementNames names);

/// A title that was read from this element, with all of its words: none is within a script that has no end, and where nothing
/// would be seen of it as HTML ("<br>") it is plain text.
ParsedText withItsWords(const XmlElement &element, const ParsedText &title);

}
