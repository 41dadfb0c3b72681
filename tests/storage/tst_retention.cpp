#include "rawdatabase.h"
#include "temporaryarchive.h"

#include "storage/dailybackup.h"
#include "text/queryparser.h"

#include <QFile>

using namespace Masthead;

namespace {

/// `count` articles, each a day older than the one before; the first is of the clock's day.
QList<Article> daily(const FixedClock &clock, int count)
{
    QList<Article> articles;
    for (int day = 0; day < count; ++day) {
        Article article = sampleArticle(QString::number(day), QString::number(day), QStringLiteral("芯片 day%1").arg(day));
        article.published = clock.now().addDays(-day);
        articles += article;
    }
    return articles;
}

void letGo(TemporaryArchive &archive)
{
    while (valueOf(archive->letGoOfSome()) > 0) {}
}

}

class TestRetention : public QObject {
    Q_OBJECT

private slots:
    void keepsEverythingUnlessToldOtherwise()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), daily(archive.clock(), 1000));
        QCOMPARE(valueOf(archive->letGoOfSome()), 0);
        QCOMPARE(archive.select().size(), 1000);
    }

    void letsGoByAgeAndByCount_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("left");
        QTest::newRow("age") << 30 << 0 << 31;
        QTest::newRow("count") << 0 << 20 << 20;
        QTest::newRow("both, age is less") << 10 << 20 << 11;
        QTest::newRow("both, count is less") << 30 << 5 << 5;
    }
    void letsGoByAgeAndByCount()
    {
        QFETCH(int, days);
        QFETCH(int, count);
        QFETCH(int, left);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const FeedId other = archive.addFeed(QStringLiteral("https://other.example/"));
        archive.keep(feed, daily(archive.clock(), 700));
        archive.keep(other, daily(archive.clock(), 100));
        valueOf(archive->setFeedOptions(feed, {.keepDays = days, .keepCount = count}));
        letGo(archive);
        Query query;
        query.scope = Query::Scope::Feed;
        query.scopeId = feed;
        QCOMPARE(archive.select(query).size(), left);
        QCOMPARE(archive.titles(query).last(), QString::number(left - 1));
        query.scopeId = other;
        QCOMPARE(archive.select(query).size(), 100);
        QCOMPARE(valueOf(archive->tree()).total, left + 100);
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("芯片"))).size(), left + 100);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void takesNoNewEntryForOneThatItLetGoWhereAllLeadToOnePage()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles = daily(archive.clock(), 3);
        for (Article &article : articles) {
            article.url = QStringLiteral("https://a.example/live");
            article.title = QStringLiteral("Live");
            article.published = {};
        }
        archive.keep(feed, articles);
        valueOf(archive->setFeedOptions(feed, {.keepCount = 1}));
        letGo(archive);
        QCOMPARE(archive.select().size(), 1);
        Article next = articles.first();
        next.guid = QStringLiteral("next");
        next.fingerprint = QByteArrayLiteral("next");
        QCOMPARE(archive.keep(feed, {next}).created, 1);
        QCOMPARE(archive.select().size(), 2);
    }

    void letsGoOfPostsThatVanished()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        archive.keep(feed, daily(archive.clock(), 50));
        FetchRecord vanished;
        for (int day = 20; day < 50; ++day)
            vanished.vanished += QString::number(day);
        archive.keep(feed, {}, vanished);
        valueOf(archive->setFeedOptions(feed, {.keepDays = 30}));
        letGo(archive);
        QCOMPARE(askRaw(archive.path(), QStringLiteral("SELECT count(*) FROM content")).toInt(), 31);
        QCOMPARE(archive.select().size(), 20);
    }

    void leavesNothingThatIsUnreadOfWhatItLetsGo()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, daily(archive.clock(), 50));
        valueOf(archive->setRead(archive.select().mid(5, 40), true));
        valueOf(archive->setFeedOptions(feed, {.keepDays = 20}));
        letGo(archive);
        const auto unread = [&archive] {
            return askRaw(archive.path(), QStringLiteral("SELECT count(*) FROM state WHERE read = 0")).toInt();
        };
        QCOMPARE(unread(), 5);
        QCOMPARE(valueOf(archive->tree()).unread, 5);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());

        // As earlier programs left it.
        archive.close();
        runRaw(archive.path(),
               {QStringLiteral("UPDATE state SET read = 0 WHERE article_id IN (SELECT id FROM article WHERE deleted = 1)"),
                QStringLiteral("DROP INDEX article_vanished"), QStringLiteral("PRAGMA user_version = 12")});
        QCOMPARE(unread(), 34);
        archive.open();
        QCOMPARE(unread(), 5);
        QCOMPARE(valueOf(archive->tree()).unread, 5);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void letsGoOfLittleByAClockThatRunsAhead_data()
    {
        QTest::addColumn<bool>("knownBefore");
        QTest::newRow("it ran rightly before") << true;
        QTest::newRow("nothing was let go before") << false;
    }
    void letsGoOfLittleByAClockThatRunsAhead()
    {
        QFETCH(bool, knownBefore);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, daily(archive.clock(), 25));
        valueOf(archive->setFeedOptions(feed, {.keepDays = 30}));
        if (knownBefore)
            letGo(archive);
        constexpr qint64 ahead = qint64(14) * 365 * 24 * 3600;
        archive.clock().advance(ahead);
        Article late = sampleArticle(QStringLiteral("late"), QStringLiteral("late"));
        late.published = {};
        archive.keep(feed, {late}); // what comes now bears the wrong time
        letGo(archive);
        letGo(archive);
        QVERIFY2(archive.select().size() >= 24, qPrintable(QString::number(archive.select().size())));
        archive.clock().advance(-ahead + 3600);
        letGo(archive);
        QVERIFY(archive.select().size() >= 24);
    }

    // Who was away for longer than a clock may leap catches up.
    void letsGoOfAllThatIsTooOldAfterAWhile()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, daily(archive.clock(), 25));
        valueOf(archive->setFeedOptions(feed, {.keepDays = 30}));
        letGo(archive);
        archive.clock().advance(60 * 24 * 3600);
        letGo(archive);
        QVERIFY(!archive.select().isEmpty());
        for (int day = 0; day < 60; ++day) {
            archive.clock().advance(24 * 3600);
            letGo(archive);
        }
        QCOMPARE(archive.select().size(), 0);
    }

    void bringsNothingBackUnderNewGuids_data()
    {
        QTest::addColumn<bool>("dated");
        QTest::newRow("with dates") << true;
        QTest::newRow("without") << false;
    }
    void bringsNothingBackUnderNewGuids()
    {
        QFETCH(bool, dated);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles = daily(archive.clock(), 8);
        for (Article &article : articles) {
            article.url = QStringLiteral("https://a.example/") + article.title;
            article.published = dated ? article.published : QDateTime();
        }
        archive.keep(feed, articles);
        valueOf(archive->setFeedOptions(feed, {.keepCount = 3}));
        letGo(archive);
        for (Article &article : articles)
            article.guid.prepend(QStringLiteral("new-"));
        QCOMPARE(archive.keep(feed, articles).created, 0);
        QCOMPARE(archive.select().size(), 3);
    }

    void bringsNoPostBackWhoseFileIsRenamed()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        QList<Article> posts = daily(archive.clock(), 10);
        archive.keep(feed, posts);
        valueOf(archive->setFeedOptions(feed, {.keepCount = 5}));
        letGo(archive);
        FetchRecord renamed;
        QStringList before;
        for (Article &post : posts) {
            before += post.guid;
            post.guid += QStringLiteral("-renamed");
            renamed.formerGuids.insert(post.guid, {before.last()});
        }
        QCOMPARE(archive.keep(feed, posts, renamed).created, 0);
        FetchRecord vanished;
        vanished.vanished = before;
        QCOMPARE(archive.keep(feed, {}, vanished).vanished, 0);
        QCOMPARE(archive.select().size(), 5);
        QCOMPARE(valueOf(archive->tree()).total, 5);
    }

    void countsNoPostWhoseFileVanished()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        const QList<Article> posts = daily(archive.clock(), 20);
        archive.keep(feed, posts);
        FetchRecord vanished;
        for (const Article &post : posts.first(10))
            vanished.vanished += post.guid;
        QCOMPARE(archive.keep(feed, {}, vanished).vanished, 10);
        const QStringList shown = archive.titles();
        QCOMPARE(shown.size(), 10);
        valueOf(archive->setFeedOptions(feed, {.keepCount = 10}));
        letGo(archive);
        QCOMPARE(archive.titles(), shown);
    }

    void neverLetsGoOfWhatAPersonMarked()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, daily(archive.clock(), 50));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setStarred({ids[40]}, true));
        valueOf(archive->annotate(ids[41], {{}, QStringLiteral("mine")}));
        valueOf(archive->annotate(ids[42], {{QStringLiteral("economy")}, {}}));
        valueOf(archive->setFeedOptions(feed, {.keepDays = 10, .keepCount = 5}));
        letGo(archive);
        QCOMPARE(archive.select().size(), 5 + 3);
        QCOMPARE(archive.titles().last(), QStringLiteral("42"));
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("tag:economy"))).size(), 1);
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("has:note"))).size(), 1);
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("tag:eco"))).size(), 0);
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("tag:eco*"))).size(), 1);
    }

    void doesNotLetThemComeBack()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles = daily(archive.clock(), 20);
        archive.keep(feed, articles);
        valueOf(archive->setFeedOptions(feed, {.keepDays = 5}));
        letGo(archive);
        for (Article &article : articles)
            article.fingerprint += "changed";
        const KeepSummary kept = archive.keep(feed, articles);
        QCOMPARE(kept.created, 0);
        QCOMPARE(kept.changed, 6);
        QCOMPARE(archive.select().size(), 6);
        QCOMPARE(valueOf(archive->tree()).total, 6);
    }

    void givesSpaceBack()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles = daily(archive.clock(), 3000);
        for (Article &article : articles)
            for (int i = 0; i < 1000; ++i)
                article.html += QString::number(qHash(article.title, size_t(i)), 36);
        archive.keep(feed, articles);
        valueOf(archive->finishIndex());
        const int before = askRaw(archive.path(), QStringLiteral("PRAGMA page_count")).toInt();
        valueOf(archive->setFeedOptions(feed, {.keepCount = 10}));
        letGo(archive);
        QTRY_VERIFY(askRaw(archive.path(), QStringLiteral("PRAGMA page_count")).toInt() < before / 2);
    }

    void backsUpOnceADayAndKeepsSevenCopies()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), daily(archive.clock(), 3));
        for (int day = 0; day < 10; ++day) {
            QVERIFY(valueOf(archive->backUpDaily()));
            QVERIFY(!valueOf(archive->backUpDaily()));
            archive.clock().advance(24 * 3600);
        }
        const QStringList copies = dailyBackups(archive.path());
        QCOMPARE(copies.size(), 7);
        QVERIFY(copies.first().contains(QStringLiteral("2022-07-28")));
        for (const QString &copy : copies)
            QCOMPARE(askRaw(copy, QStringLiteral("SELECT count(*) FROM article")).toInt(), 3);
        valueOf(archive->restore(copies.last()));
        QCOMPARE(archive.select().size(), 3);
    }

    // Or a clock that was ahead for a week would be the end of all copies.
    void keepsTodaysCopyBesideThoseOfDaysToCome()
    {
        TemporaryArchive archive;
        for (int day = 0; day < 7; ++day) {
            archive.clock().advance(24 * 3600);
            QVERIFY(valueOf(archive->backUpDaily()));
        }
        const QString ahead = dailyBackups(archive.path()).first();
        archive.clock().advance(-1000LL * 24 * 3600);
        QStringList mine;
        for (int day = 0; day < 7; ++day) {
            archive.clock().advance(24 * 3600);
            QVERIFY(valueOf(archive->backUpDaily()));
            QVERIFY(!valueOf(archive->backUpDaily()));
            mine.prepend(dailyBackups(archive.path()).at(6 - day));
            QCOMPARE(dailyBackups(archive.path()).size(), 7);
        }
        QVERIFY(!QFile::exists(ahead));
    }

    void leavesOtherFilesBesideTheCopiesAlone()
    {
        TemporaryArchive archive;
        QVERIFY(valueOf(archive->backUpDaily()));
        QFile mine(archive.path() + QStringLiteral(".backups/news-2019-01-01.mine"));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        for (int day = 0; day < 9; ++day) {
            archive.clock().advance(24 * 3600);
            QVERIFY(valueOf(archive->backUpDaily()));
        }
        QVERIFY(mine.exists());
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
