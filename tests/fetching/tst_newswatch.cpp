#include "fetching/newswatch.h"
#include "fetching/refresher.h"
#include "network/httpfetcher.h"
#include "storage/temporaryarchive.h"
#include "support/httpserver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

class TestNewsWatch : public QObject {
    Q_OBJECT

    static QByteArray rss(int items)
    {
        QByteArray xml = "<rss version=\"2.0\"><channel><title>Feed</title>";
        for (int n = 1; n <= items; ++n)
            xml += "<item><title>Item " + QByteArray::number(n) + "</title><guid>g" + QByteArray::number(n)
                   + "</guid><description>Text</description></item>";
        return xml + "</channel></rss>";
    }
    void serve(const QString &path, int items) { m_server->serve(path, rss(items), "application/rss+xml"); }
    FeedId add(const QString &path)
    {
        const FeedId id = m_archive->addFeed(m_server->url(path).toString());
        valueOf((*m_archive)->setFeedOptions(id, {.notify = true}));
        return id;
    }
    void refresh(const QList<FeedId> &feeds)
    {
        const QSignalSpy finished(m_refresher.get(), &Refresher::finished);
        m_refresher->refresh(feeds);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    }
    void waitForTheWord() { QTRY_VERIFY(!m_told.isEmpty()); }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<NewsWatch> m_watch;
    QList<QStringList> m_told;

private slots:
    void init()
    {
        m_told.clear();
        m_archive = std::make_unique<TemporaryArchive>();
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock());
        m_refresher = std::make_unique<Refresher>(*m_archive->operator->(), *m_fetcher, m_archive->clock());
        m_watch = std::make_unique<NewsWatch>(*m_archive->operator->(), *m_refresher);
        connect(m_watch.get(), &NewsWatch::arrived, this, [this](const QList<ArticleRow> &rows) {
            QStringList titles;
            for (const ArticleRow &row : rows)
                titles += row.title;
            titles.sort();
            m_told += titles;
        });
    }
    void cleanup()
    {
        m_watch.reset();
        m_refresher.reset();
        m_fetcher.reset();
        m_server.reset();
        m_archive.reset();
    }

    void tellsOnceARefreshOfAllThatCameAndNothingOfAFirstReading()
    {
        serve(QStringLiteral("/a"), 2);
        serve(QStringLiteral("/b"), 1);
        const QList<FeedId> feeds{add(QStringLiteral("/a")), add(QStringLiteral("/b"))};
        refresh(feeds);
        serve(QStringLiteral("/a"), 4);
        serve(QStringLiteral("/b"), 2);
        const FeedId fresh = add(QStringLiteral("/c"));
        serve(QStringLiteral("/c"), 9);
        refresh(feeds + QList<FeedId>{fresh});
        waitForTheWord();
        QCOMPARE(m_told,
                 QList<QStringList>({{QStringLiteral("Item 2"), QStringLiteral("Item 3"), QStringLiteral("Item 4")}}));
    }

    void tellsOfAFileThatIsPutIntoAFolderButNotOfWhatWasThere()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("---\ntitle: " + name.toUtf8() + "\ndate: 2022-07-19 11:00:00\n---\n<p>Text</p>\n");
        };
        for (int n = 0; n < 60; ++n) // more than one batch
            write(QStringLiteral("old%1.md").arg(n));
        m_refresher->setWatchPace(20, 50);
        const QSignalSpy finished(m_refresher.get(), &Refresher::feedFinished);
        const FeedId id = m_archive->addFeed(folder.path(), FeedKind::PostFolder);
        valueOf((*m_archive)->setFeedOptions(id, {.notify = true}));
        m_refresher->start();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
        write(QStringLiteral("new.md"));
        waitForTheWord();
        QCOMPARE(m_told, QList<QStringList>({{QStringLiteral("new.md")}}));
    }

    void tellsNothingOfWhatAnotherReaderKept()
    {
        const FeedId id = add(QStringLiteral("/a"));
        serve(QStringLiteral("/a"), 3);
        ImportedArticle imported;
        imported.article = sampleArticle(QStringLiteral("from elsewhere"));
        valueOf((*m_archive)->import(id, {imported}));
        refresh({id});
        serve(QStringLiteral("/a"), 4);
        refresh({id});
        waitForTheWord();
        QCOMPARE(m_told, QList<QStringList>({{QStringLiteral("Item 4")}}));
    }
};

QTEST_GUILESS_MAIN(TestNewsWatch)
#include "tst_newswatch.moc"
