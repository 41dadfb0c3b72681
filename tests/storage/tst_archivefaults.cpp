#include "faultyvfs.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/comparison.h"
#include "storage/database.h"
#include "support/fixtures.h"
#include "text/queryparser.h"

#include <QDir>

using namespace Masthead;

namespace {

using Fault = FaultyVfs::Fault;

QString s(const char *text) { return QString::fromUtf8(text); }

/// What the archive said of one round of work.
struct Told {
    bool kept = false;
    bool starred = false;
    bool noted = false;
    bool copied = false;
    QList<Error> errors;
};

}

// Every call to the disk fails once, in every way: what was said to be done is done, what failed is undone, the archive is sound.
class TestArchiveFaults : public QObject {
    Q_OBJECT

    FixedClock m_clock;
    QByteArray m_before; // an archive with one feed and two articles
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(s(name)); }

    template <typename T>
    static bool taken(const Result<T> &result, Told &told)
    {
        if (!result)
            told.errors += result.error();
        return result.ok();
    }

    Told work()
    {
        Told told;
        const auto opened = Archive::open(path("news.masthead"), m_clock);
        if (!taken(opened, told))
            return told;
        Archive &archive = **opened;
        const auto ids = archive.select({}).result();
        if (!taken(ids, told) || ids->size() < 2)
            return told;
        QList<Article> articles;
        for (int i = 0; i < 5; ++i)
            articles += sampleArticle(s("new %1").arg(i), s("New"), incompressible(3000));
        told.kept = taken(archive.keep(1, articles, {}).result(), told);
        told.starred = taken(archive.setStarred({ids->first()}, true).result(), told);
        told.noted = taken(archive.annotate(ids->last(), {{s("tag")}, s("note")}).result(), told);
        taken(archive.finishIndex().result(), told);
        told.copied = taken(archive.backup(path("copy.masthead")).result(), told);
        return told;
    }

    void compare(const Told &told, int number)
    {
        const QByteArray round = QByteArray::number(number);
        for (const Error &error : told.errors) {
            QVERIFY2(error.kind == ErrorKind::Disk || error.kind == ErrorKind::Database
                         || error.kind == ErrorKind::NotAnArchive,
                     qPrintable(errorKindName(error.kind)));
            QVERIFY2(error.detail.contains(m_folder.path()), qPrintable(error.detail));
        }
        const auto archive = Archive::open(path("news.masthead"), m_clock);
        QVERIFY2(archive.ok(), archive ? round.constData() : qPrintable(archive.error().detail));
        const qsizetype articles = valueOf((*archive)->select({})).size();
        QVERIFY2(articles == 7 || (articles == 2 && !told.kept), qPrintable(s("%1: %2").arg(number).arg(articles)));
        QCOMPARE(valueOf((*archive)->select(*parseQuery(s("title:new")))).size(), articles - 2);
        QVERIFY2(!told.starred || valueOf((*archive)->select(*parseQuery(s("is:starred")))).size() == 1, round.constData());
        QVERIFY2(!told.noted || valueOf((*archive)->select(*parseQuery(s("tag:tag has:note")))).size() == 1,
                 round.constData());
        QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        QVERIFY2(told.copied == QFile::exists(path("copy.masthead")), round.constData());
        QVERIFY(!QFile::exists(path("copy.masthead.part")));
        if (told.copied)
            QVERIFY2(valueOf((*archive)->compareWith(path("copy.masthead"))).articlesLost == 0 || !told.kept,
                     round.constData());
    }

    void startAnew(const QByteArray &bytes)
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
        write(path("news.masthead"), bytes);
    }

private slots:
    void findsAnArchiveNotDamagedThatAnotherProgramWritesTo()
    {
        const QString file = path("busy.masthead");
        QVERIFY(Archive::open(file, m_clock).ok());
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(s("QSQLITE"), s("other"));
            other.setDatabaseName(file);
            QVERIFY(other.open() && QSqlQuery(other).exec(s("BEGIN IMMEDIATE")));
            const auto database = Database::open(file, Database::Access::Write);
            QVERIFY(database.ok());
            (*database)->query(s("PRAGMA busy_timeout = 0"));
            {
                const Transaction transaction(**database);
            }
            const Error error = (*database)->finish().error();
            QCOMPARE(error.kind, ErrorKind::Disk);
            QVERIFY2(error.detail.contains(s("another program")), qPrintable(error.detail));
        }
        QSqlDatabase::removeDatabase(s("other"));
    }

    void initTestCase()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(s("1"), s("One"), s("芯片")), sampleArticle(s("2"), s("Two"))});
        valueOf(archive->finishIndex());
        archive.close();
        m_before = contentOf(archive.path());
    }

    void survivesAFaultAtEveryCall_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("the disk is full from there on") << int(Fault::DiskFull) << true;
        QTest::newRow("the disk is full for a moment") << int(Fault::DiskFull) << false;
        QTest::newRow("a write fails") << int(Fault::WriteError) << false;
        QTest::newRow("all writes fail") << int(Fault::WriteError) << true;
        QTest::newRow("a flush fails") << int(Fault::SyncError) << false;
        QTest::newRow("all flushes fail") << int(Fault::SyncError) << true;
        QTest::newRow("a read fails") << int(Fault::ReadError) << false;
        QTest::newRow("all reads fail") << int(Fault::ReadError) << true;
        QTest::newRow("a read is short") << int(Fault::ShortRead) << false;
    }
    void survivesAFaultAtEveryCall()
    {
        QFETCH(int, fault);
        QFETCH(bool, lasting);
        FaultyVfs disk;
        int number = 0;
        for (bool fired = true; fired && !QTest::currentTestFailed(); fired = disk.hasFired()) {
            startAnew(m_before);
            disk.arm(Fault(fault), ++number, lasting);
            const Told told = work();
            disk.disarm();
            compare(told, number);
        }
        qInfo("%d calls", number - 1);
        QVERIFY(number > 10);
    }

    void survivesAFaultInAMigration_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the disk is full") << int(Fault::DiskFull);
        QTest::newRow("a flush fails") << int(Fault::SyncError);
        QTest::newRow("a read fails") << int(Fault::ReadError);
    }
    void survivesAFaultInAMigration()
    {
        QFETCH(int, fault);
        FaultyVfs disk;
        int number = 0;
        for (bool fired = true; fired && !QTest::currentTestFailed(); fired = disk.hasFired()) {
            startAnew(fixture(s("storage/archive-v2.masthead")));
            disk.arm(Fault(fault), ++number, true);
            {
                const auto archive = Archive::open(path("news.masthead"), m_clock);
                if (!archive)
                    QVERIFY2(archive.error().detail.contains(m_folder.path()), qPrintable(archive.error().detail));
            }
            disk.disarm();
            const auto archive = Archive::open(path("news.masthead"), m_clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            QCOMPARE(valueOf((*archive)->select(*parseQuery(s("芯片 is:read")))).size(), 1);
            QCOMPARE(valueOf((*archive)->select(*parseQuery(s("is:starred")))).size(), 1);
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        }
        qInfo("%d calls", number - 1);
        QVERIFY(number > 10);
    }

    // After a while without work the log is folded in, and for that moment nobody is waited for.
    void waitsForOthersAlsoBehindAFaultAtRest()
    {
        FaultyVfs disk;
        startAnew(m_before);
        const auto archive = Archive::open(path("news.masthead"), m_clock);
        QVERIFY(archive.ok());
        const QList<ArticleId> ids = valueOf((*archive)->select({}));
        QVERIFY((*archive)->setStarred(ids, true).result().ok());
        disk.arm(Fault::SyncError, 1, true);
        QTRY_VERIFY(disk.hasFired());
        QTest::qWait(100); // until it has rested
        disk.disarm();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path("news.masthead")).constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto unstarred = (*archive)->setStarred(ids, false);
        QTest::qWait(200);
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(other), SQLITE_OK);
        const auto done = unstarred.result();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "tst_archivefaults.moc"
