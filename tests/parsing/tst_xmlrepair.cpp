#include "parsing/xmlrepair.h"

#include <QTest>

using namespace Masthead;

namespace {

QString repaired(const QString &text)
{
    const Result<RepairedXml> result = repairXml(text);
    if (!result)
        return QStringLiteral("error: ") + errorKindName(result.error().kind);
    const QString whole = QString::fromUtf8(result->utf8);
    return whole.mid(whole.indexOf(QLatin1String("?>")) + 2);
}

}

class TestXmlRepair : public QObject {
    Q_OBJECT

private slots:
    void makesMarkupWellFormed_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("made");
        const auto row = [](const char *name, const char16_t *given, const char16_t *made) {
            QTest::newRow(name) << QString::fromUtf16(given) << QString::fromUtf16(made);
        };
        row("what is right stays", u"<a x=\"1\"><b/>t</a>", u"<a x=\"1\"><b/>t</a>");
        row("bare ampersands", u"<a x=\"1&2\">T & J AT&T</a>", u"<a x=\"1&amp;2\">T &amp; J AT&amp;T</a>");
        row("entities of HTML", u"<a>caf&eacute;&nbsp;&foo;</a>", u"<a>café\u00a0&amp;foo;</a>");
        row("a bare <", u"<a>1 < 2 <joe@mail.example></a>", u"<a>1 &lt; 2 &lt;joe@mail.example&gt;</a>");
        row("forbidden characters", u"<a>b\u0001\u000bc&#0;&#x110000;&#99999999999;d</a>", u"<a>bcd</a>");
        row("bytes of windows-1252", u"<a>&#146;\u0092</a>", u"<a>’’</a>");
        row("a reference without end", u"<a>&#39 x</a>", u"<a>' x</a>");
        row("a DOCTYPE without its last quote", u"<!DOCTYPE rss PUBLIC \"x\" \"http://a.example/x.dtd><rss a=\"1\"/>",
            u"<rss a=\"1\"/>");
        row("a DOCTYPE without its first quote", u"<!DOCTYPE rss PUBLIC x\"><rss a=\"1\"/>", u"<rss a=\"1\"/>");
        row("a DOCTYPE with a declaration", u"<!DOCTYPE rss SYSTEM 'x' [<!ENTITY b '>' >]><rss>&b;</rss>",
            u"<rss>&gt;</rss>");
        row("CDATA", u"<a><![CDATA[<b>&amp;]]></a>", u"<a>&lt;b&gt;&amp;amp;</a>");
        row("CDATA without an end", u"<a><b><![CDATA[x & <i></b><b>y</b></a>", u"<a><b>x &amp; &lt;i&gt;</b><b>y</b></a>");
        row("CDATA that ends with the next", u"<a><b><![CDATA[x</b><b><![CDATA[y]]></b></a>", u"<a><b>x</b><b>y</b></a>");
        row("CDATA that speaks of itself", u"<a><![CDATA[<a><![CDATA[x</a>]]></a>",
            u"<a>&lt;a&gt;&lt;![CDATA[x&lt;/a&gt;</a>");
        row("CDATA in lower case", u"<a><![cdata[x]]></a>", u"<a>x</a>");
        row("CDATA in CDATA", u"<a><![CDATA[x <![CDATA[y]]> <i>z</i>]]></a>",
            u"<a>x &lt;![CDATA[y]]&gt; &lt;i&gt;z&lt;/i&gt;</a>");
        row("an end of CDATA behind the element", u"<a><b><![CDATA[<![CDATA[y]]></b><b>]]></b></a>",
            u"<a><b>&lt;![CDATA[y</b><b>]]&gt;</b></a>");
        row("a title without an end", u"<c><item><title>1<link>l</link></item><item><title>2</title></item></c>",
            u"<c><item><title>1</title><link>l</link></item><item><title>2</title></item></c>");
        row("the last title without an end", u"<c><item><title>1<link>l</link></item></c>",
            u"<c><item><title>1</title><link>l</link></item></c>");
        row("an element within a title", u"<c><item><title>1<link>l</link></title></item></c>",
            u"<c><item><title>1<link>l</link></title></item></c>");
        row("attributes", u"<a x=1 y='\"' z x=2/>", u"<a x=\"1\" y=\"&quot;\" z=\"z\"/>");
        row("missing ends", u"<a><b><c>t</a>", u"<a><b><c>t</c></b></a>");
        row("ends without starts", u"<a><b>t</i></b></a></x>", u"<a><b>t</b></a>");
        row("misspelt ends", u"<a><b><title>t</titel></b></a>", u"<a><b><title>t</title></b></a>");
        row("ends with another prefix", u"<p:a><p:b>t</b><p:c>u</q:c></p:a>", u"<p:a><p:b>t</p:b><p:c>u</p:c></p:a>");
        row("other case", u"<A><b>t</B></a>", u"<A><b>t</b></A>");
        row("void elements of HTML", u"<a>x<br>y</br></a>", u"<a>x<br/>y</a>");
        row("an entry in an entry", u"<c><item><title>1<item><title>2</title></item></c>",
            u"<c><item><title>1</title></item><item><title>2</title></item></c>");
        row("junk around", u"\n\ufeffWarning: <b>x</b>\n<?xml version='1.0'?><!-- c --><a/>junk<b/>", u"<a/>");
        row("instructions", u"<?xml-stylesheet href='x'?><a><?php x ?>t</a>", u"<a>t</a>");
    }
    void makesMarkupWellFormed()
    {
        QFETCH(QString, given);
        QTEST(repaired(given), "made");
    }

    void resolvesHarmlessEntitiesOfTheDocument()
    {
        QCOMPARE(repaired(QStringLiteral("<!DOCTYPE a [<!ENTITY x \"1&y;\"><!ENTITY y '<b>2</b>'>]><a z='&q;'>&x;</a>")),
                 QStringLiteral("<a z=\"&amp;q;\">1<b>2</b></a>"));
    }

    void neverReadsWhatStandsOutside()
    {
        QCOMPARE(repaired(QStringLiteral(
                     "<!DOCTYPE a SYSTEM 'http://x.example/x.dtd' [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>1&x;2</a>")),
                 QStringLiteral("<a>12</a>"));
    }

    void refusesEntitiesThatContainThemselves()
    {
        QCOMPARE(repaired(QStringLiteral("<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>")),
                 QStringLiteral("error: malformed"));
    }

    void refusesEntitiesThatExpandTooFar()
    {
        QString bomb = QStringLiteral("<!DOCTYPE a [<!ENTITY e0 'lollollol'>");
        for (int i = 1; i < 12; ++i)
            bomb += QStringLiteral("<!ENTITY e%1 '%2'>").arg(i).arg(QStringLiteral("&e%1;").arg(i - 1).repeated(10));
        QCOMPARE(repaired(bomb + QStringLiteral("]><a>&e11;</a>")), QStringLiteral("error: entity-limit"));
        QCOMPARE(repaired(bomb + QStringLiteral("]><a b=\"&e11;\"/>")), QStringLiteral("error: entity-limit"));
    }

    void readsPastParameterEntities()
    {
        QString bomb = QStringLiteral("<!DOCTYPE a [<!ENTITY % p0 'x'>");
        for (int i = 1; i < 20; ++i)
            bomb += QStringLiteral("<!ENTITY % p%1 '%2'>").arg(i).arg(QStringLiteral("%p%1;").arg(i - 1).repeated(10));
        QCOMPARE(repaired(bomb + QStringLiteral("%p19;]><a>t</a>")), QStringLiteral("<a>t</a>"));
    }

    void keepsTheTextOfElementsThatAreNestedTooDeep()
    {
        const auto result = repairXml(QStringLiteral("<b>").repeated(100000) + QStringLiteral("t")
                                      + QStringLiteral("</b>").repeated(100000));
        QVERIFY(result.ok());
        QVERIFY(result->tooDeep);
        QVERIFY(result->complete);
        QCOMPARE(result->utf8.count("<b>"), maximumXmlDepth);
        QCOMPARE(result->utf8.count("</b>"), maximumXmlDepth);
        QVERIFY(result->utf8.contains(">t<"));
    }

    void boundsTheAttributesOfAnElement()
    {
        QString many = QStringLiteral("<a");
        for (int i = 0; i < 50000; ++i)
            many += QStringLiteral(" a%1=\"x\"").arg(i);
        const auto result = repairXml(many + QStringLiteral("/>"));
        QVERIFY(result.ok());
        QCOMPARE(result->utf8.count("=\"x\""), maximumXmlAttributes);
    }

    void saysWhereADocumentIsCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<bool>("cut");
        QTest::newRow("whole") << QStringLiteral("<a><b/></a>") << true << false;
        QTest::newRow("ends missing") << QStringLiteral("<a><b/>") << false << false;
        QTest::newRow("within a tag") << QStringLiteral("<a><b x='1") << false << true;
        QTest::newRow("within an end tag") << QStringLiteral("<a><b></b") << false << true;
        QTest::newRow("within CDATA") << QStringLiteral("<a><![CDATA[x") << false << true;
    }
    void saysWhereADocumentIsCut()
    {
        QFETCH(QString, text);
        const auto result = repairXml(text);
        QVERIFY(result.ok());
        QTEST(result->complete, "complete");
        QTEST(result->cut, "cut");
    }

    // Each of these is quadratic where a reader looks for something to the end of the text again and again.
    void endsOnMuchOfTheSame_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"<a", "</a", "<!--", "<![CDATA[", "&", "&#", "<a x='", "<a>", "]]>", "<?", "<a b=c ",
                                  "<item><title>", "<item><title><link>", "<![CDATA[<![CDATA[]]>", "<!DOCTYPE ["})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void endsOnMuchOfTheSame()
    {
        QFETCH(QString, piece);
        const auto result = repairXml(QStringLiteral("<rss>") + piece.repeated(300000));
        QVERIFY(result.ok());
        QVERIFY(!result->complete);
    }

    void findsTheTagsOfManyOpenCharacterData()
    {
        const int count = 300'000;
        const QString item = QStringLiteral("<item><title><![CDATA[x</title></item>");
        const auto result = repairXml(QStringLiteral("<rss>") + item.repeated(count)
                                      + QStringLiteral("<item><title><![CDATA[y]]></title></item></rss>"));
        QVERIFY(result.ok());
        QVERIFY(result->complete);
        QCOMPARE(result->utf8.count("<title>x</title>"), count);
    }

    void leavesOutWhatIsLeftWhenTimeIsUp()
    {
        const QString item = QStringLiteral("<item><title>x</title></item>");
        const auto result = repairXml(QStringLiteral("<rss>") + item.repeated(1000) + QStringLiteral("</rss>"), false, 0);
        QVERIFY(result.ok());
        QVERIFY(!result->complete);
        QVERIFY(result->cut);
        QCOMPARE(result->warnings, QStringList(QStringLiteral("the document took too long; the rest was left out")));
        const qsizetype kept = result->utf8.count("<item>");
        QVERIFY(kept > 0 && kept < 1000);
        QCOMPARE(result->utf8.count("<title>x</title>"), kept);
    }
};

QTEST_APPLESS_MAIN(TestXmlRepair)
#include "tst_xmlrepair.moc"
