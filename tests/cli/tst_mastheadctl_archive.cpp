#include "commandline.h"

#include "storage/rawdatabase.h"
#include "support/fixtures.h"
#include "support/httpserver.h"

#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace Masthead;

namespace {

const QString add = QStringLiteral("add");
const QString json = QStringLiteral("--json");

/// A folder with three posts, two in Chinese and one in English, one of them in a sub-folder.
QString somePosts(const CommandLine &ctl)
{
    ctl.write(QStringLiteral("posts/a.md"),
              postOf(QStringLiteral("江上新桥通车"), QStringLiteral("<p>　　新桥今天通车。</p><p>责任编辑：王晓明</p>")));
    ctl.write(QStringLiteral("posts/b.md"),
              postOf(QStringLiteral("The ferry stops"), QStringLiteral("<p>The old ferry stops today.</p>"),
                     QStringLiteral("Wed, 20 Jul 2022 05:00:00 GMT")));
    ctl.write(QStringLiteral("posts/more/c.md"), postOf(QStringLiteral("渡船停航"), QStringLiteral("<p>渡船今天停航。</p>"),
                                                        QStringLiteral("2022-07-21 08:00:00")));
    return ctl.path(QStringLiteral("posts"));
}

QStringList titlesOf(const QJsonArray &items)
{
    QStringList titles;
    for (const QJsonValue &item : items)
        titles += item.toObject().value(QStringLiteral("title")).toString();
    return titles;
}

QStringList titlesOf(CommandLine &ctl, const QString &query = {})
{
    return titlesOf(ctl.run({QStringLiteral("list"), json, query}).items());
}

int number(const Ran &ran, const char *key) { return ran.json().value(QLatin1String(key)).toInt(-1); }

QJsonObject extension(const QJsonValue &item) { return item.toObject().value(QStringLiteral("_masthead")).toObject(); }

}

class TestMastheadctlArchive : public QObject {
    Q_OBJECT

private slots:
    void addsAFolderOfPosts();
    void addingAgainChangesNothing();
    void readsOnlyWhatChangedInAFolder();
    void addsAFeedFromTheWeb();
    void givesNameAndPasswordToAServerThatAsks();
    void addsAFeedFromAFile();
    void findsTheFeedOfASite();
    void addsAListWithItsFolders();
    void listsTheFeeds();
    void removesAndBringsBackAFeed_data();
    void removesAndBringsBackAFeed();
    void refreshesTheFeedsThatAreNamed();
    void listsNewestFirstWithLimitAndOffset();
    void listsWhatAQueryFinds_data();
    void listsWhatAQueryFinds();
    void showsAnArticleWithWhoStandsBehindIt();
    void marksWhatAQueryFinds();
    void exportsOpmlThatItReadsBack();
    void exportsAJsonFeedThatItReadsBack();
    void exportsPostsThatItReadsBack();
    void exportsPostsOfOneTitleSideBySide();
    void tellsThatStdoutTakesNoMore_data();
    void tellsThatStdoutTakesNoMore();
    void exportsOverAGoodFileOnlyAsAWhole();
    void exportsWhereALinkLeadsAndOverNoPipe();
    void checksASoundArchive();
    void givesBackTheSpaceOfWhatIsGone();
    void restoresWhatItBackedUp();
    void restoresWhereTheArchiveIsDamaged();
    void writesAllButADamagedText();
    void salvagesWhatHasADamagedText();
    void refreshesWhatAClockAheadPutOff();
    void importsFromAnotherReader();
    void tellsCountsAndSizes();
    void countsWhoStandsBehindAQuery();
    void readsAgainByARegistryOfOnesOwn();
    void usesTheArchiveInTheUsersDataFolder();
    void keepsNamesInBracketsWhole();
};

void TestMastheadctlArchive::addsAFolderOfPosts()
{
    CommandLine ctl;
    const Ran ran = ctl.run({add, json, somePosts(ctl)});
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "feeds"), 1);
    QCOMPARE(number(ran, "new"), 3);
    QCOMPARE(number(ran, "failed"), 0);
    QVERIFY2(ran.said().contains(QStringLiteral("3 articles")), ran.err.constData());
    QCOMPARE(titlesOf(ctl),
             (QStringList{QStringLiteral("渡船停航"), QStringLiteral("The ferry stops"), QStringLiteral("江上新桥通车")}));
}

void TestMastheadctlArchive::addingAgainChangesNothing()
{
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.run({add, folder});
    ctl.run({QStringLiteral("mark"), QStringLiteral("starred"), QStringLiteral("ferry")});
    const QByteArray before = ctl.run({QStringLiteral("list"), json}).out;
    const Ran again = ctl.run({add, json, folder});
    QCOMPARE(again.status, 0);
    QCOMPARE(number(again, "new"), 0);
    QCOMPARE(number(again, "changed"), 0);
    QCOMPARE(number(again, "unchanged"), 3);
    QCOMPARE(ctl.run({QStringLiteral("list"), json}).out, before);
    QCOMPARE(ctl.run({QStringLiteral("feeds"), json}).array().size(), 1);
}

void TestMastheadctlArchive::readsOnlyWhatChangedInAFolder()
{
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.run({add, folder});
    ctl.write(QStringLiteral("posts/b.md"),
              postOf(QStringLiteral("The ferry stops for good"), QStringLiteral("<p>It is over.</p>")));
    ctl.write(QStringLiteral("posts/d.md"), postOf(QStringLiteral("A new one"), QStringLiteral("<p>x</p>")));
    const Ran ran = ctl.run({QStringLiteral("refresh"), json, folder});
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "new"), 1);
    QCOMPARE(number(ran, "changed"), 1);
    QVERIFY(titlesOf(ctl).contains(QStringLiteral("The ferry stops for good")));
    QVERIFY(!titlesOf(ctl).contains(QStringLiteral("The ferry stops")));
}

void TestMastheadctlArchive::addsAFeedFromTheWeb()
{
    HttpServer server;
    server.serve(QStringLiteral("/feed"), rssOf({QStringLiteral("One"), QStringLiteral("Two")}), "application/rss+xml");
    CommandLine ctl;
    const Ran ran = ctl.run(
        {add, server.url(QStringLiteral("/feed")).toString(), QStringLiteral("--folder"), QStringLiteral("News/World")});
    QCOMPARE(ran.status, 0);
    const QJsonObject feed = ctl.run({QStringLiteral("feeds"), json}).array().first().toObject();
    QCOMPARE(feed.value(QStringLiteral("title")).toString(), QStringLiteral("Harbour News"));
    QCOMPARE(feed.value(QStringLiteral("url")).toString(), server.url(QStringLiteral("/feed")).toString());
    QCOMPARE(feed.value(QStringLiteral("kind")).toString(), QStringLiteral("web"));
    QCOMPARE(feed.value(QStringLiteral("folder")).toArray(), (QJsonArray{QStringLiteral("News"), QStringLiteral("World")}));
    QCOMPARE(feed.value(QStringLiteral("total")).toInt(), 2);
    QCOMPARE(feed.value(QStringLiteral("unread")).toInt(), 2);
    QVERIFY(!feed.value(QStringLiteral("last_success")).toString().isEmpty());
    QVERIFY(!feed.contains(QStringLiteral("last_error")));
}

void TestMastheadctlArchive::givesNameAndPasswordToAServerThatAsks()
{
    CommandLine ctl;
    HttpServer server;
    server.handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
        ServedAnswer answer;
        const bool known = asked.headers.value("authorization") == "Basic " + QByteArray("reader:se cret").toBase64();
        answer.status = known ? 200 : 401;
        answer.headers = {{"WWW-Authenticate", "Basic realm=\"news\""}};
        answer.body = known ? rssOf({QStringLiteral("Harbour opens")}) : QByteArray("no");
        return answer;
    });
    const Ran ran = ctl.run({add, server.url(QStringLiteral("/feed")).toString(), QStringLiteral("--user"),
                             QStringLiteral("reader"), QStringLiteral("--password-file"), QStringLiteral("-"), json},
                            "se cret\nanother line\n");
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "new"), 1);
    QVERIFY(!ran.out.contains("se cret") && !ran.err.contains("se cret"));
    QFile archive(ctl.archive());
    QVERIFY(archive.open(QIODevice::ReadOnly));
    QVERIFY(!archive.readAll().contains("se cret"));
    const Ran wrong =
        ctl.run({add, QStringLiteral("http://127.0.0.1:1/"), QStringLiteral("--password-file"), QStringLiteral("-")});
    QCOMPARE(wrong.status, 2);
}

void TestMastheadctlArchive::addsAFeedFromAFile()
{
    CommandLine ctl;
    const Ran ran = ctl.run({add, json, ctl.write(QStringLiteral("feed.xml"), rssOf({QStringLiteral("One")}))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(titlesOf(ctl), QStringList{QStringLiteral("One")});
}

void TestMastheadctlArchive::findsTheFeedOfASite()
{
    HttpServer server;
    server.serve(
        QStringLiteral("/"),
        "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head></html>",
        "text/html");
    server.serve(QStringLiteral("/feed"), rssOf({QStringLiteral("One")}), "application/rss+xml");
    CommandLine ctl;
    QCOMPARE(ctl.run({add, server.url(QStringLiteral("/")).toString()}).status, 0);
    QCOMPARE(titlesOf(ctl), QStringList{QStringLiteral("One")});
}

void TestMastheadctlArchive::addsAListWithItsFolders()
{
    HttpServer server;
    server.serve(QStringLiteral("/a"), rssOf({QStringLiteral("One")}), "application/rss+xml");
    CommandLine ctl;
    const QByteArray list =
        QStringLiteral("<opml version=\"2.0\"><body><outline text=\"桥\"><outline text=\"A\" xmlUrl=\"%1\"/></outline>"
                       "<outline text=\"bad\" xmlUrl=\"javascript:x()\"/></body></opml>")
            .arg(server.url(QStringLiteral("/a")).toString())
            .toUtf8();
    const Ran ran = ctl.run({add, QStringLiteral("--local"), ctl.write(QStringLiteral("list.opml"), list)});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.said().contains(QStringLiteral("javascript:x()")), ran.err.constData());
    const QJsonArray feeds = ctl.run({QStringLiteral("feeds"), json}).array();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds.first().toObject().value(QStringLiteral("folder")).toArray(), QJsonArray{QStringLiteral("桥")});
}

void TestMastheadctlArchive::listsTheFeeds()
{
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.run({add, folder, QStringLiteral("--folder"), QStringLiteral("城市")});
    const Ran ran = ctl.run({QStringLiteral("feeds")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("posts") && ran.out.contains("城市") && ran.out.contains("3 of 3 unread"),
             ran.out.constData());
}

void TestMastheadctlArchive::removesAndBringsBackAFeed_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("by title") << QStringLiteral("posts");
    QTest::newRow("by id") << QStringLiteral("1");
    QTest::newRow("by path") << QString();
}

void TestMastheadctlArchive::removesAndBringsBackAFeed()
{
    QFETCH(QString, by);
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.run({add, folder});
    ctl.run({QStringLiteral("mark"), QStringLiteral("starred"), QStringLiteral("ferry")});
    QCOMPARE(ctl.run({QStringLiteral("remove"), by.isEmpty() ? folder : by}).status, 0);
    QCOMPARE(titlesOf(ctl), QStringList());
    QCOMPARE(ctl.run({QStringLiteral("feeds"), json}).array().size(), 0);
    QCOMPARE(ctl.run({add, folder}).status, 0);
    QCOMPARE(titlesOf(ctl).size(), 3);
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:starred")), QStringList{QStringLiteral("The ferry stops")});
}

void TestMastheadctlArchive::refreshesTheFeedsThatAreNamed()
{
    HttpServer server;
    const ServedAnswer first{.body = rssOf({QStringLiteral("One")})};
    const ServedAnswer second{.body = rssOf({QStringLiteral("One"), QStringLiteral("Two")})};
    server.serve(QStringLiteral("/a"), {first, second});
    server.serve(QStringLiteral("/b"), first);
    CommandLine ctl;
    ctl.run({add, server.url(QStringLiteral("/a")).toString(), server.url(QStringLiteral("/b")).toString()});
    const Ran ran = ctl.run({QStringLiteral("refresh"), json, server.url(QStringLiteral("/a")).toString()});
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "feeds"), 1);
    QCOMPARE(number(ran, "new"), 1);
    QCOMPARE(number(ran, "unchanged"), 1);
    QCOMPARE(server.hits(QStringLiteral("/b")), 1);
}

void TestMastheadctlArchive::listsNewestFirstWithLimitAndOffset()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run({QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("1"),
                             QStringLiteral("--offset"), QStringLiteral("1")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 1);
    const QList<QByteArray> columns = ran.out.trimmed().split('\t');
    QCOMPARE(columns.size(), 5);
    QCOMPARE(columns.at(1), QByteArray("2022-07-20T05:00:00Z"));
    QCOMPARE(columns.at(2), QByteArray("u-"));
    QCOMPARE(columns.at(3), QByteArray("The ferry stops"));
    QCOMPARE(QString::fromUtf8(columns.at(4)), QStringLiteral("江畔早报"));
}

void TestMastheadctlArchive::listsWhatAQueryFinds_data()
{
    QTest::addColumn<QStringList>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("word") << QStringList{QStringLiteral("ferry")} << 1;
    QTest::newRow("Chinese word") << QStringList{QStringLiteral("渡船")} << 1;
    QTest::newRow("traditional for simplified") << QStringList{QStringLiteral("新橋")} << 1;
    QTest::newRow("editor") << QStringList{QStringLiteral("editor:王晓明")} << 1;
    QTest::newRow("publisher") << QStringList{QStringLiteral("publisher:江畔早报")} << 3;
    QTest::newRow("two words") << QStringList{QStringLiteral("ferry"), QStringLiteral("today")} << 1;
    QTest::newRow("nothing") << QStringList{QStringLiteral("submarine")} << 0;
    QTest::newRow("unread") << QStringList{QStringLiteral("is:unread")} << 3;
    const QString behind = QStringLiteral("--");
    QTest::newRow("minus") << QStringList{behind, QStringLiteral("-ferry")} << 2;
    QTest::newRow("minus and more") << QStringList{behind, QStringLiteral("-ferry"), QStringLiteral("is:unread")} << 2;
    QTest::newRow("minus before parentheses") << QStringList{behind, QStringLiteral("-(ferry OR 新桥)")} << 1;
    QTest::newRow("minus within") << QStringList{QStringLiteral("is:unread -ferry")} << 2;
    QTest::newRow("mark") << QStringList{QStringLiteral("ferry +++")} << 1;
}

void TestMastheadctlArchive::listsWhatAQueryFinds()
{
    QFETCH(QStringList, query);
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run(QStringList{QStringLiteral("list"), json} + query);
    QCOMPARE(ran.status, 0);
    QTEST(int(ran.items().size()), "count");
}

void TestMastheadctlArchive::showsAnArticleWithWhoStandsBehindIt()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const QJsonObject listed = extension(ctl.run({QStringLiteral("list"), json, QStringLiteral("新桥")}).items().first());
    const QString id = QString::number(listed.value(QStringLiteral("archive_id")).toInteger());
    const Ran words = ctl.run({QStringLiteral("show"), id});
    QCOMPARE(words.status, 0);
    for (const char *part :
         {"title: 江上新桥通车", "publisher: 江畔早报", "editors: 王晓明", "责任编辑：王晓明", "新桥今天通车"})
        QVERIFY2(words.out.contains(part), words.out.constData());
    const Ran html = ctl.run({QStringLiteral("show"), id, QStringLiteral("--html")});
    QVERIFY2(html.out.contains("<p>"), html.out.constData());
    const QJsonObject shown = extension(ctl.run({QStringLiteral("show"), id, json}).items().first());
    QCOMPARE(shown.value(QStringLiteral("editors")).toArray(), QJsonArray{QStringLiteral("王晓明")});
    QCOMPARE(shown.value(QStringLiteral("read")).toBool(true), false);
    const Ran none = ctl.run({QStringLiteral("show"), QStringLiteral("4711")});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.said().contains(QStringLiteral("4711")), none.err.constData());
}

void TestMastheadctlArchive::marksWhatAQueryFinds()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    QCOMPARE(ctl.run({QStringLiteral("mark"), QStringLiteral("read"), QString()}).out, QByteArray("3\n"));
    QCOMPARE(ctl.run({QStringLiteral("mark"), QStringLiteral("read"), QString()}).out, QByteArray("0\n"));
    QCOMPARE(ctl.run({QStringLiteral("mark"), QStringLiteral("unread"), QStringLiteral("ferry")}).out, QByteArray("1\n"));
    for (const char *nothing : {"🚀", "+++", "()", "-…"})
        QCOMPARE(
            ctl.run({QStringLiteral("mark"), QStringLiteral("starred"), QStringLiteral("--"), QString::fromUtf8(nothing)})
                .status,
            2);
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:starred")), QStringList());
    QCOMPARE(ctl.run({QStringLiteral("mark"), QStringLiteral("starred"), QStringLiteral("is:unread")}).out,
             QByteArray("1\n"));
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:starred")), QStringList{QStringLiteral("The ferry stops")});
    QCOMPARE(ctl.run({QStringLiteral("mark"), QStringLiteral("unstarred"), QString()}).out, QByteArray("1\n"));
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:read")).size(), 2);
}

void TestMastheadctlArchive::exportsOpmlThatItReadsBack()
{
    HttpServer server;
    server.serve(QStringLiteral("/a"), rssOf({QStringLiteral("One")}), "application/rss+xml");
    CommandLine ctl;
    ctl.run({add, server.url(QStringLiteral("/a")).toString(), QStringLiteral("--folder"), QStringLiteral("新闻/World")});
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run({QStringLiteral("export"), QStringLiteral("opml"), ctl.path(QStringLiteral("out.opml"))});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.said().contains(QStringLiteral("left out")), ran.err.constData());
    const QJsonArray feeds = ctl.run({QStringLiteral("parse"), ctl.path(QStringLiteral("out.opml"))})
                                 .json()
                                 .value(QStringLiteral("feeds"))
                                 .toArray();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds.first().toObject().value(QStringLiteral("url")).toString(), server.url(QStringLiteral("/a")).toString());
    QCOMPARE(feeds.first().toObject().value(QStringLiteral("folder")).toArray(),
             (QJsonArray{QStringLiteral("新闻"), QStringLiteral("World")}));
}

void TestMastheadctlArchive::exportsAJsonFeedThatItReadsBack()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    QCOMPARE(ctl.run({QStringLiteral("export"), QStringLiteral("jsonfeed"), ctl.path(QStringLiteral("out.json")),
                      QStringLiteral("ferry")})
                 .status,
             0);
    const Ran parsed = ctl.run({QStringLiteral("parse"), ctl.path(QStringLiteral("out.json"))});
    QCOMPARE(titlesOf(parsed.items()), QStringList{QStringLiteral("The ferry stops")});
    const Ran printed = ctl.run({QStringLiteral("export"), QStringLiteral("jsonfeed"), QStringLiteral("-")});
    QCOMPARE(printed.items().size(), 3);
}

void TestMastheadctlArchive::exportsPostsThatItReadsBack()
{
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.run({add, folder});
    const Ran ran = ctl.run({QStringLiteral("export"), QStringLiteral("posts"), ctl.path(QStringLiteral("out"))});
    QCOMPARE(ran.status, 0);
    const QStringList files = QDir(ctl.path(QStringLiteral("out"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{QStringLiteral("The ferry stops.md"), QStringLiteral("江上新桥通车.md"),
                                 QStringLiteral("渡船停航.md")}));
    QJsonObject before = ctl.run({QStringLiteral("parse"), folder + QStringLiteral("/a.md")}).items().first().toObject();
    QJsonObject after =
        ctl.run({QStringLiteral("parse"), ctl.path(QStringLiteral("out/江上新桥通车.md"))}).items().first().toObject();
    before.remove(QStringLiteral("id"));
    after.remove(QStringLiteral("id"));
    for (const char *key : {"title", "date_published", "image", "tags", "_masthead"})
        QCOMPARE(after.value(QLatin1String(key)), before.value(QLatin1String(key)));
    QCOMPARE(after.value(QStringLiteral("content_html")).toString().simplified(),
             before.value(QStringLiteral("content_html")).toString().simplified());
}

void TestMastheadctlArchive::exportsPostsOfOneTitleSideBySide()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/1.md"), postOf(QStringLiteral("../Same"), QStringLiteral("<p>one</p>")));
    ctl.write(QStringLiteral("posts/2.md"), postOf(QStringLiteral("../Same"), QStringLiteral("<p>two</p>")));
    ctl.run({add, ctl.path(QStringLiteral("posts"))});
    const QStringList command{QStringLiteral("export"), QStringLiteral("posts"), ctl.path(QStringLiteral("out"))};
    QCOMPARE(ctl.run(command).status, 0);
    QCOMPARE(ctl.run(command).status, 0);
    QCOMPARE(QDir(ctl.path(QStringLiteral("out"))).entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("_Same (2).md"), QStringLiteral("_Same (3).md"), QStringLiteral("_Same (4).md"),
                          QStringLiteral("_Same.md")}));
}

void TestMastheadctlArchive::checksASoundArchive()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run({QStringLiteral("check")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.said().contains(QStringLiteral("sound")), ran.err.constData());
}

void TestMastheadctlArchive::tellsThatStdoutTakesNoMore_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("list") << QStringList{QStringLiteral("list")};
    QTest::newRow("stats") << QStringList{QStringLiteral("stats")};
    QTest::newRow("opml") << QStringList{QStringLiteral("export"), QStringLiteral("opml"), QStringLiteral("-")};
    QTest::newRow("jsonfeed") << QStringList{QStringLiteral("export"), QStringLiteral("jsonfeed"), QStringLiteral("-")};
}

void TestMastheadctlArchive::tellsThatStdoutTakesNoMore()
{
    QFETCH(QStringList, command);
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    QCOMPARE(ctl.run(command).status, 0);
    ctl.setOutput(QStringLiteral("/dev/full"));
    const Ran ran = ctl.run(command);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.said().contains(QStringLiteral("mastheadctl: stdout: ")), ran.err.constData());
    QVERIFY2(!ran.said().contains(QStringLiteral("written")), ran.err.constData());
}

void TestMastheadctlArchive::exportsOverAGoodFileOnlyAsAWhole()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const QString folder = ctl.path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(folder));
    if (::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("a file system cannot be mounted here");
    const auto unmount = qScopeGuard([&folder] { ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH); });
    const QString good = ctl.write(QStringLiteral("disk/out"), "good");
    QFile filling(ctl.path(QStringLiteral("disk/filling")));
    QVERIFY(filling.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filling.write(QByteArray(4096, 'x')) == 4096)
        continue;
    for (const char *form : {"opml", "jsonfeed"}) {
        const Ran ran = ctl.run({QStringLiteral("export"), QLatin1String(form), good});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.said().contains(good), ran.err.constData());
        QCOMPARE(ctl.read(QStringLiteral("disk/out")), QByteArray("good"));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList({QStringLiteral("filling"), QStringLiteral("out")}));
    }
}

void TestMastheadctlArchive::exportsWhereALinkLeadsAndOverNoPipe()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const QString pipe = ctl.path(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString link = ctl.path(QStringLiteral("link"));
    ctl.write(QStringLiteral("file"), "before");
    for (const QStringList &command :
         {QStringList{QStringLiteral("export"), QStringLiteral("opml")},
          QStringList{QStringLiteral("export"), QStringLiteral("jsonfeed")}, QStringList{QStringLiteral("backup")}}) {
        const Ran refused = ctl.run(command + QStringList(pipe));
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorKind(), QStringLiteral("disk"));
        struct stat there = {};
        QCOMPARE(::lstat(QFile::encodeName(pipe).constData(), &there), 0);
        QVERIFY(S_ISFIFO(there.st_mode));

        if (command.size() == 1) // which takes no other file's place
            QVERIFY(QFile::remove(ctl.path(QStringLiteral("file"))));
        QFile::remove(link);
        QVERIFY(QFile::link(QStringLiteral("file"), link));
        QCOMPARE(ctl.run(command + QStringList(link)).status, 0);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(ctl.read(QStringLiteral("file")).size() > 100);
    }
}

void TestMastheadctlArchive::givesBackTheSpaceOfWhatIsGone()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    runRaw(ctl.archive(), {QStringLiteral("CREATE TABLE large (bytes BLOB)"),
                           QStringLiteral("INSERT INTO large WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                          "WHERE i < 3000) SELECT zeroblob(16000) FROM n"),
                           QStringLiteral("DROP TABLE large")});
    const QString free = QStringLiteral("PRAGMA freelist_count");
    QVERIFY(askRaw(ctl.archive(), free).toInt() >= 3000);
    QCOMPARE(ctl.run({QStringLiteral("refresh")}).status, 0);
    QVERIFY(askRaw(ctl.archive(), free).toInt() <= 500);
    QVERIFY(QFileInfo(ctl.archive()).size() < 20'000'000);
    QCOMPARE(titlesOf(ctl).size(), 3);
}

void TestMastheadctlArchive::restoresWhatItBackedUp()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    QCOMPARE(ctl.run({QStringLiteral("backup"), ctl.path(QStringLiteral("copy.db"))}).status, 0);
    ctl.run({QStringLiteral("mark"), QStringLiteral("read"), QString()});
    ctl.run({QStringLiteral("remove"), QStringLiteral("posts")});
    QCOMPARE(titlesOf(ctl), QStringList());
    const Ran preview =
        ctl.run({QStringLiteral("restore"), ctl.path(QStringLiteral("copy.db")), QStringLiteral("--preview")});
    QCOMPARE(preview.status, 0);
    QVERIFY2(preview.out.contains("articles_back\t3\n") && preview.out.contains("feeds_back\t1\n"), preview.out.constData());
    QCOMPARE(titlesOf(ctl), QStringList());
    QCOMPARE(ctl.run({QStringLiteral("restore"), ctl.path(QStringLiteral("copy.db"))}).status, 0);
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:unread")).size(), 3);
}

void TestMastheadctlArchive::restoresWhereTheArchiveIsDamaged()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const QString copy = ctl.path(QStringLiteral("copy.db"));
    QCOMPARE(ctl.run({QStringLiteral("backup"), copy}).status, 0);
    QFile file(ctl.path(QStringLiteral("archive.db")));
    QVERIFY(file.resize(file.size() / 2));
    const Ran ran = ctl.run({QStringLiteral("restore"), copy});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.said().contains(QStringLiteral(".damaged-")), ran.err.constData());
    QCOMPARE(titlesOf(ctl).size(), 3);
    // What never was an archive is nobody's to move.
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear diary, today a long page of it. ") > 0);
    file.close();
    QVERIFY(ctl.run({QStringLiteral("restore"), copy}).status != 0);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("Dear diary"));
}

void TestMastheadctlArchive::writesAllButADamagedText()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    runRaw(ctl.archive(), {QStringLiteral("UPDATE content SET body = x'00112233' WHERE title = 'The ferry stops'")});
    const QString feed = ctl.path(QStringLiteral("feed.json"));
    for (const QStringList &command :
         {QStringList{QStringLiteral("export"), QStringLiteral("jsonfeed"), feed},
          QStringList{QStringLiteral("export"), QStringLiteral("posts"), ctl.path(QStringLiteral("out"))},
          QStringList{QStringLiteral("list"), json}, QStringList{QStringLiteral("reread")}}) {
        const Ran ran = ctl.run(command);
        QVERIFY2(ran.status == 1, qPrintable(command.join(u' ')));
        QVERIFY2(ran.said().contains(QStringLiteral("is damaged")), ran.err.constData());
    }
    QCOMPARE(QJsonDocument::fromJson(ctl.read(QStringLiteral("feed.json")))
                 .object()
                 .value(QStringLiteral("items"))
                 .toArray()
                 .size(),
             2);
    QCOMPARE(QDir(ctl.path(QStringLiteral("out"))).entryList(QDir::Files).size(), 2);
    const Ran checked = ctl.run({QStringLiteral("check")});
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.out.contains("The ferry stops"), checked.out.constData());
}

void TestMastheadctlArchive::salvagesWhatHasADamagedText()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    runRaw(ctl.archive(), {QStringLiteral("UPDATE content SET body = x'00112233' WHERE title = 'The ferry stops'")});
    const Ran ran = ctl.run({QStringLiteral("check"), QStringLiteral("--salvage"), ctl.path(QStringLiteral("new.db"))});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("articles\t2\nwithout_text\t1\n"), ran.out.constData());
    QVERIFY2(ran.out.contains("damaged_text\tThe ferry stops\n"), ran.out.constData());
}

void TestMastheadctlArchive::refreshesWhatAClockAheadPutOff()
{
    CommandLine ctl;
    const QString feed = ctl.write(QStringLiteral("feed.xml"), rssOf({QStringLiteral("One")}));
    ctl.run({add, feed});
    ctl.write(QStringLiteral("feed.xml"), rssOf({QStringLiteral("One"), QStringLiteral("Two")}));
    QCOMPARE(number(ctl.run({QStringLiteral("refresh"), json}), "feeds"), 0);
    const QString never = QString::number(QDateTime::currentMSecsSinceEpoch() + qint64(14) * 365 * 24 * 3600 * 1000);
    runRaw(ctl.archive(),
           {QStringLiteral("UPDATE feed SET last_attempt = %1, last_success = %1, next_fetch = %1").arg(never)});
    const Ran ran = ctl.run({QStringLiteral("refresh"), json});
    QCOMPARE(number(ran, "feeds"), 1);
    QCOMPARE(number(ran, "new"), 1);
    QCOMPARE(number(ctl.run({QStringLiteral("refresh"), json}), "feeds"), 0);
}

void TestMastheadctlArchive::importsFromAnotherReader()
{
    CommandLine ctl;
    const QString path = ctl.path(QStringLiteral("database.db"));
    runRaw(path, QString::fromUtf8(fixture(QStringLiteral("otherreaders/rssguard-row-ids.sql")))
                     .split(QStringLiteral(";\n"), Qt::SkipEmptyParts));
    const Ran preview = ctl.run({QStringLiteral("import"), path, QStringLiteral("--preview")});
    QCOMPARE(preview.status, 0);
    QVERIFY2(
        preview.out.startsWith("new\t晨报\t新闻/Wires\thttps://morning.example/feed\t2 articles, 1 unread, 1 starred\n"),
        preview.out.constData());
    QCOMPARE(titlesOf(ctl), QStringList());
    const Ran ran = ctl.run({QStringLiteral("import"), path, QStringLiteral("--folder"), QStringLiteral("Old")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.said().contains(QStringLiteral("2 feeds, 2 new articles")), ran.err.constData());
    QCOMPARE(titlesOf(ctl, QStringLiteral("is:starred folder:old tag:跟进")), QStringList(QStringLiteral("芯片股走强")));
    const Ran none = ctl.run({QStringLiteral("import"), ctl.path(QStringLiteral("nothing.db"))});
    QCOMPARE(none.status, 1);
    QVERIFY(none.out.contains("\"kind\":\"disk\"") || none.out.contains("\"kind\": \"disk\""));
}

void TestMastheadctlArchive::tellsCountsAndSizes()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run({QStringLiteral("stats"), json});
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "articles"), 3);
    QCOMPARE(number(ran, "unread"), 3);
    QCOMPARE(number(ran, "feeds"), 1);
    QVERIFY(number(ran, "bytes") > 1000);
    QVERIFY(ctl.run({QStringLiteral("stats")}).out.contains("articles\t3\n"));
}

void TestMastheadctlArchive::countsWhoStandsBehindAQuery()
{
    CommandLine ctl;
    ctl.run({add, somePosts(ctl)});
    const Ran ran = ctl.run({QStringLiteral("stats"), QStringLiteral("editor:王晓明"), json});
    QCOMPARE(ran.status, 0);
    QCOMPARE(number(ran, "articles"), 1);
    const QJsonObject editor = ran.json().value(QStringLiteral("editors")).toArray().first().toObject();
    QCOMPARE(editor.value(QStringLiteral("name")).toString(), QStringLiteral("王晓明"));
    QCOMPARE(editor.value(QStringLiteral("count")).toInt(), 1);
    QCOMPARE(ran.json().value(QStringLiteral("days")).toArray().size(), 1);
    QCOMPARE(ran.json().value(QStringLiteral("hours")).toArray().size(), 7);
    QVERIFY(!ran.json().contains(QStringLiteral("bytes"))); // a query has no size
    const Ran lines = ctl.run({QStringLiteral("stats"), QStringLiteral("editor:王晓明")});
    QVERIFY2(lines.out.contains("articles\t1\n"), lines.out.constData());
    QVERIFY2(lines.out.contains("editor\t1\t王晓明\n"), lines.out.constData());
    const QString without = QStringLiteral("-editor:王晓明");
    QCOMPARE(number(ctl.run({QStringLiteral("stats"), json, QStringLiteral("--"), without}), "articles"), 2);
    QCOMPARE(ctl.run({QStringLiteral("reread"), QStringLiteral("--"), without}).status, 0);
    QCOMPARE(ctl.run({QStringLiteral("stats"), QStringLiteral("(")}).status, 2);
}

void TestMastheadctlArchive::readsAgainByARegistryOfOnesOwn()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("posts/one.md"), "---\ntitle: 一\n---\n<p>渡轮恢复通航，乘客比往年多。（潮声）</p>\n");
    ctl.run({add, ctl.path(QStringLiteral("posts"))});
    const QString found = QStringLiteral("source:\"tide voice\"");
    QCOMPARE(ctl.run({QStringLiteral("list"), found}).out, QByteArray());
    const QString file = QStringLiteral("outlets.json");
    const QString registry = ctl.path(file);
    ctl.write(file, "[{\"name\":\"潮声\",\"aliases\":[\"Tide Voice\"]}]");
    const Ran set = ctl.run({QStringLiteral("outlets"), QStringLiteral("--set"), registry});
    QCOMPARE(set.status, 0);
    QCOMPARE(set.out, QByteArray("1\n")); // so many read differently
    QVERIFY(ctl.run({QStringLiteral("list"), found}).out.contains("一"));
    QVERIFY(ctl.run({QStringLiteral("outlets")}).out.contains("潮声"));
    QCOMPARE(ctl.run({QStringLiteral("reread")}).out, QByteArray("0\n"));
    ctl.write(file, "[{}]");
    QCOMPARE(ctl.run({QStringLiteral("outlets"), QStringLiteral("--set"), registry}).status, 3);
    QVERIFY(ctl.run({QStringLiteral("outlets")}).out.contains("潮声")); // what was there stays
}

void TestMastheadctlArchive::usesTheArchiveInTheUsersDataFolder()
{
    CommandLine ctl;
    const QString folder = somePosts(ctl);
    ctl.setArchive(QString()); // the environment of the run still names one, so --archive must win over it
    const QString named = ctl.path(QStringLiteral("other.db"));
    QCOMPARE(ctl.run({QStringLiteral("--archive"), named, add, folder}).status, 0);
    QVERIFY(QFile::exists(named));
    QVERIFY(!QFile::exists(ctl.archive()));
}

void TestMastheadctlArchive::keepsNamesInBracketsWhole()
{
    CommandLine ctl;
    ctl.write(QStringLiteral("[a,b]/a.md"), postOf(QStringLiteral("One"), QStringLiteral("<p>x</p>")));
    QCOMPARE(ctl.run({add, QStringLiteral("[a,b]")}).status, 0);
    QCOMPARE(titlesOf(ctl), QStringList{QStringLiteral("One")});
    QCOMPARE(ctl.run({QStringLiteral("remove"), QStringLiteral("[a,b]")}).status, 0);
}

QTEST_GUILESS_MAIN(TestMastheadctlArchive)
#include "tst_mastheadctl_archive.moc"
