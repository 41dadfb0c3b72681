#pragma once

struct sqlite3;

namespace Masthead {

/// Makes the SQL function `holds_phrase(terms, prefix, text, …)` known to a connection: true where one of the texts holds the terms
/// (of a SearchPhrase, with a space between) one after the other, by the rules of the index. A blob is a content's body. SQLite's
/// result code.
int registerTextFunction(sqlite3 *connection);

}
