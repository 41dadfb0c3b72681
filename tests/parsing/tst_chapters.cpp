#include "parsing/chapters.h"

#include <QTest>

using namespace Masthead;

class TestChapters : public QObject {
    Q_OBJECT

private slots:
    void readsThemInTheirOrder_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("chapters");
        const auto row = [](const char *name, const char *document, const QStringList &chapters) {
            QTest::newRow(name) << QByteArray(document) << chapters;
        };
        row("two", "{\"chapters\":[{\"startTime\":0,\"title\":\"A\"},{\"startTime\":1.5,\"title\":\"B\"}]}",
            {QStringLiteral("0 A"), QStringLiteral("1500 B")});
        row("out of order", "{\"chapters\":[{\"startTime\":9,\"title\":\"B\"},{\"startTime\":3,\"title\":\"A\"}]}",
            {QStringLiteral("3000 A"), QStringLiteral("9000 B")});
        row("times as texts", "{\"chapters\":[{\"startTime\":\"61\",\"title\":\"芯片\"}]}", {QStringLiteral("61000 芯片")});
        row("one that is not in the table of contents",
            "{\"chapters\":[{\"startTime\":0,\"toc\":false},{\"startTime\":1,\"title\":\"A\"}]}",
            {QStringLiteral("1000 A")});
        row("without a title", "{\"chapters\":[{\"startTime\":1}]}", {QStringLiteral("1000 ")});
        row("several lines", "{\"chapters\":[{\"startTime\":1,\"title\":\" a\\n b \"}]}", {QStringLiteral("1000 a b")});
        row("no times, and times that mean nothing",
            "{\"chapters\":[{\"title\":\"A\"},{\"startTime\":-1},{\"startTime\":1e99},{\"startTime\":\"soon\"},7]}", {});
        row("none", "{\"chapters\":[]}", {});
    }
    void readsThemInTheirOrder()
    {
        QFETCH(QByteArray, document);
        QFETCH(QStringList, chapters);
        const auto parsed = parseChapters(document);
        QVERIFY(parsed.ok());
        QStringList said;
        for (const Chapter &chapter : *parsed)
            said += QStringLiteral("%1 %2").arg(chapter.start).arg(chapter.title);
        QCOMPARE(said, chapters);
    }

    void boundsTheirNumber()
    {
        QByteArray document = "{\"chapters\":[";
        for (int i = 0; i < 5000; ++i)
            document += "{\"startTime\":" + QByteArray::number(i) + "},";
        document += "{}]}";
        QCOMPARE(parseChapters(document)->size(), 1000);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nothing") << QByteArray() << ErrorKind::Empty;
        QTest::newRow("a page") << QByteArray("<html>") << ErrorKind::Malformed;
        QTest::newRow("another document") << QByteArray("{\"items\":[]}") << ErrorKind::Malformed;
        QTest::newRow("a list") << QByteArray("[]") << ErrorKind::Malformed;
        QTest::newRow("too much") << QByteArray(2 * 1024 * 1024, ' ') << ErrorKind::TooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, document);
        QFETCH(ErrorKind, kind);
        const auto parsed = parseChapters(document);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().kind, kind);
    }
};

QTEST_APPLESS_MAIN(TestChapters)
#include "tst_chapters.moc"
