#include "commandline.h"

#include "support/httpserver.h"

#include <QTest>

using namespace Masthead;

class TestMastheadctlParse : public QObject {
    Q_OBJECT

private slots:
    void printsAPostAsJsonFeed();
    void printsAFeedAsJsonFeed();
    void printsAnOpmlList();
    void printsTheFeedsThatAPageOffers();
    void recognisesWhatADocumentIs_data();
    void recognisesWhatADocumentIs();
    void readsFromStdin();
    void fetchesAnAddress();
    void leavesOutWhatIsUnknown();
    void printsTheInstantOfADate();
    void saysThatATextIsNoDate();
    void cleansHtml();
    void tellsWhatItCannotRead_data();
    void tellsWhatItCannotRead();
    void refusesAFileOfAHundredMegabytes();
    void tellsThatAServerIsNotThere();
    void keepsControlCharactersOffTheTerminal();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsItself();
    void leavesTheArchiveAlone();
};

void TestMastheadctlParse::printsAPostAsJsonFeed()
{
    CommandLine ctl;
    const QString file = ctl.write(QStringLiteral("桥.md"),
                                   postOf(QStringLiteral("江上新桥通车"), QStringLiteral("<div><p>　　新桥今天通车。</p>"
                                                                                         "<p>责任编辑：王晓明</p></div>")));
    const Ran ran = ctl.run({QStringLiteral("parse"), file});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().value(QStringLiteral("version")).toString(), QStringLiteral("https://jsonfeed.org/version/1.1"));
    QCOMPARE(ran.items().size(), 1);
    const QJsonObject item = ran.items().first().toObject();
    const QJsonObject more = item.value(QStringLiteral("_masthead")).toObject();
    QCOMPARE(item.value(QStringLiteral("title")).toString(), QStringLiteral("江上新桥通车"));
    QCOMPARE(item.value(QStringLiteral("date_published")).toString(), QStringLiteral("2022-07-19T05:18:38Z"));
    QCOMPARE(item.value(QStringLiteral("image")).toString(), QStringLiteral("https://pictures.example/a.jpg"));
    QVERIFY(item.value(QStringLiteral("content_html")).toString().contains(QStringLiteral("新桥今天通车")));
    QCOMPARE(more.value(QStringLiteral("publisher")).toString(), QStringLiteral("江畔早报"));
    QCOMPARE(more.value(QStringLiteral("editors")).toArray(), QJsonArray{QStringLiteral("王晓明")});
    QCOMPARE(more.value(QStringLiteral("categories")).toArray(),
             (QJsonArray{QStringLiteral("城市"), QStringLiteral("江畔早报")}));
    QVERIFY(!more.value(QStringLiteral("evidence")).toArray().isEmpty());
}

void TestMastheadctlParse::printsAFeedAsJsonFeed()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"),
                             ctl.write(QStringLiteral("f.xml"), rssOf({QStringLiteral("One"), QStringLiteral("Two")}))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().value(QStringLiteral("title")).toString(), QStringLiteral("Harbour News"));
    QCOMPARE(ran.json().value(QStringLiteral("home_page_url")).toString(), QStringLiteral("https://news.example/"));
    QCOMPARE(ran.items().size(), 2);
    QCOMPARE(ran.items().at(1).toObject().value(QStringLiteral("title")).toString(), QStringLiteral("Two"));
    QCOMPARE(ran.items().at(1).toObject().value(QStringLiteral("content_html")).toString(),
             QStringLiteral("<p>The text of Two.</p>"));
}

void TestMastheadctlParse::printsAnOpmlList()
{
    CommandLine ctl;
    const QString file =
        ctl.write(QStringLiteral("list.opml"),
                  "<opml version=\"2.0\"><head><title>Mine</title></head><body><outline text=\"News\">"
                  "<outline type=\"rss\" text=\"A\" xmlUrl=\"https://a.example/feed\" htmlUrl=\"https://a.example/\"/>"
                  "</outline></body></opml>");
    const Ran ran = ctl.run({QStringLiteral("parse"), file});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().value(QStringLiteral("opml")).toObject().value(QStringLiteral("title")).toString(),
             QStringLiteral("Mine"));
    const QJsonObject feed = ran.json().value(QStringLiteral("feeds")).toArray().first().toObject();
    QCOMPARE(feed.value(QStringLiteral("url")).toString(), QStringLiteral("https://a.example/feed"));
    QCOMPARE(feed.value(QStringLiteral("title")).toString(), QStringLiteral("A"));
    QCOMPARE(feed.value(QStringLiteral("folder")).toArray(), QJsonArray{QStringLiteral("News")});
    QCOMPARE(feed.value(QStringLiteral("html_url")).toString(), QStringLiteral("https://a.example/"));
}

void TestMastheadctlParse::printsTheFeedsThatAPageOffers()
{
    CommandLine ctl;
    const QString file = ctl.write(
        QStringLiteral("page.html"),
        "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"All\" href=\"/feed\">"
        "</head><body>Words</body></html>");
    const QStringList command = {QStringLiteral("parse"), QStringLiteral("--base-url"),
                                 QStringLiteral("https://news.example/about"), file};
    const Ran refused = ctl.run(command);
    QCOMPARE(refused.status, 3);
    QCOMPARE(refused.json().value(QStringLiteral("error")).toObject().value(QStringLiteral("kind")).toString(),
             QStringLiteral("html-page"));
    QCOMPARE(refused.json().value(QStringLiteral("feeds")).toArray().size(), 1);
    const Ran ran = ctl.run(command + QStringList{QStringLiteral("--as"), QStringLiteral("page")});
    QCOMPARE(ran.status, 0);
    const QJsonObject feed = ran.json().value(QStringLiteral("feeds")).toArray().first().toObject();
    QCOMPARE(feed.value(QStringLiteral("url")).toString(), QStringLiteral("https://news.example/feed"));
    QCOMPARE(feed.value(QStringLiteral("title")).toString(), QStringLiteral("All"));
}

void TestMastheadctlParse::recognisesWhatADocumentIs_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("key");
    QTest::newRow("RSS") << rssOf({QStringLiteral("One")}) << QStringLiteral("items");
    QTest::newRow("Atom") << QByteArray(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><title>e</title></entry></feed>")
                          << QStringLiteral("items");
    QTest::newRow("JSON Feed") << QByteArray(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\"}]}")
                               << QStringLiteral("items");
    QTest::newRow("post") << postOf(QStringLiteral("t"), QStringLiteral("<p>x</p>")) << QStringLiteral("items");
    QTest::newRow("OPML") << QByteArray("<opml><body><outline xmlUrl=\"https://a.example/\"/></body></opml>")
                          << QStringLiteral("opml");
}

void TestMastheadctlParse::recognisesWhatADocumentIs()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, key);
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), ctl.write(QStringLiteral("document"), document)});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.json().contains(key), ran.out.constData());
}

void TestMastheadctlParse::readsFromStdin()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), QStringLiteral("-")}, rssOf({QStringLiteral("One")}));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.items().size(), 1);
}

void TestMastheadctlParse::fetchesAnAddress()
{
    HttpServer server;
    server.serve(QStringLiteral("/feed"), rssOf({QStringLiteral("One")}), "application/rss+xml");
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), server.url(QStringLiteral("/feed")).toString()});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.items().size(), 1);
    QCOMPARE(server.hits(QStringLiteral("/feed")), 1);
}

void TestMastheadctlParse::leavesOutWhatIsUnknown()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), QStringLiteral("--as"), QStringLiteral("post"), QStringLiteral("-")},
                            "---\ntitle: only this\n---\nwords\n");
    QCOMPARE(ran.status, 0);
    const QJsonObject item = ran.items().first().toObject();
    for (const char *key : {"date_published", "date_modified", "image", "authors", "tags", "url", "summary", "language"})
        QVERIFY2(!item.contains(QLatin1String(key)), key);
    const QJsonObject more = item.value(QStringLiteral("_masthead")).toObject();
    for (const char *key : {"publisher", "source", "byline", "editors", "dateline", "original_title"})
        QVERIFY2(!more.contains(QLatin1String(key)), key);
}

void TestMastheadctlParse::printsTheInstantOfADate()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), QStringLiteral("--as"), QStringLiteral("date"),
                             QStringLiteral("Tue, 19 Jul 2022 13:18:38 +0800")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("2022-07-19T05:18:38Z\n"));
}

void TestMastheadctlParse::saysThatATextIsNoDate()
{
    CommandLine ctl;
    const Ran ran =
        ctl.run({QStringLiteral("parse"), QStringLiteral("--as"), QStringLiteral("date"), QStringLiteral("Invalid Date")});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.said().contains(QStringLiteral("Invalid Date")), ran.err.constData());
}

void TestMastheadctlParse::cleansHtml()
{
    CommandLine ctl;
    const Ran ran =
        ctl.run({QStringLiteral("sanitize"), QStringLiteral("--base-url"), QStringLiteral("https://news.example/a/")},
                "<p onclick=x()>Words <a href=\"b\">there</a><script>y()</script></p>");
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("https://news.example/a/b"), ran.out.constData());
    QVERIFY2(!ran.out.contains("script") && !ran.out.contains("onclick"), ran.out.constData());
}

void TestMastheadctlParse::tellsWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("kind");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x00\x01\x02\x03", 8) << QStringLiteral("not-a-feed");
    QTest::newRow("words") << QByteArray("Just some words.") << QStringLiteral("not-a-feed");
    QTest::newRow("page without feeds") << QByteArray("<!DOCTYPE html><html><body>Words</body></html>")
                                        << QStringLiteral("html-page");
}

void TestMastheadctlParse::tellsWhatItCannotRead()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, kind);
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), ctl.write(QStringLiteral("odd.bin"), document)});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.errorKind(), kind);
    QVERIFY2(ran.said().contains(QStringLiteral("odd.bin")), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
}

void TestMastheadctlParse::refusesAFileOfAHundredMegabytes()
{
    CommandLine ctl;
    QFile file(ctl.path(QStringLiteral("huge.xml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100 * 1024 * 1024));
    const Ran ran = ctl.run({QStringLiteral("parse"), file.fileName()});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.errorKind(), QStringLiteral("too-large"));
    QVERIFY2(ran.said().contains(QStringLiteral("huge.xml")), ran.err.constData());
}

void TestMastheadctlParse::tellsThatAServerIsNotThere()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), QStringLiteral("http://127.0.0.1:1/feed")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorKind(), QStringLiteral("connection"));
    QVERIFY2(ran.said().contains(QStringLiteral("127.0.0.1:1")), ran.err.constData());
}

void TestMastheadctlParse::keepsControlCharactersOffTheTerminal()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("parse"), QStringLiteral("a\x1b[31mb\u202ec.xml")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(!ran.err.contains('\x1b'), ran.err.constData());
    QVERIFY2(!ran.said().contains(QChar(0x202e)), ran.err.constData());
}

void TestMastheadctlParse::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{QStringLiteral("read")};
    QTest::newRow("nothing to parse") << QStringList{QStringLiteral("parse")};
    QTest::newRow("unknown kind") << QStringList{QStringLiteral("parse"), QStringLiteral("--as"), QStringLiteral("poem"),
                                                 QStringLiteral("x")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("list"), QStringLiteral("--colour")};
    QTest::newRow("no number") << QStringList{QStringLiteral("show"), QStringLiteral("first")};
    QTest::newRow("unknown state") << QStringList{QStringLiteral("mark"), QStringLiteral("liked"), QStringLiteral("x")};
    QTest::newRow("mark nothing") << QStringList{QStringLiteral("mark"), QStringLiteral("read")};
}

void TestMastheadctlParse::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    CommandLine ctl;
    const Ran ran = ctl.run(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY(!ran.err.isEmpty());
}

void TestMastheadctlParse::explainsItself()
{
    CommandLine ctl;
    const Ran ran = ctl.run({QStringLiteral("--help")});
    QCOMPARE(ran.status, 0);
    for (const char *command : {"parse", "add", "remove", "feeds", "refresh", "list", "show", "mark", "sanitize", "export",
                                "check", "backup", "restore", "stats"})
        QVERIFY2(ran.out.contains(command), command);
}

void TestMastheadctlParse::leavesTheArchiveAlone()
{
    CommandLine ctl;
    ctl.run({QStringLiteral("parse"), ctl.write(QStringLiteral("f.xml"), rssOf({QStringLiteral("One")}))});
    QVERIFY(!QFile::exists(ctl.archive()));
}

QTEST_GUILESS_MAIN(TestMastheadctlParse)
#include "tst_mastheadctl_parse.moc"
