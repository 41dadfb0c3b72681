#include "parsing/discovery.h"

#include <QTest>

using namespace Masthead;

namespace {

QStringList found(const char *head, const char *page = "https://site.example/blog/")
{
    QStringList urls;
    for (const DiscoveredFeed &feed : discoverFeeds(QStringLiteral("<html><head>") + QString::fromUtf8(head)
                                                        + QStringLiteral("</head><body></body></html>"),
                                                    QString::fromLatin1(page)))
        urls.append(feed.url);
    return urls;
}

QStringList one(const char *url) { return {QString::fromLatin1(url)}; }

}

class TestDiscovery : public QObject {
    Q_OBJECT

private slots:
    void findsTheFeedsInTheOrderOfThePage()
    {
        const auto feeds = discoverFeeds(
            QStringLiteral("<link rel=alternate type='application/atom+xml' href='a.xml' title=' The  news '>"
                           "<LINK REL='ALTERNATE home' TYPE='application/RSS+xml; charset=utf-8' HREF='//cdn.example/r'>"
                           "<link rel=alternate type='application/feed+json' href='/f.json'>"),
            QStringLiteral("https://site.example/blog/"));
        QCOMPARE(feeds.size(), 3);
        QCOMPARE(feeds[0].url, QStringLiteral("https://site.example/blog/a.xml"));
        QCOMPARE(feeds[0].title, QStringLiteral("The news"));
        QCOMPARE(feeds[1].url, QStringLiteral("https://cdn.example/r"));
        QCOMPARE(feeds[2].url, QStringLiteral("https://site.example/f.json"));
    }

    void followsTheBaseOfThePage()
    {
        QCOMPARE(found("<base href='/x/'><link rel=alternate type=application/rss+xml href=f>"),
                 one("https://site.example/x/f"));
        QCOMPARE(found("<base href='javascript:x'><link rel=alternate type=application/rss+xml href=f>"),
                 one("https://site.example/blog/f"));
    }

    void passesOverOtherLinks()
    {
        QCOMPARE(
            found(
                "<link rel=alternate hreflang=de href=/de><link rel='alternate stylesheet' type=text/xml href=x>"
                "<link rel=stylesheet type=application/rss+xml href=y><!-- <link rel=alternate type=application/rss+xml href=z> -->"),
            QStringList());
    }

    void namesNoAddressButThoseOfTheWeb()
    {
        QCOMPARE(
            found(
                "<link rel=alternate type=application/rss+xml href='javascript:x'><link rel=alternate type=application/rss+xml "
                "href='file:///etc/passwd'><link rel=alternate type=application/rss+xml href=''>"),
            QStringList());
    }

    void letsNoPublicPageLeadIntoTheLocalNetwork_data()
    {
        QTest::addColumn<QByteArray>("host");
        for (const char *host : {"127.0.0.1:631", "localhost", "10.1.2.3", "192.168.1.1", "172.20.0.1", "169.254.169.254",
                                 "[::1]", "[fe80::1]", "printer.local", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"})
            QTest::newRow(host) << QByteArray(host);
    }
    void letsNoPublicPageLeadIntoTheLocalNetwork()
    {
        QFETCH(QByteArray, host);
        const QByteArray head = "<link rel=alternate type=application/rss+xml href='http://" + host + "/f'>";
        QCOMPARE(found(head.constData()), QStringList());
        QVERIFY(found("<link rel=alternate type=application/rss+xml href=/f>", "http://127.0.0.1/")
                == one("http://127.0.0.1/f"));
    }

    void namesEachFeedOnce()
    {
        QCOMPARE(
            found(
                "<link rel=alternate type=application/rss+xml href=f><link rel=alternate type=application/atom+xml href=f>"),
            one("https://site.example/blog/f"));
    }
};

QTEST_APPLESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
