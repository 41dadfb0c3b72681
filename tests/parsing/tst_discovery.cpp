#include "parsing/discovery.h"

#include <QTest>

using namespace Masthead;

namespace {

QStringList found(const QByteArray &head, const char *page = "https://site.example/blog/")
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

    void namesNoPartOfAFeed()
    {
        QCOMPARE(found("<link rel=alternate type=application/rss+xml href='/feed#top'>"
                       "<link rel=alternate type=application/rss+xml href='/feed'>"),
                 one("https://site.example/feed"));
    }

    void readsTheNamesOfLinksThatShowASign()
    {
        QCOMPARE(found("</head><body><a href='/s/5'><img src=rss.png alt='RSS'></a>"), one("https://site.example/s/5"));
        QCOMPARE(found("</head><body><a href='/s/6' aria-label='RSS feed'><i></i></a>"), one("https://site.example/s/6"));
    }

    void passesOverWhatThePageDoesNotHaveYet()
    {
        QCOMPARE(found("<template><link rel=alternate type=application/rss+xml href=/f></template>"), QStringList());
    }

    void looksInTheFolderOfAPageWithoutASlash()
    {
        const QStringList places = commonFeedPlaces(QStringLiteral("https://site.example/blog"));
        QVERIFY(places.contains(QStringLiteral("https://site.example/blog/feed/")));
        QVERIFY(
            !commonFeedPlaces(QStringLiteral("https://site.example/a.html")).join(u' ').contains(QLatin1String("a.html")));
    }

    void passesOverOtherLinks()
    {
        QCOMPARE(
            found(
                "<link rel=alternate hreflang=de href=/de><link rel='alternate stylesheet' type=text/xml href=x>"
                "<link rel=stylesheet type=application/rss+xml href=y><!-- <link rel=alternate type=application/rss+xml href=z> -->"),
            QStringList());
    }

    void offersNoDataOfAPageForAFeed_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QStringList>("urls");
        const auto row = [](const char *link, const char *url) {
            QTest::newRow(link) << QByteArray(link) << QString::fromLatin1(url).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("type=application/json href=/wp-json/wp/v2/posts/2", "");
        row("type=application/json href='/?rest_route=/wp/v2/posts/2'", "");
        row("type=application/json href=/blog/wp-json/wp/v2/pages/7 title=JSON", "");
        row("type=application/json href=/wp-json/x/feed.json", "https://site.example/wp-json/x/feed.json");
        row("type=application/feed+json href=/wp-json/x/1", "https://site.example/wp-json/x/1");
        row("type=application/json href=/posts.json", "https://site.example/posts.json");
    }
    void offersNoDataOfAPageForAFeed()
    {
        QFETCH(QByteArray, link);
        QTEST(found("<link rel=alternate " + link + ">"), "urls");
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
        QCOMPARE(found(head), QStringList());
        QVERIFY(found("<link rel=alternate type=application/rss+xml href=/f>", "http://127.0.0.1/")
                == one("http://127.0.0.1/f"));
    }

    void findsLinksInTheTextOfAPageThatNamesNoFeed_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("url"); // empty: it is no feed
        const auto row = [](const char *href, const char *url) {
            QTest::newRow(href) << QString::fromLatin1(href) << QString::fromLatin1(url);
        };
        row("/feed/", "https://site.example/feed/");
        row("rss.xml", "https://site.example/blog/rss.xml");
        row("/a/index.xml", "https://site.example/a/index.xml");
        row("/?feed=rss2", "https://site.example/?feed=rss2");
        row("all.atom", "https://site.example/blog/all.atom");
        row("feed://site.example/x", "http://site.example/x");
        row("feed:https://site.example/x", "https://site.example/x");
        row("feed://https://site.example/x", "https://site.example/x");
        row("itpc://site.example/p", "http://site.example/p");
        row("podcast://site.example/p", "http://site.example/p");
        row("/feeds/all.atom.xml", "https://site.example/feeds/all.atom.xml");
        row("/rss/tech", "https://site.example/rss/tech");
        row("/rss.aspx", "https://site.example/rss.aspx");
        row("/Feed.ashx?id=1", "https://site.example/Feed.ashx?id=1");
        row("/rss/politics.xml", "https://site.example/rss/politics.xml");
        row("/rss/scroll-news.xml", "https://site.example/rss/scroll-news.xml");
        row("https://www.youtube.com/feeds/videos.xml?channel_id=UC1",
            "https://www.youtube.com/feeds/videos.xml?channel_id=UC1");
        row("/rss/a/page.html", "");
        row("/rss/about.html", "");
        row("https://feeds.burner.example/news", "https://feeds.burner.example/news");
        row("/feedback", "");
        row("/about/rss-explained.html", "");
        row("/sitemap.xml", "");
        row("javascript:feed()", "");
        row("feed:file:///etc/passwd", "");
        row("http://127.0.0.1/feed", "");
    }
    void findsLinksInTheTextOfAPageThatNamesNoFeed()
    {
        QFETCH(QString, href);
        const auto feeds = discoverFeeds(QStringLiteral("<p>Words <a href=\"%1\"> Our <b>news</b></a></p>").arg(href),
                                         QStringLiteral("https://site.example/blog/"));
        QTEST(feeds.value(0).url, "url");
        QCOMPARE(feeds.value(0).title, feeds.isEmpty() ? QString() : QStringLiteral("Our news"));
    }

    void findsLinksWhoseWordsNameAFeed_data()
    {
        QTest::addColumn<QByteArray>("anchor");
        QTest::addColumn<bool>("feed");
        const auto row = [](const char *anchor, bool feed) { QTest::newRow(anchor) << QByteArray(anchor) << feed; };
        row("<a href=/plain>RSS feed</a>", true);
        row("<a href=/plain>RSS</a>", true);
        row("<a href=/plain> Subscribe via <b>RSS</b></a>", true);
        row("<a href=/plain>Atom feed</a>", true);
        row("<a href=/plain>Flux RSS</a>", true);
        row("<a href=/plain>RSS订阅</a>", true);
        row("<a href=/plain title='RSS 2.0'><img src=i.png></a>", true);
        row("<a href=/plain>What is RSS?</a>", false);
        row("<a href=/plain>Feedback</a>", false);
        row("<a href=/plain>The atom</a>", false);
        row("<a href='javascript:x'>RSS</a>", false);
    }
    void findsLinksWhoseWordsNameAFeed()
    {
        QFETCH(QByteArray, anchor);
        QFETCH(bool, feed);
        QCOMPARE(found("</head><body>" + anchor), feed ? one("https://site.example/plain") : QStringList());
        // What an address says is surer.
        QCOMPARE(found("</head><body>" + anchor + "<a href=/feed>f</a>"), one("https://site.example/feed"));
    }

    void findsAlternatesWithoutATypeThatNameAFeed_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *link, const char *url) {
            QTest::newRow(link) << QByteArray(link) << QString::fromLatin1(url);
        };
        row("rel=alternate title=RSS href=/m1.rss", "https://site.example/m1.rss");
        row("rel=alternate href=/m1.rss", "https://site.example/m1.rss");
        row("rel=alternate title='Site &raquo; Feed' href=/m1", "https://site.example/m1");
        row("rel=alternate title=Mobile href=/m1", "");
        row("rel=alternate href=/m1", "");
        row("rel=alternate type=text/html title=RSS href=/m1.rss", "");
        row("rel=alternate hreflang=de title=Feed href=/de/feed", "");
        row("rel=alternate media=handheld href=/m/feed", "");
        row("rel='alternate stylesheet' title=RSS href=/rss", "");
        row("rel=next title=RSS href=/m1.rss", "");
    }
    void findsAlternatesWithoutATypeThatNameAFeed()
    {
        QFETCH(QByteArray, link);
        QTEST(found("<link " + link + ">").value(0), "url");
    }

    void prefersTheFeedsThatThePageNames()
    {
        QCOMPARE(found("<link rel=alternate type=application/rss+xml href=/named></head><body><a href=/feed>f</a>"),
                 one("https://site.example/named"));
    }

    void knowsWhereFeedsUsuallyAre()
    {
        const QStringList places = commonFeedPlaces(QStringLiteral("https://site.example/blog/?a=1"));
        QCOMPARE(places.first(), QStringLiteral("https://site.example/blog/feed/"));
        QVERIFY(places.contains(QStringLiteral("https://site.example/atom.xml")));
        QVERIFY(places.size() <= 10);
        QVERIFY(commonFeedPlaces(QStringLiteral("file:///tmp/page.html")).isEmpty());
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
