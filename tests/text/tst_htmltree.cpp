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

    void flattensWhatIsNestedTooDeep()
    {
        const QString deep = QStringLiteral("<i>").repeated(1000) + QStringLiteral("text");
        QCOMPARE(htmlToText(deep), QStringLiteral("text"));
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
