#include "parsing/parser.h"
#include "support/fixtures.h"

#include <QTest>

#include <algorithm>

using namespace Masthead;
using Kind = ParsedText::Kind;

namespace {

const ParseOptions here{{}, QStringLiteral("https://paper.example/rss.xml")};

ParsedFeed read(const QByteArray &bytes, const ParseOptions &options = here)
{
    const Result<ParsedFeed> feed = parseFeed(bytes, options);
    if (!feed)
        qFatal("%s: %s", qPrintable(errorKindName(feed.error().kind)), qPrintable(feed.error().detail));
    return *feed;
}

ParsedFeed readFixture(const char *name)
{
    return read(fixture(QStringLiteral("parsing/feeds/") + QString::fromLatin1(name)));
}

QByteArray rss(const QByteArray &items)
{
    return "<rss version=\"2.0\"><channel><title>F</title>" + items + "</channel></rss>";
}

QByteArray atom(const QByteArray &entry)
{
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>" + entry + "</entry></feed>";
}

QStringList titles(const ParsedFeed &feed)
{
    QStringList result;
    for (const ParsedEntry &entry : feed.entries)
        result.append(entry.title.text);
    return result;
}

QString utc(const QDateTime &date) { return date.toString(Qt::ISODate); }

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

ParsedText html(const char *text) { return {QString::fromUtf8(text), Kind::Html}; }
ParsedText plain(const char *text) { return {QString::fromUtf8(text), Kind::Plain}; }

}

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void readsRss()
    {
        const ParsedFeed feed = readFixture("rss-whole.xml");
        QCOMPARE(feed.format, QStringLiteral("rss"));
        QCOMPARE(feed.version, QStringLiteral("2.0"));
        QCOMPARE(feed.title, html("Harbour & Hill"));
        QCOMPARE(feed.link, QStringLiteral("https://paper.example/"));
        QCOMPARE(feed.self, QStringLiteral("https://paper.example/rss.xml"));
        QCOMPARE(feed.hubs, QStringList(QStringLiteral("https://hub.example/")));
        QCOMPARE(feed.language, QStringLiteral("en-GB"));
        QCOMPARE(feed.image, QStringLiteral("https://paper.example/logo.png"));
        QCOMPARE(utc(feed.updated), QStringLiteral("2022-07-19T08:30:00Z"));
        QCOMPARE(feed.ttlMinutes, 60);
        QCOMPARE(feed.authors.size(), 1);
        QCOMPARE(feed.authors[0].name, QStringLiteral("The Desk"));
        QCOMPARE(feed.authors[0].email, QStringLiteral("desk@paper.example"));
        QVERIFY(feed.complete);
        QCOMPARE(feed.warnings, QStringList(QStringLiteral("a bare &")));
        QCOMPARE(feed.entries.size(), 2);

        const ParsedEntry &entry = feed.entries[0];
        QCOMPARE(entry.title, html("Ferry <b>back</b> in service"));
        QCOMPARE(entry.url, QStringLiteral("https://paper.example/ferry?a=1&b=2"));
        QCOMPARE(entry.guid, QStringLiteral("ferry-1"));
        QCOMPARE(entry.summary, html("Short <i>text</i>"));
        QCOMPARE(entry.content, html("<p>Long text</p>"));
        QCOMPARE(entry.authors.size(), 1); // the editor of the feed is no author of the article
        QCOMPARE(entry.authors[0].name, QStringLiteral("Mary Quay"));
        QCOMPARE(entry.authors[0].from, QStringLiteral("dc:creator"));
        QCOMPARE(entry.publisher.value, QStringLiteral("Harbour Press"));
        QCOMPARE(entry.source.value, QStringLiteral("Island Wire"));
        QCOMPARE(entry.sourceUrl, QStringLiteral("https://wire.example/rss"));
        QCOMPARE(utc(entry.published), QStringLiteral("2022-07-19T07:00:00Z"));
        QCOMPARE(entry.categories, words("Sea Local"));
        QCOMPARE(entry.commentsUrl, QStringLiteral("https://paper.example/ferry#talk"));
        QCOMPARE(entry.leadImage, QStringLiteral("https://paper.example/ferry.jpg"));
        QCOMPARE(entry.enclosures.size(), 1);
        QCOMPARE(entry.enclosures[0].length, 1234);
        QCOMPARE(feed.entries[1].url, QStringLiteral("https://paper.example/2")); // a guid that is a page
        QCOMPARE(feed.entries[1].title, html("AT&T"));
    }

    void takesAnEpisodeForItsPageAndNoPicture()
    {
        const ParsedEntry pictured =
            read(rss("<item xmlns:media='http://search.yahoo.com/mrss/'><title>t</title><media:content "
                     "url='http://e.example/a.jpg' medium='image'/></item>"))
                .entries[0];
        QVERIFY(pictured.url.isEmpty());
        const ParsedEntry episode =
            read(rss("<item><title>t</title><enclosure url='http://e.example/a.mp3' type='audio/mpeg' "
                     "length='9'/></item>"))
                .entries[0];
        QCOMPARE(episode.url, QStringLiteral("http://e.example/a.mp3"));
    }

    void readsAtom()
    {
        const ParsedFeed feed = readFixture("atom-whole.xml");
        QCOMPARE(feed.format, QStringLiteral("atom"));
        QCOMPARE(feed.title, html("Blatt &amp; Bild"));
        QCOMPARE(feed.subtitle, plain("a < b"));
        QCOMPARE(feed.guid, QStringLiteral("tag:blatt.example,2022:feed"));
        QCOMPARE(feed.link, QStringLiteral("https://blatt.example/"));
        QCOMPARE(feed.self, QStringLiteral("https://blatt.example/feeds/atom.xml"));
        QCOMPARE(feed.image, QStringLiteral("https://blatt.example/logo.png"));
        QCOMPARE(feed.icon, QStringLiteral("https://blatt.example/icon.png"));
        QCOMPARE(utc(feed.updated), QStringLiteral("2022-07-19T08:00:00Z"));
        const ParsedEntry &entry = feed.entries[0];
        QCOMPARE(entry.title, html("Ein <em>Wort</em>"));
        QCOMPARE(entry.url, QStringLiteral("https://blatt.example/feeds/1.html"));
        QCOMPARE(entry.content, html("<p>Text<br>weiter</p>"));
        QCOMPARE(entry.baseUrl, QStringLiteral("https://blatt.example/feeds/bilder/"));
        QCOMPARE(entry.summary, plain("1 < 2"));
        QCOMPARE(entry.categories, words("Thema nur-term"));
        QCOMPARE(entry.enclosures[0].url, QStringLiteral("https://blatt.example/feeds/1.mp3"));
        QCOMPARE(entry.authors[0].name, QStringLiteral("Redaktion")); // RFC 4287: from the feed
        QCOMPARE(entry.source.value, QStringLiteral("Agentur"));
        QCOMPARE(entry.sourceUrl, QStringLiteral("https://agentur.example/"));
        QCOMPARE(entry.language, QStringLiteral("de"));
        QCOMPARE(feed.entries[1].authors[0].name, QStringLiteral("Ann"));
        QCOMPARE(feed.entries[1].language, QStringLiteral("en"));
        QVERIFY(feed.entries[1].content.isEmpty());
    }

    void readsRdf()
    {
        const ParsedFeed feed = readFixture("rdf-whole.xml");
        QCOMPARE(feed.format, QStringLiteral("rdf"));
        QCOMPARE(feed.version, QStringLiteral("1.0"));
        QCOMPARE(feed.image, QStringLiteral("https://old.example/i.gif"));
        QCOMPARE(feed.ttlMinutes, 360);
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.entries[0].guid, QStringLiteral("https://old.example/1"));
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://old.example/1"));
        QCOMPARE(feed.entries[0].authors[0].name, QStringLiteral("Al"));
        QCOMPARE(utc(feed.entries[0].updated), QStringLiteral("2022-07-19T10:00:00Z"));
        QCOMPARE(feed.entries[0].categories, words("s"));
    }

    void readsJsonFeed()
    {
        const ParsedFeed feed = readFixture("jsonfeed-whole.json");
        QCOMPARE(feed.format, QStringLiteral("json"));
        QCOMPARE(feed.version, QStringLiteral("1.1"));
        QCOMPARE(feed.title, plain("Jay & Co"));
        QCOMPARE(feed.icon, QStringLiteral("https://paper.example/f.ico"));
        QCOMPARE(feed.entries.size(), 2);
        const ParsedEntry &entry = feed.entries[0];
        QCOMPARE(entry.guid, QStringLiteral("7"));
        QCOMPARE(entry.url, QStringLiteral("https://jay.example/seven"));
        QCOMPARE(entry.title, plain("1 < 2"));
        QCOMPARE(entry.content, html("<p>x</p>"));
        QCOMPARE(utc(entry.published), QStringLiteral("2022-07-19T08:00:00Z"));
        QCOMPARE(entry.categories, words("a b"));
        QCOMPARE(entry.leadImage, QStringLiteral("https://jay.example/p.jpg"));
        QCOMPARE(entry.enclosures[0].length, 9);
        QCOMPARE(entry.authors[0].name, QStringLiteral("Jay"));
        QCOMPARE(feed.entries[1].url, QString());
        QCOMPARE(feed.entries[1].content, plain("a < b"));
    }

    void readsCdf()
    {
        const ParsedFeed feed = readFixture("cdf-whole.xml");
        QCOMPARE(feed.format, QStringLiteral("cdf"));
        QCOMPARE(feed.title.text, QStringLiteral("Push"));
        QCOMPARE(feed.subtitle.text, QStringLiteral("About"));
        QCOMPARE(feed.icon, QStringLiteral("https://paper.example/i.ico"));
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://push.example/1"));
        QCOMPARE(feed.entries[0].summary.text, QStringLiteral("Text"));
        QCOMPARE(utc(feed.entries[0].updated), QStringLiteral("2022-07-18T00:00:00Z"));
    }

    void readsTheAnchorsOfCdf()
    {
        const ParsedFeed feed = read(
            "<CHANNEL BASE='https://push.example/'><A HREF='home.html'>Home page</A><ITEM><A HREF='/1.html'>One</A>"
            "</ITEM><ITEM><A HREF='/2.html'>Two</A><TITLE>Second</TITLE></ITEM><ITEM><A>https://push.example/3</A></ITEM>"
            "</CHANNEL>");
        QCOMPARE(feed.format, QStringLiteral("cdf"));
        QCOMPARE(feed.link, QStringLiteral("https://push.example/home.html"));
        QCOMPARE(feed.title.text, QStringLiteral("Home page"));
        QCOMPARE(titles(feed), words("One Second") << QString());
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://push.example/1.html"));
        QCOMPARE(feed.entries[2].url, QStringLiteral("https://push.example/3"));
    }

    void readsTheAttributesOfCdf()
    {
        const ParsedFeed feed =
            read("<CHANNEL HREF='https://push.example/'><TITLE VALUE='Push &amp; Co'/><ABSTRACT VALUE='About'/>"
                 "<AUTHOR VALUE='The Desk'/><ITEM HREF='https://push.example/1'><TITLE VALUE='One'/><ABSTRACT VALUE='Text'/>"
                 "<AUTHOR VALUE='ann@push.example (Ann Bee)'/></ITEM><ITEM HREF='https://push.example/2'>"
                 "<TITLE VALUE='x'>Two</TITLE></ITEM></CHANNEL>");
        QCOMPARE(feed.format, QStringLiteral("cdf"));
        QCOMPARE(feed.title.text, QStringLiteral("Push & Co"));
        QCOMPARE(feed.subtitle.text, QStringLiteral("About"));
        QCOMPARE(feed.authors.value(0).name, QStringLiteral("The Desk"));
        QCOMPARE(titles(feed), words("One Two"));
        QCOMPARE(feed.entries[0].summary.text, QStringLiteral("Text"));
        QCOMPARE(feed.entries[0].authors.value(0).name, QStringLiteral("Ann Bee"));
        QCOMPARE(feed.entries[0].authors.value(0).email, QStringLiteral("ann@push.example"));
    }

    void readsWhatWasWrappedInCdataTwice_data()
    {
        QTest::addColumn<QByteArray>("given"); // in a description
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *given, const char *text) {
            QTest::newRow(name) << QByteArray(given) << QString::fromLatin1(text);
        };
        row("twice", "<![CDATA[<![CDATA[double wrapped]]]]>", "double wrapped");
        row("three times", "<![CDATA[<![CDATA[<![CDATA[<p>x</p>]]]]]]>", "<p>x</p>");
        row("within a text", "<![CDATA[outer <![CDATA[inner]]> tail]]>", "outer inner tail");
        row("around tags", "<![CDATA[<p>a</p><![CDATA[<p>b</p>]]><p>c</p>]]>", "<p>a</p><p>b</p><p>c</p>");
        row("two within a text", "<![CDATA[a <![CDATA[b]]> c <![CDATA[d]]> e]]>", "a b c d e");
        row("with its end taken apart", "<![CDATA[<![CDATA[<p>x</p>]]]]><![CDATA[>]]>", "<p>x</p>");
        row("escaped", "&lt;![CDATA[&lt;p&gt;body&lt;/p&gt;]]&gt;", "<p>body</p>");
        row("escaped, in lower case", " &lt;![cdata[ &lt;p&gt;body&lt;/p&gt; ]]&gt; ", "<p>body</p>");
        row("in words", "How to write &amp;lt;![CDATA[x]]&amp;gt;", "How to write &lt;![CDATA[x]]&gt;");
        row("an end alone", "<p>a]]&gt;</p>", "<p>a]]&gt;</p>");
    }
    void readsWhatWasWrappedInCdataTwice()
    {
        QFETCH(QByteArray, given);
        const ParsedFeed feed = read(rss("<item><title>1</title><description>" + given
                                         + "</description></item><item><title>2</title><description><![CDATA[next]]>"
                                           "</description></item>"));
        QCOMPARE(titles(feed), words("1 2"));
        QTEST(feed.entries[0].summary.text, "text");
        QCOMPARE(feed.entries[1].summary, html("next"));
        QTEST(read(rss("<item xmlns:content='http://purl.org/rss/1.0/modules/content/'><content:encoded>" + given
                       + "</content:encoded></item>"))
                  .entries[0]
                  .content.text,
              "text");
        if (!given.contains("<p>a]]"))
            QTEST(read(atom("<content type='html'>" + given + "</content>")).entries[0].content.text, "text");
    }

    void takesMarksOfCdataFromAroundTitlesAndPlainTextsOnly()
    {
        const auto title = [](const char *given) {
            return read(rss("<item><title>" + QByteArray(given) + "</title></item>")).entries[0].title;
        };
        QCOMPARE(title("&lt;![CDATA[a title]]&gt;"), html("a title"));
        QCOMPARE(title("<![CDATA[<![CDATA[a &amp; b]]]]>"), html("a &amp; b"));
        QCOMPARE(title("What does &lt;![CDATA[x]]&gt; mean?"), html("What does &lt;![CDATA[x]]> mean?"));
        const auto content = [](const char *given) {
            return read(atom("<content type='text'>" + QByteArray(given) + "</content>")).entries[0].content;
        };
        QCOMPARE(content("&lt;![CDATA[a text]]&gt;"), plain("a text"));
        QCOMPARE(content("Write &lt;![CDATA[x]]&gt;."), plain("Write <![CDATA[x]]>."));
    }

    void takesAFullTextForTheContent_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::newRow("Yandex") << QByteArray("<yandex:full-text>All of &lt;b>it&lt;/b></yandex:full-text>");
        QTest::newRow("Yandex by another prefix")
            << QByteArray("<y:full-text xmlns:y='http://news.yandex.ru/'>All of &lt;b>it&lt;/b></y:full-text>");
        QTest::newRow("Yandex, of which nobody says where it is")
            << QByteArray("<yandex:full-text xmlns:yandex='urn:x'>All of &lt;b>it&lt;/b></yandex:full-text>");
        QTest::newRow("Turbo") << QByteArray("<turbo:content><![CDATA[All of <b>it</b>]]></turbo:content>");
        QTest::newRow("an element of nobody's") << QByteArray("<fulltext>All of &lt;b>it&lt;/b></fulltext>");
    }
    void takesAFullTextForTheContent()
    {
        QFETCH(QByteArray, element);
        const ParsedFeed feed =
            read(rss("<item><description>short</description>" + element + "</item><item>" + element + "</item>"));
        QCOMPARE(feed.entries[0].summary, html("short"));
        QCOMPARE(feed.entries[0].content, html("All of <b>it</b>"));
        QCOMPARE(feed.entries[1].content, html("All of <b>it</b>"));
    }

    void refusesWhatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("contentType");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, const char *kind, const char *type = "") {
            QTest::newRow(name) << bytes << QString::fromLatin1(type) << QString::fromLatin1(kind);
        };
        row("nothing", "", "empty");
        row("white space", " \n\t ", "empty");
        row("zeros", QByteArray(1000, '\0'), "empty");
        row("a page", "<!doctype html><p>x<link rel=alternate>", "html-page");
        row("XHTML", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "html-page",
            "application/xhtml+xml");
        row("a text of a page server", "Forbidden", "html-page", "text/html");
        row("a text", "hello there", "not-a-feed", "text/plain");
        row("a script", "#!/bin/sh\necho <rs", "not-a-feed");
        row("another vocabulary", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "not-a-feed");
        row("a list", "<opml version='2.0'/>", "not-a-feed");
        row("other JSON", "{\"a\": 1}", "not-a-feed");
        row("a JSON list", "[1]", "not-a-feed");
        row("broken JSON", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "malformed");
        row("deep JSON", "{\"items\":" + QByteArray(200000, '['), "malformed");
        row("gzip", "\x1f\x8b\x08", "not-a-feed");
        row("a cut declaration", "<?xml vers", "malformed");
        row("large", QByteArray(31 * 1024 * 1024, ' '), "empty");
        row("too large", QByteArray(33 * 1024 * 1024, ' '), "too-large");
        row("nothing but depth", "<rss><channel>" + QByteArray("<a>").repeated(100000), "depth-limit");
        row("a bomb",
            "<!DOCTYPE rss [<!ENTITY a '" + QByteArray(60000, 'x') + "'>]><rss><channel><item><title>"
                + QByteArray("&a;").repeated(100) + "</title></item></channel></rss>",
            "entity-limit");
    }
    void refusesWhatIsNoFeed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, contentType);
        const Result<ParsedFeed> feed = parseFeed(bytes, {contentType, {}});
        QVERIFY(!feed.ok());
        QTEST(errorKindName(feed.error().kind), "kind");
        QVERIFY(!feed.error().detail.isEmpty());
    }

    void readsAFeedWhateverTheServerCallsIt()
    {
        QCOMPARE(titles(read(rss("<item><title>One</title></item>"), {QStringLiteral("text/html"), {}})), words("One"));
    }

    void keepsTheWholeEntriesOfACutDocument_data()
    {
        QTest::addColumn<QByteArray>("tail");
        for (const char *tail :
             {"<it", "<item>", "<item><title>Tw", "<item><title>Two</ti", "<item><title>Two</title><link>http", "</chan",
              "</channel></rs", "<item><description><![CDATA[<p>x \xe4\xb8", "<item><a b='"})
            QTest::newRow(tail) << QByteArray(tail);
    }
    void keepsTheWholeEntriesOfACutDocument()
    {
        QFETCH(QByteArray, tail);
        const ParsedFeed feed = read("<rss><channel><item><title>One</title></item>" + tail);
        QVERIFY(feed.entries.size() >= 1);
        QCOMPARE(feed.entries[0].title.text, QStringLiteral("One"));
        QVERIFY(!feed.complete);
        QVERIFY(!feed.warnings.isEmpty());
    }

    void dropsTheEntryInWhichADocumentIsCut()
    {
        QCOMPARE(titles(read("<rss><channel><item><title>One</title></item><item><title>Two</ti")), words("One"));
    }

    // Of a server that tells the length of what it cut.
    void keepsNoHalfOfAnEntryAsAnother_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *tail, const char *expected) {
            QTest::newRow(name) << QByteArray(tail) << words(expected);
        };
        row("in the title", "<item><title>Tw", "One");
        row("in the address", "<item><title>Two</title><link>https://e.example/po", "One");
        row("in the guid", "<item><title>Two</title><link>https://e.example/2</link><guid>gu", "One");
        row("before the guid", "<item><title>Two</title><link>https://e.example/2</link>", "One");
        row("in its text", "<item><title>Two</title><link>l</link><guid>2</guid><description>x", "One");
        row("only ends are missing", "<item><title>Two</title><link>l</link><guid>2</guid><description>x</description>",
            "One Two");
        row("all ends but one are missing", "<item><title>Two</title><link>l</link><guid>2</guid></item>", "One Two");
    }
    void keepsNoHalfOfAnEntryAsAnother()
    {
        QFETCH(QByteArray, tail);
        const ParsedFeed feed =
            read("<rss><channel><item><title>One</title><link>https://e.example/1</link><guid>1</guid></item>" + tail);
        QVERIFY(!feed.complete);
        QTEST(titles(feed), "expected");
    }
    void keepsTheOnlyEntryOfADocumentWithoutEnds()
    {
        QCOMPARE(titles(read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title><id>1</id>")),
                 words("One"));
        ParseOptions cut = here;
        cut.cut = true;
        QVERIFY(
            read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title><id>1</id>", cut).entries.isEmpty());
    }

    void takesAnElementWithoutAPrefixForOneOfRss_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray item = "<title>a</title><link>https://e.example/a</link><guid>g</guid><description>d</description>";
        const auto row = [&item](const char *name, const QByteArray &root, const QByteArray &channel,
                                 const QByteArray &own) {
            QTest::newRow(name) << "<rss " + root + "><channel " + channel + "><title>T</title><item " + own + ">" + item
                                       + "</item></channel></rss>";
        };
        const QByteArray atomNamespace = "xmlns='http://www.w3.org/2005/Atom'";
        row("Atom around the channel", {}, atomNamespace, {});
        row("Atom around an item", {}, {}, atomNamespace);
        row("XHTML around an item", {}, {}, "xmlns='http://www.w3.org/1999/xhtml'");
        row("Dublin Core around an item", {}, {}, "xmlns='http://purl.org/dc/elements/1.1/'");
        row("RSS 1.0 around an item", {}, {}, "xmlns='http://purl.org/rss/1.0/'");
        row("XHTML around all", "xmlns='http://www.w3.org/1999/xhtml'", {}, {});
        row("a podcast's around all", "xmlns='http://www.itunes.com/dtds/podcast-1.0.dtd'", {}, {});
        QTest::newRow("XHTML around each")
            << QByteArray("<rss><channel><title>T</title><item><title xmlns='http://www.w3.org/1999/xhtml'>a</title>"
                          "<link xmlns=''>https://e.example/a</link><guid>g</guid>"
                          "<description xmlns='http://www.w3.org/1999/xhtml'>d</description></item></channel></rss>");
    }
    void takesAnElementWithoutAPrefixForOneOfRss()
    {
        QFETCH(QByteArray, document);
        const ParsedFeed feed = read(document);
        QCOMPARE(feed.title.text, QStringLiteral("T"));
        QCOMPARE(titles(feed), words("a"));
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://e.example/a"));
        QCOMPARE(feed.entries[0].guid, QStringLiteral("g"));
        QCOMPARE(feed.entries[0].summary.text, QStringLiteral("d"));
    }
    void leavesKnownPrefixesInRssTheirMeaning()
    {
        const ParsedEntry media =
            read("<rss xmlns='http://search.yahoo.com/mrss/' xmlns:media='http://search.yahoo.com/mrss/'><channel><item>"
                 "<media:title>other</media:title><title>own</title><media:description>m</media:description>"
                 "<description>d</description></item></channel></rss>")
                .entries[0];
        QCOMPARE(media.title.text, QStringLiteral("own"));
        QCOMPARE(media.summary.text, QStringLiteral("d"));
        const ParsedFeed dated =
            read("<rss xmlns='http://purl.org/dc/elements/1.1/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item>"
                 "<dc:creator>Ann</dc:creator><dc:date>2022-07-19T10:00:00Z</dc:date></item></channel></rss>");
        QCOMPARE(dated.entries[0].authors.value(0).name, QStringLiteral("Ann"));
        QCOMPARE(utc(dated.entries[0].published), QStringLiteral("2022-07-19T10:00:00Z"));
        const ParsedFeed linked = read("<rss><channel><link>https://e.example/</link>"
                                       "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://e.example/f'/>"
                                       "</channel></rss>");
        QCOMPARE(linked.link, QStringLiteral("https://e.example/"));
        QCOMPARE(linked.self, QStringLiteral("https://e.example/f"));
    }

    void readsEscapedReferencesInCategories()
    {
        QCOMPARE(read(rss("<item><category><![CDATA[A &amp; B]]></category></item>")).entries[0].categories,
                 QStringList(QStringLiteral("A & B")));
        QCOMPARE(read(rss("<item><category>R&amp;D &amp;x; &amp;amp;#39;</category></item>")).entries[0].categories,
                 QStringList(QStringLiteral("R&D &x; &#39;")));
    }

    void joinsTheHalvesOfACharacter()
    {
        const ParsedEntry entry = read(rss("<item><title>&#55357;&#56832; &#xD83D;&#xde00; &#55357;x</title>"
                                           "<description>&lt;p&gt;&amp;#55357;&amp;#56832;&lt;/p&gt;</description></item>"))
                                      .entries[0];
        QCOMPARE(entry.title.text, QString::fromUtf16(u"\U0001F600 \U0001F600 x"));
        QCOMPARE(entry.summary.text, QString::fromUtf16(u"<p>\U0001F600</p>"));
    }

    void keepsTheWholeItemsOfABrokenJsonFeed_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("complete");
        const auto row = [](const char *name, const char *tail, const char *expected, bool complete) {
            QTest::newRow(name) << QByteArray(tail) << words(expected) << complete;
        };
        row("whole", "]}", "One", true);
        row("a trailing comma", ",]}", "One", true);
        row("trailing commas everywhere", ",{\"title\":\"Two\",\"tags\":[\"a\" , ],},\n],}", "One Two", true);
        row("commas and brackets in a text", ",{\"title\":\",]},\\\"\"},]}", "One ,]},\"", true);
        row("cut behind an item", "", "One", false);
        row("cut behind a comma", ",", "One", false);
        row("cut within a text", ",{\"title\":\"Tw", "One", false);
        row("cut within an escape", ",{\"title\":\"Tw\\", "One", false);
        row("cut within an object of an item", ",{\"title\":\"Two\",\"author\":{\"name\":\"A\"}", "One", false);
        row("cut behind the list", ",{\"title\":\"Two\"}]", "One Two", false);
        row("cut within a later member", ",{\"title\":\"Two\"}],\"x\":{\"items\":[{}", "One Two", false);
        row("no value", ",{\"title\":\"Two\",\"url\":},{\"title\":\"Three\"}]}", "One", false);
        row("no comma", "{\"title\":\"Two\"}\n{\"title\":\"Three\" \"url\":\"x\"}]}", "One Two Three", true);
        row("comments", "/* a , */,// the second: {\n{\"title\":\"//Two/*\"}/**/ // end\n,]}", "One //Two/*", true);
        row("a comment without an end", ",{\"title\":\"Two\"} /* more", "One Two", false);
        row("words of JavaScript",
            ",{\"title\":\"NaN\",\"id\":NaN,\"url\":undefined,\"x\":[-Infinity,1e5,true]},{\"title\":\"Three\"}]}",
            "One NaN Three", true);
        row("a word that nobody knows", ",{\"title\":\"Two\"},{\"title\":nothing},{\"title\":\"Four\"}]}", "One Two", false);
        row("more behind it", "]} ?>", "One", false);
    }
    void keepsTheWholeItemsOfABrokenJsonFeed()
    {
        QFETCH(QByteArray, tail);
        const ParsedFeed feed =
            read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"title\":\"One\"}" + tail);
        QTEST(titles(feed), "expected");
        QTEST(feed.complete, "complete");
        QCOMPARE(feed.title.text, QStringLiteral("F"));
        QCOMPARE(feed.warnings.isEmpty(), tail == "]}");
    }

    void readsTheEscapesOfABrokenJsonFeed_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *given, const char *text) {
            QTest::newRow(given) << QByteArray(given) << QString::fromUtf8(text);
        };
        row("a\\x41\\x3cb", "aA<b");
        row("a\\u00", "a\\u00");
        row("a\\u00zz b", "a\\u00zz b");
        row("it\\'s C:\\dir", "it's C:\\dir");
        row("a\\\\x41\\u0042\\\"", "a\\x41B\"");
    }
    void readsTheEscapesOfABrokenJsonFeed()
    {
        QFETCH(QByteArray, given);
        const ParsedFeed feed = read("{\"items\":[{\"title\":\"" + given + "\"},{\"title\":\"Two\"}]}");
        QCOMPARE(feed.entries.size(), 2);
        QTEST(feed.entries[0].title.text, "text");
    }

    void readsValuesOfJsonFeedsWhereListsBelong_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QStringList>("tags");
        const auto row = [](const char *name, const char *members, const char *authors, const char *content = "",
                            const char *tags = "") {
            QTest::newRow(name) << QByteArray(members) << words(authors) << QString::fromLatin1(content) << words(tags);
        };
        row("an object of authors", "\"authors\":{\"name\":\"Obj\"}", "Obj");
        row("a list of one author", "\"author\":[{\"name\":\"Arr\"},{\"name\":\"Bo\"}]", "Arr Bo");
        row("a name of authors", "\"authors\":\"Plain\"", "Plain");
        row("nobody, and an author", "\"authors\":[],\"author\":{\"name\":\"One\"}", "One");
        row("nobody", "\"authors\":null", "Feed");
        row("lines of a text", "\"content_text\":[\"a\",\"b\"]", "Feed", "a\nb");
        row("lines of HTML", "\"content_html\":[\"<p>a</p>\",\"<p>b</p>\"]", "Feed", "<p>a</p>\n<p>b</p>");
        row("one tag", "\"tags\":\"single\"", "Feed", "", "single");
        row("tags with commas", "\"tags\":\"a, b\"", "Feed", "", "a b");
        row("tags that are numbers", "\"tags\":[2024,\"a\"]", "Feed", "", "2024 a");
        row("a tag that is a number", "\"tags\":7", "Feed", "", "7");
    }
    void readsValuesOfJsonFeedsWhereListsBelong()
    {
        QFETCH(QByteArray, members);
        const ParsedEntry entry =
            read("{\"author\":{\"name\":\"Feed\"},\"items\":[{\"id\":\"1\"," + members + "}]}").entries[0];
        QStringList authors;
        for (const ParsedPerson &person : entry.authors)
            authors.append(person.name);
        QTEST(authors, "authors");
        QTEST(entry.content.text, "content");
        QTEST(entry.categories, "tags");
    }

    void takesNoAddressButThoseOfTheWeb_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address : {"javascript:alert(1)", " java\nscript:alert(1)", "steam://run/1", "file:///etc/passwd",
                                    "data:text/html,x", "vbscript:x", "mailto:a@b.example"})
            QTest::newRow(address) << QByteArray(address);
    }
    void takesNoAddressButThoseOfTheWeb()
    {
        QFETCH(QByteArray, address);
        const ParsedFeed feed = read(rss("<image><url>" + address + "</url></image><item><title>t</title><link>" + address
                                         + "</link><comments>" + address + "</comments><enclosure url=\"" + address
                                         + "\"/><source url=\"" + address + "\">s</source></item>"));
        QCOMPARE(feed.image, QString());
        QCOMPARE(feed.entries[0].url, QString());
        QCOMPARE(feed.entries[0].commentsUrl, QString());
        QCOMPARE(feed.entries[0].sourceUrl, QString());
        QCOMPARE(feed.entries[0].enclosures.size(), 0);
    }

    void resolvesNothingAgainstABaseThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QString>("link");
        QTest::newRow("relative") << QByteArray("/x/") << QStringLiteral("https://paper.example/x/a");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("https://paper.example/a");
        QTest::newRow("a script") << QByteArray("javascript:") << QString();
        QTest::newRow("a file") << QByteArray("file:///etc/") << QString();
    }
    void resolvesNothingAgainstABaseThatIsNone()
    {
        QFETCH(QByteArray, base);
        QTEST(read("<feed xml:base='" + base + "'><entry><link href='a'/></entry></feed>").entries[0].url, "link");
    }

    void tellsTextFromHtml_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *content, const char *text, Kind kind) {
            QTest::newRow(content) << QByteArray(content) << QString::fromUtf8(text) << int(kind);
        };
        row("<content>1 &lt; 2 &lt;x&gt;</content>", "1 < 2 <x>", Kind::Plain);
        row("<content type='text'>&lt;p&gt;</content>", "<p>", Kind::Plain);
        row("<content type='html'>&lt;p&gt;</content>", "<p>", Kind::Html);
        row("<content type='text/html; charset=x'>&lt;p&gt;</content>", "<p>", Kind::Html);
        row("<content>&lt;p&gt;nobody said that this is HTML&lt;/p&gt;</content>", "<p>nobody said that this is HTML</p>",
            Kind::Html);
        row("<content type='xhtml'>a &lt; b</content>", "a &lt; b", Kind::Html);
        row("<content type='text'><p>x</p></content>", "<p>x</p>", Kind::Html);
        row("<content type='application/octet-stream'>VGV4dA==</content>", "Text", Kind::Plain);
        row("<content type='text/html' mode='base64'>PGI+</content>", "<b>", Kind::Html);
        row("<content type='application/xhtml+xml' mode='base64'>PHA+eDwvcD4=</content>", "<p>x</p>", Kind::Html);
        row("<content type='video/mp4'>AAAAAP8=</content>", "", Kind::Plain);
    }
    void tellsTextFromHtml()
    {
        QFETCH(QByteArray, content);
        const ParsedText text = read(atom(content)).entries[0].content;
        QTEST(text.text, "text");
        QTEST(int(text.kind), "kind");
    }

    void keepsWhatIsNoTagInATitle_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << QByteArray("a &lt;b&gt;b&lt;/b&gt;") << QStringLiteral("a <b>b</b>");
        QTest::newRow("less than") << QByteArray("1 &lt; 2, A&lt;B, I &lt;3 it")
                                   << QStringLiteral("1 &lt; 2, A&lt;B, I &lt;3 it");
        QTest::newRow("no HTML") << QByteArray("a nice &lt;gorilla&gt;") << QStringLiteral("a nice &lt;gorilla>");
        QTest::newRow("elements") << QByteArray("a <b>b</b>") << QStringLiteral("a <b>b</b>");
        QTest::newRow("a script") << QByteArray("&lt;script> tags") << QStringLiteral("&lt;script> tags");
        QTest::newRow("a style") << QByteArray("What does &lt;style> do?") << QStringLiteral("What does &lt;style> do?");
        QTest::newRow("a title") << QByteArray("<![CDATA[The <title> element]]>")
                                 << QStringLiteral("The &lt;title> element");
        QTest::newRow("a frame") << QByteArray("&lt;iframe src=x> &amp;amp; co")
                                 << QStringLiteral("&lt;iframe src=x> &amp; co");
        QTest::newRow("a script that has an end")
            << QByteArray("&lt;script>alert(1)&lt;/script>News") << QStringLiteral("<script>alert(1)</script>News");
        QTest::newRow("a field") << QByteArray("<![CDATA[<form action=/x><input type=text>News]]>")
                                 << QStringLiteral("<form action=/x><input type=text>News");
        QTest::newRow("an element that it is about")
            << QByteArray("Why &lt;template> and &lt;input>?") << QStringLiteral("Why &lt;template> and &lt;input>?");
        QTest::newRow("an end that it is about")
            << QByteArray("Where &lt;/script> ends") << QStringLiteral("Where &lt;/script> ends");
        QTest::newRow("elements that it compares")
            << QByteArray("&lt;p> versus &lt;div>") << QStringLiteral("&lt;p> versus &lt;div>");
        QTest::newRow("nothing but tags") << QByteArray("&lt;b>&lt;/b>&lt;hr>") << QStringLiteral("<b></b><hr>");
    }
    void keepsWhatIsNoTagInATitle()
    {
        QFETCH(QByteArray, title);
        QTEST(read(rss("<item><title>" + title + "</title></item>")).entries[0].title.text, "text");
    }

    void keepsTheTextOfATitleThatIsNothingButTags()
    {
        QCOMPARE(read(rss("<item><title>&lt;br></title></item>")).entries[0].title, plain("<br>"));
        QCOMPARE(read(atom("<title type='html'>&lt;style&gt; guide</title>")).entries[0].title, html("&lt;style> guide"));
        QCOMPARE(read(atom("<title type='html'>What does &lt;style&gt; do?</title>")).entries[0].title,
                 html("What does &lt;style> do?"));
        QCOMPARE(read(atom("<title type='html'>a&lt;style&gt;b&lt;/style&gt;</title>")).entries[0].title,
                 html("a<style>b</style>"));
        QCOMPARE(read(atom("<title type='html'>&lt;b&gt;bold&lt;/b&gt;</title>")).entries[0].title, html("<b>bold</b>"));
    }

    void readsPersonsAsFeedsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mail");
        const auto row = [](const char *author, const char *name, const char *mail) {
            QTest::newRow(author) << QByteArray(author) << QString::fromUtf8(name) << QString::fromLatin1(mail);
        };
        row("a@b.example (Ann Bee)", "Ann Bee", "a@b.example");
        row("Ann Bee &lt;a@b.example&gt;", "Ann Bee", "a@b.example");
        row("Ann Bee <a@b.example>", "Ann Bee", "a@b.example");
        row("Ann Bee (a@b.example)", "Ann Bee", "a@b.example");
        row("a@b.example", "", "a@b.example");
        row("王蒙", "王蒙", "");
        row("wang@b.example（王蒙）", "王蒙", "wang@b.example");
        row("王蒙 （wang@b.example）", "王蒙", "wang@b.example");
        row("a@b.example, Ann Bee", "Ann Bee", "a@b.example");
        row("ann [at] b.example (Ann Bee)", "Ann Bee", "ann@b.example");
        row("Ann Bee (ann (AT) b [dot] example)", "Ann Bee", "ann@b.example");
        row("Ann (at) work", "Ann (at) work", "");
        row("&lt;b&gt;Al&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt;", "Al", "");
        row("<name>Ann</name><email>a@b.example</email>", "Ann", "a@b.example");
        row("(Ann Bee)", "Ann Bee", "");
        row("（王蒙）", "王蒙", "");
        row("(Ann) and (Ben)", "(Ann) and (Ben)", "");
        row("a@b.example (a@b.example)", "", "a@b.example");
        row("Ann Bee &lt;a@b.example&gt; (a@b.example)", "Ann Bee", "a@b.example");
        row("Ann Bee &amp;lt;a@b.example&amp;gt;", "Ann Bee", "a@b.example");
        row("Ann Bee &amp;#60;a@b.example&amp;#62;", "Ann Bee", "a@b.example");
    }
    void readsPersonsAsFeedsWriteThem()
    {
        QFETCH(QByteArray, author);
        const ParsedEntry entry = read(rss("<item><author>" + author + "</author></item>")).entries[0];
        QCOMPARE(entry.authors.size(), 1);
        QTEST(entry.authors[0].name, "name");
        QTEST(entry.authors[0].email, "mail");
    }

    void readsPersonsOfOtherFormatsInNames_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("a name behind") << QStringLiteral("noreply@blogger.com (Ann B)") << QStringLiteral("Ann B");
        QTest::newRow("a name in front") << QStringLiteral("Jane Doe <jane@e.example>") << QStringLiteral("Jane Doe");
        QTest::newRow("nobody") << QStringLiteral("jane@e.example") << QString();
        QTest::newRow("a name") << QStringLiteral("Jane @ Work") << QStringLiteral("Jane @ Work");
    }
    void readsPersonsOfOtherFormatsInNames()
    {
        QFETCH(QString, given);
        const QByteArray escaped = given.toHtmlEscaped().toUtf8();
        QTEST(read(atom("<author><name>" + escaped + "</name></author>")).entries[0].authors.value(0).name, "name");
        const QByteArray json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"authors\":[{\"name\":\""
            + given.toUtf8() + "\"}]}]}";
        QTEST(read(json).entries[0].authors.value(0).name, "name");
    }

    void readsBrokenStructures_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("titles");
        const auto row = [](const char *name, const char *document, const char *expected) {
            QTest::newRow(name) << QByteArray(document) << words(expected);
        };
        row("no channel", "<rss><item><title>1</title></item></rss>", "1");
        row("items outside", "<rss><channel/><item><title>1</title></item></rss>", "1");
        row("item in item",
            "<rss><channel><item><title>1</title><item><title>2</title></item></item><item><title>3</title></item></channel></rss>",
            "1 2 3");
        row("only an entry", "<entry xmlns='http://www.w3.org/2005/Atom'><title>1</title></entry>", "1");
        row("Atom without namespace", "<feed><entry><title>1</title></entry></feed>", "1");
        row("Atom in a wrong namespace", "<feed xmlns='urn:x'><entry><title>1</title></entry></feed>", "1");
        row("Atom with a prefix",
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>1</a:title></a:entry></a:feed>", "1");
        row("a prefix that nobody declares", "<a:feed><a:entry><a:title>1</a:title></a:entry></a:feed>", "1");
        row("RSS with a prefix",
            "<r:rss xmlns:r='urn:r'><r:channel><r:item><r:title>1</r:title></r:item></r:channel></r:rss>", "1");
        row("titles of others",
            "<rss><channel><item><media:title xmlns:media='http://search.yahoo.com/mrss/'>2</media:title><title>1</title></item></channel></rss>",
            "1");
        row("an error message in front",
            "<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><rss><channel><item><title>1</title></item></channel></rss>",
            "1");
        row("the same twice",
            "<rss><channel><item><guid>a</guid><title>1</title></item><item><guid>a</guid><title>1</title></item></channel></rss>",
            "1");
        row("the same guid",
            "<rss><channel><item><guid>a</guid><title>1</title></item><item><guid>a</guid><title>2</title></item></channel></rss>",
            "1 2");
        row("all in CDATA", "<rss><channel><![CDATA[<item><title>1</title></item>]]></channel></rss>", "");
    }
    void readsBrokenStructures()
    {
        QFETCH(QByteArray, document);
        QTEST(titles(read(document)), "titles");
    }

    void readsAnItemWhoseTitleIsNotClosed()
    {
        const ParsedFeed feed =
            read(rss("<item><title>one<link>http://e.example/1</link><description>d1</description></item>"
                     "<item><title>two</title><link>http://e.example/2</link></item>"
                     "<item><title>How <link> works</title></item>"
                     "<item><title>last<guid>4</guid><description>d4</description></item>"));
        QCOMPARE(titles(feed), (QStringList{QStringLiteral("one"), QStringLiteral("two"), feed.entries[2].title.text,
                                            QStringLiteral("last")}));
        QCOMPARE(feed.entries[0].url, QStringLiteral("http://e.example/1"));
        QCOMPARE(feed.entries[0].summary, html("d1"));
        QVERIFY(feed.entries[2].title.text.contains(QLatin1String("works")));
        QCOMPARE(feed.entries[3].guid, QStringLiteral("4"));
        QCOMPARE(feed.entries[3].summary, html("d4"));
    }

    void boundsWhatIsTooMuch()
    {
        const ParsedFeed many = read(rss(QByteArray("<item/>").repeated(10100)));
        QCOMPARE(many.entries.size(), 10000);
        QVERIFY(!many.warnings.isEmpty());

        QByteArray items = "<item><title>" + QByteArray(5000, 'x') + "</title>";
        for (int i = 0; i < 500; ++i)
            items += "<category>c" + QByteArray::number(i) + "</category><enclosure url='http://e.example/"
                     + QByteArray::number(i) + "'/>";
        items += "<description>" + QByteArray(3 * 1024 * 1024, 'y') + "</description><link>http://e.example/"
                 + QByteArray(9000, 'z') + "</link></item>";
        const ParsedEntry entry = read(rss(items)).entries[0];
        QCOMPARE(entry.title.text.size(), 1000);
        QCOMPARE(entry.categories.size(), 200);
        QCOMPARE(entry.enclosures.size(), 50);
        QVERIFY(entry.summary.text.size() <= 2 * 1024 * 1024);
        QCOMPARE(entry.url, entry.enclosures[0].url);
    }

    void takesTheLastPageOfSeveral()
    {
        const ParsedFeed feed = read(rss("<link>https://a.example/</link><link rel='self' href='https://a.example/rss'/>"
                                         "<item><link>https://a.example/1</link><link href='https://a.example/2'/>"
                                         "<link rel='related' href='https://b.example/'/></item>"));
        QCOMPARE(feed.link, QStringLiteral("https://a.example/"));
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://a.example/2"));
    }

    void leadsToTheFileWhereThereIsNoPage()
    {
        const ParsedFeed feed = read(rss("<item><enclosure url='https://a.example/1.mp3'/></item>"));
        QCOMPARE(feed.entries[0].url, QStringLiteral("https://a.example/1.mp3"));
    }

    void takesTheOnlyDateForThatOfPublishing()
    {
        const ParsedEntry entry = read(rss("<item xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                           "<dc:date>2022-07-19T08:30:00Z</dc:date></item>"))
                                      .entries[0];
        QCOMPARE(utc(entry.published), QStringLiteral("2022-07-19T08:30:00Z"));
        QCOMPARE(utc(entry.updated), QStringLiteral("2022-07-19T08:30:00Z"));
    }

    void readsAtomTextsOfStrangeTypes_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<ParsedText>("content");
        QTest::newRow("escaped HTML within a div") << QByteArray(
            "<content type='html'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;p&gt;x&lt;/p&gt;</div></content>")
                                                   << html("<p>x</p>");
        QTest::newRow("words under a type of one's own")
            << QByteArray("<content type='application/x-own'>word</content>") << plain("word");
        QTest::newRow("base64 of a text") << QByteArray("<content type='application/x-own'>V29yZHMgaGVyZQ==</content>")
                                          << plain("Words here");
        QTest::newRow("a picture") << QByteArray("<content type='image/png'>iVBORw0KGgo=</content>") << ParsedText();
        const QByteArray document = QByteArray("%PDF-1.4\n1 0 obj").toBase64();
        QTest::newRow("a document") << "<content type='application/pdf'>" + document + "</content>" << ParsedText();
        const QByteArray archive = QByteArray("PK\3\4\x14\0\0\0\x08\0\xff\xee\xdd\xcc").toBase64();
        QTest::newRow("an archive") << "<content type='application/zip'>" + archive + "</content>" << ParsedText();
        const QByteArray blob = QByteArray(60, '\xfe').toBase64();
        QTest::newRow("a blob of one's own type")
            << "<content type='application/x-own'>" + blob.left(40) + "\n" + blob.mid(40) + "</content>" << ParsedText();
        QTest::newRow("words under the type of a document")
            << QByteArray("<content type='application/pdf'>See the report.</content>") << plain("See the report.");
        QTest::newRow("base64 of Latin-1") << "<content type='text/html' mode='base64'>"
                                                  + QByteArray("<p>Caf\xe9 d\xe9j\xe0 vu</p>").toBase64() + "</content>"
                                           << html("<p>Caf\u00e9 d\u00e9j\u00e0 vu</p>");
        QTest::newRow("base64 of a named encoding") << "<content type='text/plain; charset=gb2312' mode='base64'>"
                                                           + QByteArray("\xd6\xec\xe9\x46").toBase64() + "</content>"
                                                    << plain("\u6731\u9555");
        QTest::newRow("alternatives, plain first")
            << QByteArray("<content type='multipart/alternative'><content type='text/plain'>x</content>"
                          "<content type='text/html' mode='escaped'>&lt;b>x&lt;/b></content></content>")
            << html("<b>x</b>");
        QTest::newRow("alternatives with XHTML")
            << QByteArray("<content type='multipart/alternative'><content type='text/html' mode='escaped'>x</content>"
                          "<content type='application/xhtml+xml' mode='xml'><i>x</i></content></content>")
            << html("<i>x</i>");
        QTest::newRow("alternatives of which one is empty")
            << QByteArray("<content type='multipart/alternative'><content type='text/html' mode='escaped'/>"
                          "<content type='text/plain'>x</content></content>")
            << plain("x");
    }
    void readsAtomTextsOfStrangeTypes()
    {
        QFETCH(QByteArray, element);
        QTEST(read(atom(element)).entries[0].content, "content");
    }

    void readsPodcasts()
    {
        const ParsedFeed feed = readFixture("rss-podcast.xml");
        QCOMPARE(feed.image, QStringLiteral("https://paper.example/talk.jpg"));
        const ParsedEntry &entry = feed.entries[0];
        QCOMPARE(entry.title.text, QStringLiteral("The ferry"));
        QCOMPARE(entry.summary.text, QStringLiteral("What it costs."));
        QCOMPARE(entry.categories, words("sea money"));
        QCOMPARE(entry.enclosures.size(), 3);
        QCOMPARE(entry.enclosures[0].length, 1234);
        QCOMPARE(entry.enclosures[1].url, QStringLiteral("https://paper.example/1.vtt"));
        QCOMPARE(entry.enclosures[2].type, QStringLiteral("application/json+chapters"));
        QCOMPARE(entry.authors.size(), 2); // guests are no authors
        QCOMPARE(entry.authors[0].name, QStringLiteral("Anna Brandt"));
        QCOMPARE(entry.authors[0].url, QStringLiteral("https://paper.example/anna"));
        QCOMPARE(entry.authors[1].name, QStringLiteral("Tom Vale"));
    }

    void takesTheHostsOfAPodcastForItsAuthors_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *item, const char *expected) {
            QTest::newRow(name) << QByteArray(item) << words(expected);
        };
        row("beside the channel's author",
            "<itunes:author>Network</itunes:author><podcast:person>Ann</podcast:person>"
            "<podcast:person role='guest'>Mia</podcast:person><podcast:person>Bob</podcast:person>",
            "Ann Bob");
        row("the same in another order", "<podcast:person>Ann</podcast:person><itunes:author>Network</itunes:author>",
            "Ann");
        row("an author alone", "<itunes:author>Network</itunes:author>", "Network");
        row("an author and guests",
            "<itunes:author>Network</itunes:author><podcast:person role='guest'>Mia</podcast:person>", "Network");
        row("an author of its own", "<author>z@x.example (Zed)</author><podcast:person>Ann</podcast:person>", "Zed");
        row("an address and a host", "<author>z@x.example</author><podcast:person>Ann</podcast:person>", "Ann ?");
        row("those of the channel", "", "Joe Kim");
        row("those of the channel beside guests", "<podcast:person role='guest'>Mia</podcast:person>", "Joe Kim");
    }
    void takesTheHostsOfAPodcastForItsAuthors()
    {
        QFETCH(QByteArray, item);
        const ParsedFeed feed =
            read("<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
                 "xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>F</title><item><title>t</title>"
                 + item
                 + "</item><podcast:person>Joe</podcast:person><podcast:person role='guest'>Lou</podcast:person>"
                   "<podcast:person role='co-host'>Kim</podcast:person></channel></rss>");
        QStringList names;
        for (const ParsedPerson &person : feed.entries[0].authors)
            names.append(person.name.isEmpty() ? QStringLiteral("?") : person.name);
        QTEST(names, "names");
    }

    void keepsSeveralPersonsApart_data()
    {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("mails");
        const QStringList mails = words("a@x.example c@x.example");
        const QStringList names = {QStringLiteral("Ann Bee"), QStringLiteral("Carl Dee")};
        QTest::newRow("names behind") << QByteArray("a@x.example (Ann Bee), c@x.example (Carl Dee)") << names << mails;
        QTest::newRow("names behind, and no comma")
            << QByteArray("a@x.example (Ann Bee) c@x.example (Carl Dee)") << names << mails;
        QTest::newRow("names in front, and no comma")
            << QByteArray("Ann Bee &lt;a@x.example&gt; Carl Dee &lt;c@x.example&gt;") << names << mails;
        QTest::newRow("lines") << QByteArray("Ann Bee &lt;a@x.example&gt;&lt;br /&gt;Carl Dee (c@x.example)") << names
                               << mails;
        QTest::newRow("lines of names") << QByteArray("Ann Bee&lt;br&gt;Carl Dee") << names
                                        << QStringList{QString(), QString()};
        QTest::newRow("elements between lines")
            << QByteArray("Ann Bee<br/>Carl Dee") << names << QStringList{QString(), QString()};
        QTest::newRow("joined by a word") << QByteArray("a@x.example (Ann Bee) and c@x.example (Carl Dee)") << names
                                          << mails;
        QTest::newRow("joined by a stroke")
            << QByteArray("Ann Bee &lt;a@x.example&gt; / Carl Dee &lt;c@x.example&gt;") << names << mails;
        QTest::newRow("names in front") << QByteArray("Ann Bee &lt;a@x.example&gt;; Carl Dee &lt;c@x.example&gt;") << names
                                        << mails;
        QTest::newRow("no names") << QByteArray("a@x.example, c@x.example") << QStringList{QString(), QString()} << mails;
        QTest::newRow("last names first") << QByteArray("Bee, Ann &lt;a@x.example&gt;, Dee, Carl (c@x.example)")
                                          << QStringList{QStringLiteral("Bee, Ann"), QStringLiteral("Dee, Carl")} << mails;
        QTest::newRow("a comma within brackets")
            << QByteArray("a@x.example (Bee, Ann), c@x.example (Dee, Carl)")
            << QStringList{QStringLiteral("Bee, Ann"), QStringLiteral("Dee, Carl")} << mails;
        QTest::newRow("names alone") << QByteArray("Ann Bee, Carl Dee") << QStringList(QStringLiteral("Ann Bee, Carl Dee"))
                                     << QStringList(QString());
        const QStringList nobody = {QString(), QString()};
        const auto joint = [&nobody](const char *text, const char *one, const char *other) {
            QTest::newRow(text) << QByteArray(text) << QStringList{QString::fromUtf8(one), QString::fromUtf8(other)}
                                << nobody;
        };
        joint("山田太郎、鈴木花子", "山田太郎", "鈴木花子");
        joint("김철수, 이영희", "김철수", "이영희");
        joint("Иван Петров и Анна Смирнова", "Иван Петров", "Анна Смирнова");
        joint("Ana y Pedro", "Ana", "Pedro");
        joint("Ana Gil y Pedro Ruiz", "Ana Gil", "Pedro Ruiz");
        joint("Ann Bee\nCarl Dee", "Ann Bee", "Carl Dee");
        for (const char *whole :
             {"Smith, Jones &amp; Co", "Team Blog, Inc.", "José Ortega y Gasset", "新华社记者、张三", "Doe, Jane"})
            QTest::newRow(whole) << QByteArray(whole)
                                 << QStringList(QString::fromUtf8(whole).replace(QLatin1String("&amp;"), QLatin1String("&")))
                                 << QStringList(QString());
        QTest::newRow("names between semicolons")
            << QByteArray("Bee, Ann; Carl Dee;") << QStringList{QStringLiteral("Bee, Ann"), QStringLiteral("Carl Dee")}
            << QStringList{QString(), QString()};
        QTest::newRow("a semicolon of a reference")
            << QByteArray("Lo&amp;#239;c Le; Jos&amp;eacute;")
            << QStringList{QStringLiteral("Loïc Le"), QStringLiteral("José")} << QStringList{QString(), QString()};
    }
    void keepsSeveralPersonsApart()
    {
        QFETCH(QByteArray, author);
        QStringList names;
        QStringList mails;
        const ParsedFeed feed = read(rss("<item><author>" + author + "</author></item>"));
        for (const ParsedPerson &person : feed.entries[0].authors) {
            names.append(person.name);
            mails.append(person.email);
        }
        QTEST(names, "names");
        QTEST(mails, "mails");
    }

    void keepsEachPersonOfAllElementsOnce_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *elements, const char *expected) {
            QTest::newRow(name) << QByteArray(elements) << words(expected);
        };
        row("author and creators",
            "<author>z@x.example (Zed)</author><dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>", "Zed Ann Bob");
        row("the same with and without address",
            "<author>z@x.example (Zed)</author><dc:creator>zed</dc:creator><dc:creator>Ann</dc:creator>", "Zed Ann");
        row("the name of an address", "<author>z@x.example</author><dc:creator>Zed (z@x.example)</dc:creator>", "Zed");
        row("one address of several", "<author>n@x.example (Zed)</author><dc:creator>n@x.example (Ann)</dc:creator>",
            "Zed Ann");
        row("a bag",
            "<dc:creator><rdf:Bag xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li>P1</rdf:li>"
            "<rdf:li>P2</rdf:li></rdf:Bag></dc:creator>",
            "P1 P2");
        row("a sequence that nobody declares",
            "<dc:creator><rdf:Seq><rdf:li>P1</rdf:li><rdf:li>P2</rdf:li></rdf:Seq></dc:creator>", "P1 P2");
    }
    void keepsEachPersonOfAllElementsOnce()
    {
        QFETCH(QByteArray, elements);
        QStringList names;
        const ParsedFeed feed = read(rss("<item xmlns:dc='http://purl.org/dc/elements/1.1/'>" + elements + "</item>"));
        for (const ParsedPerson &person : feed.entries[0].authors)
            names.append(person.name);
        QTEST(names, "names");
        QVERIFY(std::none_of(feed.entries[0].authors.begin(), feed.entries[0].authors.end(),
                             [](const ParsedPerson &person) { return person.from.startsWith(QLatin1String("rdf:")); }));
    }

    void readsTheOwnerOfAPodcast()
    {
        const ParsedFeed feed =
            read("<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>F</title><itunes:owner>"
                 "<itunes:name>Owner</itunes:name><itunes:email>o@m.example</itunes:email></itunes:owner></channel></rss>");
        QCOMPARE(feed.authors.size(), 1);
        QCOMPARE(feed.authors[0].name, QStringLiteral("Owner"));
        QCOMPARE(feed.authors[0].email, QStringLiteral("o@m.example"));
    }

    void resolvesAgainstTheBasesWithinAText_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *content, const char *text) {
            QTest::newRow(name) << QByteArray(content) << QString::fromLatin1(text);
        };
        row("nested", "<div xml:base='d/'><p xml:base='e/'><a href='x'>a</a></p></div>",
            "<p><a href=\"https://paper.example/c/d/e/x\">a</a></p>");
        row("pictures", "<p xml:base='d/'><img src='y.png' srcset='y.png 1x, z.png 2x'/></p>",
            "<p><img src=\"https://paper.example/c/d/y.png\" srcset=\"https://paper.example/c/d/y.png 1x, "
            "https://paper.example/c/d/z.png 2x\"></p>");
        row("what is absolute or within the page",
            "<p xml:base='d/'><a href='https://a.example/'/><a href='#n'/><a href='mailto:a@b.example'/></p>",
            "<p><a href=\"https://a.example/\"></a><a href=\"#n\"></a><a href=\"mailto:a@b.example\"></a></p>");
        row("a base that is none", "<p xml:base='javascript:'><a href='x'/></p>", "<p><a href=\"\"></a></p>");
        row("no other base", "<div><a href='x'>a</a></div>", "<a href=\"x\">a</a>");
    }
    void resolvesAgainstTheBasesWithinAText()
    {
        QFETCH(QByteArray, content);
        const ParsedEntry entry = read(atom("<content type='xhtml' xml:base='c/'>" + content + "</content>")).entries[0];
        QTEST(entry.content.text, "text");
        QCOMPARE(entry.baseUrl, QStringLiteral("https://paper.example/c/"));
    }

    void resolvesAgainstTheBaseOfAnRssBody()
    {
        const ParsedFeed feed = read(rss("<item><body xmlns='http://www.w3.org/1999/xhtml' xml:base='/b/'>"
                                         "<p><a href='x'>a</a></p></body></item>"));
        QCOMPARE(feed.entries[0].content, html("<p><a href=\"https://paper.example/b/x\">a</a></p>"));
        QCOMPARE(feed.entries[0].baseUrl, here.baseUrl);
    }

    void resolvesAgainstTheBaseOfTheTextThatIsShown_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("base");
        const auto row = [](const char *name, const QByteArray &document, const char *base) {
            QTest::newRow(name) << document << QString::fromLatin1(base);
        };
        const QByteArray content = "xmlns:content='http://purl.org/rss/1.0/modules/content/'";
        row("RSS, the content",
            rss("<item " + content
                + "><description xml:base='/s/'>s</description><content:encoded xml:base='/c/'>c"
                  "</content:encoded></item>"),
            "https://paper.example/c/");
        row("RSS, the description",
            rss("<item " + content + "><description xml:base='/s/'>s</description><content:encoded xml:base='/c/'/></item>"),
            "https://paper.example/s/");
        row("RSS, no text", rss("<item xml:base='/i/'/>"), "https://paper.example/i/");
        row("RSS, a page", rss("<item><link>/2022/07/a/</link><description>s</description></item>"),
            "https://paper.example/2022/07/a/");
        row("RSS, a page and a base",
            rss("<item xml:base='/i/'><link>/2022/07/a/</link><description>s</description></item>"),
            "https://paper.example/i/");
        row("RSS, no page", rss("<item><description>s</description></item>"), "https://paper.example/rss.xml");
        row("JSON Feed, a page",
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\", \"home_page_url\": \"https://paper.example/\", "
            "\"items\": [{\"id\": \"1\", \"url\": \"/a/\", \"content_html\": \"c\"}]}",
            "https://paper.example/a/");
        row("Atom, the content", atom("<summary xml:base='/s/'>s</summary><content xml:base='/c/'>c</content>"),
            "https://paper.example/c/");
        row("Atom, an empty content", atom("<content xml:base='/c/'/><summary xml:base='/s/'>s</summary>"),
            "https://paper.example/s/");
        row("Atom, a content elsewhere",
            atom("<content xml:base='/c/' src='x' type='video/mp4'/><summary xml:base='/s/'>s</summary>"),
            "https://paper.example/s/");
        row("Atom, no text", "<feed><entry xml:base='/e/'/></feed>", "https://paper.example/e/");
    }
    void resolvesAgainstTheBaseOfTheTextThatIsShown()
    {
        QFETCH(QByteArray, document);
        QTEST(read(document).entries[0].baseUrl, "base");
    }

    void resolvesAgainstTheBaseOfCdf()
    {
        const ParsedFeed feed = read("<CHANNEL BASE='http://x.example/b/' HREF='http://x.example/'><TITLE>T</TITLE>"
                                     "<ITEM HREF='i1.html'><TITLE>1</TITLE></ITEM></CHANNEL>");
        QCOMPARE(feed.format, QStringLiteral("cdf"));
        QCOMPARE(feed.entries[0].url, QStringLiteral("http://x.example/b/i1.html"));
    }

    void takesTheLanguageOfTheContent()
    {
        const ParsedFeed feed = read("<feed xml:lang='en'><entry xml:lang='de'><content xml:lang='fr'>a</content></entry>"
                                     "<entry xml:lang='de'><content>a</content></entry>"
                                     "<entry><content src='x' xml:lang='fr'/></entry></feed>");
        QCOMPARE(feed.entries[0].language, QStringLiteral("fr"));
        QCOMPARE(feed.entries[1].language, QStringLiteral("de"));
        QCOMPARE(feed.entries[2].language, QStringLiteral("en"));
    }

    void readsTheHtmlAmongContentItems()
    {
        QCOMPARE(readFixture("rdf-content-items.xml").entries[0].content,
                 html("<p>The <a href=\"https://old.example/ferry\">ferry</a> is back.</p>"));
        QCOMPARE(readFixture("rdf-content-items.xml").entries[1].content, html("<em>Escaped</em>"));
    }

    void readsAPersonInTags()
    {
        const ParsedFeed feed = read(rss("<item><author><p>Anna <b>Brandt</b></p></author></item>"));
        QCOMPARE(feed.entries[0].authors.value(0).name, QStringLiteral("Anna Brandt"));
    }

    void takesNoFaceForThePictureOfAnArticle()
    {
        const ParsedFeed feed = read("<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item>"
                                     "<media:content url='https://2.gravatar.com/avatar/1?s=96' medium='image'>"
                                     "<media:title>ann</media:title></media:content></item>"
                                     "<item><media:thumbnail url='https://x.example/u.png' width='30' height='30'/>"
                                     "<media:thumbnail url='https://x.example/p.jpg' width='75' height='50'/></item>"
                                     "<item><media:content url='https://x.example/p.jpg' medium='image'>"
                                     "<media:title>a picture</media:title></media:content></item>"
                                     "<item><media:content url='https://x.example/p.mp4' medium='video'>"
                                     "<media:title>a film</media:title></media:content></item></channel></rss>");
        QCOMPARE(feed.entries.size(), 4);
        QCOMPARE(feed.entries[0].leadImage, QString());
        QVERIFY(feed.entries[0].title.isEmpty());
        QCOMPARE(feed.entries[1].leadImage, QStringLiteral("https://x.example/p.jpg"));
        QCOMPARE(feed.entries[2].leadImage, QStringLiteral("https://x.example/p.jpg"));
        QVERIFY(feed.entries[2].title.isEmpty());
        QCOMPARE(feed.entries[3].title, plain("a film"));
    }

    void takesNoFeedOfItsRepliesForTheSourceOfAnItem()
    {
        const ParsedFeed feed =
            read(rss("<item><link>https://x.example/t/1</link><source url='https://x.example/t/1.rss'>How?</source></item>"
                     "<item><link>https://x.example/t/2</link><source url='https://y.example/f.rss'>Y</source></item>"));
        QVERIFY(feed.entries[0].source.isEmpty());
        QCOMPARE(feed.entries[1].source.value, QStringLiteral("Y"));
    }

    void readsMediaInGroups()
    {
        const ParsedEntry entry = readFixture("rss-media-group.xml").entries[0];
        QCOMPARE(entry.title.text, QStringLiteral("The ferry at night"));
        QCOMPARE(entry.summary, html("<p>Lights.</p>"));
        QCOMPARE(entry.url, QStringLiteral("https://paper.example/watch"));
        QCOMPARE(entry.leadImage, QStringLiteral("https://paper.example/night.jpg"));
        QCOMPARE(entry.categories, words("Ships"));
        QCOMPARE(entry.enclosures.size(), 3);
        QCOMPARE(entry.enclosures[1].length, 900);
    }

    void readsTextsOfMediaByTheirTypes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ParsedText>("expected");
        QTest::newRow("plain by default") << QByteArray(">a vector&lt;int>\nline two") << plain("a vector<int>\nline two");
        QTest::newRow("plain") << QByteArray(" type='plain'>&lt;p>x") << plain("<p>x");
        QTest::newRow("HTML") << QByteArray(" type='html'>a &amp;lt; b") << html("a &lt; b");
        QTest::newRow("HTML of which nobody says so") << QByteArray(">&lt;p>x&lt;/p>") << html("<p>x</p>");
        QTest::newRow("elements") << QByteArray("><i>x</i>") << html("<i>x</i>");
    }
    void readsTextsOfMediaByTheirTypes()
    {
        QFETCH(QByteArray, text);
        const ParsedFeed feed =
            read(rss("<item xmlns:media='http://search.yahoo.com/mrss/'><media:group><media:title" + text
                     + "</media:title><media:description" + text + "</media:description></media:group></item>"));
        QTEST(feed.entries[0].title, "expected");
        QTEST(feed.entries[0].summary, "expected");
    }

    void leadsToTheRepliesThatArePages_data()
    {
        QTest::addColumn<QByteArray>("elements"); // with links named link
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const char *elements, const char *address) {
            QTest::newRow(name) << QByteArray(elements) << QString::fromLatin1(address);
        };
        row("a page behind a feed",
            "<link rel='replies' type='application/atom+xml' href='https://a.example/1.atom'/>"
            "<link rel='replies' type='text/html' href='https://a.example/1'/>",
            "https://a.example/1");
        row("a page behind what has no type",
            "<link rel='replies' href='https://a.example/r'/>"
            "<link rel='replies' type='text/html; charset=utf-8' href='https://a.example/1'/>",
            "https://a.example/1");
        row("no type", "<link rel='replies' href='https://a.example/r'/>", "https://a.example/r");
        row("a feed", "<link rel='replies' type='application/rss+xml' href='https://a.example/r'/>", "");
        row("the registry's address",
            "<link rel='http://www.iana.org/assignments/relation/replies' href='https://a.example/r'/>",
            "https://a.example/r");
        row("another's relation", "<link rel='http://x.example/replies' href='https://a.example/r'/>", "");
    }
    void leadsToTheRepliesThatArePages()
    {
        QFETCH(QByteArray, elements);
        QTEST(read(atom(elements)).entries[0].commentsUrl, "address");
        const QByteArray item =
            "<item xmlns:atom='http://www.w3.org/2005/Atom'>" + QByteArray(elements).replace("<link", "<atom:link");
        QTEST(read(rss(item + "</item>")).entries[0].commentsUrl, "address");
        QCOMPARE(read(rss(item + "<comments>https://a.example/c</comments></item>")).entries[0].commentsUrl,
                 QStringLiteral("https://a.example/c"));
    }

    void keepsEveryDigitOfANumber_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("guid");
        const auto row = [](const char *number, const char *guid) {
            QTest::newRow(number) << QByteArray(number) << QString::fromLatin1(guid);
        };
        row("7", "7");
        row("1594567890123456781", "1594567890123456781");
        row("1594567890123456782", "1594567890123456782");
        row("-1594567890123456782", "-1594567890123456782");
        row("340282366920938463463374607431768211457", "340282366920938463463374607431768211457");
        row("0.1000000000000000000", "0.10000000000000001");
        row("1e20", "1e+20");
        row("\"\\\"12345678901234567890\"", "\"12345678901234567890");
    }
    void keepsEveryDigitOfANumber()
    {
        QFETCH(QByteArray, number);
        const ParsedFeed feed = read("{\"items\":[{\"id\":" + number + "}]}");
        QTEST(feed.entries.value(0).guid, "guid");
    }

    void readsJsonDatesThatAreNumbers_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("published");
        QTest::newRow("seconds") << QByteArray("1714559400") << QStringLiteral("2024-05-01T10:30:00Z");
        QTest::newRow("milliseconds") << QByteArray("1714559400000") << QStringLiteral("2024-05-01T10:30:00Z");
        QTest::newRow("a text") << QByteArray("\"2024-05-01T10:30:00Z\"") << QStringLiteral("2024-05-01T10:30:00Z");
        QTest::newRow("none") << QByteArray("0") << QString();
        QTest::newRow("too large") << QByteArray("1e300") << QString();
    }
    void readsJsonDatesThatAreNumbers()
    {
        QFETCH(QByteArray, date);
        const ParsedFeed feed = read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"date_published\":" + date + "}]}");
        QTEST(utc(feed.entries[0].published), "published");
    }

    void readsJsonFeedsWhoseKeysAreInCapitals()
    {
        const ParsedFeed feed =
            read("{\"version\":\"https://jsonfeed.org/version/1\",\"Title\":\"F\",\"items\":[{\"ID\":\"1\","
                 "\"Content_HTML\":\"<p>x</p>\",\"Author\":{\"Name\":\"Anna\"}}]}");
        QCOMPARE(feed.title, plain("F"));
        QCOMPARE(feed.entries[0].guid, QStringLiteral("1"));
        QCOMPARE(feed.entries[0].content, html("<p>x</p>"));
        QCOMPARE(feed.entries[0].authors[0].name, QStringLiteral("Anna"));
    }

    void mendsTextsThatWereEncodedTwice()
    {
        const ParsedFeed feed = read(rss("<item><title>Don\xc3\xa2\xe2\x82\xac\xe2\x84\xa2t</title></item>"
                                         "<item><title>Caf\xc3\x83\xc2\xa9</title></item>"));
        QCOMPARE(titles(feed), (QStringList{QStringLiteral("Don\u2019t"), QStringLiteral("Caf\u00c3\u00a9")}));
    }

    void readsTheNextEntryAfterOneThatIsTooDeep()
    {
        const ParsedFeed feed = read(rss("<item><title>1</title><description>" + QByteArray("<b>").repeated(5000)
                                         + "x</description></item>"
                                           "<item><title>2</title></item>"));
        QCOMPARE(titles(feed), words("1 2"));
    }

    void readsLegacyEncodings()
    {
        const QByteArray gbk(
            "<?xml version='1.0' encoding='gb2312'?><rss><channel><item><title>\xd6\xec\xe9\x46\xbb\xf9</title></item></channel></rss>");
        const ParsedFeed feed = read(gbk);
        QCOMPARE(feed.encoding, QStringLiteral("gb18030"));
        QCOMPARE(feed.entries[0].title.text, QStringLiteral("朱镕基"));
    }
};

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
