#include "text/chineseconversion.h"

#include <QTest>

using namespace Masthead;

class TestChineseConversion : public QObject {
    Q_OBJECT

private slots:
    void hasItsTables() { QVERIFY(chineseConversionWorks()); }

    void convertsByPhrases_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("toTraditional");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *from, bool toTraditional, const char *to) {
            QTest::newRow(from) << QString::fromUtf8(from) << toTraditional << QString::fromUtf8(to);
        };
        row("头发和发展", true, "頭髮和發展");
        row("干部把衣服弄干净", true, "幹部把衣服弄乾淨");
        row("皇后后来在里面走了三公里", true, "皇后後來在裡面走了三公里");
        row("为了群众", true, "為了群眾");
        row("软件", true, "軟件"); // the word of whoever wrote it
        row("頭髮和發展", false, "头发和发展");
        row("台灣、臺灣、裏面、裡面", false, "台湾、台湾、里面、里面");
        row("Plain text, ½ – “quoted”", true, "Plain text, ½ – “quoted”");
    }
    void convertsByPhrases()
    {
        QFETCH(QString, from);
        QFETCH(bool, toTraditional);
        QFETCH(QString, to);
        QCOMPARE(inScript(from, toTraditional ? ChineseScript::Traditional : ChineseScript::Simplified), to);
    }

    void leavesAsItIsWhatIsToBeShownAsWritten()
    {
        QCOMPARE(inScript(QStringLiteral("头发"), ChineseScript::AsWritten), QStringLiteral("头发"));
    }

    void touchesNothingButWhatIsRead_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("converted");
        const auto row = [](const char *name, const char *html, const char *converted) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(converted);
        };
        row("text", "<p>发展<b>头发</b></p>", "<p>發展<b>頭髮</b></p>");
        row("addresses", "<a href=\"https://例子.中国/发展\" title=\"发展\">发展</a>",
            "<a href=\"https://例子.中国/发展\" title=\"發展\">發展</a>");
        row("an address in sight", "<a href=\"https://例子.中国/发展\">https://例子.中国/发展</a>",
            "<a href=\"https://例子.中国/发展\">https://例子.中国/发展</a>");
        row("pictures", "<img src=\"发展.png\" alt=\"发展\">", "<img src=\"发展.png\" alt=\"發展\">");
        row("code", "<pre>发展</pre><p><code>发展</code>，<kbd>发</kbd></p>",
            "<pre>发展</pre><p><code>发展</code>，<kbd>发</kbd></p>");
        row("marks that look like mark-up", "<p>发展 &lt;b&gt; &amp;amp;</p>", "<p>發展 &lt;b&gt; &amp;amp;</p>");
        row("anchors", "<p id=\"发展\">发展</p>", "<p id=\"发展\">發展</p>");
    }
    void touchesNothingButWhatIsRead()
    {
        QFETCH(QString, html);
        QFETCH(QString, converted);
        QCOMPARE(htmlInScript(html, ChineseScript::Traditional), converted);
    }

    void bearsBrokenText()
    {
        const QString broken = QStringLiteral("发") + QChar(0xd800) + QStringLiteral("展") + QChar(u'\0');
        QVERIFY(!inScript(broken, ChineseScript::Traditional).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestChineseConversion)
#include "tst_chineseconversion.moc"
