#pragma once

struct sqlite3;

namespace Masthead {

/// Makes the SQL function `holds_phrase(words, prefix, text, …)` known to a connection: true where one of the texts holds
/// one of the phrases that searchPhrases() makes of these. A blob is a content's body. SQLite's result code.
int registerTextFunction(sqlite3 *connection);

}
