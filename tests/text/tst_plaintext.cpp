#include "text/plaintext.h"

#include <QTest>

using namespace Masthead;

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void makesOneSafeLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("white space is folded")
            << QStringLiteral(" One\n  two\tthree\u00a0four ") << QStringLiteral("One two three\u00a0four");
        QTest::newRow("blank only") << QStringLiteral(" \n\t ") << QString();
        QTest::newRow("an ideographic space stays within")
            << QStringLiteral("逆回购　中标利率　") << QStringLiteral("逆回购　中标利率");
        QTest::newRow("an override goes") << QStringLiteral("abc\u202egpj.exe") << QStringLiteral("abcgpj.exe");
        QTest::newRow("isolates go") << QStringLiteral("a\u2066b\u2069c") << QStringLiteral("abc");
        QTest::newRow("right-to-left text stays") << QStringLiteral("مرحبا\u200f abc") << QStringLiteral("مرحبا\u200f abc");
        QTest::newRow("controls go") << QStringLiteral("a\u0007b\u0085c\u001bd") << QStringLiteral("ab cd");
        QTest::newRow("joiners stay") << QStringLiteral("👩\u200d👧 x\u200by") << QStringLiteral("👩\u200d👧 x\u200by");
        QTest::newRow("markup is text") << QStringLiteral("<b>1</b> &amp; %1 {0}")
                                        << QStringLiteral("<b>1</b> &amp; %1 {0}");
        QTest::newRow("a lone surrogate is replaced")
            << (QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b")) << QStringLiteral("a\ufffdb");
    }
    void makesOneSafeLine()
    {
        QFETCH(QString, text);
        QTEST(plainLine(text), "line");
    }

    void cutsAtAWholeCharacter()
    {
        QCOMPARE(plainLine(QStringLiteral("12345678901"), 10), QStringLiteral("123456789…"));
        QCOMPARE(plainLine(QStringLiteral("12345678𠮷野家"), 10), QStringLiteral("12345678…"));
        QCOMPARE(plainLine(QStringLiteral("a") + QString(500000, QChar(0x301)), 1000).size(), 1000);
        QCOMPARE(plainLine(plainLine(QString(5000, QLatin1Char('A')))), plainLine(QString(5000, QLatin1Char('A'))));
    }

    void callsATextByItsFirstWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QStringLiteral(" \n") << QString();
        QTest::newRow("short") << QStringLiteral("Two lines\nof a note.") << QStringLiteral("Two lines of a note.");
        QTest::newRow("long") << QStringLiteral("The ferry to the northern island leaves at six, the harbour office says, "
                                                "and returns in the evening.")
                              << QStringLiteral(
                                     "The ferry to the northern island leaves at six, the harbour office says, and…");
        QTest::newRow("Chinese") << QStringLiteral("澜湾").repeated(40)
                                 << QStringLiteral("澜湾").repeated(20) + QChar(0x2026);
        QTest::newRow("one word") << QString(200, QLatin1Char('a')) << QString(79, QLatin1Char('a')) + QChar(0x2026);
        QTest::newRow("pairs") << QStringLiteral("🚢").repeated(60) << QStringLiteral("🚢").repeated(20) + QChar(0x2026);
    }
    void callsATextByItsFirstWords()
    {
        QFETCH(QString, text);
        QTEST(openingWords(text), "words");
    }

    void readsMarkupOfHtmlTitles_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("line");
        QTest::newRow("bold") << QStringLiteral("<b>Bold</b> claim") << QStringLiteral("Bold claim");
        QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>News") << QStringLiteral("News");
        QTest::newRow("entities") << QStringLiteral("AT&amp;T &lt; it&#146;s &foo; 1 < 2")
                                  << QStringLiteral("AT&T < it’s &foo; 1 < 2");
        QTest::newRow("picture") << QStringLiteral("<img src=x onerror=alert(1)>News<br>today")
                                 << QStringLiteral("News today");
    }
    void readsMarkupOfHtmlTitles()
    {
        QFETCH(QString, html);
        QTEST(plainLineOfHtml(html), "line");
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
