#include "ordinaryuser.h"
#include "rawdatabase.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/salvage.h"
#include "text/outlets.h"
#include "text/queryparser.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>

#include <sys/resource.h>

using namespace Masthead;

namespace {

constexpr int articleCount = 1500;
constexpr qint64 pageSize = 16384;

QString s(const char *text) { return QString::fromUtf8(text); }

QString wordsOf(QRandomGenerator &random, int characters)
{
    QString text;
    for (int i = 0; i < characters; ++i)
        text += QChar(char16_t(0x4e00 + random.bounded(0x2000)));
    return text;
}

struct Page {
    qint64 number = 0;
    int rows = 0; ///< that begin on it
};

/// The pages of a table that hold rows, or what is too long for them.
QList<Page> pagesOf(const QString &path, const QString &table)
{
    QList<Page> pages;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("raw"));
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (!database.open()
            || !query.exec(s("SELECT pageno, CASE pagetype WHEN 'leaf' THEN ncell ELSE 1 END FROM dbstat "
                             "WHERE name = '%1' AND pagetype <> 'internal'")
                               .arg(table)))
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next())
            pages += Page{query.value(0).toLongLong(), query.value(1).toInt()};
    }
    QSqlDatabase::removeDatabase(s("raw"));
    return pages;
}

}

class TestSalvage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    QByteArray m_sound;
    QList<Page> m_articlePages;
    QList<Page> m_contentPages;
    int m_number = 0;

    const Outlet m_own = {s("晨报"), OutletKind::Newspaper, {s("Morning")}, {}, {}};

    QString newPath() { return m_folder.filePath(s("%1.masthead").arg(++m_number)); }
    QString newlyWritten(const QByteArray &bytes)
    {
        const QString path = newPath();
        write(path, bytes);
        return path;
    }

    QByteArray hit(qint64 page, bool garbage, QRandomGenerator &random, QByteArray bytes) const
    {
        for (qint64 i = (page - 1) * pageSize; i < page * pageSize; ++i)
            bytes[i] = garbage ? char(random.bounded(256)) : '\0';
        return bytes;
    }

private slots:
    void initTestCase()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const FeedId posts = archive.addPosts();
        QRandomGenerator random(1);
        QList<Article> articles;
        for (int i = 0; i < articleCount; ++i)
            articles += sampleArticle(QString::number(i), s("Article %1").arg(i), wordsOf(random, i % 50 == 0 ? 9000 : 300));
        for (qsizetype i = 0; i < articles.size(); i += 100)
            archive.keep(i % 200 ? posts : feed, articles.mid(i, 100));
        valueOf(archive->finishIndex());
        QList<ArticleId> starred = archive.select();
        starred.removeIf([](ArticleId id) { return id % 10 != 0; });
        valueOf(archive->setStarred(starred, true));
        for (const ArticleId id : starred) {
            valueOf(archive->annotate(id, {.tags = {s("mine"), s("⭐")}, .note = {}}));
            valueOf(archive->keepPosition(id, s("https://site.example/%1.mp3").arg(id), 1000 + id));
        }
        valueOf(archive->setOwnOutlets({m_own}));
        archive.close();
        m_sound = contentOf(archive.path());
        m_articlePages = pagesOf(archive.path(), s("article"));
        m_contentPages = pagesOf(archive.path(), s("content"));
        QVERIFY(m_articlePages.size() > 3);
        QVERIFY(m_contentPages.size() > 200);
    }

    void bringsEverythingOfASoundArchive()
    {
        const QString path = newPath();
        const QString into = newPath();
        write(path, m_sound);
        const auto report = salvageArchive(path, into);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->articles, articleCount);
        QCOMPARE(report->withoutText, 0);
        QCOMPARE(report->feeds, 2);
        QCOMPARE(report->states, articleCount / 10);
        QCOMPARE(report->unplaced, 0);
        QCOMPARE(report->damagedTables, QStringList());
        QCOMPARE(contentOf(path), m_sound);
        const auto before = Archive::open(path, m_clock);
        const auto after = Archive::open(into, m_clock);
        QVERIFY(after.ok());
        QCOMPARE(valueOf((*after)->select({})), valueOf((*before)->select({})));
        QCOMPARE(valueOf((*after)->tree()).unread, valueOf((*before)->tree()).unread);
        QCOMPARE(valueOf((*after)->select(*parseQuery(s("is:starred")))).size(), articleCount / 10);
        valueOf((*after)->finishIndex());
        QCOMPARE(valueOf((*after)->check()).problems, QStringList());
    }

    void indexesVeryManyBeforeItEnds()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(s("1"))});
        archive.close();
        const auto columnsOf = [&archive](const char *table) {
            return askRaw(archive.path(), s("SELECT group_concat(name) FROM pragma_table_info('%1') WHERE name NOT IN "
                                            "('id', 'guid', 'content_id', 'article_id')")
                                              .arg(s(table)))
                .toString();
        };
        const QString numbers =
            s("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 21000) INSERT INTO ");
        runRaw(
            archive.path(),
            {numbers + s("article (id, guid, content_id, %1) SELECT i, i, i, %1 FROM n, article").arg(columnsOf("article")),
             numbers + s("content (id, article_id, %1) SELECT i, i, %1 FROM n, content").arg(columnsOf("content"))});
        const QString into = newPath();
        const auto report = salvageArchive(archive.path(), into);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->articles, 21000);
        QCOMPARE(askRaw(into, s("SELECT count(*) FROM unindexed")).toInt(), 0);
    }

    // Whole pages of rows are lost; everything on the others must be there.
    void bringsEveryArticleOnSoundPages()
    {
        QRandomGenerator random(20221126);
        for (int round = 0; round < 40; ++round) {
            QByteArray damaged = m_sound;
            int lostRows = 0;
            int lostTexts = 0;
            for (int i = random.bounded(1, 3); i > 0; --i) {
                const Page &page = m_articlePages[random.bounded(int(m_articlePages.size()))];
                damaged = hit(page.number, round % 2, random, damaged);
                lostRows += page.rows;
            }
            for (int i = random.bounded(1, 8); i > 0; --i) {
                const Page &page = m_contentPages[random.bounded(int(m_contentPages.size()))];
                damaged = hit(page.number, round % 2, random, damaged);
                lostTexts += page.rows;
            }
            const QString path = newPath();
            const QString into = newPath();
            write(path, damaged);
            const auto report = salvageArchive(path, into);
            QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
            QVERIFY2(report->articles >= articleCount - lostTexts,
                     qPrintable(s("%1 of %2 less %3").arg(report->articles).arg(articleCount).arg(lostTexts)));
            QVERIFY2(report->articles + report->withoutText >= articleCount - std::min(lostRows, lostTexts),
                     qPrintable(s("%1 + %2").arg(report->articles).arg(report->withoutText)));
            QVERIFY(!report->damagedTables.isEmpty());
            QCOMPARE(contentOf(path), damaged);
            const auto archive = Archive::open(into, m_clock);
            QVERIFY(archive.ok());
            if (round < 2) {
                valueOf((*archive)->finishIndex());
                QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
            }
            QCOMPARE(valueOf((*archive)->tree()).total, int(valueOf((*archive)->select({})).size()));
            QFile::remove(path);
            QFile::remove(into);
        }
    }

    // A page of a table's tree leads to thousands of rows: without it they are found all the same.
    void bringsWhatStandsBelowALostPageOfATree_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("garbage");
        for (const char *table : {"sqlite_schema", "article", "content", "state", "feed"})
            for (const bool garbage : {false, true})
                QTest::addRow("%s, %s", table, garbage ? "garbage" : "zeros") << s(table) << garbage;
    }
    void bringsWhatStandsBelowALostPageOfATree()
    {
        QFETCH(QString, table);
        QFETCH(bool, garbage);
        QRandomGenerator random(5);
        int ownRows = 0; // that the page itself holds
        QByteArray damaged = m_sound;
        const bool first = table == s("sqlite_schema");
        const QString sound = newPath();
        write(sound, m_sound);
        const auto root =
            first ? 1 : askRaw(sound, s("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(table)).toInt();
        if (!first)
            ownRows =
                askRaw(sound,
                       s("SELECT CASE pagetype WHEN 'leaf' THEN ncell ELSE 0 END FROM dbstat WHERE pageno = %1").arg(root))
                    .toInt();
        damaged = hit(root, garbage, random, damaged);
        const QString path = newPath();
        const QString into = newPath();
        write(path, damaged);
        const auto report = salvageArchive(path, into);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->articles, articleCount);
        QCOMPARE(report->states, articleCount / 10);
        QCOMPARE(report->feeds, table == s("feed") ? 1 : 2); // one is made for what was in them
        QVERIFY(ownRows == 0 || table == s("feed"));
        QVERIFY(report->damagedTables.contains(table));
        QCOMPARE(contentOf(path), damaged);
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("is:starred")))).size(), articleCount / 10);
        QCOMPARE(valueOf((*archive)->select({})).size(), articleCount);
        valueOf((*archive)->finishIndex());
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        QFile::remove(path);
        QFile::remove(into);
        QFile::remove(sound);
    }

    // SQLite reads its rows as this table's, and misses none.
    void bringsWhatStandsBelowAPageThatAnotherTablesTook_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("other");
        QTest::newRow("articles by texts") << s("article") << s("content");
        QTest::newRow("texts by articles") << s("content") << s("article");
        QTest::newRow("states by tags") << s("state") << s("article_tag");
        QTest::newRow("texts by states") << s("content") << s("state");
    }
    void bringsWhatStandsBelowAPageThatAnotherTablesTook()
    {
        QFETCH(QString, table);
        QFETCH(QString, other);
        const QString sound = newlyWritten(m_sound);
        const auto rootOf = [&sound](const QString &name) {
            return askRaw(sound, s("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(name)).toLongLong();
        };
        QByteArray damaged = m_sound;
        damaged.replace((rootOf(table) - 1) * pageSize, pageSize,
                        m_sound.mid(qsizetype((rootOf(other) - 1) * pageSize), pageSize));
        const QString into = newPath();
        const auto report = salvageArchive(newlyWritten(damaged), into);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->articles, articleCount);
        QCOMPARE(report->withoutText, 0);
        QCOMPARE(report->states, articleCount / 10);
        QVERIFY2(report->damagedTables.contains(table), qPrintable(report->damagedTables.join(u' ')));
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select({})).size(), articleCount);
        valueOf((*archive)->finishIndex());
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
    }

    void tellsTextsThatCannotBeUnpacked()
    {
        const QString path = newlyWritten(m_sound);
        runRaw(path, {s("UPDATE content SET body = substr(body, 1, length(body) - 1) || x'55' WHERE title = 'Article 7'")});
        const QString into = newPath();
        const auto report = salvageArchive(path, into);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->damagedTexts, QStringList(s("Article 7")));
        QCOMPARE(report->withoutText, 1);
        QCOMPARE(report->articles, articleCount - 1);
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        valueOf((*archive)->finishIndex());
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
    }

    void salvagesWhatHasAFalseSchemaNumber()
    {
        for (const int number : {0, 3, 13 + 16, 13 + 128, 1 << 24}) {
            const QString path = newlyWritten(m_sound);
            runRaw(path, {s("PRAGMA user_version = %1").arg(number)});
            const auto opened = Archive::open(path, m_clock);
            QVERIFY(!opened);
            const ErrorKind kind = number == 13 + 16 ? ErrorKind::NewerArchive : ErrorKind::Database;
            QVERIFY2(opened.error().kind == kind, qPrintable(opened.error().detail));
            const auto report = salvageArchive(path, newPath());
            QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
            QCOMPARE(report->articles, articleCount);
        }
    }

    void putsWhatItSalvagesWhereALinkLeads()
    {
        QRandomGenerator random(3);
        const QString path = newlyWritten(hit(m_articlePages.first().number, true, random, m_sound));
        const QString link = newPath();
        QVERIFY(QFile::link(path, link));
        const auto rescued = rescueArchive(link, m_clock.now());
        QVERIFY2(rescued.ok(), rescued ? "" : qPrintable(rescued.error().detail));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(rescued->damaged.startsWith(QFileInfo(path).canonicalFilePath()));
        const auto archive = Archive::open(link, m_clock);
        QVERIFY(archive.ok());
        QVERIFY(valueOf((*archive)->check()).sound);
    }

    // Nothing leads to them then, and they stand among hundreds of other pages.
    void bringsWhatAPersonMadeOfAnArchiveWhoseFirstPageIsLost()
    {
        QRandomGenerator random(9);
        const QString path = newPath();
        const QString into = newPath();
        write(path, hit(1, true, random, m_sound));
        QVERIFY(salvageArchive(path, into).ok());
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        const QList<ArticleId> starred = valueOf((*archive)->select(*parseQuery(s("is:starred"))));
        QCOMPARE(starred.size(), articleCount / 10);
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("tag:mine")))), starred);
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("tag:⭐")))), starred);
        for (const ArticleId id : starred)
            QCOMPARE(valueOf((*archive)->playback(id)),
                     QList<Playback>({{s("https://site.example/%1.mp3").arg(id), 1000 + id, {}}}));
        QCOMPARE(valueOf((*archive)->ownOutlets()), QList<Outlet>{m_own});
    }

    void keepsArticlesOfLostFeedsAlsoASecondTime()
    {
        const QString path = newlyWritten(m_sound);
        const QString once = newPath();
        const QString twice = newPath();
        runRaw(path, {s("DELETE FROM feed WHERE id = 1")});
        const auto first = salvageArchive(path, once);
        QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().detail));
        QVERIFY(first->unplaced > 0);
        runRaw(once, {s("DELETE FROM feed WHERE id = 2")});
        const auto second = salvageArchive(once, twice);
        QVERIFY2(second.ok(), second ? "" : qPrintable(second.error().detail));
        QCOMPARE(first->unplaced + second->unplaced, articleCount);
        const auto archive = Archive::open(twice, m_clock);
        QVERIFY(archive.ok());
        const QList<Feed> feeds = valueOf((*archive)->feeds());
        QCOMPARE(feeds.size(), 1);
        QCOMPARE(feeds.first().title, s("Recovered Articles"));
        QCOMPARE(valueOf((*archive)->select({})).size(), articleCount);
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
    }

    void givesTagsNamesWhereTheirsAreLost()
    {
        QRandomGenerator random(11);
        const QString path = newPath();
        const QString into = newPath();
        write(path, hit(pagesOf(newlyWritten(m_sound), s("tag")).first().number, true, random, m_sound));
        QVERIFY(salvageArchive(path, into).ok());
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        const QList<ArticleId> starred = valueOf((*archive)->select(*parseQuery(s("is:starred"))));
        QCOMPARE(starred.size(), articleCount / 10);
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("tag:\"recovered 1\" tag:\"recovered 2\"")))), starred);
    }

    // An archive of an older schema is salvaged before it is brought up to date.
    void bringsTagsOfAnOlderArchive()
    {
        const QString path = newlyWritten(m_sound);
        const QString into = newPath();
        runRaw(path, {s("ALTER TABLE article_tag RENAME TO newer"),
                      s("CREATE TABLE article_tag (tag_id INTEGER NOT NULL, article_id INTEGER NOT NULL, "
                        "PRIMARY KEY (tag_id, article_id)) WITHOUT ROWID"),
                      s("INSERT INTO article_tag SELECT tag_id, article_id FROM newer"), s("DROP TABLE newer"),
                      s("PRAGMA user_version = 11")});
        QVERIFY(salvageArchive(path, into).ok());
        const auto archive = Archive::open(into, m_clock);
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("tag:mine")))),
                 valueOf((*archive)->select(*parseQuery(s("is:starred")))));
    }

    // Anywhere, in any way: opened or salvaged or refused with a reason, and never a crash.
    void neverCrashes()
    {
        QRandomGenerator random(7);
        int salvaged = 0;
        constexpr int rounds = 60;
        for (int round = 0; round < rounds; ++round) {
            QByteArray damaged = m_sound;
            if (round % 3 == 0)
                damaged.truncate(damaged.size() * random.bounded(30, 100) / 100);
            for (int i = random.bounded(1, 6); i > 0; --i)
                damaged = hit(random.bounded(2, int(damaged.size() / pageSize)), round % 2, random, damaged);
            const QString path = newPath();
            const QString into = newPath();
            write(path, damaged);
            const auto report = salvageArchive(path, into);
            salvaged += report.ok() && report->articles > 0;
            if (report)
                QVERIFY(Archive::open(into, m_clock).ok());
            else
                QVERIFY(!report.error().detail.isEmpty());
            QCOMPARE(contentOf(path), damaged);
            QFile::remove(path);
            QFile::remove(into);
        }
        qInfo("%d of %d gave articles", salvaged, rounds);
        QVERIFY(salvaged > rounds * 3 / 4);
    }

    // What is zero is read as rows of the id 0, in the middle of sound ones.
    void endsWhereAPartOfAPageIsZero_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table : {"state", "article", "content", "feed", "tag"})
            QTest::newRow(table) << s(table);
    }
    void endsWhereAPartOfAPageIsZero()
    {
        QFETCH(QString, table);
        constexpr qint64 sector = 4096;
        const QString sound = newlyWritten(m_sound);
        const QList<Page> pages = pagesOf(sound, table);
        const bool all = table == s("state"); // the others are there to see that it ends
        for (const Page &page : all ? QList<Page>{pages.first(), pages.last()} : QList<Page>{pages.first()})
            for (qint64 at = sector; at < (all ? 4 : 2) * sector; at += sector) {
                QByteArray damaged = m_sound;
                damaged.replace((page.number - 1) * pageSize + at, sector, QByteArray(sector, '\0'));
                const QString path = newlyWritten(damaged);
                const QString into = newPath();
                const auto report = salvageArchive(path, into);
                QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
                QVERIFY(report->articles > articleCount / 2);
                QVERIFY(report->states == articleCount / 10 || report->damagedTables.contains(s("state")));
                QVERIFY(report->articles == articleCount || report->damagedTables.contains(s("content")));
                if (table == s("state"))
                    QVERIFY2(report->states >= articleCount / 20, qPrintable(QString::number(report->states)));
                QVERIFY(Archive::open(into, m_clock).ok());
                QFile::remove(path);
                QFile::remove(into);
            }
        QFile::remove(sound);
    }

    void endsWhereAFileEndsWithinAPage()
    {
        const qint64 pages = m_sound.size() / pageSize;
        for (const qint64 kept : {pages - 1, pages * 3 / 4, pages / 2, pages / 4}) {
            const QString path = newlyWritten(m_sound.left(kept * pageSize + 100));
            const QString into = newPath();
            const auto report = salvageArchive(path, into);
            QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
            QVERIFY(report->states == articleCount / 10 || report->damagedTables.contains(s("state")));
            QVERIFY(report->articles == articleCount || !report->damagedTables.isEmpty());
            QVERIFY(Archive::open(into, m_clock).ok());
            QFile::remove(path);
            QFile::remove(into);
        }
    }

    // An archive keeps a log as a rule, which cannot be made beside it then.
    void saysNoDamageOfASoundArchiveThatMayOnlyBeRead()
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("everything may be written here");
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(s("medium")));
        const QString path = folder.filePath(s("medium/news.masthead"));
        const QString into = folder.filePath(s("new.masthead"));
        write(path, m_sound);
        QFile::setPermissions(folder.filePath(s("medium")), QFile::ReadOwner | QFile::ExeOwner);
        const auto report = salvageArchive(path, into);
        QFile::setPermissions(folder.filePath(s("medium")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->damagedTables, QStringList());
        QCOMPARE(report->articles, articleCount);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList({s("medium"), s("new.masthead")}));
    }

    void leavesNothingWhereThereIsNoRoom()
    {
        QTemporaryDir folder;
        const QString path = newlyWritten(m_sound);
        const QString into = folder.filePath(s("new.masthead"));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        for (const rlim_t bytes : {10'000, 1'000'000}) {
            const rlimit small{bytes, before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto report = salvageArchive(path, into);
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!report.ok());
            QCOMPARE(report.error().kind, ErrorKind::Disk);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        }
        QVERIFY(salvageArchive(path, into).ok());
    }

    void putsWhatItSalvagesInThePlaceOfTheDamagedArchive()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        QRandomGenerator random(3);
        const QByteArray damaged = hit(m_contentPages.first().number, true, random, m_sound);
        write(path, damaged);
        write(path + s(".rescued"), "of an earlier try");
        const auto rescued = rescueArchive(path, m_clock.now());
        QVERIFY2(rescued.ok(), rescued ? "" : qPrintable(rescued.error().detail));
        QVERIFY(rescued->report.articles > articleCount / 2);
        QCOMPARE(contentOf(rescued->damaged), damaged);
        QCOMPARE(contentOf(path + s(".rescued")), QByteArray("of an earlier try"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        // In the same second: no other name is taken away.
        write(path, damaged);
        const auto again = rescueArchive(path, m_clock.now());
        QVERIFY(again.ok());
        QVERIFY(again->damaged != rescued->damaged);
        QCOMPARE(contentOf(rescued->damaged), damaged);
        const auto archive = Archive::open(path, m_clock);
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select({})).size(), rescued->report.articles + rescued->report.withoutText);
    }

    void leavesEverythingWhereNothingCanBeRescued()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        write(path, QByteArray(100'000, 'x'));
        write(path + s("-wal"), "a log");
        write(path + s(".rescued"), "of an earlier try");
        QVERIFY(!rescueArchive(path, m_clock.now()).ok());
        QCOMPARE(contentOf(path), QByteArray(100'000, 'x'));
        QCOMPARE(contentOf(path + s("-wal")), QByteArray("a log"));
        QCOMPARE(contentOf(path + s(".rescued")), QByteArray("of an earlier try"));
        QCOMPARE(QDir(folder.path()).entryList({s("*.damaged-*"), s("*.rescued-*")}), QStringList());
    }

    void refusesWhatIsNoArchive()
    {
        const QString path = newPath();
        write(path, QByteArray(10000, 'x'));
        QCOMPARE(salvageArchive(path, newPath()).error().kind, ErrorKind::NotAnArchive);
        QCOMPARE(salvageArchive(m_folder.filePath(s("nowhere")), newPath()).error().kind, ErrorKind::Disk);
        const QString there = newPath();
        write(there, "mine");
        write(path, m_sound);
        QCOMPARE(salvageArchive(path, there).error().kind, ErrorKind::Disk);
        QCOMPARE(contentOf(there), QByteArray("mine"));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
