#include "systemproxies.h"

#include <utility>

namespace Masthead {

namespace {

constexpr qint64 freshSeconds = 60;

QString serverOf(const QNetworkProxyQuery &query)
{
    const QUrl url = query.url();
    return QString::number(query.queryType()) + u' ' + url.scheme() + u' ' + query.peerHostName() + u' '
           + QString::number(query.peerPort());
}

}

SystemProxies::SystemProxies(const Clock &clock, Ask ask) : m_clock(clock), m_ask(std::move(ask)) {}

bool SystemProxies::isFresh(const Known &known) const
{
    const qint64 age = known.since.secsTo(m_clock.now());
    return age >= 0 && age < freshSeconds; // a clock may go back
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QString server = serverOf(query);
    const auto known = m_known.constFind(server);
    if (known != m_known.constEnd() && isFresh(*known))
        return known->proxies;
    m_known.removeIf([this](const auto &one) { return !isFresh(one.value()); });
    const QList<QNetworkProxy> proxies = m_ask(query);
    m_known.insert(server, {proxies, m_clock.now()});
    return proxies;
}

}
