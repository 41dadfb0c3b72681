#pragma once

#include "core/feed.h"
#include "parsing/opml.h"

namespace Masthead {

/// The list of what is subscribed to, for other programs: web feeds in their folders, and smart folders. Folders of posts stand on
/// one machine only; a list that goes elsewhere has no place for them. Pure, any thread.
Opml subscriptionList(const FeedTree &tree);

}
