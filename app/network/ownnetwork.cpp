#include "ownnetwork.h"

#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <algorithm>

namespace Masthead {

namespace {

/// The proxies of another.
class SameProxies : public QNetworkProxyFactory {
public:
    explicit SameProxies(const QNetworkAccessManager &network) : m_network(network) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_network.proxyFactory()->queryProxy(query);
    }

private:
    const QNetworkAccessManager &m_network;
};

}

QNetworkAccessManager *networkLike(QNetworkAccessManager &network)
{
    auto *own = new QNetworkAccessManager(&network);
    own->setStrictTransportSecurityEnabled(network.isStrictTransportSecurityEnabled());
    own->addStrictTransportSecurityHosts(network.strictTransportSecurityHosts());
    own->setAutoDeleteReplies(false);
    own->setProxyFactory(new SameProxies(network));
    return own;
}

bool goesByTls(const QNetworkAccessManager &network, const QString &host)
{
    const QList<QHstsPolicy> known = network.strictTransportSecurityHosts();
    return std::any_of(known.begin(), known.end(), [&host](const QHstsPolicy &one) {
        const bool below = one.includesSubDomains() && host.endsWith(u'.' + one.host());
        return !one.isExpired() && (one.host() == host || below);
    });
}

QHstsPolicy policyOf(const QNetworkAccessManager &network, const QString &host)
{
    const QList<QHstsPolicy> known = network.strictTransportSecurityHosts();
    const auto own = std::find_if(known.begin(), known.end(), [&](const QHstsPolicy &one) { return one.host() == host; });
    return own == known.end() ? QHstsPolicy(QDateTime::fromSecsSinceEpoch(0, Qt::UTC), {}, host) : *own;
}

}
