#include "text/markdown.h"

#include <QTest>

using namespace Masthead;

class TestMarkdown : public QObject {
    Q_OBJECT

private slots:
    void writesWhatHtmlSays_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *name, const char *html, const char *markdown) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(markdown);
        };
        row("nothing", "", "");
        row("paragraphs", "<p>One\n two.</p><p>第二段。</p>", "One two.\n\n第二段。\n");
        row("loose text", "One<p>two</p>three", "One\n\ntwo\n\nthree\n");
        row("headings", "<h1>A</h1><h3>B <em>c</em><br>d</h3>", "# A\n\n### B *c* d\n");
        row("emphasis", "<p>a <strong>b</strong> <i>c</i> <del>d</del></p>", "a **b** *c* ~~d~~\n");
        row("blanks within emphasis", "<p>a<b> b </b>c</p>", "a **b** c\n");
        row("emphasis that Chinese would hide", "<p>他说<b>“可以。”</b>然后走了</p>",
            "他说<strong>“可以。”</strong>然后走了\n");
        row("emphasis in Chinese", "<p>他说<b>可以</b>然后</p>", "他说**可以**然后\n");
        row("empty emphasis", "<p>a<b></b>b</p>", "ab\n");
        row("links", "<p><a href=\"https://a.example/x_(y)\">a <b>b</b></a></p>",
            "[a **b**](https://a.example/x_%28y%29)\n");
        row("links that are their address", "<p><a href=\"https://a.example/\">https://a.example/</a></p>",
            "<https://a.example/>\n");
        row("links within the article", "<p>x<sup><a href=\"#article-1\">1</a></sup></p>", "x<sup>1</sup>\n");
        row("pictures", "<p><img src=\"https://a.example/a b.png\" alt=\"A [view]\"></p>",
            "![A \\[view\\]](https://a.example/a%20b.png)\n");
        row("pictures that are links", "<a href=\"https://a.example/\"><img src=\"https://a.example/p.png\" alt=\"P\"></a>",
            "[![P](https://a.example/p.png)](https://a.example/)\n");
        row("embedded pictures", "<p><img src=\"data:image/png;base64,AA\" alt=\"P\">x</p>", "Px\n");
        row("figures", "<figure><img src=\"https://a.example/p.png\" alt=\"\"><figcaption>A view</figcaption></figure>",
            "![](https://a.example/p.png)\n\nA view\n");
        row("line ends", "<p>a<br> b</p>", "a  \nb\n");
        row("lists", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c\n");
        row("numbered lists", "<ol start=\"9\"><li>a</li><li>b<p>c</p></li></ol>", "9. a\n\n10. b\n\n    c\n");
        row("pictures in a list", "<ul><li><img src=\"https://a.example/p.png\" alt=\"P\"></li><li></li></ul>",
            "- ![P](https://a.example/p.png)\n");
        row("items of one paragraph", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n- b\n");
        row("quotations", "<blockquote><p>a</p><p>b</p><blockquote>c</blockquote></blockquote>", "> a\n>\n> b\n>\n> > c\n");
        row("rules", "<p>a</p><hr><p>b</p>", "a\n\n---\n\nb\n");
        row("code", "<p>use <code>a `b` |</code> and <kbd>c</kbd></p>", "use ``a `b` |`` and `c`\n");
        row("blocks of code", "<pre><code>if (a)\n  ```b*</code>\n</pre>", "````\nif (a)\n  ```b*\n````\n");
        row("tables", "<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td>x<br>y</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 \\| 2 | x<br>y |\n");
        row("tables without a heading",
            "<table><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td></td><td>c</td></tr></table>",
            "| | | |\n| --- | --- | --- |\n| a | | |\n| b | | c |\n");
        row("captions", "<table><caption>Prices</caption><tr><th>a</th></tr></table>", "*Prices*\n\n| a |\n| --- |\n");
        row("definitions", "<dl><dt>a</dt><dd>b</dd></dl>", "**a**\n\nb\n");
        row("readings", "<p><ruby>漢<rt>hàn</rt></ruby><ruby>字<rp>（</rp><rt>zì</rt><rp>）</rp></ruby></p>",
            "漢(hàn)字（zì）\n");
        row("signs", "<p>1 * 2 _a_ b_c ~~d~~ [e] &lt;f&gt; \\ ` &amp;amp; A&amp;B R&amp; D</p>",
            "1 \\* 2 \\_a\\_ b_c \\~\\~d\\~\\~ \\[e\\] \\<f> \\\\ \\` \\&amp; A\\&B R& D\n");
        row("signs where a line begins", "<p># a</p><p>- b</p><p>1. c</p><p>&gt; d</p><p>2022</p><p>a<br>+ b<br>===</p>",
            "\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n2022\n\na  \n\\+ b  \n\\===\n");
        row("sub and sup", "<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O\n");
    }
    void writesWhatHtmlSays()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownOfHtml(html), markdown);
    }

    void keepsATitleAsItIs()
    {
        QCOMPARE(markdownOfText(QStringLiteral("# 5 *stars*\nfor [x]")), QStringLiteral("\\# 5 \\*stars\\* for \\[x\\]"));
    }

    void bearsDeepAndWideDocuments()
    {
        QVERIFY(!markdownOfHtml(QStringLiteral("<blockquote>").repeated(5000) + QStringLiteral("x")).isEmpty());
        QVERIFY(
            !markdownOfHtml(QStringLiteral("<table><tr>") + QStringLiteral("<td colspan=100>x").repeated(500)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
