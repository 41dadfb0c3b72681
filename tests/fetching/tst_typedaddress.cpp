#include "fetching/typedaddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TypedAddressTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatAPersonTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected"); // addresses, or one path
        const auto row = [](const char *typed, const QStringList &expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << expected;
        };
        row("https://news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("  HTTP://News.Example/feed#top ", {QStringLiteral("http://news.example/feed")});
        row("<https://news.example/feed>", {QStringLiteral("https://news.example/feed")});
        row("feed://news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("feed:https://news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("feed://https://news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("podcast://news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("http://http://news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("http://https://news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("https://http:/news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("http:/news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("http:news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("http:\\\\news.example\\feed?a\\b", {QStringLiteral("http://news.example/feed?a%5Cb")});
        row("https：//news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("http：／／news.example", {QStringLiteral("http://news.example")});
        row("feeds://news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("feeds:news.example/feed", {QStringLiteral("https://news.example/feed")});
        row("feeds:http://news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("feed%3A//news.example/feed", {QStringLiteral("http://news.example/feed")});
        row("feed%3ahttps://news.example/a%20b", {QStringLiteral("https://news.example/a b")});
        row("https%3A%2F%2Fnews.example%2Ffeed", {QStringLiteral("https://news.example/feed")});
        row("//news.example/feed",
            {QStringLiteral("https://news.example/feed"), QStringLiteral("http://news.example/feed")});
        row("//srv/posts", {QStringLiteral("/srv/posts")});
        row("feed:news.example", {QStringLiteral("https://news.example"), QStringLiteral("http://news.example")});
        row("news.example", {QStringLiteral("https://news.example"), QStringLiteral("http://news.example")});
        row("news.example/a?b=c",
            {QStringLiteral("https://news.example/a?b=c"), QStringLiteral("http://news.example/a?b=c")});
        row("news.example:8080/f",
            {QStringLiteral("https://news.example:8080/f"), QStringLiteral("http://news.example:8080/f")});
        row("localhost:8080", {QStringLiteral("https://localhost:8080"), QStringLiteral("http://localhost:8080")});
        row("新闻.example", {QStringLiteral("https://xn--efvy88h.example"), QStringLiteral("http://xn--efvy88h.example")});
        row("/srv/posts/", {QStringLiteral("/srv/posts")});
        row("file:///srv/feed%20one.xml", {QStringLiteral("/srv/feed one.xml")});
        row("~/posts", {QDir::homePath() + QStringLiteral("/posts")});
    }
    void readsWhatAPersonTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, expected);
        const Result<TypedAddress> read = readTyped(typed, QStringLiteral("/nowhere"));
        QVERIFY(read.ok());
        QStringList given;
        for (const QUrl &url : read->urls)
            given.append(url.toString());
        QCOMPARE(read->path.isEmpty() ? given : QStringList{read->path}, expected);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "   ", "javascript:alert(1)", "ftp://host.example/x", "data:text/plain,x", "two words",
                                  "word", "http://", "http:/", "http://http://", "feeds:", "feed%3Afile:///etc/passwd",
                                  "feed:", "feed%3A%2Fetc%2Fpasswd", "feed:file:///etc/passwd", "feed:/etc/passwd",
                                  "feed:///etc/passwd", "mailto:a@b.example", "http://a b.example/"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, typed);
        const Result<TypedAddress> read = readTyped(typed, QStringLiteral("/nowhere"));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::Usage);
    }

    void takesARelativePathWhereSomethingStands()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("news.example")));
        QCOMPARE(readTyped(QStringLiteral("news.example"), folder.path())->path,
                 folder.filePath(QStringLiteral("news.example")));
        QVERIFY(readTyped(QStringLiteral("other.example"), folder.path())->path.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TypedAddressTest)
#include "tst_typedaddress.moc"
