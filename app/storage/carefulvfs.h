#pragma once

namespace Masthead {

/// The name of SQLite's default way to files (sqlite.org/vfs.html), but for one thing: a read that ends before the file does is an
/// error. SQLite takes such a read for the file's end and the rest of the page for zeros, and may write them. Registered by the first
/// call; any thread.
const char *carefulVfs();

}
