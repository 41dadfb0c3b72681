#include "fetching/pagereading.h"

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

}

/// An article's page is asked who stands behind it.
class TestPageReading : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto archive = Archive::open(m_folder->filePath(s("a.masthead")), m_clock);
        QVERIFY(archive.ok());
        m_archive = std::move(*archive);
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
        m_pages = std::make_unique<PageReading>(*m_archive, *m_fetcher);
    }
    void cleanup()
    {
        m_pages.reset();
        m_fetcher.reset();
        m_archive.reset();
    }

    void keepsWhatThePageSaysMore()
    {
        m_server->serve(s("/1.html"),
                        "<meta charset=utf-8><meta property='og:site_name' content='海湾日报'><p>责任编辑：王蒙</p>",
                        "text/html");
        const StoredArticle article = keep(m_server->url(s("/1.html")).toString());
        QCOMPARE(valueOf(ask(article)), 2);
        QCOMPARE(m_server->hits(s("/1.html")), 1);
        QVERIFY(!m_server->requests().first().headers.contains("referer"));
        QCOMPARE(m_archive->select(*parseQuery(s("editor:王蒙 publisher:海湾日报"))).result().value(),
                 QList<ArticleId>{article.id});
        const StoredArticle now = m_archive->article(article.id).result().value();
        QCOMPARE(now.revision, 1);
        QCOMPARE(now.content.fingerprint, article.content.fingerprint);
        QCOMPARE(valueOf(ask(now)), 0); // it says no more than it did
    }

    void asksAnAddressThatIsNotWrittenByTheRules()
    {
        m_server->serve(s("/page%20one%7Ctwo.html"), "<meta property='og:site_name' content='海湾日报'>", "text/html");
        const QString address = m_server->url({}).toString() + s("/page one|two.html");
        QCOMPARE(valueOf(ask(keep(address))), 1);
    }

    void tellsWhyThereIsNothing()
    {
        QCOMPARE(ask(keep({}))->error().kind, ErrorKind::NotFound);
        QCOMPARE(ask(keep(m_server->url(s("/missing")).toString()))->error().kind, ErrorKind::Http);
        m_server->serve(s("/plain.html"), "<p>Nothing.</p>", "text/html");
        QCOMPARE(valueOf(ask(keep(m_server->url(s("/plain.html")).toString()))), 0);
    }

    void staysOutOfTheLocalNetwork()
    {
        m_fetcher->setLocalHostRule([](const QString &) { return true; });
        m_server->serve(s("/router"), "<p>责任编辑：王蒙</p>", "text/html");
        QCOMPARE(ask(keep(m_server->url(s("/router")).toString()))->error().kind, ErrorKind::LocalNetwork);
        QCOMPARE(m_server->hits(s("/router")), 0);
    }

private:
    StoredArticle keep(const QString &url)
    {
        Feed feed;
        feed.url = s("https://news.example/feed");
        const FeedId id = m_archive->addFeed(feed).result().value().id;
        Article article;
        article.guid = QString::number(++m_count);
        article.url = url;
        article.title = article.guid;
        article.html = article.raw = s("<p>渡轮恢复通航。</p>");
        article.text = s("渡轮恢复通航。");
        article.fingerprint = article.guid.toUtf8();
        FetchRecord record;
        record.at = m_clock.now();
        m_archive->keep(id, {article}, record).waitForFinished();
        const QList<ArticleId> ids = m_archive->select({}).result().value();
        return m_archive->article(*std::max_element(ids.begin(), ids.end())).result().value();
    }

    std::optional<Result<int>> ask(const StoredArticle &article)
    {
        std::optional<Result<int>> given;
        m_pages->read(article, [&given](const Result<int> &answer) { given = answer; });
        (void)QTest::qWaitFor([&given] { return given.has_value(); }, patience);
        return given;
    }
    static int valueOf(const std::optional<Result<int>> &answer) { return answer && *answer ? **answer : -1; }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<PageReading> m_pages;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestPageReading)
#include "tst_pagereading.moc"
