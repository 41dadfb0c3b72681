#include "articlepage.h"

#include "core/article.h"
#include "core/feed.h"
#include "core/origin.h"
#include "network/localaddress.h"

namespace Masthead {

namespace {

constexpr qint64 maximumPage = 8 * 1024 * 1024;

}

std::optional<HttpRequest> articlePageRequest(const Feed &feed, const Article &article, bool urgent)
{
    HttpRequest request;
    request.url = writtenAddress(article.url);
    request.accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    request.maximumBytes = maximumPage;
    request.urgent = urgent;
    request.local = leadsWithinOwnNetwork(QUrl(feed.url), request.url);
    return request.url.isEmpty() ? std::nullopt : std::optional(request);
}

}
