#include "articlepage.h"

#include "core/article.h"

namespace Masthead {

namespace {

constexpr qint64 maximumPage = 8 * 1024 * 1024;

}

std::optional<HttpRequest> articlePageRequest(const Article &article, bool urgent)
{
    HttpRequest request;
    request.url = QUrl(article.url, QUrl::StrictMode);
    request.accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    request.maximumBytes = maximumPage;
    request.urgent = urgent;
    return article.url.isEmpty() || !request.url.isValid() ? std::nullopt : std::optional(request);
}

}
