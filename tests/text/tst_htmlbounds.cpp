#include "text/htmlbounds.h"

#include <QTest>

using namespace Masthead;

class TestHtmlBounds : public QObject {
    Q_OBJECT

private slots:
    void leavesOrdinaryHtmlAsItIs_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("paragraphs without ends") << QByteArray("<p>one").repeated(5000);
        QTest::newRow("rows without ends") << QByteArray("<table>") + QByteArray("<tr><td>a<td>b").repeated(5000);
        QTest::newRow("misnested here and there") << QByteArray("<p><b>a<i>b</b>c</i></p>").repeated(50);
        QTest::newRow("comments, scripts, broken tags")
            << QByteArray("<!-- <p> --><script>if (a<b) x</script>1 < 2 <a href='x");
        QTest::newRow("a picture in its address")
            << QByteArray("<img src=\"data:image/png;base64,") + QByteArray("A").repeated(300'000) + QByteArray("\">");
    }
    void leavesOrdinaryHtmlAsItIs()
    {
        QFETCH(QByteArray, html);
        QCOMPARE(boundedHtml(html), html);
    }

    void nestsAnew_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("nested");
        const auto row = [](const char *name, const char *html, const char *nested) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(nested);
        };
        row("text", "a &amp; 1 < 2 <3", "a &amp; 1 &lt; 2 &lt;3");
        row("paragraphs", "<p>a<p>b", "<p>a</p><p>b</p>");
        row("a block ends a paragraph", "<p><b>a<div>b</div>", "<p><b>a</b></p><div>b</div>");
        row("rows and cells", "<table><tr><td>a<td><b>b<tr><th>c</table>d",
            "<table><tr><td>a</td><td><b>b</b></td></tr><tr><th>c</th></tr></table>d");
        row("cells without a table", "<td>a</td>", "a");
        row("tables in cells", "<table><tr><td><table><tr><td>a</table>b</table>",
            "<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>");
        row("items", "<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
        row("terms", "<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>");
        row("misnested", "<b>a<i>b</b>c</i>", "<b>a<i>b</i></b>c");
        row("ends of nothing", "</p>a</b>", "a");
        row("attributes", "<a href='x\"y' b=c d>t</a>", "<a href=\"x&quot;y\" b=\"c\" d=\"\">t</a>");
        row("comments", "a<!-- <b> -->b<!-->c<!x>d<?y?>e", "abcde");
        row("scripts", "a<script>\"</b>\"</script>b<STYLE>x</style >c", "abc");
        row("text areas", "<textarea><b></textarea>x", "<textarea>&lt;b></textarea>x");
        row("plain text", "<plaintext><b>", "<pre>&lt;b></pre>");
        row("foreign", "<svg><path/><g/></svg>a<b/>b", "a<b>b</b>");
        row("cut in a tag", "a<b c=\"", "a");
    }
    void nestsAnew()
    {
        QFETCH(QByteArray, html);
        QTEST(renestedHtml(html), "nested");
    }

    void leavesOutWhatIsTooDeepButNotItsText()
    {
        const QByteArray nested = boundedHtml(QByteArray("<div>a").repeated(1000));
        QCOMPARE(nested.count("<div>"), 200);
        QCOMPARE(nested.count("</div>"), 200);
        QCOMPARE(nested.count('a'), 1000);
    }

    void leavesOutAttributesBeyondAHundred()
    {
        QByteArray tag = "<p";
        for (int i = 0; i < 500; ++i)
            tag += " a" + QByteArray::number(i) + "=1";
        QCOMPARE(boundedHtml(tag + ">t</p>").count("=\"1\""), 100);
    }
};

QTEST_APPLESS_MAIN(TestHtmlBounds)
#include "tst_htmlbounds.moc"
