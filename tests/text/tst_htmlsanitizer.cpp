#include "text/htmlsanitizer.h"

#include "text/htmltree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Masthead;

namespace {

const SanitizeOptions onASite{QStringLiteral("https://news.example/posts/7"), false};

QString clean(const char *html) { return sanitizeHtml(QString::fromUtf8(html), onASite); }

}

class TestHtmlSanitizer : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatArticlesAreMadeOf_data()
    {
        QTest::addColumn<QString>("html");
        for (
            const char *html :
            {"<h1>A</h1><h2>B</h2><p>One<br>two</p><hr>",
             "<ul><li>a<ul><li>b</li></ul></li></ul><ol start=\"3\" reversed=\"\"><li>c</li></ol>",
             "<dl><dt>t</dt><dd>d</dd></dl><blockquote cite=\"https://a.example/\"><p>Q</p><footer>F</footer></blockquote>",
             "<pre><code>int main()\n{\n\treturn 0;   }\n</code></pre>",
             "<table><caption>c</caption><thead><tr><th scope=\"col\">h</th></tr></thead><tbody><tr><td colspan=\"2\" rowspan=\"3\">x</td></tr></tbody></table>",
             "<figure><img src=\"https://a.example/a.png\" alt=\"A\" width=\"640\" height=\"480\"><figcaption>C</figcaption></figure>",
             "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <del>d</del> <ins>i</ins></p>",
             "<p><abbr title=\"World Wide Web\">WWW</abbr> <time datetime=\"2022-07-19\">t</time> <q>q</q> <kbd>k</kbd> <small>s</small></p>",
             "<details open=\"\"><summary>s</summary><p>more</p></details>",
             "<p lang=\"ar\" dir=\"rtl\">مرحبا <bdi>x</bdi></p>", "<p align=\"center\">Centred</p>",
             "<p>中文，　全角空格。</p>", "<math display=\"block\"><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow></math>"})
            QTest::newRow(html) << QString::fromUtf8(html);
    }
    void keepsWhatArticlesAreMadeOf()
    {
        QFETCH(QString, html);
        QCOMPARE(sanitizeHtml(html, onASite), html);
    }

    void rebuildsTheRest_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const char *html, const char *result) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(result);
        };
        row("script", "a<script>alert(1)</script>b", "ab");
        row("handlers", "<p onclick=alert(1) style=\"x:y\" class=c>t</p>", "<p>t</p>");
        row("unknown elements keep their text", "<o:p>one</o:p><font color=red>two</font><foo-bar>three</foo-bar>",
            "onetwothree");
        row("svg", "a<svg><script>alert(1)</script><text>t</text></svg>b", "ab");
        row("math cannot smuggle",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
            "<math><mtext></mtext></math>");
        row("form controls", "<form action=/x><input value=v><button>Go</button><select><option>a<option>b</select></form>",
            "<div>Goa b </div>");
        row("frames", "<iframe src=https://ads.example/x></iframe>t", "t");
        row("frames closed as in XML", "a<iframe src=https://ads.example/x /><p>b</p>", "a<p>b</p>");
        row("players become links", "<iframe src=\"//video.example/embed/abc\" title=\"A film\"></iframe>",
            "<a href=\"https://video.example/embed/abc\">▶ A film</a>");
        row("film with a poster", "<video src=/f.mp4 poster=/p.jpg autoplay>old</video>",
            "<a href=\"https://news.example/f.mp4\"><img src=\"https://news.example/p.jpg\">▶ f.mp4</a>");
        row("meta refresh", "<meta http-equiv=refresh content='0;url=https://e.example'>t", "t");
        row("links to scripts", "<a href=\" java\nscript:alert(1)\">t</a>", "t");
        row("mail links", "<a href='mailto:a@b.example?attach=/etc/passwd&subject=S'>t</a>",
            "<a href=\"mailto:a@b.example?subject=S\">t</a>");
        row("mail links to nobody", "<a href=mailto:?body=x>t</a>", "t");
        row("pictures of words alone", "<img alt=\"A bridge\"><img src=file:///a.png alt=B>", "<img alt=\"A bridge\">B");
        row("own scheme", "<a href=masthead://article/1>t</a><img src=masthead:x alt=a>", "ta");
        row("link attributes", "<a href=/x target=_blank ping=/p download rel=opener referrerpolicy=unsafe-url>t</a>",
            "<a href=\"https://news.example/x\">t</a>");
        row("user names in links", "<a href=https://bank.example@evil.example/>t</a>",
            "<a href=\"https://evil.example/\">t</a>");
        row("comments", "a<!-- x -->b<!--><b onclick=alert(1)>c</b>-->", "ab<b>c</b>--&gt;");
        row("huge spans", "<table><tr><td colspan=99999>x</table>",
            "<table><tbody><tr><td colspan=\"100\">x</td></tr></tbody></table>");
        row("old elements", "<center>a</center><tt>b</tt><strike>c</strike><dir><li>d</dir>",
            "<div align=\"center\">a</div><code>b</code><s>c</s><ul><li>d</li></ul>");
        row("bare spans", "<p><span style=\"color:red\">a</span><span lang=fr>b</span></p>",
            "<p>a<span lang=\"fr\">b</span></p>");
        row("alignment in style", "<p style=\"color:red; text-align: center\">a</p><p style=\"vertical-align:center\">b</p>",
            "<p align=\"center\">a</p><p>b</p>");
    }
    void rebuildsTheRest()
    {
        QFETCH(QString, html);
        QTEST(sanitizeHtml(html, onASite), "result");
    }

    void findsThePictureThatIsMeant_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const char *html, const char *source) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(source);
        };
        row("plain", "<img src=a.png>", "https://news.example/posts/a.png");
        row("lazy", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=/real.jpg>",
            "https://news.example/real.jpg");
        row("lazy over a placeholder", "<img src=/loading.gif data-original=//i.example/r>", "https://i.example/r");
        row("hidden until its script comes", "<img style=\"display:none\" data-actualsrc=/r.jpg>",
            "https://news.example/r.jpg");
        row("a data attribute that is no address", "<img src=/a.png data-src=12>", "https://news.example/a.png");
        row("set by width", "<img srcset=\"/s.jpg 320w, /m.jpg 1200w, /l.jpg 4000w\">", "https://news.example/m.jpg");
        row("set by density", "<img srcset=\"/1.jpg, /2.jpg 2x,/3.jpg 3x\">", "https://news.example/2.jpg");
        row("set with commas in its addresses", "<img srcset=\"/w_1,h_2/a.jpg 600w\">",
            "https://news.example/w_1,h_2/a.jpg");
        row("set of the picture element",
            "<picture><source type=image/svg+xml srcset=/a.svg><source srcset=/b.webp type=image/webp><img alt=x></picture>",
            "https://news.example/b.webp");
        row("set of the first picture alone", "<picture><source srcset=/b.webp><img alt=x><img alt=y></picture>",
            "https://news.example/b.webp");
        row("set with a placeholder", "<img srcset=\"DATA:image/gif;base64,R0lGODlhAQABAAAAACw= 1000w, /s.jpg 320w\">",
            "https://news.example/s.jpg");
        row("one pixel", "<img src=/t.gif width=1 height=1>", "");
        row("hidden", "<img src=/t.gif style='visibility:hidden'>", "");
        row("scripting picture", "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">", "");
        row("without script, once", "<img data-src=/r.jpg><noscript><img src=/r.jpg></noscript>",
            "https://news.example/r.jpg");
        row("without script, alone", "<img class=lazy><noscript><img src=/r.jpg></noscript>", "https://news.example/r.jpg");
    }
    void findsThePictureThatIsMeant()
    {
        QFETCH(QString, html);
        static const QRegularExpression image(QStringLiteral("<img[^>]*? src=\"([^\"]*)\""));
        QStringList sources;
        auto matches = image.globalMatch(sanitizeHtml(html, onASite));
        while (matches.hasNext())
            sources += matches.next().captured(1);
        QTEST(sources.join(QLatin1Char(' ')), "source");
    }

    void keepsPicturesOfTheOwnFolderWhereAsked()
    {
        const SanitizeOptions folder{QString(), true};
        QCOMPARE(sanitizeHtml(
                     QStringLiteral("<img src=images/a.png><img src=/etc/passwd><img src=file:///x><a href=b.html>t</a>"),
                     folder),
                 QStringLiteral("<img src=\"images/a.png\">t"));
    }

    void keepsFootnotesTogetherUnderIdsOfItsOwn()
    {
        QCOMPARE(
            clean("<p id=x>a<a href=#n1 id=r1>1</a></p><p id=n1>N <a href=https://news.example/posts/7#r1>back</a></p>"),
            QStringLiteral("<p>a<a href=\"#article-n1\" id=\"article-r1\">1</a></p>"
                           "<p id=\"article-n1\">N <a href=\"#article-r1\">back</a></p>"));
        QCOMPARE(clean("<a name=注>t</a><a href=#%E6%B3%A8>up</a>"),
                 QStringLiteral("<span id=\"article-注\">t</span><a href=\"#article-注\">up</a>"));
        QCOMPARE(clean("<a href=#nowhere>t</a>"), QStringLiteral("<a href=\"https://news.example/posts/7#nowhere\">t</a>"));
    }

    void changesNothingTheSecondTime_data()
    {
        QTest::addColumn<QString>("html");
        for (const char *html : {"<p><object><p>a</p></object>b",
                                 "<a href=/1><table><a href=/2>x</table>",
                                 "<table><form><tr><td>x</form></table>y",
                                 "<b><p>1<b>2</p>3</b>",
                                 "<form><div></form><form>x",
                                 "<select><p>x</select>",
                                 "<pre>\n\nx</pre>",
                                 "<button><p>a<button>b",
                                 "<math><mi><p>x</mi></math>",
                                 "<ruby><rt>a<p>b</ruby>",
                                 "<li><li><p><ul><li>x",
                                 "<h1><h2>x</h1>",
                                 "<plaintext>a<b>",
                                 "<dd><dt><dialog><dd>x",
                                 "<table><td><table><tr><table>x",
                                 "<a href=/1><div><a href=/2>x</a></div></a>",
                                 "<textarea>\n<b></textarea>",
                                 "<p><center><p>x</center></p>",
                                 "<font><table><font>a</table>b",
                                 "<frameset><frame></frameset>x",
                                 "<image src=/a.png>"})
            QTest::newRow(html) << QString::fromUtf8(html);
    }
    void changesNothingTheSecondTime()
    {
        QFETCH(QString, html);
        const QString once = sanitizeHtml(html, onASite);
        QCOMPARE(sanitizeHtml(once, onASite), once);
        QCOMPARE(HtmlTree::parse(once).toHtml(), once);
    }

    void cutsWhatNoLayoutCouldBear()
    {
        const QString word = sanitizeHtml(QString(3'000'000, QLatin1Char('A')) + QStringLiteral(" end"), {});
        QVERIFY(word.size() < 20'000);
        QVERIFY(word.endsWith(QStringLiteral("… end")));
        const QString han = sanitizeHtml(QString(50'000, QChar(u'中')), {});
        QCOMPARE(han.size(), 50'000);
        const QString marks = sanitizeHtml(QStringLiteral("a") + QString(50'000, QChar(0x301)) + QStringLiteral("b"), {});
        QVERIFY(marks.size() < 100);
        const QString book = sanitizeHtml(QStringLiteral("<p>word and word</p>").repeated(300'000), {});
        QVERIFY(book.size() < 5'000'000);
        QCOMPARE(sanitizeHtml(word, {}), word);
    }

    // Each of these is quadratic where what has been read is read again for each element.
    void endsOnMuchOfTheSame_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("result");
        const QString big = QStringLiteral("data:image/gif;base64,") + QString(1'000'000, QLatin1Char('A'));
        QTest::newRow("pictures of one set")
            << QStringLiteral("<picture>") + QStringLiteral("<source srcset=\"%1 1x\">").arg(big).repeated(3)
                   + QStringLiteral("<img>").repeated(50'000) + QStringLiteral("</picture>end")
            << QStringLiteral("end");
        QTest::newRow("white space between elements without script")
            << QStringLiteral("<noscript></noscript>     ").repeated(300'000) + QStringLiteral("<p>end</p>")
            << QStringLiteral("<p>end</p>");
        QTest::newRow("an address that is none")
            << QStringLiteral("<img data-src=\"%1\nx\">end").arg(QStringLiteral(".jpg?").repeated(1'000'000))
            << QStringLiteral("end");
    }
    void endsOnMuchOfTheSame()
    {
        QFETCH(QString, html);
        QTEST(sanitizeHtml(html, onASite).trimmed(), "result");
    }

    void cleansATreeInPlace()
    {
        HtmlTree tree = HtmlTree::parse(QStringLiteral("<p onclick=x>a<script>b</script></p>"));
        QCOMPARE(sanitize(tree, {}), QStringLiteral("<p>a</p>"));
        QCOMPARE(tree.toHtml(), QStringLiteral("<p>a</p>"));
    }
};

QTEST_APPLESS_MAIN(TestHtmlSanitizer)
#include "tst_htmlsanitizer.moc"
