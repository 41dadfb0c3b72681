#pragma once

#include "network/httpfetcher.h"

#include <optional>

namespace Masthead {

struct Article;

/// The request for an article's web page: a public feed never leads to a local address. Nothing where it has no address on the web.
/// `urgent`: a person waits for it.
std::optional<HttpRequest> articlePageRequest(const Article &article, bool urgent);

}
