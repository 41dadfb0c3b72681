#pragma once

#include "network/httpfetcher.h"

#include <optional>

namespace Masthead {

struct Article;
struct Feed;

/// The request for an article's web page. A public feed never leads to a local address; one of the local network leads to pages of
/// its own origin. Nothing where the article has no address on the web. `urgent`: a person waits for it.
std::optional<HttpRequest> articlePageRequest(const Feed &feed, const Article &article, bool urgent);

}
