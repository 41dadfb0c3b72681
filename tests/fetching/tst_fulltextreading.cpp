#include "fetching/fulltextreading.h"

#include "core/textextractor.h"
#include "fetching/fulltextqueue.h"
#include "fetching/refresher.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"
#include "support/fixedclock.h"
#include "support/httpserver.h"
#include "text/queryparser.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patience = 10'000;
using Outcome = FullTextReading::Outcome;

/// Takes what stands in the article element, as a stand-in for the engine.
class ArticleElement : public TextExtractor {
public:
    void extract(const QString &html, const QUrl &address, std::function<void(const Result<QString> &)> answer) override
    {
        asked += html;
        addresses += address;
        const qsizetype from = html.indexOf(s("<article>"));
        const qsizetype to = html.indexOf(s("</article>"));
        if (error)
            answer(*error);
        else if (from < 0)
            answer(Error{ErrorKind::Empty, {}});
        else
            answer(html.mid(from + 9, to - from - 9));
    }
    QStringList asked;
    QList<QUrl> addresses;
    std::optional<Error> error;
};

const QString sentences =
    s("<p>连接南浦与东岸的渡轮周一恢复通航，首班船上坐满了等了四个月的乘客。船长说，今天没有人赶时间。</p>"
      "<p>航运公司称，新码头比旧的宽一倍，轮椅可以直接上船；票价不变，末班船延到夜里十一点。</p>");

QByteArray page(const QString &more = {})
{
    return (s("<!DOCTYPE html><meta charset=utf-8><meta property='og:site_name' content='海湾日报'><nav>首页</nav><article>")
            + sentences + more + s("<p>责任编辑：王蒙</p></article>"))
        .toUtf8();
}

/// A page whose end does not come, as far as anybody waits for it.
ServedAnswer endlessPage()
{
    return {.raw = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page() + QByteArray(9 * 1024 * 1024, 'x')};
}

QByteArray feedOf(const QStringList &items)
{
    return (s("<rss version='2.0'><channel><title>海湾</title>") + items.join(QString()) + s("</channel></rss>")).toUtf8();
}

QString item(const QString &id, const QString &link, const QString &text = s("渡轮恢复通航。"))
{
    return s("<item><guid>%1</guid><title>渡轮 %1</title><link>%2</link><description>%3</description></item>")
        .arg(id, link, text);
}

}

/// The whole article comes from its page, and stays.
class TestFullTextReading : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_extractor = ArticleElement();
        open();
    }
    void cleanup() { close(); }

    void keepsTheFullTextBesideWhatTheFeedSays()
    {
        m_server->serve(s("/1.html"), page(), "text/html");
        const StoredArticle before = subscribe(item(s("a"), address(s("/1.html"))));
        QVERIFY(isKept(ask(before)));
        QCOMPARE(m_server->hits(s("/1.html")), 1);
        QCOMPARE(m_extractor.addresses.first().toString(), address(s("/1.html")));
        const StoredArticle now = article();
        QVERIFY(now.content.fullText.text.contains(s("首班船上坐满了等了四个月的乘客")));
        QVERIFY(!now.content.fullText.html.contains(s("首页")));
        QCOMPARE(now.content.html, before.content.html);
        QCOMPARE(now.content.text, before.content.text);
        QCOMPARE(now.revision, 1);
        QCOMPARE(now.content.provenance.publisher, s("海湾日报"));
        QCOMPARE(now.content.provenance.editors, QStringList(s("王蒙")));
        QVERIFY(!now.content.fullText.text.contains(s("责任编辑")));
        QCOMPARE(found("四个月的乘客"), QList<ArticleId>{now.id});
        QCOMPARE(found("editor:王蒙"), QList<ArticleId>{now.id});
    }

    void sanitisesItAsAnyBody()
    {
        m_server->serve(
            s("/1.html"),
            page(s("<p onclick=x()>文<script>x()</script><a href='javascript:x()'>字</a><img src='bild.png'></p>")),
            "text/html");
        QVERIFY(isKept(ask(subscribe(item(s("a"), address(s("/1.html")))))));
        const QString html = article().content.fullText.html;
        QVERIFY(!html.contains(s("onclick")) && !html.contains(s("script")));
        QVERIFY(html.contains(address(s("/bild.png"))));
    }

    void readsOldEncodings()
    {
        m_server->serve(s("/1.html"),
                        QByteArray("<meta charset=gb2312><article>")
                            + QByteArray::fromHex("b6c9c2d6bbd6b8b4cda8baba").repeated(20) + "</article>",
                        "text/html");
        QVERIFY(isKept(ask(subscribe(item(s("a"), address(s("/1.html")))))));
        QVERIFY(article().content.fullText.text.startsWith(s("渡轮恢复通")));
    }

    void keepsItWhenTheFeedIsReadAgainAndWhenItChanges()
    {
        m_server->serve(s("/1.html"), page(), "text/html");
        QVERIFY(isKept(ask(subscribe(item(s("a"), address(s("/1.html")))))));
        RefreshSummary summary = refresh();
        QCOMPARE(summary.changed, 0);
        QVERIFY(!article().content.fullText.isEmpty());
        m_server->serve(s("/feed"), feedOf({item(s("a"), address(s("/1.html")), s("渡轮今日恢复通航。"))}),
                        "application/rss+xml");
        summary = refresh();
        QCOMPARE(summary.changed, 1);
        QVERIFY(article().content.text.contains(s("今日")));
        QVERIFY(article().content.fullText.text.contains(s("四个月的乘客")));
        m_server->serve(s("/feed"), feedOf({item(s("a"), address(s("/1.html")))}), "application/rss+xml"); // and back
        refresh();
        QVERIFY(!article().content.fullText.isEmpty());
        QCOMPARE(found("四个月的乘客").size(), 1);
    }

    void survivesARestart()
    {
        m_server->serve(s("/1.html"), page(), "text/html");
        QVERIFY(isKept(ask(subscribe(item(s("a"), address(s("/1.html")))))));
        close();
        open();
        QVERIFY(article().content.fullText.text.contains(s("四个月的乘客")));
        QCOMPARE(found("四个月的乘客").size(), 1);
        QVERIFY(m_archive->check().result().value().problems.isEmpty());
    }

    void saysWhatStandsInItsWay()
    {
        m_server->serve(s("/none.html"), "<p>Nothing here.</p>", "text/html");
        QCOMPARE(outcomeOf(ask(subscribe(item(s("a"), address(s("/none.html")))))), Outcome::NothingMore);
        m_server->serve(s("/pdf"), "%PDF-1.4", "application/pdf");
        QCOMPARE(outcomeOf(ask(subscribe(item(s("b"), address(s("/pdf")))))), Outcome::NoPage);
        QCOMPARE(errorOf(ask(subscribe(item(s("c"), address(s("/missing")))))), ErrorKind::Http);
        QCOMPARE(errorOf(ask(subscribe(s("<item><guid>d</guid><title>D</title></item>")))), ErrorKind::NotFound);
        m_server->serve(s("/1.html"), page(), "text/html");
        m_extractor.error = Error{ErrorKind::Timeout, {}};
        QCOMPARE(outcomeOf(ask(subscribe(item(s("e"), address(s("/1.html")))))), Outcome::TookTooLong);
        m_extractor.error = Error{ErrorKind::Malformed, {}};
        QCOMPARE(outcomeOf(ask(subscribe(item(s("f"), address(s("/1.html")))))), Outcome::StoppedEngine);
        m_server->serve(s("/endless"), endlessPage());
        QCOMPARE(errorOf(ask(subscribe(item(s("g"), address(s("/endless")))))), ErrorKind::TooLarge);
        QVERIFY(article().content.fullText.isEmpty());
    }

    void doesNotKeepATeaserThatTheFeedHas()
    {
        m_server->serve(s("/1.html"), page(), "text/html");
        QCOMPARE(outcomeOf(ask(subscribe(item(s("a"), address(s("/1.html")), s("<![CDATA[%1]]>").arg(sentences))))),
                 Outcome::NothingMore);
        QVERIFY(article().content.fullText.isEmpty());
        QCOMPARE(article().content.provenance.publisher, s("海湾日报")); // but the page says who
    }

    void readsNewArticlesOfAFeedThatWantsItBehindARefresh()
    {
        QStringList items;
        for (int i = 1; i <= 5; ++i) {
            items += item(QString::number(i), address(s("/%1.html").arg(i)));
            m_server->serve(s("/%1.html").arg(i), i == 3 ? QByteArray("<p>No article.</p>") : page(), "text/html");
        }
        subscribe(items.join(QString()));
        m_archive->setFeedOptions(m_feed, {.fullText = true}).waitForFinished();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(found("四个月的乘客").size() == 4 && !m_queue->isBusy(), patience);
        QVERIFY(m_server->mostAtOnce() <= 2);
        refresh();
        QTest::qWait(200);
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(m_server->hits(s("/%1.html").arg(i)), 1); // the one without an article is not asked again either
    }

    void doesNotAskForFeedsThatDoNotWantIt()
    {
        m_server->serve(s("/1.html"), page(), "text/html");
        subscribe(item(s("a"), address(s("/1.html"))));
        refresh();
        QTest::qWait(200);
        QCOMPARE(m_server->hits(s("/1.html")), 0);
    }

    void triesAgainBehindTheNextRefreshWhatCouldNotBeReached()
    {
        m_server->serve(s("/1.html"), {ServedAnswer{.closes = true}, ServedAnswer{.closes = true},
                                       ServedAnswer{.body = page(), .headers = {{"Content-Type", "text/html"}}}});
        subscribe(item(s("a"), address(s("/1.html"))));
        m_archive->setFeedOptions(m_feed, {.fullText = true}).waitForFinished();
        for (int i = 0; i < 4 && found("四个月的乘客").isEmpty(); ++i) {
            refresh();
            QTRY_VERIFY_WITH_TIMEOUT(m_server->hits(s("/1.html")) > i && !m_queue->isBusy(), patience);
        }
        QCOMPARE(found("四个月的乘客").size(), 1);
    }

    void goesPastASiteThatDoesNotAnswer()
    {
        for (const char *path : {"/1.html", "/2.html"})
            m_server->serve(s(path), page(), "text/html");
        QStringList items{item(s("a"), address(s("/1.html")))};
        for (int i = 1; i <= 5; ++i)
            items += item(s("dead %1").arg(i), s("http://127.0.0.1:9/%1.html").arg(i));
        items += item(s("b"), address(s("/2.html")));
        subscribe(items.join(QString()));
        m_archive->setFeedOptions(m_feed, {.fullText = true}).waitForFinished();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(found("四个月的乘客").size(), 2, patience);
    }

    void isCancelled()
    {
        QStringList items;
        for (int i = 1; i <= 20; ++i) {
            items += item(QString::number(i), address(s("/%1.html").arg(i)));
            m_server->serve(s("/%1.html").arg(i), ServedAnswer{.hangs = true});
        }
        subscribe(items.join(QString()));
        m_archive->setFeedOptions(m_feed, {.fullText = true}).waitForFinished();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() > 3, patience);
        m_queue->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!m_queue->isBusy(), patience);
        int asked = 0;
        for (int i = 1; i <= 20; ++i)
            asked += m_server->hits(s("/%1.html").arg(i));
        QVERIFY(asked <= 3);
    }

private:
    void open()
    {
        auto archive = Archive::open(m_folder->filePath(s("a.masthead")), m_clock);
        QVERIFY(archive.ok());
        m_archive = std::move(*archive);
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
        m_texts = std::make_unique<FullTextReading>(*m_archive, *m_fetcher, m_extractor);
        m_refresher = std::make_unique<Refresher>(*m_archive, *m_fetcher, m_clock);
        m_queue = std::make_unique<FullTextQueue>(*m_archive, *m_texts, *m_refresher);
    }
    void close()
    {
        m_queue.reset();
        m_refresher.reset();
        m_texts.reset();
        m_fetcher.reset();
        m_archive.reset();
    }

    QString address(const QString &path) const { return m_server->url(path).toString(); }

    /// Serves a feed with these items, subscribes to it and reads it; the newest of its articles.
    StoredArticle subscribe(const QString &items)
    {
        m_server->serve(s("/feed"), feedOf({items}), "application/rss+xml");
        Feed feed;
        feed.url = address(s("/feed"));
        m_feed = m_archive->addFeed(feed).result().value().id;
        refresh();
        return article();
    }

    RefreshSummary refresh()
    {
        std::optional<RefreshSummary> told;
        const auto connection = connect(m_refresher.get(), &Refresher::finished, this,
                                        [&told](const RefreshSummary &summary) { told = summary; });
        m_refresher->refresh({m_feed});
        (void)QTest::qWaitFor([&told] { return told.has_value(); }, patience);
        disconnect(connection);
        return told.value_or(RefreshSummary());
    }

    StoredArticle article()
    {
        const QList<ArticleId> ids = m_archive->select({}).result().value();
        return m_archive->article(*std::max_element(ids.begin(), ids.end())).result().value();
    }

    QList<ArticleId> found(const char *query) { return m_archive->select(*parseQuery(s(query))).result().value(); }

    std::optional<Result<Outcome>> ask(const StoredArticle &one)
    {
        std::optional<Result<Outcome>> given;
        m_texts->read(one, true, [&given](const Result<Outcome> &answer) { given = answer; });
        (void)QTest::qWaitFor([&given] { return given.has_value(); }, patience);
        return given;
    }
    static bool isKept(const std::optional<Result<Outcome>> &answer)
    {
        return answer && *answer && **answer == Outcome::Kept;
    }
    static Outcome outcomeOf(const std::optional<Result<Outcome>> &answer)
    {
        return answer && *answer ? **answer : Outcome::Kept;
    }
    static ErrorKind errorOf(const std::optional<Result<Outcome>> &answer)
    {
        return answer && !*answer ? answer->error().kind : ErrorKind::Usage;
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
    ArticleElement m_extractor;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<FullTextReading> m_texts;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<FullTextQueue> m_queue;
    FeedId m_feed = 0;
};

QTEST_GUILESS_MAIN(TestFullTextReading)
#include "tst_fulltextreading.moc"
