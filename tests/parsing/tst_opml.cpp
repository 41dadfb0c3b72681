#include "parsing/opml.h"

#include <QTest>

using namespace Masthead;

namespace {

Result<Opml> list(const QByteArray &body)
{
    return parseOpml("<opml version=\"2.0\"><head><title>Mine</title></head><body>" + body + "</body></opml>");
}

QString kindOf(const QByteArray &bytes)
{
    const Result<Opml> result = parseOpml(bytes);
    return result ? QStringLiteral("ok") : errorKindName(result.error().kind);
}

}

class TestOpml : public QObject {
    Q_OBJECT

private slots:
    void readsNamesThatWereEscapedTwiceAndAddressesWithASlashLess()
    {
        const auto opml = list("<outline text='A &amp;amp; B' xmlUrl='http:/e.example/z'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.value(0).title, QStringLiteral("A & B"));
        QCOMPARE(opml->feeds.value(0).url, QStringLiteral("http://e.example/z"));
    }

    void readsFeedsInTheirFolders()
    {
        const auto opml =
            list("<outline text='A'><outline title='B'><outline text='One' type='rss' XMLURL='https://a.example/f?x=1&y=2' "
                 "htmlUrl='https://a.example/'/></outline></outline><outline xmlUrl='http://b.example/'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->title, QStringLiteral("Mine"));
        QCOMPARE(opml->feeds.size(), 2);
        QCOMPARE(opml->feeds[0].url, QStringLiteral("https://a.example/f?x=1&y=2"));
        QCOMPARE(opml->feeds[0].title, QStringLiteral("One"));
        QCOMPARE(opml->feeds[0].htmlUrl, QStringLiteral("https://a.example/"));
        QCOMPARE(opml->feeds[0].folder, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(opml->feeds[1].title, QString());
    }

    void readsWhoseListItIsAndFromWhen()
    {
        const auto opml = parseOpml("<opml version='2.0'><head><title>T</title><dateCreated>Tue, 19 Jul 2022 08:30:00 GMT"
                                    "</dateCreated><dateModified>no date</dateModified><ownerName> Anna Brandt </ownerName>"
                                    "<ownerEmail>anna@a.example</ownerEmail></head><body/></opml>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->created, QDateTime({2022, 7, 19}, {8, 30}, Qt::UTC));
        QVERIFY(!opml->modified.isValid());
        QCOMPARE(opml->ownerName, QStringLiteral("Anna Brandt"));
        QCOMPARE(opml->ownerMail, QStringLiteral("anna@a.example"));
    }

    void keepsTagsBothWays()
    {
        const auto opml = list("<outline text='A' xmlUrl='https://a.example/' category='news,/sea, /places/north,news'/>");
        const QStringList tags = {QStringLiteral("news"), QStringLiteral("sea")};
        QCOMPARE(opml->feeds[0].tags, tags);
        QCOMPARE(parseOpml(writeOpml(*opml))->feeds[0].tags, tags);
    }

    void takesNoAddressButThoseOfTheWeb_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address :
             {"exec:touch x", "file:///etc/passwd", "javascript:alert(1)", "ftp://a.example/f", "../f.xml", "/etc/passwd",
              "http://", "http:///x", "http://exa mple.org/feed", "http://a.example:99999/f", "script:x", "feed:file:///x",
              "feed:exec:x", "|touch x", "filter:a:http://b.example/", "data:text/xml,x"})
            QTest::newRow(address) << QByteArray(address);
    }
    void takesNoAddressButThoseOfTheWeb()
    {
        QFETCH(QByteArray, address);
        const auto opml =
            list("<outline text='x' type='rss' xmlUrl='" + address + "'/><outline text='B' xmlUrl='https://b.example/'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.size(), 1);
        QCOMPARE(opml->rejected, QStringList(QString::fromLatin1(address)));
    }

    void fetchesFeedAddressesByHttp()
    {
        const auto opml = list("<outline xmlUrl='feed://a.example/f'/><outline xmlUrl='feed:https://b.example/f'/>"
                               "<outline xmlUrl='itpc://c.example/p'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds[0].url, QStringLiteral("http://a.example/f"));
        QCOMPARE(opml->feeds[1].url, QStringLiteral("https://b.example/f"));
        QCOMPARE(opml->feeds[2].url, QStringLiteral("http://c.example/p"));
    }

    void takesAddressesWithoutAScheme_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("taken"); // empty: not
        const auto row = [](const char *address, const char *taken) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(taken);
        };
        row("www.a.example", "http://www.a.example");
        row("www.a.example/feed", "http://www.a.example/feed");
        row("a.example/feed?x=1", "http://a.example/feed?x=1");
        row("a.example:8080/feed", "http://a.example:8080/feed");
        row("feeds.xml", "");
        row("../a.example/feed", "");
        row("/home/a.example/feed", "");
        row("C:\\a.example/feed", "");
        row("a b.example/feed", "");
        row("exec:www.a.example/feed", "");
    }
    void takesAddressesWithoutAScheme()
    {
        QFETCH(QString, address);
        QFETCH(QString, taken);
        const auto opml = list("<outline xmlUrl='" + address.toUtf8() + "'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.value(0).url, taken);
        QCOMPARE(opml->rejected.size(), taken.isEmpty() ? 1 : 0);
    }

    void subscribesToNoComment()
    {
        const auto opml = list("<outline text='A' isComment='true'><outline xmlUrl='https://a.example/'/></outline>"
                               "<outline xmlUrl='https://b.example/' iscomment=' TRUE '/>"
                               "<outline xmlUrl='https://c.example/' isComment='false'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.size(), 1);
        QCOMPARE(opml->feeds[0].url, QStringLiteral("https://c.example/"));
        QVERIFY(opml->emptyFolders.isEmpty());
    }

    void readsAddressesThatWereEscapedTwice()
    {
        const auto opml = list("<outline xmlUrl='https://a.example/f?a=1&amp;amp;b=2&amp;amp;amp;c=3' "
                               "htmlUrl='https://a.example/?a=1&amp;amp;b=2'/>");
        QCOMPARE(opml->feeds[0].url, QStringLiteral("https://a.example/f?a=1&b=2&c=3"));
        QCOMPARE(opml->feeds[0].htmlUrl, QStringLiteral("https://a.example/?a=1&b=2"));
    }

    void readsAListWithinAPage()
    {
        const auto opml = parseOpml("<!DOCTYPE html><html><head><title>Page</title></head><body><p>My feeds\n"
                                    "<OPML version='2.0'><head><title>Mine</title></head><body>"
                                    "<outline xmlUrl='https://a.example/'/></body></OPML></body></html>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->title, QStringLiteral("Mine"));
        QCOMPARE(opml->feeds.size(), 1);
        QVERIFY(opml->warnings.isEmpty());
        QCOMPARE(kindOf("<html><body>about &lt;opml&gt; &lt;head&gt;</body></html>"), QStringLiteral("not-opml"));
        QCOMPARE(kindOf("<html><script>x = '<opml>' + '<head>'</script></html>"), QStringLiteral("not-opml"));
    }

    void namesListsWithoutTakingThemForFeeds()
    {
        const auto opml =
            list("<outline type='include' text='More' url='https://a.example/more.opml'/>"
                 "<outline type='link' text='Page' url='https://a.example/page'/><outline type='include' url='file:///x'/>");
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.size(), 0);
        QCOMPARE(opml->lists.size(), 1);
        QCOMPARE(opml->lists[0].url, QStringLiteral("https://a.example/more.opml"));
        QCOMPARE(opml->rejected, QStringList(QStringLiteral("file:///x")));
    }

    void refusesWhatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, const char *kind) {
            QTest::newRow(name) << bytes << QString::fromLatin1(kind);
        };
        row("nothing", "", "empty");
        row("a page", "<!doctype html><html><body>x</body></html>", "not-opml");
        row("a feed", "<rss version='2.0'><channel/></rss>", "not-opml");
        row("JSON", "{\"a\":1}", "not-opml");
        row("cut within an address", "<opml><body><outline xmlUrl='https://a.example/'/><outline xmlUrl='https://b.exa",
            "malformed");
        row("cut within an end tag before any feed", "<opml><body><outline text='A'></outl", "malformed");
        row("only ends missing", "<opml><body><outline xmlUrl='https://a.example/'/>", "ok");
        row("too deep", "<opml><body>" + QByteArray("<outline text='x'>").repeated(100000), "depth-limit");
        row("too large", QByteArray(21 * 1024 * 1024, ' '), "too-large");
        row("a bomb",
            "<!DOCTYPE opml [<!ENTITY a '" + QByteArray(60000, 'x') + "'><!ENTITY b '" + QByteArray("&a;").repeated(100)
                + "'>]><opml><body><outline text='&b;'/></body></opml>",
            "entity-limit");
    }
    void refusesWhatIsNoList()
    {
        QFETCH(QByteArray, bytes);
        QTEST(kindOf(bytes), "kind");
    }

    void keepsTheFeedsOfAListThatIsCutBetweenThem_data()
    {
        QTest::addColumn<QByteArray>("tail");
        for (const char *tail : {"", "<", "</", "</outl", "</outline></bo", "<!-- more", "<!", " &am"})
            QTest::newRow(tail) << QByteArray(tail);
    }
    void keepsTheFeedsOfAListThatIsCutBetweenThem()
    {
        QFETCH(QByteArray, tail);
        const auto opml =
            parseOpml("<opml><body><outline text='A'><outline text='One' xmlUrl='https://a.example/'/>" + tail);
        QVERIFY(opml.ok());
        QCOMPARE(opml->feeds.size(), 1);
        QCOMPARE(opml->feeds[0].url, QStringLiteral("https://a.example/"));
        QCOMPARE(opml->feeds[0].folder, QStringList(QStringLiteral("A")));
        QVERIFY(!opml->warnings.isEmpty());
    }

    void takesACategoryForTheFolderWhereThereIsNone()
    {
        const auto opml = list("<outline xmlUrl='https://a.example/' category='/Tech/Linux,/Fun'/>"
                               "<outline xmlUrl='https://b.example/' category='/Fun,tag/three'/>"
                               "<outline text='F'><outline xmlUrl='https://c.example/' category='/Tech/Linux'/></outline>"
                               "<outline xmlUrl='https://d.example/' category='"
                               + QByteArray("/x").repeated(5000) + "'/>");
        QCOMPARE(opml->feeds[0].folder, (QStringList{QStringLiteral("Tech"), QStringLiteral("Linux")}));
        QCOMPARE(opml->feeds[0].tags, QStringList(QStringLiteral("Fun")));
        QCOMPARE(opml->feeds[1].folder, QStringList());
        QCOMPARE(opml->feeds[2].folder, QStringList(QStringLiteral("F")));
        QCOMPARE(opml->feeds[3].folder.size(), 32);
    }

    void keepsTypeAndBothNamesBothWays()
    {
        const auto opml = list("<outline type='Atom' text='Mine' title='Theirs' xmlUrl='https://a.example/'/>"
                               "<outline type='RSS' text='Same' title='Same' xmlUrl='https://b.example/'/>");
        const QByteArray written = writeOpml(*opml);
        QVERIFY(written.contains("type=\"atom\" text=\"Mine\" title=\"Theirs\""));
        QVERIFY(written.contains("type=\"rss\" text=\"Same\" title=\"Same\""));
        const auto again = parseOpml(written);
        QCOMPARE(again->feeds[0].type, QStringLiteral("atom"));
        QCOMPARE(again->feeds[0].title, QStringLiteral("Mine"));
        QCOMPARE(again->feeds[0].ownTitle, QStringLiteral("Theirs"));
        QCOMPARE(again->feeds[1].ownTitle, QString());
    }

    void writesWhatItReadsAgain()
    {
        Opml opml;
        opml.title = QStringLiteral("Mine & <yours>");
        const QStringList folder{QStringLiteral("A \"q\" <x> & é 中"), QStringLiteral("B")};
        opml.feeds = {{QStringLiteral("https://a.example/?x=1&y=%20#z"),
                       QStringLiteral("One <b>"),
                       QStringLiteral("https://a.example/"),
                       folder,
                       {}},
                      {QStringLiteral("https://b.example/"), QStringLiteral("Two"), {}, folder, {}},
                      {QStringLiteral("https://c.example/"), QStringLiteral("Three"), {}, {}, {}}};
        opml.lists = {{QStringLiteral("https://l.example/x.opml"), QStringLiteral("List")}};
        opml.emptyFolders = {{QStringLiteral("Empty")}};
        const QByteArray written = writeOpml(opml);
        const auto again = parseOpml(written);
        QVERIFY(again.ok());
        QCOMPARE(again->title, opml.title);
        QCOMPARE(again->feeds.size(), 3);
        QCOMPARE(again->feeds[0].url, QStringLiteral("https://c.example/")); // feeds stand before folders
        QCOMPARE(again->feeds[1].url, opml.feeds[0].url);
        QCOMPARE(again->feeds[1].title, opml.feeds[0].title);
        QCOMPARE(again->feeds[1].htmlUrl, opml.feeds[0].htmlUrl);
        QCOMPARE(again->feeds[1].folder, folder);
        QCOMPARE(again->feeds[2].folder, folder);
        QCOMPARE(again->lists.size(), 1);
        QCOMPARE(again->emptyFolders, opml.emptyFolders);
        QCOMPARE(writeOpml(*again), written);
    }
};

QTEST_APPLESS_MAIN(TestOpml)
#include "tst_opml.moc"
