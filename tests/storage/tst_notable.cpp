#include "temporaryarchive.h"

using namespace Masthead;

class TestNotable : public QObject {
    Q_OBJECT

    QStringList notable(const QList<ArticleId> &among)
    {
        QStringList titles;
        for (const ArticleRow &row : valueOf((*m_archive)->notable(among)))
            titles += row.title;
        return titles;
    }
    QList<ArticleId> keep(FeedId feed, const QStringList &titles)
    {
        QList<Article> articles;
        for (const QString &title : titles)
            articles += sampleArticle(title, title);
        return m_archive->keep(feed, articles).createdIds;
    }

    std::unique_ptr<TemporaryArchive> m_archive;

private slots:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }

    void tellsOfFeedsThatNotifyAndOfNoOthers()
    {
        const FeedId called = m_archive->addFeed(QStringLiteral("https://a.example/"));
        const FeedId other = m_archive->addFeed(QStringLiteral("https://b.example/"));
        valueOf((*m_archive)->setFeedOptions(called, {.notify = true}));
        const QList<ArticleId> before = keep(called, {QStringLiteral("Old")});
        const QList<ArticleId> fresh =
            keep(called, {QStringLiteral("Chips"), QStringLiteral("Ports")}) + keep(other, {QStringLiteral("Ferries")});
        QCOMPARE(before.size(), 1);
        QCOMPARE(fresh.size(), 3);
        QCOMPARE(notable(fresh), QStringList({QStringLiteral("Chips"), QStringLiteral("Ports")}));
        QCOMPARE(notable({}), QStringList());
    }

    void tellsOfWhatSmartFoldersMeanThatNotifyAndOfEachArticleOnce()
    {
        const FeedId feed = m_archive->addFeed();
        valueOf(
            (*m_archive)->addSmartFolder({.name = QStringLiteral("A"), .query = QStringLiteral("芯片"), .notify = true}));
        valueOf((*m_archive)->addSmartFolder({.name = QStringLiteral("B"), .query = QStringLiteral("股"), .notify = true}));
        valueOf((*m_archive)->addSmartFolder({.name = QStringLiteral("C"), .query = QStringLiteral("港口")}));
        keep(feed, {QStringLiteral("芯片早就有了")});
        const QList<ArticleId> fresh =
            keep(feed, {QStringLiteral("芯片股走强"), QStringLiteral("港口吞吐量"), QStringLiteral("銀行股")});
        QCOMPARE(notable(fresh), QStringList({QStringLiteral("芯片股走强"), QStringLiteral("銀行股")}));
        valueOf((*m_archive)->finishIndex());
        QCOMPARE(notable(fresh), QStringList({QStringLiteral("芯片股走强"), QStringLiteral("銀行股")}));
    }

    void leavesOutWhatWasReadOrRemovedMeanwhile()
    {
        const FeedId feed = m_archive->addFeed();
        valueOf((*m_archive)->setFeedOptions(feed, {.notify = true}));
        const QList<ArticleId> fresh = keep(feed, {QStringLiteral("One"), QStringLiteral("Two")});
        valueOf((*m_archive)->setRead({fresh[0]}, true));
        QCOMPARE(notable(fresh), QStringList({QStringLiteral("Two")}));
        valueOf((*m_archive)->removeFeed(feed));
        QCOMPARE(notable(fresh), QStringList());
    }

    void keepsWhatAPersonChoseForASmartFolder()
    {
        SmartFolder folder =
            valueOf((*m_archive)->addSmartFolder({.name = QStringLiteral("A"), .query = QStringLiteral("a")}));
        QVERIFY(!folder.notify);
        folder.notify = true;
        valueOf((*m_archive)->changeSmartFolder(folder));
        m_archive->reopen();
        QVERIFY(valueOf((*m_archive)->tree()).smartFolders.first().notify);
    }
};

QTEST_GUILESS_MAIN(TestNotable)
#include "tst_notable.moc"
