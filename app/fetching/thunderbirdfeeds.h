#pragma once

#include "core/otherreader.h"

#include <memory>

namespace Masthead {

/// Opens Thunderbird's feeds by the file `feeds.json` of their account (in a profile's folder Mail/Feeds); articles are read from the
/// mbox files beside it, as they were when this was asked; what tags are called from the profile's prefs.js. Blocks. Errors: disk, not-an-archive.
Result<std::unique_ptr<OtherReader>> openThunderbirdFeeds(const QString &path);

}
