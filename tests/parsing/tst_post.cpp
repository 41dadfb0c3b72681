#include "parsing/post.h"
#include "support/fixtures.h"

#include <QTest>

using namespace Masthead;

namespace {

ParsedFeed read(const char *name)
{
    const QString path = QStringLiteral("parsing/posts/") + QString::fromLatin1(name);
    const Result<ParsedFeed> feed = parsePost(fixture(path), QString::fromLatin1(name));
    if (!feed)
        qFatal("%s: %s", name, qPrintable(feed.error().detail));
    return *feed;
}

QDateTime utc(int year, int month, int day, int hour, int minute, int second)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

}

class PostTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheLaterLayout()
    {
        const ParsedFeed feed = read("later-layout.md");
        QCOMPARE(feed.format, QStringLiteral("post"));
        QCOMPARE(feed.entries.size(), 1);
        QVERIFY(feed.warnings.isEmpty());
        const ParsedEntry entry = feed.entries.first();
        QCOMPARE(entry.guid, QStringLiteral("later-layout.md"));
        QCOMPARE(entry.title.text, QStringLiteral("港口\"夜班\"为何不打烊"));
        QCOMPARE(entry.categories,
                 QStringList({QStringLiteral("财经"), QStringLiteral("海湾日报"), QStringLiteral("海湾日报－港口")}));
        QCOMPARE(entry.publisher.value, QStringLiteral("海湾日报"));
        QCOMPARE(entry.publisher.from, QStringLiteral("front matter: author"));
        QCOMPARE(entry.leadImage, QStringLiteral("https://pictures.example/harbour.jpg"));
        QCOMPARE(entry.published, utc(2022, 7, 19, 5, 18, 38));
        QCOMPARE(entry.content.kind, ParsedText::Kind::Html);
        QVERIFY(entry.content.text.contains(QStringLiteral("<p>　　吊机整夜亮着灯。</p>")));
        QVERIFY(entry.authors.isEmpty());
    }

    void readsTheEarlyLayout()
    {
        const ParsedEntry entry = read("early-layout.md").entries.first();
        QCOMPARE(entry.title.text, QStringLiteral("七月的潮水 比往年高"));
        QCOMPARE(entry.categories, QStringList({QStringLiteral("传统媒体"), QStringLiteral("— 海湾晚报 - 要闻")}));
        QCOMPARE(entry.leadImage, QStringLiteral("https://pictures.example/tide.jpg"));
        QCOMPARE(entry.published, utc(2021, 3, 21, 16, 41, 54));
    }

    void readsATitleOverThreeLinesAsOne()
    {
        const ParsedEntry entry = read("three-line-title.md").entries.first();
        QCOMPARE(entry.title.text, QStringLiteral("09_15 渡轮恢复通航"));
        QCOMPARE(entry.leadImage, QString());
    }

    void readsLineByLineWhatYamlRefuses()
    {
        const ParsedFeed feed = read("title-with-at.md");
        const ParsedEntry entry = feed.entries.first();
        QCOMPARE(feed.warnings.size(), 1);
        QCOMPARE(entry.title.text, QStringLiteral("@所有市民 台风今夜登陆"));
        QCOMPARE(entry.categories, QStringList({QStringLiteral("天气"), QStringLiteral("海湾气象")}));
        QCOMPARE(entry.publisher.value, QStringLiteral("海湾气象: 官方"));
        QCOMPARE(entry.leadImage, QString());
        QCOMPARE(entry.published, utc(2021, 6, 12, 7, 46, 54));
    }

    void takesRunsOfQuotesOffATitle()
    {
        const ParsedEntry entry = read("title-in-nine-quotes.md").entries.first();
        QCOMPARE(entry.title.text, QStringLiteral("灯塔' 重新点亮"));
        QCOMPARE(entry.leadImage, QStringLiteral("https://pictures.example/lighthouse.jpg"));
    }

    void keepsATitleThatLooksLikeANumber()
    {
        const ParsedFeed feed = read("title-like-a-number.md");
        QCOMPARE(feed.entries.first().title.text, QStringLiteral("12_00"));
    }

    void leavesADateThatIsNoneUnknownAndSaysSo()
    {
        const ParsedFeed feed = read("title-of-one-space.md");
        QVERIFY(!feed.entries.first().published.isValid());
        QCOMPARE(feed.entries.first().title.text, QString());
        QCOMPARE(feed.warnings, QStringList(QStringLiteral("the date is none: Invalid Date")));
    }

    void resolvesTheBracesThatTheGeneratorWroteAsReferences()
    {
        const auto feed = parsePost("---\ntitle: 'a&#123;b&#125;'\n---\n", QStringLiteral("x.md"));
        QVERIFY(feed.ok());
        QCOMPARE(feed->entries.first().title.text, QStringLiteral("a{b}"));
    }

    void refusesWhatIsNoPost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing") << QByteArray() << int(ErrorKind::Empty);
        QTest::newRow("white space") << QByteArray(" \n\n ") << int(ErrorKind::Empty);
        QTest::newRow("no front matter") << QByteArray("<p>text</p>") << int(ErrorKind::NotAFeed);
        QTest::newRow("front matter without end")
            << fixture(QStringLiteral("parsing/posts/not-closed.md")) << int(ErrorKind::NotAFeed);
        QTest::newRow("binary") << fixture(QStringLiteral("parsing/posts/binary.md")) << int(ErrorKind::NotAFeed);
        QTest::newRow("too large") << QByteArray("---\na: b\n---\n").leftJustified(maximumPostSize + 1, 'x')
                                   << int(ErrorKind::TooLarge);
    }

    void refusesWhatIsNoPost()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto feed = parsePost(bytes, QStringLiteral("some/file.md"));
        QVERIFY(!feed.ok());
        QCOMPARE(int(feed.error().kind), kind);
        QVERIFY(feed.error().detail.contains(QStringLiteral("some/file.md")));
    }

    void bearsHostileFrontMatter_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("deep blocks") << QByteArray("- ").repeated(50000);
        QTest::newRow("aliases") << QByteArray("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\ntitle: t\n");
        QTest::newRow("a list of itself") << QByteArray("a: &a [*a]\n");
        QTest::newRow("tabs") << QByteArray("\t\ttitle:\tx\n");
        QTest::newRow("not a map") << QByteArray("- title\n- x\n");
        QTest::newRow("half a character") << QByteArray("title: \xe4\xb8\n");
        QTest::newRow("long line") << QByteArray("title: ") + QByteArray(200000, '\'') + '\n';
    }

    void bearsHostileFrontMatter()
    {
        QFETCH(QByteArray, front);
        const auto feed = parsePost("---\n" + front + "\n---\n<p>x</p>", QStringLiteral("x.md"));
        QVERIFY(feed.ok());
        QCOMPARE(feed->entries.first().content.text, QStringLiteral("<p>x</p>"));
    }

    void knowsAPostByItsFirstLines()
    {
        QVERIFY(looksLikePost(fixture(QStringLiteral("parsing/posts/later-layout.md"))));
        QVERIFY(looksLikePost("\xef\xbb\xbf\r\n---\r\ntitle: a\r\n---\r\n"));
        QVERIFY(!looksLikePost(fixture(QStringLiteral("parsing/posts/not-closed.md"))));
        QVERIFY(!looksLikePost(fixture(QStringLiteral("parsing/posts/binary.md"))));
        QVERIFY(!looksLikePost("<?xml version=\"1.0\"?><rss/>"));
        QVERIFY(!looksLikePost(""));
    }
};

QTEST_APPLESS_MAIN(PostTest)
#include "tst_post.moc"
