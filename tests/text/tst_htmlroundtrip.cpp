#include "text/htmlroundtrip.h"

#include "text/htmltree.h"

#include <QTest>

using namespace Masthead;

namespace {

/// body > `names`[0] > `names`[1] > … > the text x, whatever a parser would make of it.
HtmlTree nested(const QStringList &names)
{
    HtmlTree tree;
    HtmlNode *inner = &tree.root();
    for (const QString &name : names)
        inner = inner->append(HtmlNode::element(name));
    inner->append(HtmlNode::textNode(QStringLiteral("x")));
    return tree;
}

}

class TestHtmlRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void knowsEverydayProse_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("paragraphs") << QStringLiteral("<p>One <b>two <i>three</i></b></p>\n<p>四 &amp; 五</p>");
        QTest::newRow("boxes") << QStringLiteral("<div><section><blockquote><p>a</p></blockquote></section></div>");
        QTest::newRow("blocks in formatting") << QStringLiteral("<b><div>a</div><p>b</p></b>");
        QTest::newRow("lists") << QStringLiteral("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>");
        QTest::newRow("pictures") << QStringLiteral(
            "<figure><a href=\"https://a.example/?a=1&amp;b=2\"><img src=\"p.jpg\" alt=\"a &quot;b&quot;\">"
            "</a><figcaption>c</figcaption></figure><hr>");
        QTest::newRow("headings") << QStringLiteral("<h1>a</h1><h2>b<br>c</h2>");
        QTest::newRow("emoji") << QStringLiteral("<p>\U0001F600</p>");
        QTest::newRow("many of the same") << QStringLiteral("<b>").repeated(8) + QStringLiteral("a")
                                                 + QStringLiteral("</b>").repeated(8);
    }

    void knowsEverydayProse()
    {
        QFETCH(const QString, html);
        const HtmlTree tree = HtmlTree::parse(html);
        QVERIFY(readsBackUnchanged(tree.root()));
        QCOMPARE(tree.toHtml(), html);
    }

    // All pairs and triples of these, so that what is called sure is held against the parser itself.
    void isRightWhereverItIsSure()
    {
        const QStringList names =
            QStringLiteral("p a b em span div h1 h2 ul li td tr table pre ruby details button dd option math")
                .split(QLatin1Char(' '));
        int sure = 0;
        for (const QString &outer : names)
            for (const QString &middle : names)
                for (const QString &inner : names) {
                    const HtmlTree tree = nested({outer, middle, inner});
                    const QString html = tree.toHtml();
                    if (!readsBackUnchanged(tree.root()))
                        continue;
                    ++sure;
                    QCOMPARE(HtmlTree::parse(html).toHtml(), html);
                }
        QVERIFY(sure > 50);
    }

    void isNotSureOf_data()
    {
        QTest::addColumn<QString>("names");
        QTest::newRow("a paragraph in a paragraph") << QStringLiteral("p span p");
        QTest::newRow("a box in a paragraph") << QStringLiteral("p b div");
        QTest::newRow("a link in a link") << QStringLiteral("a div a");
        QTest::newRow("a heading in a heading") << QStringLiteral("h1 h2");
        QTest::newRow("an item outside of a list") << QStringLiteral("li");
        QTest::newRow("a table") << QStringLiteral("table tbody tr td");
        QTest::newRow("mathematics") << QStringLiteral("math mi");
        QTest::newRow("an unknown element") << QStringLiteral("x-y");
        QTest::newRow("depth") << QStringLiteral("div ").repeated(100).trimmed();
    }

    void isNotSureOf()
    {
        QFETCH(const QString, names);
        QVERIFY(!readsBackUnchanged(nested(names.split(QLatin1Char(' '))).root()));
    }

    void isNotSureOfTextThatAParserChanges()
    {
        for (const QString &text : {QStringLiteral("a\rb"), QString(QChar(0xd800)), QString(QChar(u'\0')),
                                    QString(QChar(0xfeff)), QString(QChar(0xfffe)), QString(QChar(0x80))}) {
            HtmlTree inText = nested({QStringLiteral("p")});
            QVERIFY(readsBackUnchanged(inText.root()));
            HtmlNode *paragraph = inText.root().children().front().get();
            paragraph->children().front()->setText(text);
            QVERIFY(!readsBackUnchanged(inText.root()));
            HtmlTree inAttribute = nested({QStringLiteral("p")});
            inAttribute.root().children().front()->setAttribute(QStringLiteral("title"), text);
            QVERIFY(!readsBackUnchanged(inAttribute.root()));
        }
        HtmlTree twice = nested({QStringLiteral("p")});
        twice.root().children().front()->append(HtmlNode::textNode(QStringLiteral("y")));
        QVERIFY2(!readsBackUnchanged(twice.root()), "two texts side by side read back as one");
    }
};

QTEST_GUILESS_MAIN(TestHtmlRoundTrip)
#include "tst_htmlroundtrip.moc"
