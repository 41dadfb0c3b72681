#include "rawdatabase.h"
#include "rawfile.h"
#include "temporaryarchive.h"

#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/salvage.h"

using namespace Masthead;

namespace {

const QString sound = QStringLiteral("https://news.example/一.mp3");
const QString film = QStringLiteral("https://news.example/2.mp4");

QList<Playback> sorted(QList<Playback> all)
{
    std::sort(all.begin(), all.end(), [](const Playback &one, const Playback &other) { return one.url < other.url; });
    return all;
}

}

/// What is kept of sounds and videos that were played or downloaded.
class TestArchivePlayback : public QObject {
    Q_OBJECT

private slots:
    void knowsNothingOfWhatWasNeverPlayed()
    {
        TemporaryArchive archive;
        QVERIFY(valueOf(archive->playback(articleIn(archive))).isEmpty());
    }

    void keepsPositionAndFileOfEachEnclosure()
    {
        TemporaryArchive archive;
        const ArticleId id = articleIn(archive);
        valueOf(archive->keepPosition(id, sound, 61'000));
        valueOf(archive->keepFile(id, film, QStringLiteral("/home/a/二.mp4")));
        valueOf(archive->keepFile(id, sound, QStringLiteral("/home/a/1.mp3")));
        valueOf(archive->keepPosition(id, sound, 62'000));
        archive.reopen();
        QCOMPARE(sorted(valueOf(archive->playback(id))),
                 (QList<Playback>{{film, 0, QStringLiteral("/home/a/二.mp4")},
                                  {sound, 62'000, QStringLiteral("/home/a/1.mp3")}}));
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void knowsWhichArticlesThereAre()
    {
        TemporaryArchive archive;
        QCOMPARE(errorOf(archive->keepPosition(17, sound, 1)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->keepFile(17, sound, sound)).kind, ErrorKind::NotFound);
        QVERIFY(valueOf(archive->playback(17)).isEmpty());
    }

    void goesWithTheArticleThatIsLetGo()
    {
        TemporaryArchive archive;
        const ArticleId id = articleIn(archive);
        valueOf(archive->keepPosition(id, sound, 61'000));
        valueOf(archive->setFeedOptions(1, {.keepDays = 1}));
        archive.clock().advance(10 * 24 * 3600);
        QCOMPARE(valueOf(archive->letGoOfSome()), 1);
        QVERIFY(valueOf(archive->playback(id)).isEmpty());
        QCOMPARE(errorOf(archive->keepPosition(id, sound, 1)).kind, ErrorKind::NotFound);
    }

    void goesWithTheFeedThatIsRemovedForEver()
    {
        TemporaryArchive archive;
        const ArticleId id = articleIn(archive);
        valueOf(archive->keepPosition(id, sound, 61'000));
        valueOf(archive->removeFeed(1));
        QCOMPARE(valueOf(archive->playback(id)).size(), 1);
        valueOf(archive->purgeRemoved());
        QVERIFY(valueOf(archive->playback(id)).isEmpty());
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void isInABackupAndInWhatIsSalvaged()
    {
        TemporaryArchive archive;
        const ArticleId id = articleIn(archive);
        valueOf(archive->keepPosition(id, sound, 61'000));
        const QString copy = archive.path(QStringLiteral("copy"));
        valueOf(archive->backup(copy));
        archive.close();
        const QString into = archive.path(QStringLiteral("salvaged"));
        QVERIFY(salvageArchive(archive.path(), into).ok());
        for (const QString &path : {copy, into})
            QCOMPARE(askRaw(path, QStringLiteral("SELECT position FROM playback WHERE article_id = %1").arg(id)).toInt(),
                     61'000);
    }

    void isMadeForAnArchiveOfTheProgramBefore()
    {
        QList<QByteArray> before = builtInMigrations();
        while (before.removeLast(), before.join().contains("CREATE TABLE playback")) {}
        TemporaryArchive archive;
        const QString old = archive.path(QStringLiteral("old"));
        {
            const auto database = Database::open(old, Database::Access::Write);
            QVERIFY(database.ok() && migrate(**database, before).ok());
        }
        runRaw(
            old,
            {QStringLiteral("INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, position, pictures) "
                            "VALUES ('web', 'https://old.example/', 'Old', '', '', '', 0, 1)"),
             QStringLiteral("INSERT INTO article (feed_id, guid, url, first_seen, sort_date) VALUES (1, 'a', '', 1, 1)")});
        const auto opened = Archive::open(old, archive.clock());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().detail));
        valueOf((*opened)->keepPosition(1, sound, 5));
        QCOMPARE(valueOf((*opened)->playback(1)), (QList<Playback>{{sound, 5, {}}}));
        QVERIFY(QFile::exists(old + QStringLiteral(".v%1.bak").arg(before.size())));
    }

private:
    static ArticleId articleIn(TemporaryArchive &archive)
    {
        Article article = sampleArticle(QStringLiteral("1"));
        article.published = archive.clock().now();
        archive.keep(archive.addFeed(), {article});
        return archive.select().first();
    }
};

QTEST_GUILESS_MAIN(TestArchivePlayback)
#include "tst_archiveplayback.moc"
