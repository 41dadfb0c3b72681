#pragma once

#include "core/clock.h"

#include <QHash>
#include <QNetworkProxyFactory>

#include <functional>

namespace Masthead {

/// The system's proxies. To find them out may take long (a script that the network names, a service of the desktop), and whoever asks
/// waits: each server is asked about once a minute. One thread.
class SystemProxies : public QNetworkProxyFactory {
public:
    using Ask = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

    explicit SystemProxies(const Clock &clock, Ask ask = systemProxyForQuery);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    struct Known {
        QList<QNetworkProxy> proxies;
        QDateTime since;
    };

    bool isFresh(const Known &known) const;

    const Clock &m_clock;
    Ask m_ask;
    QHash<QString, Known> m_known; ///< by what tells servers apart
};

}
