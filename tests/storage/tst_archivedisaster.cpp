#include "rawdatabase.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/comparison.h"
#include "storage/maintenance.h"
#include "storage/salvage.h"
#include "support/fixtures.h"
#include "text/queryparser.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Masthead;

namespace {

constexpr int batch = 20;

QString s(const char *text) { return QString::fromUtf8(text); }

/// The child: keeps batches and stars their first articles for ever, and says after each what is on disk now.
int writeForEver(const QString &path)
{
    const SystemClock clock;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    Feed feed;
    feed.url = s("https://news.example/");
    feed = valueOf((*archive)->addFeed(feed));
    for (int number = feed.etag.toInt() + 1;; ++number) {
        QList<Article> articles;
        for (int i = 0; i < batch; ++i)
            articles += sampleArticle(s("%1-%2").arg(number).arg(i), s("%1-%2").arg(number).arg(i), incompressible(500));
        FetchRecord record;
        record.whole = true;
        record.etag = QString::number(number);
        valueOf((*archive)->keep(feed.id, articles, record));
        std::printf("kept %d\n", number);
        std::fflush(stdout);
        const auto first = valueOf((*archive)->select(*parseQuery(s("title:%1-0").arg(number))));
        valueOf((*archive)->setStarred(first, true));
        std::printf("starred %d\n", number);
        std::fflush(stdout);
    }
}

/// The child: opens an archive, which may bring it up to date, and copies it again and again.
int openAndCopy(const QString &path)
{
    std::printf("begun\n");
    std::fflush(stdout);
    const SystemClock clock;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    for (;;)
        valueOf((*archive)->backup(path + s(".copy")));
}

/// The child: lets go of articles, gives their space back, restores what it was, and keeps more, for ever.
int shrinkAndGrow(const QString &path)
{
    const SystemClock clock;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    Feed feed;
    feed.url = s("https://news.example/");
    feed = valueOf((*archive)->addFeed(feed));
    valueOf((*archive)->setFeedOptions(feed.id, {.keepCount = 10}));
    valueOf((*archive)->backup(path + s(".copy")));
    std::printf("begun\n");
    std::fflush(stdout);
    for (int number = 0;; ++number) {
        QList<Article> articles;
        for (int i = 0; i < 150; ++i)
            articles += sampleArticle(s("%1-%2-%3").arg(QCoreApplication::applicationPid()).arg(number).arg(i), s("T"),
                                      incompressible(8000));
        valueOf((*archive)->keep(feed.id, articles, {}));
        while (valueOf((*archive)->letGoOfSome()) > 0) {}
        while (valueOf((*archive)->giveBackSpace())) {}
        if (number % 3 == 2)
            valueOf((*archive)->restore(path + s(".copy")));
    }
}

/// The first value that a question gives another program, which has the file open for that long only.
QByteArray askElsewhere(const QString &path, const QString &sql)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {s("--ask"), path, sql});
    if (!child.waitForFinished() || child.exitCode() != 0)
        qFatal("%s", child.readAllStandardError().constData());
    return child.readAllStandardOutput();
}

int ask(const QString &path, const QString &sql)
{
    std::printf("%s", qPrintable(askRaw(path, sql).toString()));
    return 0;
}

/// An archive with its log as a program left it that was killed: `articles` of them, of which only the last is in the log alone.
void leaveUnclean(const QString &path, int articles, int sessions, bool onlyMarks)
{
    const QString live = path + s(".live");
    const FixedClock clock;
    for (int session = 0; session < sessions; ++session) {
        const auto archive = Archive::open(live, clock);
        Feed feed;
        feed.url = s("https://%1.example/").arg(session);
        const FeedId id = valueOf((*archive)->addFeed(feed)).id;
        QList<Article> some;
        for (int i = 0; i < (session == 0 ? articles : 1); ++i)
            some += sampleArticle(s("%1-%2").arg(session).arg(i), s("T %1").arg(i), incompressible(2000));
        valueOf((*archive)->keep(id, some, {}));
        valueOf((*archive)->finishIndex());
    }
    const auto archive = Archive::open(live, clock);
    valueOf((*archive)->setStarred(valueOf((*archive)->select({})).mid(0, 3), true));
    if (!onlyMarks)
        valueOf((*archive)->keep(valueOf((*archive)->feeds()).first().id,
                                 {sampleArticle(s("last"), s("Last"), incompressible(9000))}, {}));
    write(path + s("-wal"), contentOf(live + s("-wal")));
    write(path, contentOf(live));
}

QStringList besides(const QString &path, const char *pattern)
{
    const QFileInfo file(path);
    return file.dir().entryList({file.fileName() + s(pattern)}, QDir::Files);
}

/// The child: puts what can be read of a damaged archive, or what its copy holds, in its place.
int replace(const QString &path, bool byCopy)
{
    std::printf("begun\n");
    std::fflush(stdout);
    const SystemClock clock;
    const bool replaced =
        byCopy ? replaceDamaged(path, path + s(".copy"), clock.now()).ok() : rescueArchive(path, clock.now()).ok();
    return replaced ? 0 : 1;
}

/// An archive as the program of schema 4 left it, of many articles: bringing it up to date takes a while.
void makeEarlier(const QString &path, int articles)
{
    write(path, fixture(s("storage/archive-v4.masthead")));
    const QString numbers =
        s("WITH RECURSIVE n(i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(100 + articles);
    runRaw(path, {s("BEGIN"),
                  numbers
                      + s("INSERT INTO article (id, feed_id, guid, url, first_seen, sort_date, title) "
                          "SELECT i, 1, 'g' || i, '', 0, i, 'T' || i FROM n"),
                  numbers
                      + s("INSERT INTO content SELECT i, i, fingerprint, seen, title, url, base_url, published, updated, "
                          "categories, lead_image, comments_url, language, enclosures, publisher, source, byline, editors, "
                          "dateline, original_title, body FROM n JOIN content ON id = 2"),
                  s("UPDATE article SET content_id = id WHERE id > 100"),
                  s("INSERT INTO state (article_id, starred) SELECT id, id % 2 FROM article WHERE id > 100"), s("COMMIT")});
}

/// A file system of a few megabytes, where the tests may mount one.
class SmallDisk {
public:
    explicit SmallDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=4m") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }

private:
    const QByteArray m_folder;
    bool m_mounted = false;
};

/// Keeps until it fails; gives the error.
Error fillUp(Archive &archive, FeedId feed)
{
    const QString text = incompressible(20000);
    for (int i = 0; i < 1000; ++i)
        if (const auto kept = archive.keep(feed, {sampleArticle(s("big %1").arg(i), s("Big"), text)}, {}).result(); !kept)
            return kept.error();
    return {};
}

}

class TestArchiveDisaster : public QObject {
    Q_OBJECT

private slots:
    void losesNothingWhenItIsKilledWhileItWrites()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        QRandomGenerator random(7);
        int kept = 0;
        int starred = 0;
        const int rounds = std::max(6, qEnvironmentVariableIntValue("MASTHEAD_KILLS"));
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {s("--write"), path});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qSleep(20 + random.bounded(250));
            child.kill();
            QVERIFY(child.waitForFinished());
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                if (line.startsWith("kept "))
                    kept = line.mid(5).toInt();
                starred += line.startsWith("starred ");
            }
            const SystemClock clock;
            const auto archive = Archive::open(path, clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            // Articles and the validator come together: never half a feed, never a validator without its articles.
            const int validator = valueOf((*archive)->feeds()).first().etag.toInt();
            QVERIFY2(validator >= kept && validator <= kept + 1, qPrintable(s("%1 %2").arg(validator).arg(kept)));
            QCOMPARE(valueOf((*archive)->select({})).size(), validator * batch);
            const qsizetype stars = valueOf((*archive)->select(*parseQuery(s("is:starred")))).size();
            QVERIFY2(stars >= starred && stars <= starred + round + 1, qPrintable(s("%1 %2").arg(stars).arg(starred)));
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        }
        QVERIFY(kept > 0);
    }

    void keepsItsLocksWhereItsOwnFileIsNamed_data()
    {
        QTest::addColumn<bool>("compares");
        QTest::addColumn<QString>("end");
        QTest::newRow("compared with itself") << true << QString();
        QTest::newRow("compared by another name") << true << s(".other");
        QTest::newRow("compared with its log") << true << s("-wal");
        QTest::newRow("compared with the log's index") << true << s("-shm");
        QTest::newRow("copied onto another name") << false << s(".other");
        QTest::newRow("copied onto the log's index") << false << s("-shm");
    }
    void keepsItsLocksWhereItsOwnFileIsNamed()
    {
        QFETCH(bool, compares);
        QFETCH(QString, end);
        TemporaryArchive archive;
        const QString path = archive.path();
        QCOMPARE(::link(qPrintable(path), qPrintable(path + s(".other"))), 0);
        archive.keep(archive.addFeed(), {sampleArticle(s("1"))});
        const auto done = [](const auto &result) { return result ? QString() : errorKindName(result.error().kind); };
        const QString said =
            compares ? done(archive->compareWith(path + end).result()) : done(archive->backup(path + end).result());
        QCOMPARE(said, compares && !end.startsWith(u'-') ? QString() : errorKindName(ErrorKind::Usage));
        QCOMPARE(askElsewhere(path, s("UPDATE article SET lead_image = 'x' RETURNING id")), "1");
        valueOf(archive->setSetting(s("later"), s("kept")));
        QCOMPARE(askElsewhere(path, s("SELECT value FROM setting WHERE key = 'later'")), "kept");
    }

    void losesNothingWhenItIsKilledWhileItMigratesAndCopies()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        QRandomGenerator random(11);
        constexpr int articles = 3000;
        const int rounds = std::max(16, qEnvironmentVariableIntValue("MASTHEAD_KILLS"));
        bool underWay = false;
        int migrating = 0;
        int copies = 0;
        for (int round = 0; round < rounds; ++round) {
            if (!underWay) {
                for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
                    QFile::remove(folder.filePath(name));
                makeEarlier(path, articles);
            }
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {s("--open"), path});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qSleep(random.bounded(round % 4 ? 300 : 2000));
            child.kill();
            QVERIFY(child.waitForFinished());
            QVERIFY2(child.readAllStandardError().isEmpty(), "the child ended by itself");
            underWay = askRaw(path, s("PRAGMA user_version")).toInt() == 4
                       || askRaw(path, s("SELECT count(*) FROM unindexed")).toInt() > 0;
            migrating += underWay;

            const FixedClock clock;
            for (const char *copy : {"", ".copy"}) {
                if (*copy && !QFile::exists(path + s(copy)))
                    continue;
                copies += *copy != 0;
                // The archive itself stays as it was left, so that the next child goes on from there.
                const QString looked = folder.filePath(s("looked.masthead"));
                QVERIFY(QFile::copy(path + s(copy), looked));
                if (!*copy)
                    for (const char *suffix : {"-wal", "-journal"})
                        QFile::copy(path + s(suffix), looked + s(suffix));
                {
                    const auto archive = Archive::open(looked, clock);
                    QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
                    QCOMPARE(valueOf((*archive)->select({})).size(), articles + 2);
                    QCOMPARE(valueOf((*archive)->select(*parseQuery(s("is:starred")))).size(), articles / 2 + 1);
                    QCOMPARE(valueOf((*archive)->select(*parseQuery(s("tag:follow has:note OR tag:follow")))).size(), 1);
                    QVERIFY(valueOf((*archive)->select(*parseQuery(s("芯片")))).size() > 0);
                    QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
                }
                for (const QString &name : QDir(folder.path()).entryList({s("looked.masthead*")}, QDir::Files))
                    QFile::remove(folder.filePath(name));
            }
        }
        qInfo("%d of %d within the migration, %d copies looked at", migrating, rounds, copies);
        QVERIFY(migrating > 0);
        QVERIFY(migrating < rounds);
    }

    void takesItsOwnLogBackHoweverItWasLeft()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        QRandomGenerator random(5);
        const int rounds = std::max(8, qEnvironmentVariableIntValue("MASTHEAD_KILLS"));
        int logs = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {s("--shrink"), path});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qSleep(1000 + random.bounded(3000));
            child.kill();
            QVERIFY(child.waitForFinished());
            QVERIFY2(child.readAllStandardError().isEmpty(), "the child ended by itself");
            logs += QFileInfo(path + s("-wal")).size() > 0;
            const FixedClock clock;
            const auto archive = Archive::open(path, clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            QCOMPARE(besides(path, ".foreign-*"), QStringList());
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        }
        qInfo("%d logs, %d copies for fear", logs, int(besides(path, ".damaged-*").size()));
        QVERIFY(logs > 0);
    }

    void letsNoLogOfAnotherArchiveIn_data()
    {
        QTest::addColumn<int>("articles");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<bool>("onlyMarks");
        QTest::newRow("smaller, of the same age") << 20 << 3 << false;
        QTest::newRow("smaller, only marks") << 20 << 3 << true;
        QTest::newRow("smaller, older") << 20 << 9 << false;
        QTest::newRow("larger, of the same age") << 1500 << 3 << false;
        QTest::newRow("larger, younger") << 1500 << 1 << false;
    }
    void letsNoLogOfAnotherArchiveIn()
    {
        QFETCH(int, articles);
        QFETCH(int, sessions);
        QFETCH(bool, onlyMarks);
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        const QString other = folder.filePath(s("other.masthead"));
        leaveUnclean(path, 600, 3, false);
        leaveUnclean(other, articles, sessions, onlyMarks);
        const FixedClock clock;
        {
            const auto archive = Archive::open(path, clock); // its own log
            QVERIFY(archive.ok());
            QCOMPARE(valueOf((*archive)->select({})).size(), 603);
        }
        QVERIFY(besides(path, ".foreign-*").isEmpty() && besides(path, ".damaged-*").isEmpty());
        const QByteArray log = contentOf(other + s("-wal"));
        write(path + s("-wal"), log);
        const auto archive = Archive::open(path, clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE(valueOf((*archive)->select({})).size(), 603);
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        const QStringList aside = besides(path, ".foreign-*");
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOf(folder.filePath(aside.first())), log);
        QCOMPARE(besides(path, ".damaged-*"), QStringList());
    }

    // A copy that was put in its place by hand.
    void letsNoLogIntoACopyOfAnEarlierDay()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        leaveUnclean(path, 300, 2, false);
        const QByteArray log = contentOf(path + s("-wal"));
        const FixedClock clock;
        {
            const auto archive = Archive::open(path, clock);
            valueOf((*archive)->backup(path + s(".copy")));
        }
        write(path, contentOf(path + s(".copy")));
        write(path + s("-wal"), log);
        const auto archive = Archive::open(path, clock);
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select({})).size(), 302);
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        QCOMPARE(besides(path, ".damaged-*").filter(s("-wal")).size(), 1); // it fits by chance: both are kept as they were
    }

    void losesNoArchiveWhenItIsKilledWhileItReplacesADamagedOne_data()
    {
        QTest::addColumn<bool>("byCopy");
        QTest::newRow("by what can be read") << false;
        QTest::newRow("by a copy") << true;
    }
    void losesNoArchiveWhenItIsKilledWhileItReplacesADamagedOne()
    {
        QFETCH(bool, byCopy);
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        const FixedClock clock;
        makeEarlier(path, 3000);
        QVERIFY(Archive::open(path, clock).ok()); // and brings it up to date
        const QByteArray sound = contentOf(path);
        const int root = askRaw(path, s("SELECT rootpage FROM sqlite_schema WHERE name = 'article'")).toInt();
        const int size = askRaw(path, s("PRAGMA page_size")).toInt();
        const QByteArray damaged = QByteArray(sound).replace((root - 1) * size, size, QByteArray(size, 'x'));
        QRandomGenerator random(13);
        const int rounds = std::max(12, qEnvironmentVariableIntValue("MASTHEAD_KILLS"));
        int before = 0;
        int whole = 0; // milliseconds
        for (int round = 0; round < rounds; ++round) {
            for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
                QFile::remove(folder.filePath(name));
            write(path, damaged);
            write(path + s(".copy"), sound);
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {byCopy ? s("--replace") : s("--rescue"), path});
            QVERIFY(child.waitForReadyRead(20000));
            QElapsedTimer timer;
            timer.start();
            if (round > 0) { // the first is left to its end
                QTest::qSleep(whole / 2 + random.bounded(whole));
                child.kill();
            }
            QVERIFY(child.waitForFinished());
            if (round == 0) {
                QCOMPARE(child.exitCode(), 0);
                whole = int(timer.elapsed()) + 1;
            }
            if (contentOf(path) == damaged) {
                ++before;
                continue;
            }
            const QStringList aside = QDir(folder.path()).entryList({s("*.damaged-*")});
            QVERIFY(!aside.isEmpty());
            QCOMPARE(contentOf(folder.filePath(aside.first())), damaged);
            const auto archive = Archive::open(path, clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            QCOMPARE(valueOf((*archive)->select({})).size(), 3002);
        }
        qInfo("%d of %d before it was replaced", before, rounds);
        QVERIFY(before < rounds);
    }

    void staysSoundOnAFullDisk_data()
    {
        QTest::addColumn<bool>("mounted");
        QTest::newRow("a small disk") << true;
        QTest::newRow("a limit on files") << false;
    }
    void staysSoundOnAFullDisk()
    {
        QFETCH(bool, mounted);
        QTemporaryDir folder;
        const SmallDisk disk(mounted ? folder.path() : QString());
        if (mounted && !disk.isMounted())
            QSKIP("a file system cannot be mounted here");
        FixedClock clock;
        auto archive = Archive::open(folder.filePath(s("news.masthead")), clock);
        QVERIFY(archive.ok());
        Feed feed;
        feed.url = s("https://news.example/");
        const FeedId id = valueOf((*archive)->addFeed(feed)).id;
        valueOf((*archive)->keep(id, {sampleArticle(s("first"), s("First"), s("芯片走强"))}, {}));

        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        if (!mounted) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{1024 * 1024, before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        }
        const Error error = fillUp(**archive, id);
        const auto found = (*archive)->select(*parseQuery(s("芯片"))).result();
        const auto again = fillUp(**archive, id);
        const qsizetype articles = valueOf((*archive)->select({})).size();
        setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY2(error.kind == ErrorKind::Disk, qPrintable(errorKindName(error.kind) + error.detail));
        QVERIFY(error.detail.contains(s("news.masthead")));
        QCOMPARE(again.kind, ErrorKind::Disk);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 1);
        archive = Archive::open(folder.filePath(s("news.masthead")), clock); // the old one ends behind this
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select({})).size(), articles);
        if (!mounted) {
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
            QCOMPARE(valueOf((*archive)->keep(id, {sampleArticle(s("last"))}, {})).created, 1); // there is room again
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == s("--write"))
        return writeForEver(arguments[2]);
    if (arguments.size() == 4 && arguments[1] == s("--ask"))
        return ask(arguments[2], arguments[3]);
    if (arguments.size() == 3 && arguments[1] == s("--open"))
        return openAndCopy(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == s("--shrink"))
        return shrinkAndGrow(arguments[2]);
    if (arguments.size() == 3 && (arguments[1] == s("--replace") || arguments[1] == s("--rescue")))
        return replace(arguments[2], arguments[1] == s("--replace"));
    TestArchiveDisaster test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_archivedisaster.moc"
