#include "ingest/fulltext.h"

#include "ingest/ingest.h"
#include "text/outlets.h"

#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

const QString sentences =
    s("<p>连接南浦与东岸的渡轮周一恢复通航，首班船上坐满了等了四个月的乘客。船长说，今天没有人赶时间。</p>"
      "<p>航运公司称，新码头比旧的宽一倍，轮椅可以直接上船；票价不变，末班船延到夜里十一点。</p>");

Article excerpt(const QString &text = s("渡轮恢复通航。"))
{
    ParsedFeed feed;
    ParsedEntry entry;
    entry.guid = s("a");
    entry.title = {s("渡轮"), ParsedText::Kind::Plain};
    entry.url = s("https://news.example/1.html");
    entry.content = {text, ParsedText::Kind::Html};
    return makeArticle(feed, entry, Outlets::builtIn());
}

Article read(const Article &kept, const QString &extracted, const QString &head = {})
{
    return withFullText(kept, {head + extracted, s("https://news.example/1.html")}, extracted, Outlets::builtIn());
}

}

/// What is kept of an article that was found in its page.
class TestIngestFullText : public QObject {
    Q_OBJECT

private slots:
    void keepsItBesideWhatTheFeedSays()
    {
        const Article kept = excerpt();
        const Article article = read(kept, sentences);
        QVERIFY(article.fullText.text.contains(s("四个月的乘客")));
        QCOMPARE(article.html, kept.html);
        QCOMPARE(article.text, kept.text);
        QCOMPARE(article.fingerprint, kept.fingerprint);
    }

    void keepsNoneThatIsNotWorthIt_data()
    {
        QTest::addColumn<QString>("feed");
        QTest::addColumn<QString>("extracted");
        QTest::newRow("nothing") << s("渡轮恢复通航。") << QString();
        QTest::newRow("a notice") << s("Ferry.") << s("<p>We are sorry. The page has been moved.</p>");
        QTest::newRow("no more than the feed has") << sentences << sentences;
        QTest::newRow("links") << s("Ferry.")
                               << s("<p><a href='/1'>A cow stood on the runway</a> and more</p>").repeated(20);
    }
    void keepsNoneThatIsNotWorthIt()
    {
        QFETCH(QString, feed);
        QFETCH(QString, extracted);
        QVERIFY(read(excerpt(feed), extracted).fullText.isEmpty());
    }

    void takesCreditsOutOfTheTextAndIntoTheMasthead()
    {
        const Article article = read(excerpt(), sentences + s("<p>责任编辑：王蒙　校对：李雷</p>"),
                                     s("<meta property='og:site_name' content='海湾日报'>"));
        QVERIFY(!article.fullText.text.contains(s("王蒙")));
        QCOMPARE(article.provenance.publisher, s("海湾日报"));
        QCOMPARE(article.provenance.editors, QStringList(s("王蒙")));
        QCOMPARE(article.provenance.contributors.size(), 1);
        for (const Evidence &one : article.provenance.evidence)
            QVERIFY2(one.from.startsWith(s("page: ")), qPrintable(one.from));
    }

    void saysTheSameWhenThePageIsReadASecondTime()
    {
        const QString page = sentences + s("<p>责任编辑：王蒙　校对：李雷</p>");
        const Article once = read(excerpt(), page);
        const Article twice = read(once, page);
        QCOMPARE(twice.fullText, once.fullText);
        QCOMPARE(twice.provenance, once.provenance);
    }

    void keepsWhatThePageSaidWhenTheRulesReadTheFeedAgain()
    {
        const Article once = read(excerpt(), sentences + s("<p>责任编辑：王蒙　校对：李雷</p>"));
        const Article again = readAgain(once, false, Outlets::builtIn());
        QCOMPARE(again.fullText, once.fullText);
        QCOMPARE(again.provenance.editors, once.provenance.editors);
        QCOMPARE(again.provenance.contributors, once.provenance.contributors);
        QCOMPARE(again.fingerprint, once.fingerprint);
    }

    void isCleanAsAnyBody()
    {
        const Article article =
            read(excerpt(), sentences
                                + s("<p onclick=x()>文<script>x()</script><a href='javascript:x()'>字</a>"
                                    "<img src='/bild.png' onerror=x()></p>"));
        QVERIFY(!article.fullText.html.contains(s("script")));
        QVERIFY(!article.fullText.html.contains(s("onclick")) && !article.fullText.html.contains(s("onerror")));
        QVERIFY(article.fullText.html.contains(s("https://news.example/bild.png")));
    }
};

QTEST_GUILESS_MAIN(TestIngestFullText)
#include "tst_fulltext.moc"
