#include "articleinterceptor.h"

#include <QUrl>

namespace Masthead {

void ArticleInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const auto type = info.resourceType();
    const bool isPage = type == QWebEngineUrlRequestInfo::ResourceTypeMainFrame && scheme == QLatin1String("masthead");
    const bool isPicture = type == QWebEngineUrlRequestInfo::ResourceTypeImage
                           && (scheme == QLatin1String("masthead") || scheme == QLatin1String("data"));
    if (!isPage && !isPicture)
        info.block(true);
}

}
