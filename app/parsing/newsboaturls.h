#pragma once

#include "core/result.h"
#include "opml.h"

namespace Masthead {

/// Reads Newsboat's file `urls`: a line a feed, with its tags behind it, of which the first that is shown is taken for a folder, and
/// `"~Title"`. Addresses that are no web addresses (commands, filters, queries) are among the rejected. Pure, any thread.
Opml parseNewsboatUrls(const QByteArray &bytes);

}
