#include "ingest/ingest.h"
#include "ingest/pageprovenance.h"

#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

// With plain quotes for double ones.
constexpr const char *linkedData =
    "<html><head><script type='application/ld+json'>"
    "{'@context':'https://schema.org','@type':'NewsArticle','headline':'Ferries return',"
    "'author':[{'@type':'Person','name':'Ann Lee'},{'@type':'Person','name':'Bo Day'}],"
    "'editor':{'@type':'Person','name':'Cy Fox'},"
    "'publisher':{'@type':'Organization','name':'The Harbour Post'},"
    "'sourceOrganization':{'@type':'NewsMediaOrganization','name':'Reuters'},"
    "'dateline':'LONDON','isBasedOn':'https://first.example/1','copyrightNotice':'© 2024 The Harbour Post',"
    "'datePublished':'2024-03-05T14:20:00+08:00','dateModified':'2024-03-05T15:00:00+08:00'}"
    "</script></head><body><p>Text.</p></body></html>";

// With plain quotes for double ones.
constexpr const char *graph =
    "<script type='application/ld+json'>"
    "{'@graph':[{'@type':'WebPage','name':'x'},"
    "{'@type':['Article','BlogPosting'],'author':{'@id':'#ann'},'publisher':{'@id':'#post'}},"
    "{'@type':'Person','@id':'#ann','name':'Ann Lee'},{'@type':'Organization','@id':'#post','name':'The Harbour Post'}]}"
    "</script>";

QStringList places(const Provenance &who)
{
    QStringList list;
    for (const Evidence &one : who.evidence)
        list += provenanceFieldName(one.field) + QStringLiteral(" < ") + one.from;
    return list;
}

}

/// What a web page says of who stands behind its article.
class PageProvenanceTest : public QObject {
    Q_OBJECT

private slots:
    void readsLinkedData()
    {
        const Provenance who = pageProvenance(s(linkedData).replace(u'\'', u'"'));
        QCOMPARE(who.publisher, s("The Harbour Post"));
        QCOMPARE(who.source, s("Reuters"));
        QCOMPARE(who.byline, (QStringList{s("Ann Lee"), s("Bo Day")}));
        QCOMPARE(who.editors, QStringList(s("Cy Fox")));
        QCOMPARE(who.dateline, s("LONDON"));
        QCOMPARE(who.originalUrl, s("https://first.example/1"));
        QCOMPARE(who.copyright, s("© 2024 The Harbour Post"));
        QCOMPARE(who.publishedText, s("2024-03-05T14:20:00+08:00"));
        QVERIFY(places(who).contains(s("byline < page: JSON-LD author")));
        const Article article = withPage({}, who);
        QCOMPARE(article.published, QDateTime(QDate(2024, 3, 5), QTime(6, 20), Qt::UTC));
    }

    void followsGraphsAndReferences()
    {
        const Provenance who = pageProvenance(s(graph).replace(u'\'', u'"'));
        QCOMPARE(who.byline, QStringList(s("Ann Lee")));
        QCOMPARE(who.publisher, s("The Harbour Post"));
    }

    void readsMetaElementsAndMicrodata()
    {
        const Provenance meta = pageProvenance(s(
            "<head><meta property='og:site_name' content='海湾日报'><meta name='DC.creator' content='张三'>"
            "<meta name='copyright' content='© 海湾日报'><meta property='article:published_time' content='2024-03-05T06:20:00Z'>"
            "<meta name='original-source' content='https://first.example/1'></head><p>正文。</p>"));
        QCOMPARE(meta.publisher, s("海湾日报"));
        QCOMPARE(meta.byline, QStringList(s("张三")));
        QCOMPARE(meta.copyright, s("© 海湾日报"));
        QCOMPARE(meta.originalUrl, s("https://first.example/1"));
        QVERIFY(places(meta).contains(s("publisher < page: meta og:site_name")));
        const Provenance data =
            pageProvenance(s("<div itemscope itemtype='https://schema.org/NewsArticle'><span itemprop='author' itemscope>"
                             "By <b itemprop='name'>Ann Lee</b></span><meta itemprop='publisher' content='The Harbour Post'>"
                             "<time itemprop='datePublished' datetime='2024-03-05T06:20:00Z'>March 5</time></div>"));
        QCOMPARE(data.byline, QStringList(s("Ann Lee")));
        QCOMPARE(data.publisher, s("The Harbour Post"));
        QCOMPARE(data.publishedText, s("2024-03-05T06:20:00Z"));
    }

    void readsTheEditorsLineThatTheFeedLeftOut()
    {
        const Provenance who = pageProvenance(
            s("<ul><li><a href='/'>首页</a></li></ul><div><p>渡轮恢复通航。</p></div><div>责任编辑：王蒙 SF014</div>"
              "<div>来源：中新网</div><p>他说：“责任编辑：张三，你来。”</p>"));
        QCOMPARE(who.editors, QStringList(s("王蒙")));
        QCOMPARE(who.source, s("中新网"));
    }

    void takesNobodyForSomebody_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("an address") << s("<meta property='article:author' content='https://facebook.example/ann'>");
        QTest::newRow("the software's user") << s("<meta name='author' content='admin'>");
        QTest::newRow("another thing than an article")
            << s("<script type='application/ld+json'>{\"@type\":\"Product\",\"author\":{\"name\":\"Ann Lee\"}}</script>");
        QTest::newRow("broken data") << s(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":</script>");
        QTest::newRow("deep data")
            << s("<script type='application/ld+json'>%1%2</script>").arg(QString(2000, u'['), QString(2000, u']'));
        QTest::newRow("nothing") << QString();
    }
    void takesNobodyForSomebody()
    {
        QFETCH(QString, html);
        QCOMPARE(pageProvenance(html), Provenance());
    }

    void fillsOnlyWhatIsEmpty()
    {
        ParsedFeed feed;
        feed.format = s("rss");
        ParsedEntry entry;
        entry.guid = s("a");
        entry.title = {s("T"), ParsedText::Kind::Plain};
        entry.content = {s("<p>渡轮恢复通航，乘客比往年多。</p><p>责任编辑：王蒙</p>"), ParsedText::Kind::Html};
        const Article kept = makeArticle(feed, entry);
        const Provenance page =
            pageProvenance(s("<meta property='og:site_name' content='海湾日报'><div>责任编辑：方以南</div>"));
        const Article more = withPage(kept, page);
        QCOMPARE(more.provenance.editors, QStringList(s("王蒙")));
        QCOMPARE(more.provenance.publisher, s("海湾日报"));
        QCOMPARE(more.fingerprint, kept.fingerprint); // the next fetch finds nothing new
        // And it stays when the article is read again.
        const Article again = readAgain(more, false, Outlets::builtIn());
        QCOMPARE(again.provenance, more.provenance);
        QCOMPARE(again.fingerprint, kept.fingerprint);
        QCOMPARE(withPage(more, page).provenance, more.provenance);
    }
};

QTEST_APPLESS_MAIN(PageProvenanceTest)
#include "tst_pageprovenance.moc"
