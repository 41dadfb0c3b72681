#include "ordinaryuser.h"
#include "rawdatabase.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/comparison.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "support/fixtures.h"
#include "text/queryparser.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <future>

using namespace Masthead;

class TestMigrations : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    int m_number = 0;

    QString newPath() { return m_folder.filePath(QStringLiteral("%1.masthead").arg(++m_number)); }

    Error errorOfOpening(const QString &path)
    {
        const auto archive = Archive::open(path, m_clock);
        return archive ? Error{ErrorKind::Cancelled, QStringLiteral("it opened")} : archive.error();
    }

    /// An archive with one feed and one hundred articles, closed.
    QString filledArchive()
    {
        const QString path = newPath();
        auto archive = Archive::open(path, m_clock);
        if (!archive)
            qFatal("%s", qPrintable(archive.error().detail));
        Feed feed;
        feed.url = QStringLiteral("https://news.example/");
        const FeedId id = valueOf((*archive)->addFeed(feed)).id;
        QList<Article> articles;
        for (int i = 0; i < 100; ++i)
            articles +=
                sampleArticle(QString::number(i), QStringLiteral("Article %1").arg(i), QStringLiteral("芯片").repeated(500));
        valueOf((*archive)->keep(id, articles, {}));
        return path;
    }

    static constexpr QFile::Permissions lookInto =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    static constexpr QFile::Permissions writeInto = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

    /// A folder that others reach, with these permissions.
    QString folderFor(const QString &name, QFile::Permissions permissions)
    {
        const QString folder = m_folder.filePath(name);
        if (!QDir().mkpath(folder) || !QFile::setPermissions(m_folder.path(), lookInto | QFile::WriteOwner)
            || !QFile::setPermissions(folder, permissions))
            qFatal("%s", qPrintable(folder));
        return folder;
    }

    static int newest() { return int(builtInMigrations().size()); }

    /// Where the copy of an archive of today's version stands, once it was migrated further.
    static QString backupOf(const QString &path) { return QStringLiteral("%1.v%2.bak").arg(path).arg(newest()); }

    Done migrateTo(const QString &path, const QList<QByteArray> &migrations)
    {
        auto database = Database::open(path, Database::Access::Write);
        return database ? migrate(**database, migrations) : Done(database.error());
    }

private slots:
    void makesAnArchiveWhereThereIsNone()
    {
        const QString path = newPath();
        QVERIFY(Archive::open(path, m_clock).ok());
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA application_id")).toInt(), archiveApplicationId);
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), builtInMigrations().size());
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    }

    void makesAnArchiveOfAnEmptyFile()
    {
        const QString path = newPath();
        write(path, {});
        QVERIFY(Archive::open(path, m_clock).ok());
        QVERIFY(Archive::open(path, m_clock).ok());
    }

    void leavesOneFileBehindWhenItIsClosed()
    {
        const QString path = filledArchive();
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(backupOf(path)));
    }

    void refusesAnArchiveOfANewerProgram()
    {
        const QString path = filledArchive();
        runRaw(path, {QStringLiteral("PRAGMA user_version = 99")});
        const QByteArray before = contentOf(path);
        const Error error = errorOfOpening(path);
        QCOMPARE(error.kind, ErrorKind::NewerArchive);
        QVERIFY(error.detail.contains(path));
        QVERIFY(error.detail.contains(QStringLiteral("99")));
        QCOMPARE(contentOf(path), before);
    }

    void refusesWhatIsNoArchiveAndLeavesItAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(100);
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("the beginning of a database") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, '\0');
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("a database's first line and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, 'x');
    }
    void refusesWhatIsNoArchiveAndLeavesItAsItIs()
    {
        QFETCH(QByteArray, bytes);
        const QString path = newPath();
        write(path, bytes);
        const Error error = errorOfOpening(path);
        QCOMPARE(error.kind, ErrorKind::NotAnArchive);
        QVERIFY(error.detail.contains(path));
        QCOMPARE(contentOf(path), bytes);
    }

    void refusesADatabaseOfSomebodyElse_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("tables") << QStringList({QStringLiteral("CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")});
        QTest::newRow("an application id")
            << QStringList({QStringLiteral("PRAGMA application_id = 1"), QStringLiteral("PRAGMA user_version = 1")});
        QTest::newRow("a version") << QStringList({QStringLiteral("PRAGMA user_version = 1")});
    }
    void refusesADatabaseOfSomebodyElse()
    {
        QFETCH(QStringList, statements);
        const QString path = newPath();
        runRaw(path, statements);
        const QByteArray before = contentOf(path);
        const Error error = errorOfOpening(path);
        QCOMPARE(error.kind, ErrorKind::NotAnArchive);
        QVERIFY(error.detail.contains(path));
        QCOMPARE(contentOf(path), before);
    }

    void refusesAFileThatWasCut()
    {
        const QString path = filledArchive();
        const QByteArray cut = contentOf(path).left(contentOf(path).size() / 2);
        write(path, cut);
        const Error error = errorOfOpening(path);
        QCOMPARE(error.kind, ErrorKind::Database);
        QVERIFY(error.detail.contains(path));
        QCOMPARE(contentOf(path), cut);
    }

    void namesAFolderThatIsNotThere()
    {
        const QString folder = m_folder.filePath(QStringLiteral("nowhere"));
        const Error error = errorOfOpening(folder + QStringLiteral("/news.masthead"));
        QCOMPARE(error.kind, ErrorKind::Disk);
        QVERIFY(error.detail.contains(folder));
        QVERIFY(!QFile::exists(folder));
    }

    void refusesAFolder()
    {
        const Error error = errorOfOpening(m_folder.path());
        QCOMPARE(error.kind, ErrorKind::Disk);
        QVERIFY(error.detail.contains(m_folder.path()));
    }

    void namesAFolderThatCannotBeWrittenTo()
    {
        const QString folder = folderFor(QStringLiteral("locked"), lookInto);
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("needs an ordinary user");
        QVERIFY(QFileInfo(folder).isDir());
        const Error error = errorOfOpening(folder + QStringLiteral("/news.masthead"));
        QCOMPARE(error.kind, ErrorKind::Disk);
        QVERIFY(error.detail.contains(folder));
    }

    void readsAnArchiveThatCannotBeWrittenTo()
    {
        const QString path = folderFor(QStringLiteral("readonly"), lookInto | writeInto) + QStringLiteral("/news.masthead");
        QVERIFY(QFile::copy(filledArchive(), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("needs an ordinary user");
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        const QList<ArticleId> ids = valueOf((*archive)->select({}));
        QCOMPARE(ids.size(), 100);
        const Error error = errorOf((*archive)->setRead(ids, true));
        QCOMPARE(error.kind, ErrorKind::Disk);
        QVERIFY(error.detail.contains(path));
        QVERIFY(!valueOf((*archive)->article(ids.first())).state.read);
    }

    void writesAnArchiveAgainThatWasOnceOnlyRead()
    {
        const QString path = folderFor(QStringLiteral("again"), lookInto | writeInto) + QStringLiteral("/news.masthead");
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("needs an ordinary user");
        write(path, contentOf(QStringLiteral(MASTHEAD_FIXTURES "/storage/archive-v4.masthead")));
        QVERIFY(Archive::open(path, m_clock).ok());
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        {
            auto archive = Archive::open(path, m_clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            valueOf((*archive)->select({}));
        }
        for (const char *end : {"-wal", "-shm"}) { // as a program leaves them that is killed
            QFile::remove(path + QLatin1String(end));
            write(path + QLatin1String(end), {});
            QVERIFY(QFile::setPermissions(path + QLatin1String(end), QFile::ReadOwner));
        }
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        valueOf((*archive)->setRead(valueOf((*archive)->select({})), true));
    }

    void readsACopyThatCannotBeWrittenTo_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("and its folder") << true;
    }
    void readsACopyThatCannotBeWrittenTo()
    {
        QFETCH(bool, folderToo);
        const QString name = QStringLiteral("copy-%1").arg(folderToo);
        const QString folder = folderFor(name, lookInto | writeInto);
        const QString path = folder + QStringLiteral("/copy.masthead");
        {
            auto archive = Archive::open(filledArchive(), m_clock);
            valueOf((*archive)->backup(path));
        }
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto unlock = qScopeGuard([&] { folderFor(name, lookInto | writeInto); });
        if (folderToo)
            folderFor(name, lookInto);
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("needs an ordinary user");
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE(valueOf((*archive)->select({})).size(), 100);
        QCOMPARE(valueOf((*archive)->article(valueOf((*archive)->select({})).first())).content.text.size(), 1000);
    }

    void restoresFromWhereNothingCanBeWritten_data()
    {
        QTest::addColumn<bool>("backedUp");
        QTest::newRow("a backup") << true;
        QTest::newRow("an archive's file, copied by hand") << false; // its log would stand beside it
    }
    void restoresFromWhereNothingCanBeWritten()
    {
        QFETCH(bool, backedUp);
        const QString name = backedUp ? QStringLiteral("backup") : QStringLiteral("copy");
        const QString medium = folderFor(QStringLiteral("medium of a ") + name, lookInto | writeInto);
        const QString path = folderFor(QStringLiteral("home of a ") + name, lookInto | writeInto) + QStringLiteral("/news");
        const QString copy = medium + QStringLiteral("/copy.masthead");
        const QString filled = filledArchive();
        if (backedUp)
            valueOf((*Archive::open(filled, m_clock))->backup(copy));
        else
            QVERIFY(QFile::copy(filled, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(medium, lookInto));
        const auto unlock = qScopeGuard([&medium] { QFile::setPermissions(medium, lookInto | writeInto); });
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("needs an ordinary user");
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE(valueOf((*archive)->compareWith(copy)).articlesBack, 100);
        valueOf((*archive)->restore(copy));
        QCOMPARE(valueOf((*archive)->select({})).size(), 100);
        QVERIFY(valueOf((*archive)->compareWith(copy)).isSame());
        QCOMPARE(QDir(medium).entryList(QDir::Files), QStringList(QStringLiteral("copy.masthead")));
        const QStringList left = {QStringLiteral("*.reading*"), QStringLiteral("*.restoring*")};
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(left), QStringList());
    }

    // Both start at once behind an upgrade: each is let in, and the copy is of what was before.
    void migratesPastALockThatWasLeftBehind()
    {
        const QString path = newPath();
        write(path, contentOf(QStringLiteral(MASTHEAD_FIXTURES "/storage/archive-v4.masthead")));
        write(path + QStringLiteral(".migrating"), {});
        {
            QFile lock(path + QStringLiteral(".migrating"));
            QVERIFY(lock.open(QIODevice::ReadWrite)
                    && lock.setFileTime(QDateTime::currentDateTime().addSecs(-120), QFileDevice::FileModificationTime));
        }
        QVERIFY(Archive::open(path, m_clock).ok());
    }

    void migratesOnceWhereTwoProgramsOpen()
    {
        for (int i = 0; i < 10; ++i) {
            const QString path = newPath();
            write(path, fixture(QStringLiteral("storage/archive-v4.masthead")));
            const auto open = [&path, this] { return Archive::open(path, m_clock).ok(); };
            auto first = std::async(std::launch::async, open);
            auto second = std::async(std::launch::async, open);
            QVERIFY(first.get());
            QVERIFY(second.get());
            QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), newest());
            QCOMPARE(askRaw(path + QStringLiteral(".v4.bak"), QStringLiteral("PRAGMA user_version")).toInt(), 4);
            QVERIFY(!QFile::exists(path + QStringLiteral(".migrating")));
        }
    }

    void runsPendingMigrationsInOrderBehindAVerifiedCopy()
    {
        const QString path = filledArchive();
        const Done migrated =
            migrateTo(path, builtInMigrations() << "ALTER TABLE feed ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'"
                                                << "UPDATE feed SET colour = 'red' || colour");
        QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.error().detail));
        QCOMPARE(askRaw(path, QStringLiteral("SELECT colour FROM feed")).toString(), QStringLiteral("redblue"));
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), newest() + 2);
        const QString copy = backupOf(path);
        QCOMPARE(askRaw(copy, QStringLiteral("PRAGMA user_version")).toInt(), newest());
        QCOMPARE(askRaw(copy, QStringLiteral("SELECT count(*) FROM article")).toInt(), 100);
        QCOMPARE(askRaw(copy, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void bringsAnArchiveOfTheFirstVersionUpToDate()
    {
        const QString path = newPath();
        QVERIFY(migrateTo(path, {builtInMigrations().first()}).ok());
        runRaw(path, {QStringLiteral("PRAGMA application_id = %1").arg(archiveApplicationId),
                      QStringLiteral(
                          "INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, position, pictures, etag) "
                          "VALUES ('web', 'https://old.example/', 'Old', '', '', '', 0, 1, '\"1\"')")});
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        const QList<Feed> feeds = valueOf((*archive)->feeds());
        QCOMPARE(feeds.size(), 1);
        QCOMPARE(feeds[0].etag, QStringLiteral("\"1\""));
        QCOMPARE(feeds[0].options, FetchOptions());
        QCOMPARE(askRaw(path + QStringLiteral(".v1.bak"), QStringLiteral("SELECT count(*) FROM feed")).toInt(), 1);
    }

    void callsForNoFeedThatWasThereBeforeAPersonCouldChoose()
    {
        const QString path = newPath();
        QVERIFY(migrateTo(path, builtInMigrations().mid(0, 6)).ok());
        runRaw(path,
               {QStringLiteral("PRAGMA application_id = %1").arg(archiveApplicationId),
                QStringLiteral(
                    "INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, position, pictures, keep_days) "
                    "VALUES ('web', 'https://old.example/', 'Old', '', '', '', 0, 1, 30)"),
                QStringLiteral("INSERT INTO smart_folder (position, name, query) VALUES (0, 'Chips', '芯片')")});
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        const FeedTree tree = valueOf((*archive)->tree());
        QCOMPARE(tree.feeds.size(), 1);
        QCOMPARE(tree.feeds[0].options, FetchOptions{.keepDays = 30});
        QCOMPARE(tree.smartFolders.size(), 1);
        QCOMPARE(tree.smartFolders[0].query, QStringLiteral("芯片"));
        QVERIFY(!tree.smartFolders[0].notify);
    }

    void keepsFoldersAndGivesNoNumberOfThemTwice()
    {
        const QString path = newPath();
        QVERIFY(migrateTo(path, builtInMigrations().mid(0, 9)).ok());
        runRaw(
            path,
            {QStringLiteral("PRAGMA application_id = %1").arg(archiveApplicationId),
             QStringLiteral("INSERT INTO folder (id, parent_id, name, position) VALUES (2, NULL, 'News', 0), "
                            "(1, 2, 'Ports', 0), (7, 1, 'Ferries', 0)"),
             QStringLiteral("INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, folder_id, position, "
                            "pictures) VALUES ('web', 'https://old.example/', 'Old', '', '', '', 7, 0, 1)"),
             QStringLiteral("INSERT INTO smart_folder (folder_id, position, name, query) VALUES (1, 0, 'Chips', '芯片')")});
        auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        const FeedTree tree = valueOf((*archive)->tree());
        QStringList folders;
        for (const Folder &folder : tree.folders)
            folders += QStringLiteral("%1 in %2: %3").arg(folder.id).arg(folder.parent).arg(folder.name);
        folders.sort();
        QCOMPARE(folders, QStringList({QStringLiteral("1 in 2: Ports"), QStringLiteral("2 in 0: News"),
                                       QStringLiteral("7 in 1: Ferries")}));
        QCOMPARE(tree.feeds.first().folder, 7);
        QCOMPARE(tree.smartFolders.first().folder, 1);
        QVERIFY(valueOf((*archive)->check()).problems.isEmpty());
        valueOf((*archive)->removeFolder(7));
        QCOMPARE(valueOf((*archive)->addFolder(QStringLiteral("Trains"), 0)), 8);
    }

    // What was read before may lead where it led; what nobody typed, or what was refused, may not.
    void learnsTheNetworksOfFeedsFromBefore()
    {
        const QString path = newPath();
        QVERIFY(migrateTo(path, builtInMigrations().first(10)).ok());
        const auto feed = [](const char *url, const char *attempt, const char *success, const char *error) {
            return QStringLiteral(
                       "INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, position, pictures, "
                       "last_attempt, last_success, error_kind) VALUES ('web', '%1', '', '', '', '', 0, 1, %2, %3, %4)")
                .arg(QLatin1String(url), QLatin1String(attempt), QLatin1String(success), QLatin1String(error));
        };
        runRaw(path, {feed("http://read.example/", "1", "1", "NULL"),
                      feed("http://refused.example/", "1", "NULL", "'local-network'"),
                      feed("http://waiting.example/", "NULL", "NULL", "NULL")});
        const auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        QHash<QString, std::optional<bool>> local;
        for (const Feed &each : valueOf((*archive)->feeds()))
            local.insert(QUrl(each.url).host(), each.local);
        QCOMPARE(local.value(QStringLiteral("read.example")), std::optional<bool>());
        QCOMPARE(local.value(QStringLiteral("refused.example")), std::optional(false));
        QCOMPARE(local.value(QStringLiteral("waiting.example")), std::optional(false));
    }

    // Files written by the programs of their day: two articles in a folder, one read, one starred; from 4 on the first has a tag and
    // the second a note, and there is a smart folder. The versions between them are made of the one before.
    void bringsArchivesOfEarlierProgramsUpToDate_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 2; version < newest(); ++version)
            QTest::addRow("%d", version) << version;
    }
    void bringsArchivesOfEarlierProgramsUpToDate()
    {
        QFETCH(int, version);
        const QString path = newPath();
        const int written = version == 3 ? 2 : std::min(version, 6);
        write(path, fixture(QStringLiteral("storage/archive-v%1.masthead").arg(written)));
        QVERIFY(migrateTo(path, builtInMigrations().first(version)).ok());
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), version);
        const auto archive = Archive::open(path, m_clock);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
        const auto found = [&archive](const char *text) {
            return valueOf((*archive)->select(*parseQuery(QString::fromUtf8(text))));
        };
        QCOMPARE(found("").size(), 2);
        QCOMPARE(found("芯片 is:read"), found("editor:王蒙"));
        QCOMPARE(found("\"interest rates\" is:starred"), found("is:unread"));
        QCOMPARE(found("folder:news").size(), 2);
        const FeedTree tree = valueOf((*archive)->tree());
        QCOMPARE(tree.total, 2);
        QCOMPARE(tree.unread, 1);
        QCOMPARE(tree.starred, 1);
        const StoredArticle article = valueOf((*archive)->article(found("芯片").first()));
        QVERIFY(article.content.html.contains(QStringLiteral("集体走强")));
        QVERIFY(article.content.provenance.evidence.constFirst().text.contains(QStringLiteral("王蒙")));
        QVERIFY(valueOf((*archive)->check()).problems.isEmpty());
        QCOMPARE(askRaw(path, QStringLiteral("SELECT count(*) FROM unindexed")).toInt(), 0);
        QVERIFY(QFile::exists(path + QStringLiteral(".v%1.bak").arg(version)));
        if (version < 4)
            return;
        QCOMPARE(found("tag:follow"), found("is:read"));
        QCOMPARE(found("has:note"), found("is:starred"));
        QCOMPARE(tree.smartFolders.size(), 1);
    }

    void keepsTheOldSchemaWhereAMigrationFails()
    {
        const QString path = filledArchive();
        const Done migrated = migrateTo(path, builtInMigrations() << "ALTER TABLE feed ADD COLUMN colour; NONSENSE");
        QVERIFY(!migrated.ok());
        QCOMPARE(migrated.error().kind, ErrorKind::Database);
        QVERIFY(migrated.error().detail.contains(path));
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), newest());
        QCOMPARE(
            askRaw(path, QStringLiteral("SELECT count(*) FROM pragma_table_info('feed') WHERE name = 'colour'")).toInt(), 0);
        QVERIFY(Archive::open(path, m_clock).ok());
    }

    void doesNotMigrateWithoutACopy()
    {
        const QString path = filledArchive();
        QVERIFY(QDir().mkpath(backupOf(path) + QStringLiteral("/in the way")));
        QVERIFY(!migrateTo(path, builtInMigrations() << "ALTER TABLE feed ADD COLUMN colour").ok());
        QCOMPARE(askRaw(path, QStringLiteral("PRAGMA user_version")).toInt(), newest());
    }

    void neverCrashesOnDamageAndNeverEmptiesAnArchive()
    {
        const QByteArray sound = contentOf(filledArchive());
        QRandomGenerator random(20220719);
        for (int round = 0; round < 60; ++round) {
            QByteArray damaged = sound;
            for (int hit = 0; hit < 3; ++hit) {
                const auto at = random.bounded(qint64(damaged.size() - 64));
                for (int i = 0; i < 64; ++i)
                    damaged[at + i] = round % 2 ? char(random.bounded(256)) : '\0';
            }
            const QString path = newPath();
            write(path, damaged);
            if (auto archive = Archive::open(path, m_clock)) {
                const auto ids = (*archive)->select({}).result();
                const auto report = (*archive)->check().result();
                QVERIFY2(!ids || !ids->isEmpty() || !report || !report->problems.isEmpty(),
                         "an empty archive without a word");
                for (const ArticleId id : ids ? *ids : QList<ArticleId>())
                    (void)(*archive)->article(id).result();
            }
            QVERIFY(QFile(path).size() >= damaged.size() / 2);
            QFile::remove(path);
        }
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
