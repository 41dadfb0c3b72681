#include "rawdatabase.h"
#include "temporaryarchive.h"

#include "text/queryparser.h"

#include <QRandomGenerator>

#include <atomic>

using namespace Masthead;

namespace {

const QString countWaiting = QStringLiteral("SELECT count(*) FROM unindexed");

QList<Article> articlesOf(const QString &word, int count)
{
    QList<Article> articles;
    for (int i = 0; i < count; ++i)
        articles += sampleArticle(word + QString::number(i), QStringLiteral("Title %1").arg(i), word);
    return articles;
}

}

class TestSearchIndex : public QObject {
    Q_OBJECT

    static int found(TemporaryArchive &archive, const QString &text)
    {
        return int(archive.select(*parseQuery(text)).size());
    }

private slots:
    void findsWhatAnEarlierProgramDidNotIndex()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), articlesOf(QStringLiteral("芯片"), 10));
        archive.close(); // sooner than the index is begun
        QCOMPARE(askRaw(archive.path(), countWaiting).toInt(), 10);
        archive.open();
        QCOMPARE(found(archive, QStringLiteral("芯片")), 10);
        QCOMPARE(found(archive, QStringLiteral("-芯片")), 0);
        valueOf(archive->finishIndex());
        QCOMPARE(found(archive, QStringLiteral("芯片")), 10);
        archive.close();
        QCOMPARE(askRaw(archive.path(), countWaiting).toInt(), 0);
    }

    void indexesFirstWhatAProgramLeftThatWasKilledWhileItIndexedAll()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), articlesOf(QStringLiteral("芯片"), 1));
        archive.close();
        const QString columns =
            askRaw(archive.path(), QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('content') "
                                                  "WHERE name NOT IN ('id', 'fingerprint')"))
                .toString();
        runRaw(archive.path(),
               {QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 21000) "
                               "INSERT INTO content (id, fingerprint, %1) SELECT i, CAST(i AS BLOB), %1 FROM n, content")
                    .arg(columns),
                QStringLiteral("INSERT OR IGNORE INTO unindexed SELECT id FROM content")});
        archive.open();
        QCOMPARE(askRaw(archive.path(), countWaiting).toInt(), 0);
    }

    void indexesByItself()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), articlesOf(QStringLiteral("芯片"), 200));
        QTRY_COMPARE(askRaw(archive.path(), countWaiting).toInt(), 0);
        QCOMPARE(found(archive, QStringLiteral("芯片")), 200);
    }

    void findsWhatChangedWhileSomeIsIndexedAndSomeIsNot()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, articlesOf(QStringLiteral("芯片"), 20));
        valueOf(archive->finishIndex());
        QList<Article> changed = articlesOf(QStringLiteral("芯片"), 5);
        for (Article &article : changed)
            article.fingerprint = (article.text = QStringLiteral("汽车")).toUtf8();
        archive.keep(feed, changed);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(found(archive, QStringLiteral("芯片")), 15);
            QCOMPARE(found(archive, QStringLiteral("汽车")), 5);
            QCOMPARE(found(archive, QStringLiteral("芯片 OR 汽车")), 20);
            QCOMPARE(found(archive, QStringLiteral("-芯片")), 5);
            valueOf(archive->finishIndex());
        }
    }

    void forgetsWhatIsDeletedBeforeItWasIndexed()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, articlesOf(QStringLiteral("芯片"), 3));
        QCOMPARE(found(archive, QStringLiteral("芯片")), 3);
        valueOf(archive->removeFeed(feed));
        valueOf(archive->purgeRemoved());
        // The ids of contents are used again: what is remembered of the old ones is not theirs.
        archive.keep(archive.addFeed(), articlesOf(QStringLiteral("汽车"), 3));
        QCOMPARE(found(archive, QStringLiteral("芯片")), 0);
        QCOMPARE(found(archive, QStringLiteral("汽车")), 3);
        valueOf(archive->finishIndex());
        QCOMPARE(found(archive, QStringLiteral("芯片")), 0);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void breaksOffWhatNobodyWaitsFor()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), articlesOf(QStringLiteral("芯片"), 3));
        const auto abandoned = std::make_shared<std::atomic<bool>>(true);
        const auto answer = archive->select(*parseQuery(QStringLiteral("芯片")), -1, abandoned).result();
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        *abandoned = false;
        QCOMPARE(archive->select(*parseQuery(QStringLiteral("芯片")), -1, abandoned).result()->size(), 3);
    }

    // So many that the first ones are looked for among the newest articles only, of which few match, or none.
    void findsTheFirstOfManyAmongTheNewest()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles;
        for (int i = 0; i < 24'000; ++i) {
            Article article = sampleArticle(QString::number(i), QString::number(i),
                                            i % 8 ? QStringLiteral("芯片") : QStringLiteral("汽车"));
            article.published = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i * 60LL * (i % 2 ? 1 : -1));
            articles += article;
        }
        archive.keep(feed, articles);
        for (const char *text :
             {"芯片", "-芯片", "芯片 OR 汽车", "芯片 before:2019-12-25", "芯片 after:2020-01-10", "芯片 is:starred"}) {
            const Query query = *parseQuery(QString::fromUtf8(text));
            const QList<ArticleId> all = archive.select(query);
            for (const int limit : {1, 64, 1000}) {
                QCOMPARE(valueOf(archive->select(query, limit)), all.mid(0, limit));
                valueOf(archive->finishIndex());
            }
        }
    }

    // Every way that changes a count, in a row that is different each time, against counting.
    // A frequent character is looked for in the newest texts themselves: by the same rules as the index has.
    void findsTheFirstOfAFrequentCharacterByReading_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"经", "經", "title:经", "经 -市场", "经 OR zephyr", "(经 OR 股) is:unread",
                                  "经 \"interest rate\"", "editor:蒙", "经*", "é*", "雕"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void findsTheFirstOfAFrequentCharacterByReading()
    {
        QFETCH(QString, query);
        static const std::unique_ptr<TemporaryArchive> archive = [] {
            auto made = std::make_unique<TemporaryArchive>();
            const char *texts[] = {"财经新闻", "財經新聞", "interest rates", "Émile 说", "市场与经济", "interest rate 经"};
            QList<Article> articles;
            for (int i = 0; i < 600; ++i) {
                Article article = sampleArticle(
                    QString::number(i), i % 5 ? QString::fromUtf8("News %1").arg(i) : QString::fromUtf8("经 %1").arg(i),
                    QString::fromUtf8(texts[i % 6]));
                article.published = article.published.addSecs(i);
                article.provenance.editors = {i % 3 ? QString::fromUtf8("王蒙") : QString::fromUtf8("李雷")};
                articles += article;
            }
            made->keep(made->addFeed(), articles);
            valueOf((*made)->setRead(made->select().mid(10, 200), true));
            valueOf((*made)->finishIndex());
            return made;
        }();
        const Query parsed = *parseQuery(query);
        const QList<ArticleId> whole = archive->select(parsed);
        QCOMPARE(valueOf((*archive)->select(parsed, 20)), whole.mid(0, 20));
        QCOMPARE(whole.isEmpty(), query == QString::fromUtf8("雕"));
    }

    void countsAsCountingDoes()
    {
        TemporaryArchive archive;
        const FeedId posts = archive.addPosts();
        const FeedId web = archive.addFeed();
        QRandomGenerator random(2022);
        const auto some = [&random](const QList<ArticleId> &ids) {
            QList<ArticleId> chosen;
            for (const ArticleId id : ids)
                if (random.bounded(3) == 0)
                    chosen += id;
            return chosen;
        };
        for (int round = 0; round < 30; ++round) {
            QList<Article> articles = articlesOf(QStringLiteral("芯片"), 10 + round);
            for (Article &article : articles) {
                article.categories = {QString::number(random.bounded(3))};
                article.fingerprint += QByteArray::number(random.bounded(2));
            }
            FetchRecord record;
            for (int i = random.bounded(5); i > 0; --i)
                record.vanished += QStringLiteral("芯片%1").arg(random.bounded(10 + round));
            archive.keep(posts, articles, record);
            if (round < 20)
                archive.keep(web, articles.mid(0, 5));
            valueOf(archive->setRead(some(archive.select()), random.bounded(3) > 0));
            if (round == 20)
                valueOf(archive->removeFeed(web));
            if (round == 25)
                valueOf(archive->purgeRemoved());
            if (round == 26)
                archive.keep(archive.addFeed(QStringLiteral("https://other.example/")), articles.mid(0, 7));
            const QString wrong = QStringLiteral(
                "SELECT count(*) FROM (SELECT feed_id, category_id, total, unread FROM place_count WHERE total <> 0 "
                "OR unread <> 0 EXCEPT SELECT a.feed_id, ifnull(a.category_id, 0), count(*), sum(s.read = 0) "
                "FROM article a JOIN state s ON s.article_id = a.id WHERE a.gone = 0 GROUP BY 1, 2)");
            QCOMPARE(askRaw(archive.path(), wrong).toInt(), 0);
            const QString sum = QStringLiteral(
                "SELECT (SELECT sum(total) FROM place_count) - (SELECT count(*) FROM article WHERE gone = 0)");
            QCOMPARE(askRaw(archive.path(), sum).toInt(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
