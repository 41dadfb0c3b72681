#include "text/htmltree.h"

#include <QTest>

using namespace Masthead;

class TestHtmlTree : public QObject {
    Q_OBJECT

private slots:
    void writesBackWhatItReadWithTextEscaped()
    {
        const auto tree = HtmlTree::parse(QStringLiteral("<p title='a\"b'>1 < 2 &amp; <b>3</b><br></p><!-- gone -->"));
        QCOMPARE(tree.toHtml(), QStringLiteral("<p title=\"a&quot;b\">1 &lt; 2 &amp; <b>3</b><br></p>"));
    }

    void rendersBlocksOnLinesOfTheirOwn()
    {
        QCOMPARE(htmlToText(QStringLiteral("<p>One\n  two</p><p>three<br>four</p><script>no()</script> five ")),
                 QStringLiteral("One two\nthree\nfour\nfive"));
    }

    void laysAPageOutAsText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("paragraphs", "<h2>A</h2><p>One\n two.</p><div><p>第二段。<br>又。</p></div>x",
            "A\n\nOne two.\n\n第二段。\n又。\n\nx");
        row("lists", "<p>a</p><ul><li>b</li><li><p>c</p></li></ul><p>d</p>", "a\n\n• b\n• c\n\nd");
        row("lists within lists", "<ol start=3><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "3. a\n  • b\n4. c");
        row("items without a text", "<ol><li></li><li>b</li></ol>", "2. b");
        row("an item without words, and a paragraph", "<ul><li>a</li><li><img src=x></li></ul><p>b</p>", "• a\n\nb");
        row("cells of several columns and lines",
            "<table><tr><td colspan=2>a<br>b</td><td><p>c</p><p>d</p></td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
            "a b\t\tc d\n1\t2\t3");
        row("an item without a list", "<li>a</li>", "• a");
        row("code", "<p>a</p><pre><code>if (b)\n    c;\n\n\td</code></pre><p>e</p>", "a\n\nif (b)\n    c;\n\n\td\n\ne");
        row("tables", "<table><tr><th>a</th><th> b </th></tr><tr><td>1</td><td></td><td>2</td></tr></table>",
            "a\tb\n1\t\t2");
    }
    void laysAPageOutAsText()
    {
        QFETCH(QString, html);
        QTEST(pageText(html), "text");
    }

    void leavesHalfCommentsOut_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromLatin1(html) << QString::fromLatin1(text);
        };
        row("one", "Use of <!-- x > here", "Use of here");
        row("one in another", "Use of <!-- and <!-- x > here", "Use of here");
        row("one behind another", "Use <!-- a > of <!-- b > here", "Use of here");
        row("marks that begin nothing", "Use of <!-- <!1 > and <!1 > here", "Use of and <!1 > here");
    }
    void leavesHalfCommentsOut()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }

    void flattensWhatIsNestedTooDeep()
    {
        const QString deep = QStringLiteral("<i>").repeated(1000) + QStringLiteral("text");
        QCOMPARE(htmlToText(deep), QStringLiteral("text"));
    }

    // Each of these holds an unbounded parser for minutes, or takes its memory or its stack.
    void readsWhatIsMadeToBeSlow_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        for (const char *name : {"div", "p", "b", "i", "font", "table", "svg", "math", "blockquote", "a", "pre", "button",
                                 "template", "form", "select"})
            QTest::newRow(name) << QStringLiteral("<%1>").arg(QLatin1String(name)).repeated(100'000)
                                       + QStringLiteral("</select>")
                                << QString();
        QString fonts, attributes, distinct;
        for (int i = 0; i < 20'000; ++i)
            fonts += QStringLiteral("<font size=%1><p>").arg(i);
        for (int i = 0; i < 50'000; ++i)
            attributes += QStringLiteral(" a%1=1").arg(i);
        for (int i = 0; i < 20'000; ++i)
            distinct += QStringLiteral("<p><b a=%1></p>").arg(i);
        QTest::newRow("formatting in paragraphs") << fonts + QStringLiteral("end") << QStringLiteral("end");
        QTest::newRow("attributes of one element")
            << QStringLiteral("<p") + attributes + QStringLiteral(">end") << QStringLiteral("end");
        QTest::newRow("formatting that is never closed") << distinct + QStringLiteral("end") << QStringLiteral("end");
        QTest::newRow("formatting closed in a table")
            << QStringLiteral("<b><table></b></table>").repeated(50'000) + QStringLiteral("end") << QStringLiteral("end");
        QTest::newRow("links around blocks")
            << QStringLiteral("<a><div></a>").repeated(50'000) + QStringLiteral("end") << QStringLiteral("end");
        QTest::newRow("tables in cells") << QStringLiteral("<table><tr><td>").repeated(20'000) + QStringLiteral("end")
                                         << QStringLiteral("end");
        QTest::newRow("styles of pictures")
            << QStringLiteral("<svg><style>") + QStringLiteral("<b>").repeated(100'000) + QStringLiteral("</style></svg>end")
            << QStringLiteral("end");
        QTest::newRow("ends of nothing") << QStringLiteral("<div>").repeated(300) + QStringLiteral("</x>").repeated(200'000)
                                                + QStringLiteral("end")
                                         << QStringLiteral("end");
        QTest::newRow("script") << QStringLiteral("<script>") + QStringLiteral("<b>").repeated(100'000)
                                       + QStringLiteral("</script>end")
                                << QStringLiteral("end");
        const QString comment = QStringLiteral("<!-- ");
        QTest::newRow("comments that never end")
            << comment.repeated(300'000) + QStringLiteral("> end") << QStringLiteral("end");
        QTest::newRow("comments that end together")
            << comment.repeated(300'000) + QStringLiteral("-->end") << QStringLiteral("end");
        QTest::newRow("comments without any bracket") << comment.repeated(300'000) << QString();
        QTest::newRow("declarations without any bracket")
            << QStringLiteral("<!a").repeated(300'000) << QStringLiteral("<!a").repeated(300'000);
        QTest::newRow("ampersands") << QStringLiteral("&").repeated(100'000) << QStringLiteral("&").repeated(100'000);
        QTest::newRow("angle brackets") << QStringLiteral("<").repeated(100'000) << QStringLiteral("<").repeated(100'000);
    }
    void readsWhatIsMadeToBeSlow()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }

    void keepsTheTextOfOneEnormousWord()
    {
        const QString word(4'000'000, QLatin1Char('A'));
        QCOMPARE(htmlToText(word), word);
    }

    void takesAllChildrenAtOnce()
    {
        auto tree = HtmlTree::parse(QStringLiteral("<p>a</p>b"));
        const auto children = tree.root().takeChildren();
        QCOMPARE(int(children.size()), 2);
        QCOMPARE(children[0]->parent(), nullptr);
        QCOMPARE(tree.toHtml(), QString());
    }

    void removesNodes()
    {
        auto tree = HtmlTree::parse(QStringLiteral("<p>a</p><p>b</p>"));
        tree.root().children().front()->remove();
        QCOMPARE(tree.toHtml(), QStringLiteral("<p>b</p>"));
    }
};

QTEST_APPLESS_MAIN(TestHtmlTree)
#include "tst_htmltree.moc"
