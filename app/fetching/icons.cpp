#include "icons.h"

#include "core/origin.h"

#include <QUrl>

namespace Masthead {

QString iconAddress(const Feed &feed)
{
    if (feed.kind != FeedKind::Web)
        return {};
    if (const QUrl named(feed.iconUrl); isWebAddress(named))
        return named.toString(QUrl::FullyEncoded);
    for (const QString &address : {feed.siteUrl, feed.url}) {
        QUrl site(address);
        if (isWebAddress(site)) {
            site.setUserInfo({});
            return site.resolved(QUrl(QStringLiteral("/favicon.ico"))).toString(QUrl::FullyEncoded);
        }
    }
    return {};
}

}
