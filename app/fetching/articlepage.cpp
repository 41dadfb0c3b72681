#include "articlepage.h"

#include "core/article.h"
#include "core/feed.h"
#include "network/localaddress.h"

namespace Masthead {

namespace {

constexpr qint64 maximumPage = 8 * 1024 * 1024;

}

std::optional<HttpRequest> articlePageRequest(const Feed &feed, const Article &article, bool urgent)
{
    HttpRequest request;
    request.url = QUrl(article.url, QUrl::StrictMode);
    request.accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    request.maximumBytes = maximumPage;
    request.urgent = urgent;
    request.local = leadsWithinOwnNetwork(QUrl(feed.url), request.url);
    return article.url.isEmpty() || !request.url.isValid() ? std::nullopt : std::optional(request);
}

}
