#include "fetching/postfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Masthead;

class PostFolderTest : public QObject {
    Q_OBJECT

    static QByteArray post(const QByteArray &title)
    {
        return "---\ntitle: " + title + "\ndate: 2022-07-19 12:00:00\n---\n<p>Text of " + title + "</p>\n";
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QStringList guids(const QList<PostFile> &files)
    {
        QStringList names;
        for (const PostFile &file : files)
            names.append(file.guid);
        return names;
    }
    PostListing list(const QHash<QString, FileStamp> &known = {}) const
    {
        const Result<PostListing> listing = listPosts(m_folder->path(), known);
        return listing.ok() ? *listing : PostListing();
    }
    PostBatch readAll() const { return readPosts(m_folder->path(), list().changed); }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsPostsInSubFoldersByTheirEndings()
    {
        write(QStringLiteral("b.md"), post("B"));
        write(QStringLiteral("金融/新浪/甲.MD"), post("A"));
        write(QStringLiteral("c.html"), post("C"));
        write(QStringLiteral("d.htm"), post("D"));
        write(QStringLiteral("e.markdown"), post("E"));
        write(QStringLiteral("f.post"), post("F"));
        write(QStringLiteral("picture.png"), "x");
        write(QStringLiteral("notes.txt"), post("N"));
        write(QStringLiteral(".hidden.md"), post("H"));
        write(QStringLiteral(".git/x.md"), post("G"));
        QCOMPARE(guids(list().changed),
                 (QStringList{QStringLiteral("b.md"), QStringLiteral("c.html"), QStringLiteral("d.htm"),
                              QStringLiteral("e.markdown"), QStringLiteral("f.post"), QStringLiteral("金融/新浪/甲.MD")}));
        QCOMPARE(list().folders,
                 (QStringList{m_folder->path(), path(QStringLiteral("金融")), path(QStringLiteral("金融/新浪"))}));
    }

    void readsAPostAsAnArticleWhoseIdentityIsItsPath()
    {
        write(QStringLiteral("a/b.md"), post("Title"));
        const PostBatch batch = readAll();
        QCOMPARE(batch.articles.size(), 1);
        QCOMPARE(batch.articles[0].guid, QStringLiteral("a/b.md"));
        QCOMPARE(batch.articles[0].title, QStringLiteral("Title"));
        QCOMPARE(batch.stamps.keys(), QStringList{QStringLiteral("a/b.md")});
        QVERIFY(batch.problems.isEmpty());
    }

    void namesPicturesFromTheFolderAndNotFromThePost()
    {
        write(QStringLiteral("a/b.md"), "---\ntitle: T\nheadimg: '../images/one.jpg'\n---\n<p>Text <img src=\"two.png\">"
                                        "<img src=\"https://site.example/three.png\"></p>\n");
        const Article article = readAll().articles.value(0);
        QCOMPARE(article.leadImage, QStringLiteral("images/one.jpg"));
        QVERIFY(article.html.contains(QLatin1String("\"a/two.png\"")));
        QVERIFY(article.html.contains(QLatin1String("\"https://site.example/three.png\"")));
    }

    void passesOverWhatDidNotChange()
    {
        write(QStringLiteral("a.md"), post("A"));
        write(QStringLiteral("b.md"), post("B"));
        const QHash<QString, FileStamp> known = readAll().stamps;
        write(QStringLiteral("b.md"), post("Better"));
        write(QStringLiteral("c.md"), post("C"));
        const PostListing listing = list(known);
        QCOMPARE(guids(listing.changed), (QStringList{QStringLiteral("b.md"), QStringLiteral("c.md")}));
        QCOMPARE(listing.unchanged, 1);
        QCOMPARE(listing.files(), 3);
    }

    void namesWhatVanished()
    {
        write(QStringLiteral("a.md"), post("A"));
        write(QStringLiteral("sub/b.md"), post("B"));
        const QHash<QString, FileStamp> known = readAll().stamps;
        QVERIFY(QDir(path(QStringLiteral("sub"))).removeRecursively());
        QCOMPARE(list(known).vanished, QStringList{QStringLiteral("sub/b.md")});
    }

    void namesVanishedPostsThatANewOneMayHaveBeen()
    {
        const QString a = QStringLiteral("a.md");
        const QString b = QStringLiteral("b.md");
        const QString stays = QStringLiteral("stays.md");
        for (const QString &name : {a, b, stays})
            write(name, post("A"));
        write(QStringLiteral("other.md"), post("Another"));
        QFile older(path(a));
        QVERIFY(older.open(QIODevice::ReadWrite));
        QVERIFY(older.setFileTime(QDateTime(QDate(2022, 7, 19), QTime(0, 0), Qt::UTC), QFile::FileModificationTime));
        older.close();
        const QHash<QString, FileStamp> known = readAll().stamps;
        QVERIFY(QFile::rename(path(a), path(QStringLiteral("sub-a.md"))));
        QVERIFY(QFile::rename(path(b), path(QStringLiteral("sub-b.md"))));
        QVERIFY(QFile::remove(path(QStringLiteral("other.md"))));
        write(stays, post("Better"));
        const PostListing listing = list(known);
        QCOMPARE(guids(listing.changed), (QStringList{stays, QStringLiteral("sub-a.md"), QStringLiteral("sub-b.md")}));
        QCOMPARE(listing.changed[0].formerGuids, QStringList());
        QCOMPARE(listing.changed[1].formerGuids, (QStringList{a, b}));
        QCOMPARE(listing.changed[2].formerGuids, (QStringList{b, a}));
        QCOMPARE(readPosts(m_folder->path(), listing.changed).formerGuids.value(QStringLiteral("sub-b.md")),
                 (QStringList{b, a}));
    }

    void aMissingFolderIsAnErrorAndNothingVanishes()
    {
        const Result<PostListing> listing = listPosts(path(QStringLiteral("none")), {{QStringLiteral("a.md"), {1, 1}}});
        QVERIFY(!listing.ok());
        QCOMPARE(listing.error().kind, ErrorKind::Disk);
        QVERIFY(listing.error().detail.startsWith(path(QStringLiteral("none"))));
    }

    void anEmptyFolderWhereManyPostsWereIsAnError()
    {
        QHash<QString, FileStamp> known;
        for (int n = 0; n < 20; ++n)
            known.insert(QString::number(n), {1, 1});
        QCOMPARE(listPosts(m_folder->path(), known).error().kind, ErrorKind::Disk);
        QVERIFY(listPosts(m_folder->path(), {{QStringLiteral("a.md"), {1, 1}}}).ok());
    }

    void postsBelowAnUnreadableFolderDoNotVanish()
    {
        if (geteuid() == 0)
            QSKIP("root reads every folder");
        write(QStringLiteral("shut/a.md"), post("A"));
        const QHash<QString, FileStamp> known = readAll().stamps;
        QFile::setPermissions(path(QStringLiteral("shut")), {});
        const PostListing listing = list(known);
        QFile::setPermissions(path(QStringLiteral("shut")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(listing.vanished.isEmpty());
        QCOMPARE(listing.problems.size(), 1);
    }

    void linksThatLeadRoundEnd()
    {
        write(QStringLiteral("a/x.md"), post("X"));
        QVERIFY(QFile::link(m_folder->path(), path(QStringLiteral("a/up"))));
        QVERIFY(QFile::link(path(QStringLiteral("nowhere")), path(QStringLiteral("broken.md"))));
        QCOMPARE(guids(list().changed), QStringList{QStringLiteral("a/x.md")});
    }

    void oneBrokenFileGivesOneProblemAndTheRestGoOn()
    {
        write(QStringLiteral("1.md"), post("One"));
        write(QStringLiteral("2-binary.md"), QByteArray("\x00\x01\x02\x89PNG\x00\xff", 9));
        write(QStringLiteral("3-plain.md"), "no front matter here\n");
        write(QStringLiteral("4-empty.md"), "");
        QFile large(path(QStringLiteral("5-large.md")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100LL * 1024 * 1024)); // a hole, no bytes on the disk
        large.close();
        write(QStringLiteral("6.md"), post("Six"));
        const PostBatch batch = readAll();
        QCOMPARE(batch.articles.size(), 2);
        QCOMPARE(batch.stamps.size(), 2);
        QCOMPARE(batch.problems.size(), 4);
        for (const PostProblem &problem : batch.problems)
            QVERIFY(problem.error.detail.startsWith(problem.path));
        QCOMPARE(batch.problems[3].error.kind, ErrorKind::TooLarge);
        QVERIFY(summary(batch.problems).detail.endsWith(QLatin1String("(and 3 more)")));
    }

    void aReadmeIsAPostOnlyWithFrontMatter()
    {
        write(QStringLiteral("README.md"), "# About these posts\n");
        write(QStringLiteral("a/readme.zh-CN.md"), "# 说明\n");
        write(QStringLiteral("b/README.md"), post("A post all the same"));
        const PostBatch batch = readAll();
        QVERIFY(batch.problems.isEmpty());
        QCOMPARE(batch.stamps.keys(), QStringList{QStringLiteral("b/README.md")});
    }

    void twoPostsWithOneTitleAreTwoArticles()
    {
        write(QStringLiteral("a.md"), post("Same"));
        write(QStringLiteral("b.md"), post("Same"));
        const PostBatch batch = readAll();
        QCOMPARE(batch.articles.size(), 2);
        QVERIFY(batch.articles[0].guid != batch.articles[1].guid);
    }

    void aFileThatWentInTheMeantimeIsAProblem()
    {
        const PostBatch batch = readPosts(m_folder->path(), {{QStringLiteral("gone.md"), {1, 1}}});
        QCOMPARE(batch.problems.size(), 1);
        QCOMPARE(batch.problems[0].error.kind, ErrorKind::Disk);
    }
};

QTEST_APPLESS_MAIN(PostFolderTest)
#include "tst_postfolder.moc"
