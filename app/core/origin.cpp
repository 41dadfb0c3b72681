#include "origin.h"

namespace Masthead {

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

QUrl writtenAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    return isWebAddress(url) ? url : QUrl();
}

}
