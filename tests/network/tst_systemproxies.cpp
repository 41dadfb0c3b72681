#include "network/systemproxies.h"

#include "support/fixedclock.h"

#include <QTest>
#include <QUrl>

using namespace Masthead;

class SystemProxiesTest : public QObject {
    Q_OBJECT

private slots:
    void asksOnceAMinuteAboutAServer()
    {
        FixedClock clock;
        QStringList asked;
        SystemProxies proxies(clock, [&asked](const QNetworkProxyQuery &query) {
            asked += query.url().toString();
            return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, QString::number(asked.size()))};
        });
        const auto proxyFor = [&proxies](const char *url) {
            return proxies.queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url)))).value(0).hostName();
        };
        QCOMPARE(proxyFor("https://a.example/1"), QStringLiteral("1"));
        QCOMPARE(proxyFor("https://a.example/2"), QStringLiteral("1"));
        QCOMPARE(proxyFor("http://a.example/1"), QStringLiteral("2"));
        QCOMPARE(proxyFor("https://a.example:8443/1"), QStringLiteral("3"));
        QCOMPARE(proxyFor("https://b.example/1"), QStringLiteral("4"));
        clock.advance(59);
        QCOMPARE(proxyFor("https://a.example/1"), QStringLiteral("1"));
        clock.advance(1);
        QCOMPARE(proxyFor("https://a.example/3"), QStringLiteral("5"));
        QCOMPARE(asked.size(), 5);
        clock.advance(-3600);
        QCOMPARE(proxyFor("https://a.example/1"), QStringLiteral("6"));
    }
};

QTEST_APPLESS_MAIN(SystemProxiesTest)
#include "tst_systemproxies.moc"
