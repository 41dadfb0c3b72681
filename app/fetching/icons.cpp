#include "icons.h"

#include <QUrl>

namespace Masthead {

namespace {

bool isWeb(const QUrl &url)
{
    return !url.host().isEmpty() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

}

QString iconAddress(const Feed &feed)
{
    if (feed.kind != FeedKind::Web) {
        return {};
    }
    if (const QUrl named(feed.iconUrl); isWeb(named)) {
        return named.toString(QUrl::FullyEncoded);
    }
    for (const QString &address : {feed.siteUrl, feed.url}) {
        QUrl site(address);
        if (isWeb(site)) {
            site.setUserInfo({});
            return site.resolved(QUrl(QStringLiteral("/favicon.ico"))).toString(QUrl::FullyEncoded);
        }
    }
    return {};
}

}
