#include "parsing/untypedtext.h"

#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestUntypedText : public QObject {
    Q_OBJECT

private slots:
    void readsAsHtml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const auto same = [](const char *text) { QTest::newRow(text) << s(text) << s(text); };
        const auto row = [](const char *text, const char *html) { QTest::newRow(text) << s(text) << s(html); };
        same("Words.");
        same("AT&amp;T");
        same("AT&amp;T &lt;b&gt;\n a &lt; b");
        same("<p>One.</p>\n<p>Two.</p>");
        same("<p>A <B CLASS=x>b</b><br/><!-- c --><unknown>d</unknown><o:p></o:p><my-tag>e</my-tag></p>");
        same("<script>evil()</script>");
        same("<p>Cut in a picture: <img src=\"https://a.example/1.p");
        row("We show that $p<q$ implies $a<b$ for all graphs.", "We show that $p&lt;q$ implies $a&lt;b$ for all graphs.");
        row("Vec<T> is faster; Result<Foo, Bar>… #include <stdio.h>",
            "Vec&lt;T> is faster; Result&lt;Foo, Bar>… #include &lt;stdio.h>");
        row("a <user@example.org> mail", "a &lt;user@example.org> mail");
        row("a<b then c>d end", "a&lt;b then c>d end");
        row("a < b, a <= b, a <3", "a &lt; b, a &lt;= b, a &lt;3");
        row("<p>if a <b</p>", "<p>if a &lt;b</p>");
        row("<p>Vec<T></p>", "<p>Vec&lt;T></p>");
    }
    void readsAsHtml()
    {
        QFETCH(QString, text);
        const ParsedText read = readUntypedText(text);
        QCOMPARE(read.kind, ParsedText::Kind::Html);
        QTEST(read.text, "html");
    }

    // Each unknown name once looked through the whole text.
    void readsManyUnknownNamesInOneGo()
    {
        QString text;
        for (int i = 0; i < 200'000; ++i)
            text += QStringLiteral("<t%1>").arg(i);
        QCOMPARE(readUntypedText(text).text.count(QStringLiteral("&lt;")), 200'000);
    }

    void readsAsPlainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *text, const char *plain) { QTest::newRow(text) << s(text) << s(plain); };
        row("第一行\n第二行\n00:00 开场", "第一行\n第二行\n00:00 开场");
        row("First line.\n      Second line.\n      Third line.", "First line.\nSecond line.\nThird line.");
        row("if a:\n  b()\n\n  c()\nd()", "if a:\n  b()\n\n  c()\nd()");
        row("One paragraph.\n\nAnother.", "One paragraph.\n\nAnother.");
        row("The ferry to the northern island leaves at six in the morning,\nthe harbour office says.\nReporting by A.",
            "The ferry to the northern island leaves at six in the morning, the harbour office says.\nReporting by A.");
        row("The ferry to the northern island leaves at six in the morning\n- and at seven\n- and at eight",
            "The ferry to the northern island leaves at six in the morning\n- and at seven\n- and at eight");
        row("澜湾港务局昨日表示，北岛轮渡自下月起每日清晨六时发班，票价不变，\n请旅客留意。",
            "澜湾港务局昨日表示，北岛轮渡自下月起每日清晨六时发班，票价不变，请旅客留意。");
    }
    void readsAsPlainText()
    {
        QFETCH(QString, text);
        const ParsedText read = readUntypedText(text);
        QCOMPARE(read.kind, ParsedText::Kind::Plain);
        QTEST(read.text, "plain");
    }
};

QTEST_GUILESS_MAIN(TestUntypedText)
#include "tst_untypedtext.moc"
