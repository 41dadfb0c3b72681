#include "commandline.h"

#include "support/httpserver.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Masthead;

namespace {

const QString add = QStringLiteral("add");
const QString json = QStringLiteral("--json");
const QString list = QStringLiteral("list");

QByteArray good() { return postOf(QStringLiteral("A good one"), QStringLiteral("<p>words</p>")); }

QStringList titles(CommandLine &ctl)
{
    QStringList all;
    const QJsonArray items = ctl.run({list, json}).items();
    for (const QJsonValue &item : items)
        all += item.toObject().value(QStringLiteral("title")).toString();
    all.sort();
    return all;
}

/// Something that is told in one line of stderr which names the thing.
bool isToldOnce(const Ran &ran, const QString &name)
{
    int lines = 0;
    const QStringList said = ran.said().split(u'\n');
    for (const QString &line : said)
        lines += line.startsWith(QStringLiteral("mastheadctl: ")) && line.contains(name);
    return lines == 1;
}

}

class TestMastheadctlBadInput : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void goesOnBesideABadFile_data();
    void goesOnBesideABadFile();
    void goesOnBesideAHugeFile();
    void goesOnBesideAnUnreadableFolder();
    void keepsAPostWhoseDateIsNone();
    void keepsTwoPostsOfOneTitle();
    void readsNamesInAnyScript();
    void addsNoPageAsAFeed();
    void keepsAFeedWhoseServerIsNotThere();
    void keepsTheOtherFeedsWhereOneFails();
    void losesNothingWhereTheFolderIsGone();
    void losesNothingWhereTheFeedBecomesAPage();
    void refusesAnArchiveOfANewerVersion();
    void refusesAnArchiveThatIsNoDatabase();
    void refusesToRestoreWhatIsNoArchive();
    void losesNothingOnAFullDisk();
    void refusesAQueryThatMeansNothing_data();
    void refusesAQueryThatMeansNothing();
};

void TestMastheadctlBadInput::refusesWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("add") << QStringList{add};
    QTest::newRow("parse") << QStringList{QStringLiteral("parse")};
    QTest::newRow("restore") << QStringList{QStringLiteral("restore")};
}

void TestMastheadctlBadInput::refusesWhatIsNotThere()
{
    QFETCH(QStringList, command);
    CommandLine ctl;
    const Ran ran = ctl.run(command + QStringList{ctl.path(QStringLiteral("无此文件夹"))});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorKind(), QStringLiteral("disk"));
    QVERIFY2(isToldOnce(ran, QStringLiteral("无此文件夹")), ran.err.constData());
    QCOMPARE(ctl.run({QStringLiteral("feeds"), json}).array().size(), 0);
}

void TestMastheadctlBadInput::goesOnBesideABadFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no front matter") << QByteArray("<p>Only a body.</p>");
    QTest::newRow("front matter that does not end") << QByteArray("---\ntitle: x\nand so on");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", 12);
}

void TestMastheadctlBadInput::goesOnBesideABadFile()
{
    QFETCH(QByteArray, bytes);
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/bad.md"), bytes);
    ctl.write(QStringLiteral("posts/good.md"), good());
    const Ran ran = ctl.run({add, ctl.path(QStringLiteral("posts"))});
    QCOMPARE(ran.status, 0);
    QVERIFY2(isToldOnce(ran, QStringLiteral("bad.md")), ran.err.constData());
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("A good one")});
}

void TestMastheadctlBadInput::goesOnBesideAHugeFile()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/good.md"), good());
    QFile file(ctl.path(QStringLiteral("posts/huge.md")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(good()) > 0 && file.resize(100 * 1024 * 1024));
    const Ran ran = ctl.run({add, ctl.path(QStringLiteral("posts"))});
    QCOMPARE(ran.status, 0);
    QVERIFY2(isToldOnce(ran, QStringLiteral("huge.md")), ran.err.constData());
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("A good one")});
}

void TestMastheadctlBadInput::goesOnBesideAnUnreadableFolder()
{
    if (geteuid() == 0)
        QSKIP("root reads every folder");
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/good.md"), good());
    ctl.write(QStringLiteral("posts/closed/other.md"), good());
    const QString closed = ctl.path(QStringLiteral("posts/closed"));
    QVERIFY(QFile::setPermissions(closed, {}));
    const Ran ran = ctl.run({add, ctl.path(QStringLiteral("posts"))});
    const Ran alone = ctl.run({add, closed});
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY2(isToldOnce(ran, QStringLiteral("closed")), ran.err.constData());
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("A good one")});
    QCOMPARE(alone.status, 1);
    QVERIFY2(isToldOnce(alone, QStringLiteral("closed")), alone.err.constData());
}

void TestMastheadctlBadInput::keepsAPostWhoseDateIsNone()
{
    CommandLine ctl;
    const QString file =
        ctl.write(QStringLiteral("posts/a.md"),
                  postOf(QStringLiteral("No date"), QStringLiteral("<p>x</p>"), QStringLiteral("Invalid Date")));
    QCOMPARE(ctl.run({add, ctl.path(QStringLiteral("posts"))}).status, 0);
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("No date")});
    const Ran parsed = ctl.run({QStringLiteral("parse"), file});
    QVERIFY2(parsed.said().contains(QStringLiteral("Invalid Date")), parsed.err.constData());
    QVERIFY(!parsed.items().first().toObject().contains(QStringLiteral("date_published")));
}

void TestMastheadctlBadInput::keepsTwoPostsOfOneTitle()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/1.md"), good());
    ctl.write(QStringLiteral("posts/2.md"), good());
    QCOMPARE(ctl.run({add, ctl.path(QStringLiteral("posts"))}).status, 0);
    QCOMPARE(titles(ctl), (QStringList{QStringLiteral("A good one"), QStringLiteral("A good one")}));
}

void TestMastheadctlBadInput::readsNamesInAnyScript()
{
    CommandLine ctl;
    for (const char16_t *name :
         {u"新闻 一", u"أخبار", u"новости", u"ニュース", u"समाचार", u"a'b\"c $(x) `y`", u"-dash", u"😀"})
        ctl.write(QStringLiteral("文章/%1/%1.md").arg(QString::fromUtf16(name)), good());
    const Ran ran = ctl.run({add, json, ctl.path(QStringLiteral("文章"))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().value(QStringLiteral("new")).toInt(), 8);
}

void TestMastheadctlBadInput::addsNoPageAsAFeed()
{
    HttpServer server;
    server.serve(QStringLiteral("/"), "<!DOCTYPE html><html><body>Words</body></html>", "text/html");
    CommandLine ctl;
    const Ran ran = ctl.run({add, server.url(QStringLiteral("/")).toString()});
    QCOMPARE(ran.status, 3);
    QCOMPARE(ran.errorKind(), QStringLiteral("html-page"));
    QVERIFY2(isToldOnce(ran, QStringLiteral("127.0.0.1")), ran.err.constData());
    QCOMPARE(ctl.run({QStringLiteral("feeds"), json}).array().size(), 0);
}

void TestMastheadctlBadInput::keepsAFeedWhoseServerIsNotThere()
{
    CommandLine ctl;
    const Ran ran = ctl.run({add, json, QStringLiteral("http://127.0.0.1:1/feed")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(isToldOnce(ran, QStringLiteral("127.0.0.1:1")), ran.err.constData());
    QCOMPARE(ran.json().value(QStringLiteral("failed")).toInt(), 1);
    const QJsonObject told = ran.json().value(QStringLiteral("errors")).toArray().first().toObject();
    QCOMPARE(told.value(QStringLiteral("kind")).toString(), QStringLiteral("connection"));
    const QJsonObject feed = ctl.run({QStringLiteral("feeds"), json}).array().first().toObject();
    QCOMPARE(feed.value(QStringLiteral("last_error")).toObject().value(QStringLiteral("kind")).toString(),
             QStringLiteral("connection"));
}

void TestMastheadctlBadInput::keepsTheOtherFeedsWhereOneFails()
{
    HttpServer server;
    server.serve(QStringLiteral("/feed"), rssOf({QStringLiteral("One")}), "application/rss+xml");
    CommandLine ctl;
    const Ran ran = ctl.run({add, QStringLiteral("http://127.0.0.1:1/feed"), server.url(QStringLiteral("/feed")).toString(),
                             ctl.path(QStringLiteral("nothing"))});
    QCOMPARE(ran.status, 1);
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("One")});
}

void TestMastheadctlBadInput::losesNothingWhereTheFolderIsGone()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/good.md"), good());
    const QString folder = ctl.path(QStringLiteral("posts"));
    ctl.run({add, folder});
    QVERIFY(QDir(folder).removeRecursively());
    const Ran ran = ctl.run({QStringLiteral("refresh"), folder});
    QCOMPARE(ran.status, 1);
    QVERIFY2(isToldOnce(ran, QStringLiteral("posts")), ran.err.constData());
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("A good one")});
}

void TestMastheadctlBadInput::losesNothingWhereTheFeedBecomesAPage()
{
    HttpServer server;
    server.serve(QStringLiteral("/feed"),
                 {{.body = rssOf({QStringLiteral("One")})}, {.body = "<!DOCTYPE html><html>Closed</html>"}});
    CommandLine ctl;
    const QString address = server.url(QStringLiteral("/feed")).toString();
    ctl.run({add, address});
    const Ran ran = ctl.run({QStringLiteral("refresh"), address});
    QCOMPARE(ran.errorKind(), QStringLiteral("html-page"));
    QCOMPARE(ran.status, 3);
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("One")});
}

void TestMastheadctlBadInput::refusesAnArchiveOfANewerVersion()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/good.md"), good());
    ctl.run({add, ctl.path(QStringLiteral("posts"))});
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(ctl.archive());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const Ran ran = ctl.run({list});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorKind(), QStringLiteral("database"));
    QVERIFY2(isToldOnce(ran, QStringLiteral("archive.db")) && ran.said().contains(QStringLiteral("newer")),
             ran.err.constData());
}

void TestMastheadctlBadInput::refusesAnArchiveThatIsNoDatabase()
{
    CommandLine ctl;
    const QByteArray letter = QByteArray("Dear diary, this is no database. ").repeated(200);
    ctl.setArchive(ctl.write(QStringLiteral("letter.txt"), letter));
    const Ran ran = ctl.run({list});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorKind(), QStringLiteral("database"));
    QVERIFY2(isToldOnce(ran, QStringLiteral("letter.txt")), ran.err.constData());
    QCOMPARE(ctl.read(QStringLiteral("letter.txt")), letter);
}

void TestMastheadctlBadInput::refusesToRestoreWhatIsNoArchive()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/good.md"), good());
    ctl.run({add, ctl.path(QStringLiteral("posts"))});
    const Ran ran = ctl.run(
        {QStringLiteral("restore"), ctl.write(QStringLiteral("letter.txt"), QByteArray("No archive. ").repeated(500))});
    QCOMPARE(ran.status, 1);
    QVERIFY2(isToldOnce(ran, QStringLiteral("letter.txt")), ran.err.constData());
    QCOMPARE(titles(ctl), QStringList{QStringLiteral("A good one")});
}

void TestMastheadctlBadInput::losesNothingOnAFullDisk()
{
    CommandLine ctl;
    const QString disk = ctl.path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (geteuid() != 0 || mount("tmpfs", qUtf8Printable(disk), "tmpfs", 0, "size=3m") != 0)
        QSKIP("only root makes a small disk");
    ctl.setArchive(disk + QStringLiteral("/archive.db"));
    ctl.write(QStringLiteral("first/good.md"), good());
    const Ran first = ctl.run({add, ctl.path(QStringLiteral("first"))});
    for (int i = 0; i < 400; ++i)
        ctl.write(QStringLiteral("many/%1.md").arg(i),
                  postOf(QStringLiteral("Many %1").arg(i), QStringLiteral("<p>%1</p>").arg(QString(20'000, u'字'))));
    const Ran full = ctl.run({add, ctl.path(QStringLiteral("many"))});
    const QStringList kept = titles(ctl);
    const Ran checked = ctl.run({QStringLiteral("check")});
    umount2(qUtf8Printable(disk), MNT_DETACH);
    QCOMPARE(first.status, 0);
    QCOMPARE(full.status, 1);
    QCOMPARE(full.errorKind(), QStringLiteral("disk"));
    QVERIFY2(full.said().contains(QStringLiteral("archive.db")), full.err.constData());
    QVERIFY(kept.contains(QStringLiteral("A good one")));
    QVERIFY2(checked.status == 0 || checked.errorKind() == QStringLiteral("disk"), checked.err.constData());
}

void TestMastheadctlBadInput::refusesAQueryThatMeansNothing_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("told");
    QTest::newRow("date") << QStringLiteral("after:yesterdayish") << QStringLiteral("yesterdayish");
    QTest::newRow("emoji") << QStringLiteral("🚀") << QStringLiteral("nothing to search for at character 1");
    QTest::newRow("place marker") << QStringLiteral("is:%1") << QStringLiteral("not “%1”, at character 4");
}

void TestMastheadctlBadInput::refusesAQueryThatMeansNothing()
{
    QFETCH(QString, query);
    QFETCH(QString, told);
    CommandLine ctl;
    const Ran ran = ctl.run({list, query});
    QCOMPARE(ran.status, 2);
    QVERIFY2(isToldOnce(ran, told), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestMastheadctlBadInput)
#include "tst_mastheadctl_badinput.moc"
