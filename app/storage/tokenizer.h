#pragma once

struct sqlite3;

namespace Masthead {

/// Makes FTS5's tokenizer `masthead` known to a connection; it gives the terms of text/searchterms.h. SQLite's result code.
int registerTokenizer(sqlite3 *connection);

}
