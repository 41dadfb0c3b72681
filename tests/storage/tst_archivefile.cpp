#include "ordinaryuser.h"
#include "rawdatabase.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/backup.h"
#include "storage/comparison.h"
#include "storage/dailybackup.h"
#include "storage/filelock.h"
#include "storage/maintenance.h"
#include "support/fixtures.h"
#include "text/outlets.h"
#include "text/queryparser.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>

#include <functional>

#include <sys/stat.h>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestArchiveFile : public QObject {
    Q_OBJECT

    static void fill(TemporaryArchive &archive, const char *text = "芯片走强")
    {
        archive.keep(archive.addFeed(), {sampleArticle(s("1"), s("One"), s(text)), sampleArticle(s("2"), s("Two"))});
    }

private slots:
    void countsWhatItHolds()
    {
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->setRead({archive.select().first()}, true));
        valueOf(archive->setStarred(archive.select(), true));
        const ArchiveStatistics statistics = valueOf(archive->statistics());
        QCOMPARE(statistics.articles, 2);
        QCOMPARE(statistics.unread, 1);
        QCOMPARE(statistics.starred, 2);
        QCOMPARE(statistics.feeds, 1);
        QCOMPARE(statistics.revisions, 2);
        QVERIFY(statistics.bytes > 4096);
        QVERIFY(statistics.schemaVersion >= 1);
    }

    void findsASoundArchiveSound()
    {
        TemporaryArchive archive;
        fill(archive);
        const CheckReport report = valueOf(archive->check());
        QVERIFY(report.sound);
        QVERIFY(!report.repaired);
        QCOMPARE(report.problems, QStringList());
    }

    void goesOnWritingWhileItIsChecked()
    {
        TemporaryArchive archive;
        QList<Article> articles;
        for (int i = 0; i < 300; ++i)
            articles += sampleArticle(QString::number(i), s("Long"), incompressible(30'000));
        archive.keep(archive.addFeed(), articles);
        valueOf(archive->finishIndex());
        const auto report = archive->check();
        valueOf(archive->setStarred({1}, true));
        QVERIFY(!report.isFinished());
        QVERIFY(valueOf(report).sound);
    }

    void findsASoundArchiveSoundThatMayOnlyBeRead()
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("everything may be written here");
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->finishIndex());
        QVERIFY(valueOf(archive->check()).indexChecked);
        archive.close();
        QVERIFY(QFile::setPermissions(archive.path(), QFile::ReadOwner));
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QCOMPARE(report.problems, QStringList());
        QVERIFY(report.sound);
        QVERIFY(!report.repaired);
        QVERIFY(!report.indexChecked);
    }

    void rebuildsAFullTextThatIsWrong()
    {
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->finishIndex());
        archive.close();
        runRaw(archive.path(), {s("UPDATE search_data SET block = x'00112233' WHERE id > 10")});
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.problems.isEmpty());
        QVERIFY(report.repaired);
        QVERIFY(report.sound);
        QCOMPARE(archive.titles(*parseQuery(s("芯片"))), QStringList(s("One")));
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void looksForDamageOnceADay()
    {
        TemporaryArchive archive;
        fill(archive);
        QSignalSpy damage(archive.operator->(), &Archive::damageFound);
        QVERIFY(valueOf(archive->checkDaily()));
        valueOf(archive->setSetting(s("behind it"), s("written"))); // and so is the day
        QVERIFY(!valueOf(archive->checkDaily()));
        archive.clock().advance(24 * 3600);
        valueOf(archive->finishIndex());
        archive.close();
        QByteArray bytes = contentOf(archive.path());
        const int root = askRaw(archive.path(), s("SELECT rootpage FROM sqlite_schema WHERE name = 'content'")).toInt();
        bytes.replace((root - 1) * 16384, 16384, QByteArray(16384, '\0'));
        write(archive.path(), bytes);
        archive.open();
        QSignalSpy found(archive.operator->(), &Archive::damageFound);
        QVERIFY(valueOf(archive->checkDaily()));
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(valueOf(archive->checkDaily())); // until it is mended
        QCOMPARE(damage.size(), 0);
    }

    // What is damaged is told once by the check of a day, and once more where the last program did not end.
    void checksNothingBesideAProgramThatJustWrote()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        QByteArray bytes = contentOf(archive.path());
        const int root = askRaw(archive.path(), s("SELECT rootpage FROM sqlite_schema WHERE name = 'kept_picture'")).toInt();
        bytes.replace((root - 1) * 16384, 16384, QByteArray(16384, '\0'));
        write(archive.path(), bytes);
        archive.open();
        valueOf(archive->setSetting(s("just"), s("written")));
        const QByteArray log = contentOf(archive.path() + s("-wal"));
        QVERIFY(!log.isEmpty());
        const auto told = [&archive] {
            const auto other = Archive::open(archive.path(), archive.clock());
            QSignalSpy found(other->get(), &Archive::damageFound);
            valueOf((*other)->checkDaily());
            QCoreApplication::processEvents();
            return found.size();
        };
        QCOMPARE(told(), 1);
        archive.close();
        write(archive.path() + s("-wal"), log);
        QCOMPARE(told(), 2);
    }

    void saysThatATextIsDamagedAndShowsTheOthers()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(archive.path(), {s("UPDATE content SET body = x'00112233' WHERE title = 'One'")});
        archive.open();
        const QList<ArticleId> one = archive.select(*parseQuery(s("title:one")));
        QCOMPARE(errorOf(archive->article(one.first())).kind, ErrorKind::Database);
        QCOMPARE(valueOf(archive->article(archive.select(*parseQuery(s("title:two"))).first())).content.title, s("Two"));
        QCOMPARE(archive.titles().size(), 2);
    }

    void findsATextThatCannotBeUnpackedAndReadsTheOthers()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(archive.path(),
               {s("UPDATE content SET body = substr(body, 1, length(body) - 1) || x'55' WHERE title = 'One'")});
        archive.open();
        QSignalSpy damage(archive.operator->(), &Archive::damageFound);
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.sound && !report.repaired);
        QCOMPARE(report.problems.size(), 1);
        QVERIFY2(report.problems.first().endsWith(s("is damaged: One")), qPrintable(report.problems.first()));
        QCOMPARE(valueOf(archive->articles(archive.select())).size(), 1);
        QTRY_COMPARE(damage.size(), 1);
    }

    void keepsTheOldestCopyWhileATextIsDamaged()
    {
        TemporaryArchive archive;
        fill(archive);
        for (int day = 0; day < 3; ++day, archive.clock().advance(24 * 3600))
            QVERIFY(valueOf(archive->backUpDaily()));
        const QStringList sound = dailyBackups(archive.path());
        runRaw(archive.path(), {s("UPDATE content SET body = x'00112233' WHERE title = 'One'")});
        QSignalSpy damage(archive.operator->(), &Archive::damageFound);
        for (int day = 0; day < 10; ++day, archive.clock().advance(24 * 3600))
            QVERIFY(valueOf(archive->backUpDaily()));
        QTRY_COMPARE(damage.size(), 10);
        QCOMPARE(dailyBackups(archive.path()).size(), 8);
        QCOMPARE(dailyBackups(archive.path()).last(), sound.last());
    }

    void rebuildsIndexesWhosePagesAreLost_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"state_unread", "sqlite_autoindex_article_1", "place_count", "search_data", "search_config"})
            QTest::newRow(name) << s(name);
    }
    void rebuildsIndexesWhosePagesAreLost()
    {
        QFETCH(QString, name);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> articles;
        for (int i = 0; i < 200; ++i) // as in any archive that was read for a while, the trees do not begin side by side
            articles += sampleArticle(s("long %1").arg(i), s("Long"), incompressible(9000));
        archive.keep(feed, articles);
        articles.clear();
        for (int i = 0; i < 1500; ++i)
            articles += sampleArticle(QString::number(i), s("Title %1").arg(i), i % 2 ? s("芯片 %1").arg(i) : s("else"));
        archive.keep(feed, articles);
        valueOf(archive->finishIndex());
        archive.close();
        QByteArray bytes = contentOf(archive.path());
        const qint64 page =
            askRaw(archive.path(), s("SELECT max(pageno) FROM dbstat WHERE name = '%1' AND pagetype = 'leaf'").arg(name))
                .toLongLong();
        bytes.replace(qsizetype(page - 1) * 16384, 16384, QByteArray(16384, '\0'));
        write(archive.path(), bytes);
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.problems.isEmpty());
        QVERIFY(report.repaired);
        QCOMPARE(valueOf(archive->check()).problems, QStringList());
        QCOMPARE(archive.select().size(), 1700);
        QCOMPARE(archive.select(*parseQuery(s("芯片"))).size(), 750);
        QCOMPARE(archive.keep(feed, articles).created, 0);
        archive.reopen();
        QCOMPARE(valueOf(archive->tree()).unread, 1700);
    }

    void saysThatAReadOnlyArchiveCannotBeMended()
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("everything may be written here");
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(archive.path(), {s("UPDATE place_count SET total = 77")});
        QVERIFY(QFile::setPermissions(archive.path(), QFile::ReadOwner));
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.sound && report.refusal);
        QCOMPARE(report.refusal->kind, ErrorKind::Disk);
    }

    void rebuildsAnIndexThatIsWrong()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(
            archive.path(),
            {s("PRAGMA writable_schema = ON"),
             s("UPDATE sqlite_master SET sql = replace(sql, 'starred = 1', 'starred = 0') WHERE name = 'state_starred'")});
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.problems.isEmpty());
        QVERIFY(report.sound);
    }

    void tellsWhatItCannotRepair()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(archive.path(), {s("PRAGMA foreign_keys = OFF"), s("DELETE FROM feed")});
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QVERIFY(!report.sound);
        QVERIFY(report.problems.first().contains(s("feed")));
    }

    void copiesItselfWhileItIsInUse()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        const auto backup = archive->backup(copy);
        valueOf(archive->setStarred(archive.select(), true));
        QVERIFY(backup.result().ok());
        QVERIFY(!QFile::exists(copy + s(".part")));
        QVERIFY(!QFile::exists(copy + s("-wal")));
        const auto copied = Archive::open(copy, archive.clock());
        QVERIFY(copied.ok());
        QCOMPARE(valueOf((*copied)->select({})), archive.select());
    }

    void keepsAnOldCopyWhereANewOneCannotBeMade()
    {
        TemporaryArchive archive;
        fill(archive);
        const Error error = errorOf(archive->backup(archive.path(s("no such folder/copy"))));
        QCOMPARE(error.kind, ErrorKind::Disk);
        QVERIFY(error.detail.contains(s("no such folder")));
        QCOMPARE(errorOf(archive->backup(archive.path())).kind, ErrorKind::Usage);
        QCOMPARE(archive.select().size(), 2);
    }

    void restoresWhatWasBackedUp()
    {
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->setStarred({archive.select().first()}, true));
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setStarred(ids, true));
        archive.keep(archive.addFeed(), {sampleArticle(s("3"), s("Three"), s("later"))});
        QSignalSpy feeds(archive.operator->(), &Archive::feedsChanged);
        QSignalSpy articles(archive.operator->(), &Archive::articlesChanged);

        valueOf(archive->restore(copy));
        QCOMPARE(archive.select(), ids);
        QCOMPARE(archive.select(*parseQuery(s("is:starred"))).size(), 1);
        QCOMPARE(archive.titles(*parseQuery(s("later"))), QStringList());
        QCOMPARE(archive.titles(*parseQuery(s("芯片"))), QStringList(s("One")));
        QCoreApplication::processEvents();
        QVERIFY(!feeds.isEmpty());
        QVERIFY(!articles.isEmpty());

        // It goes on as an archive does, and what was there before stands beside it.
        archive.keep(archive.addFeed(), {sampleArticle(s("4"), s("Four"), s("afterwards"))});
        QCOMPARE(archive.titles(*parseQuery(s("afterwards"))), QStringList(s("Four")));
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        archive.reopen();
        QCOMPARE(archive.select().size(), 3);
        const auto before = Archive::open(archive.path(s("news.masthead.before-restore.bak")), archive.clock());
        QVERIFY(before.ok());
        QCOMPARE(valueOf((*before)->select(*parseQuery(s("later")))).size(), 1);
        QVERIFY(!QFile::exists(archive.path(s("news.masthead.restoring"))));
    }

    void goesByTheOutletsThatItRestored()
    {
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->setOwnOutlets({{s("晨报"), OutletKind::Newspaper, {s("Morning Sheet")}, {}, {}}}));
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        valueOf(archive->setOwnOutlets({}));
        const auto known = [&archive] {
            return outletsOf(archive->outlets()).namesOf(s("晨报")).contains(s("Morning Sheet"));
        };
        QVERIFY(!known());
        QSignalSpy changed(archive.operator->(), &Archive::outletsChanged);
        valueOf(archive->restore(copy));
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(known());
    }

    void keepsWhatWasBeforeTheLastRestores()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        valueOf(archive->setStarred(archive.select(), true));
        valueOf(archive->restore(copy));
        valueOf(archive->restore(copy));
        const auto mine = Archive::open(archive.path(s("news.masthead.before-restore.bak.1")), archive.clock());
        QVERIFY(mine.ok());
        QCOMPARE(valueOf((*mine)->select(*parseQuery(s("is:starred")))).size(), 2);
        QVERIFY(!QFile::exists(archive.path(s("news.masthead.before-restore.bak.2"))));
        // Nor does the archive itself, which is no copy.
        QCOMPARE(errorOf(archive->restore(archive.path(s("news.masthead")))).kind, ErrorKind::Usage);
        QVERIFY(!QFile::exists(archive.path(s("news.masthead.before-restore.bak.2"))));
        // One that cannot be made pushes none away.
        QVERIFY(QDir().mkpath(archive.path(s("news.masthead.before-restore.bak.new.part"))));
        QCOMPARE(errorOf(archive->restore(copy)).kind, ErrorKind::Disk);
        QVERIFY(QFile::exists(archive.path(s("news.masthead.before-restore.bak"))));
        QVERIFY(!QFile::exists(archive.path(s("news.masthead.before-restore.bak.2"))));
    }

    void restoresNoEmptyFile()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString empty = archive.path(s("empty.masthead"));
        write(empty, {});
        QCOMPARE(errorOf(archive->restore(empty)).kind, ErrorKind::NotAnArchive);
        runRaw(empty, {s("VACUUM")});
        QCOMPARE(errorOf(archive->restore(empty)).kind, ErrorKind::NotAnArchive);
        QCOMPARE(archive.select().size(), 2);
        QVERIFY(!QFile::exists(archive.path(s("news.masthead.before-restore.bak"))));
    }

    // SQLite would play a log that another program left over whatever takes its file's name.
    void backsUpOverACopyThatHasALog()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        runRaw(copy, {s("PRAGMA journal_mode = WAL"), s("PRAGMA wal_autocheckpoint = 0")});
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("killed"));
            database.setDatabaseName(copy);
            QVERIFY(database.open());
            QSqlQuery(database).exec(s("UPDATE article SET title = 'stale'"));
            QVERIFY(QFile::copy(copy + s("-wal"), archive.path(s("left"))));
        }
        QSqlDatabase::removeDatabase(s("killed"));
        QVERIFY(QFile::rename(archive.path(s("left")), copy + s("-wal")));
        valueOf(archive->backup(copy));
        QVERIFY(!QFile::exists(copy + s("-wal")));
        QCOMPARE(askRaw(copy, s("SELECT count(*) FROM article WHERE title = 'stale'")).toInt(), 0);
        QCOMPARE(askRaw(copy, s("PRAGMA integrity_check")).toString(), s("ok"));
    }

    void backsUpOntoNoFileOfTheArchivesOwn()
    {
        TemporaryArchive archive;
        fill(archive);
        QCOMPARE(errorOf(archive->backup(archive.path())).kind, ErrorKind::Usage);
        for (const char *end : {"-wal", "-shm", "-journal"}) {
            const ErrorKind kind = errorOf(archive->backup(archive.path() + s(end))).kind;
            QVERIFY(kind == ErrorKind::Usage || kind == ErrorKind::Disk); // where it is there it is another file
        }
        QCOMPARE(archive.select().size(), 2);
    }

    void backsUpForTwoAtOnce()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(s("1"), s("One"), incompressible(200'000))});
        const QString copy = archive.path(s("copy.masthead"));
        auto other = Archive::open(archive.path(), archive.clock());
        QVERIFY(other.ok());
        for (int i = 0; i < 20; ++i) {
            const auto mine = archive->backup(copy);
            const auto theirs = (*other)->backup(copy);
            valueOf(mine);
            valueOf(theirs);
            QCOMPARE(askRaw(copy, s("SELECT count(*) FROM article")).toInt(), 1);
        }
        const QStringList left = {s("copy*.part*"), s("copy*.lock")};
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList(left), QStringList());
    }

    void countsAnewWhatIsCountedWrongly()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        runRaw(archive.path(), {s("UPDATE place_count SET unread = 99, total = 500")});
        archive.open();
        const CheckReport report = valueOf(archive->check());
        QCOMPARE(report.problems.size(), 1);
        QVERIFY(report.repaired);
        QCOMPARE(valueOf(archive->tree()).total, 2);
        QCOMPARE(valueOf(archive->tree()).unread, 2);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void losesNoOlderCopyWhereOneCannotBeMoved()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        const QString before = archive.path(s("news.masthead.before-restore.bak"));
        valueOf(archive->backup(copy));
        valueOf(archive->restore(copy));
        valueOf(archive->restore(copy));
        QVERIFY(QDir().mkpath(before + s(".2")));
        QCOMPARE(errorOf(archive->restore(copy)).kind, ErrorKind::Disk);
        QVERIFY(QFile::exists(before + s(".1")));
        QVERIFY(QFile::exists(before));
    }

    void pushesNoOlderCopyAwayWhereARestoreFails()
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("everything may be written here");
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        const QString before = archive.path(s("news.masthead.before-restore.bak"));
        valueOf(archive->backup(copy));
        valueOf(archive->restore(copy));
        valueOf(archive->setStarred(archive.select(), true));
        valueOf(archive->restore(copy));
        archive.close();
        const QByteArray newest = contentOf(before);
        const QByteArray older = contentOf(before + s(".1"));
        QVERIFY(!newest.isEmpty() && !older.isEmpty() && newest != older);
        QVERIFY(QFile::setPermissions(archive.path(), QFile::ReadOwner));
        archive.open();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(errorOf(archive->restore(copy)).kind, ErrorKind::Disk);
        archive.close();
        QCOMPARE(contentOf(before), newest);
        QCOMPARE(contentOf(before + s(".1")), older);
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({s("*.before-restore*"), s("*.restor*")}, QDir::Files),
                 QStringList({s("news.masthead.before-restore.bak"), s("news.masthead.before-restore.bak.1")}));
    }

    void backsUpWhereALinkLeads()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        const QString link = archive.path(s("link.masthead"));
        QVERIFY(QFile::link(s("copy.masthead"), link)); // where nothing is yet
        for (int i = 0; i < 2; ++i) {
            valueOf(archive->backup(link));
            QVERIFY(QFileInfo(link).isSymLink());
            QVERIFY(!QFileInfo(copy).isSymLink());
            QCOMPARE(askRaw(copy, s("SELECT count(*) FROM article")).toInt(), 2);
        }
        const QString own = archive.path(s("own.masthead"));
        QVERIFY(QFile::link(archive.path(), own));
        QCOMPARE(errorOf(archive->backup(own)).kind, ErrorKind::Usage);
        QVERIFY(QFileInfo(own).isSymLink());
    }

    void backsUpOverNothingThatIsNoFile()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString pipe = archive.path(s("pipe"));
        const QString link = archive.path(s("link"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(pipe, link));
        for (const QString &path : {pipe, link, QFileInfo(pipe).path()}) {
            const Error error = errorOf(archive->backup(path));
            QCOMPARE(error.kind, ErrorKind::Disk);
            QVERIFY(error.detail.contains(path));
        }
        struct stat there = {};
        QCOMPARE(::lstat(QFile::encodeName(pipe).constData(), &there), 0);
        QVERIFY(S_ISFIFO(there.st_mode));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void removesWhatAKilledRestoreLeft()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        const QStringList left = {s(".restoring"),      s(".restoring-journal"),
                                  s(".restoring.part"), s(".before-restore.bak.new.part"),
                                  s(".v4.bak.part"),    s(".v4.bak.part-journal")};
        const auto isThere = [&archive](const QString &end) { return QFile::exists(archive.path() + end); };
        const auto leaveAll = [&] {
            for (const QString &end : left)
                write(archive.path() + end, "left");
        };
        const QStringList others = {s(".mine.part"), s(".before-restore.bak.new"), s(".rescued"), s(".damaged-1")};
        for (const QString &end : others)
            write(archive.path() + end, "mine");
        leaveAll();
        {
            QLockFile restoring(archive.path() + s(".restore.lock"));
            QLockFile copying(archive.path() + s(".v4.bak.lock"));
            QVERIFY(restoring.tryLock() && copying.tryLock());
            archive.reopen();
            QVERIFY(isThere(s(".restoring")) && isThere(s(".restoring.part")) && isThere(s(".v4.bak.part")));
            QVERIFY(!isThere(s(".before-restore.bak.new.part")));
        }
        leaveAll();
        archive.reopen();
        for (const QString &end : left)
            QVERIFY2(!isThere(end), qPrintable(end));
        for (const QString &end : others)
            QCOMPARE(contentOf(archive.path() + end), QByteArray("mine"));
        QCOMPARE(archive.select().size(), 2);
        // And of a killed copy of the day.
        const QString day = archive.path(s("news.masthead.backups/news-2020-01-01.masthead.part"));
        QVERIFY(QDir().mkpath(QFileInfo(day).path()));
        write(day, "left");
        valueOf(archive->backUpDaily());
        QVERIFY(!QFile::exists(day));
    }

    // The log may hold what the file does not.
    void keepsTheLogOfWhatItReplaces()
    {
        QTemporaryDir folder;
        const FixedClock clock;
        const QString path = folder.filePath(s("news.masthead"));
        const QString fresh = folder.filePath(s("fresh"));
        write(path, "damaged");
        write(path + s("-wal"), "log");
        write(fresh, "fresh");
        const auto aside = replaceKeeping(path, fresh, clock.now());
        QVERIFY(aside.ok());
        QCOMPARE(contentOf(path), QByteArray("fresh"));
        QCOMPARE(contentOf(*aside), QByteArray("damaged"));
        QCOMPARE(contentOf(*aside + s("-wal")), QByteArray("log"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        // As it was where the new one cannot take its place.
        write(path + s("-wal"), "newer log");
        QCOMPARE(replaceKeeping(path, folder.filePath(s("nowhere")), clock.now()).error().kind, ErrorKind::Disk);
        QCOMPARE(contentOf(path), QByteArray("fresh"));
        QCOMPARE(contentOf(path + s("-wal")), QByteArray("newer log"));
        QCOMPARE(contentOf(*aside), QByteArray("damaged"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 4);
    }

    void backsUpOverNoOtherFile()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString other = archive.path(s("precious.txt"));
        write(other, "precious");
        QCOMPARE(errorOf(archive->backup(other)).kind, ErrorKind::Disk);
        QCOMPARE(contentOf(other), QByteArray("precious"));
        const QString database = archive.path(s("other.db"));
        runRaw(database, {s("CREATE TABLE somebody (id)")});
        QCOMPARE(errorOf(archive->backup(database)).kind, ErrorKind::Disk);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        valueOf(archive->backup(copy)); // its own may be written anew
    }

    void saysWhatARestoreWouldChange()
    {
        TemporaryArchive archive;
        fill(archive);
        valueOf(archive->setStarred({archive.select().first()}, true));
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        QVERIFY(valueOf(archive->compareWith(copy)).isSame());

        valueOf(archive->setStarred(archive.select(), true));
        valueOf(archive->setRead({archive.select().first()}, true));
        archive.keep(archive.addFeed(), {sampleArticle(s("3"), s("Three"))});
        archive.keep(archive.addFeed(s("https://new.example/feed")), {sampleArticle(s("4"), s("Four"))});
        const ArchiveComparison lost = valueOf(archive->compareWith(copy));
        QCOMPARE(lost.articles, 2);
        QCOMPARE(lost.articlesLost, 2);
        QCOMPARE(lost.articlesBack, 0);
        QCOMPARE(lost.feedsLost, QStringList(s("https://new.example/feed")));
        QCOMPARE(lost.feedsBack, QStringList());
        QCOMPARE(lost.statesChanged, 2);
        QCOMPARE(lost.starsLost, 1);
        QCOMPARE(lost.annotationsChanged, 0);
        valueOf(archive->annotate(archive.select().last(), {.tags = {s("mine")}, .note = {}}));
        QCOMPARE(valueOf(archive->compareWith(copy)).annotationsChanged, 1);
        QVERIFY(!valueOf(archive->compareWith(copy)).isSame());
        QVERIFY(lost.written.isValid());
        QCOMPARE(lost.textsChanged, 0);
        QVERIFY(!valueOf(archive->compareWith(archive.path())).arrangedOtherwise);

        for (const Feed &feed : valueOf(archive->feeds()))
            valueOf(archive->removeFeed(feed.id));
        const ArchiveComparison back = valueOf(archive->compareWith(copy));
        QCOMPARE(back.articlesBack, 2);
        QCOMPARE(back.articlesLost, 0);
        QCOMPARE(back.feedsBack.size(), 1);
    }

    void saysWhatARestoreWouldArrangeOtherwise_data()
    {
        QTest::addColumn<std::function<void(Archive &, FeedId)>>("change");
        const auto row = [](const char *name, std::function<void(Archive &, FeedId)> change) {
            QTest::newRow(name) << change;
        };
        row("a folder", [](Archive &archive, FeedId) { valueOf(archive.addFolder(s("Mine"), 0)); });
        row("a smart folder",
            [](Archive &archive, FeedId) { valueOf(archive.addSmartFolder({.name = s("Chips"), .query = s("芯片")})); });
        row("a feed's name", [](Archive &archive, FeedId feed) { valueOf(archive.renameFeed(feed, s("Mine"))); });
        row("a feed's setting",
            [](Archive &archive, FeedId feed) { valueOf(archive.setFeedOptions(feed, {.keepDays = 3})); });
    }
    void saysWhatARestoreWouldArrangeOtherwise()
    {
        QFETCH(std::function<void(Archive &, FeedId)>, change);
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        QVERIFY(!valueOf(archive->compareWith(copy)).arrangedOtherwise);
        change(*archive.operator->(), valueOf(archive->feeds()).first().id);
        const ArchiveComparison lost = valueOf(archive->compareWith(copy));
        QVERIFY(lost.arrangedOtherwise);
        QVERIFY(!lost.isSame());
    }

    void saysHowManyTextsARestoreWouldChange()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1"), s("One"), s("before"))});
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        archive.keep(feed, {sampleArticle(s("1"), s("One"), s("afterwards"))});
        QCOMPARE(valueOf(archive->compareWith(copy)).textsChanged, 1);
    }

    void comparesWithNothingElse()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString other = archive.path(s("other.db"));
        QCOMPARE(errorOf(archive->compareWith(other)).kind, ErrorKind::Disk);
        runRaw(other, {s("CREATE TABLE somebody (id)")});
        QCOMPARE(errorOf(archive->compareWith(other)).kind, ErrorKind::NotAnArchive);
        const QString early = archive.path(s("early.masthead"));
        write(early, fixture(s("storage/archive-v2.masthead"))); // of an earlier schema
        QCOMPARE(valueOf(archive->compareWith(early)).articlesBack, 2);
        runRaw(early, {s("PRAGMA user_version = 99")});
        QCOMPARE(errorOf(archive->compareWith(early)).kind, ErrorKind::NewerArchive);
        QVERIFY(valueOf(archive->compareWith(archive.path())).isSame()); // and the connection is as it was
    }

    void restoresWhatAnEarlierProgramBackedUp()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        write(copy, fixture(s("storage/archive-v2.masthead"))); // of an earlier schema, in pages of another size
        valueOf(archive->restore(copy));
        QCOMPARE(archive.titles(), QStringList({s("芯片股走强"), s("Rates rise")}));
        QCOMPARE(archive.titles(*parseQuery(s("芯片"))), QStringList(s("芯片股走强")));
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({s("*.restoring*")}), QStringList());
    }

    void restoresNothingThatIsNoArchive()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString other = archive.path(s("other.db"));
        QCOMPARE(errorOf(archive->restore(other)).kind, ErrorKind::Disk);
        runRaw(other, {s("CREATE TABLE somebody (id)")});
        QCOMPARE(errorOf(archive->restore(other)).kind, ErrorKind::NotAnArchive);
        QCOMPARE(archive.select().size(), 2);
        QCOMPARE(QDir(QFileInfo(other).path()).entryList({s("*.part"), s("*.restoring*")}), QStringList());
    }

    void putsACopyInThePlaceOfADamagedArchive_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("the first page") << 0 << 100;
        QTest::newRow("all behind it") << 16384 << 1'000'000;
    }
    void putsACopyInThePlaceOfADamagedArchive()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        archive.close();
        QByteArray bytes = contentOf(archive.path());
        for (qsizetype i = from; i < std::min<qsizetype>(to, bytes.size()); ++i)
            bytes[i] = 'x';
        write(archive.path(), bytes);
        const auto aside = replaceDamaged(archive.path(), copy, archive.clock().now());
        QVERIFY2(aside.ok(), aside ? "" : qPrintable(aside.error().detail));
        QCOMPARE(contentOf(*aside), bytes);
        archive.open();
        QCOMPARE(archive.select().size(), 2);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({s("*.part"), s("*.lock"), s("*.restoring*")}), QStringList());
    }

    void putsACopyInThePlaceOfADamagedArchiveWhereALinkLeads()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        archive.close();
        QVERIFY(QDir().mkpath(archive.path(s("elsewhere"))));
        const QString real = archive.path(s("elsewhere/real.masthead"));
        QVERIFY(QFile::rename(archive.path(), real));
        QFile file(real);
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(QFile::link(real, archive.path()));
        const auto aside = replaceDamaged(archive.path(), copy, archive.clock().now());
        QVERIFY2(aside.ok(), aside ? "" : qPrintable(aside.error().detail));
        QVERIFY(QFileInfo(archive.path()).isSymLink());
        archive.open();
        QCOMPARE(archive.select().size(), 2);
    }

    void restoresOverAndFromWhatHasAFalseSchemaNumber()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        runRaw(copy, {s("PRAGMA user_version = 268")});
        valueOf(archive->restore(copy));
        QCOMPARE(archive.select().size(), 2);
        archive.close();
        for (const char *number : {"0", "5", "140"}) {
            runRaw(archive.path(), {s("PRAGMA user_version = ") + s(number)});
            const auto aside = replaceDamaged(archive.path(), copy, archive.clock().now());
            QVERIFY2(aside.ok(), aside ? "" : qPrintable(aside.error().detail));
            archive.open();
            QCOMPARE(archive.select().size(), 2);
            archive.close();
        }
    }

    // Of a machine that is no longer there, and one that was cut off before it wrote its name.
    void passesOverLocksThatWereLeftBehind()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        for (const QByteArray &content : {QByteArray(), QByteArray("1234\nmastheadctl\nanother-machine\n\n\n")}) {
            for (const QString &lock : QStringList{copy + s(".lock"), archive.path() + s(".restore.lock")}) {
                write(lock, content);
                QFile file(lock);
                QVERIFY(file.open(QIODevice::ReadWrite)
                        && file.setFileTime(QDateTime::currentDateTime().addSecs(-120), QFileDevice::FileModificationTime));
            }
            valueOf(archive->backup(copy));
            valueOf(archive->restore(copy));
            QVERIFY(!QFile::exists(copy + s(".lock")));
        }
    }

    void namesALockThatIsHeld()
    {
        TemporaryArchive archive;
        QLockFile held(archive.path(s("held")));
        QVERIFY(held.lock());
        const Done taken = FileLock(archive.path(s("held"))).take(1);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::Disk);
        QVERIFY2(taken.error().detail.contains(archive.path(s("held"))), qPrintable(taken.error().detail));
    }

    // Another program holds it, and goes on to write to the file that it has open.
    void replacesNoArchiveThatIsSound()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        archive.close();
        QCOMPARE(replaceDamaged(archive.path(), copy, archive.clock().now()).error().kind, ErrorKind::Usage);
        runRaw(archive.path(), {s("PRAGMA journal_mode = DELETE")});
        {
            QSqlDatabase holder = QSqlDatabase::addDatabase(s("QSQLITE"), s("holder"));
            holder.setDatabaseName(archive.path());
            QVERIFY(holder.open() && QSqlQuery(holder).exec(s("BEGIN EXCLUSIVE")));
            QCOMPARE(replaceDamaged(archive.path(), copy, archive.clock().now()).error().kind, ErrorKind::Usage);
        }
        QSqlDatabase::removeDatabase(s("holder"));
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({s("*.damaged*")}), QStringList());
    }

    void leavesADamagedArchiveWhereTheCopyIsNone()
    {
        TemporaryArchive archive;
        fill(archive);
        archive.close();
        QFile file(archive.path());
        QVERIFY(file.resize(file.size() / 2));
        const QByteArray before = contentOf(archive.path());
        const QString empty = archive.path(s("empty"));
        write(empty, {});
        QVERIFY(!replaceDamaged(archive.path(), empty, archive.clock().now()));
        QCOMPARE(contentOf(archive.path()), before);
    }

    void restoresNothingOfANewerProgram()
    {
        TemporaryArchive archive;
        fill(archive);
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        runRaw(copy, {s("PRAGMA user_version = 99")});
        QCOMPARE(errorOf(archive->restore(copy)).kind, ErrorKind::NewerArchive);
        QCOMPARE(archive.select().size(), 2);
    }

    void servesTwoProgramsAtOnce()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const auto second = Archive::open(archive.path(), archive.clock());
        QVERIFY(second.ok());
        QList<QFuture<Result<KeepSummary>>> kept;
        for (int i = 0; i < 40; ++i) {
            Archive &one = i % 2 ? **second : *archive.operator->();
            kept += one.keep(feed, {sampleArticle(QString::number(i))}, {});
        }
        for (const auto &future : kept)
            QCOMPARE(valueOf(future).created, 1);
        QCOMPARE(valueOf((*second)->select({})).size(), 40);
        QCOMPARE(archive.select().size(), 40);
    }
};

QTEST_GUILESS_MAIN(TestArchiveFile)
#include "tst_archivefile.moc"
