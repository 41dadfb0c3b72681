#pragma once

#include <QString>

namespace Masthead {

/// Where the archive stands when nobody names another: masthead/archive.db in the user's data folder (XDG base
/// directories). The same for the window and the command line. The folder need not be there yet. Any thread.
QString defaultArchivePath();

}
