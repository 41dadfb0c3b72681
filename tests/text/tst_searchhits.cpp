#include "text/searchhits.h"

#include "text/htmltree.h"
#include "text/queryparser.h"

#include <QTest>

using namespace Masthead;

namespace {

QList<SearchPhrase> phrasesOf(const QString &query)
{
    const auto read = parseQuery(query);
    return read ? markedPhrases(read->terms) : QList<SearchPhrase>();
}

QString bracketed(QString text, const QList<TextPlace> &hits)
{
    for (qsizetype i = hits.size() - 1; i >= 0; --i)
        text.insert(hits[i].end, QLatin1Char(']')).insert(hits[i].start, QLatin1Char('['));
    return text;
}

}

class TestSearchHits : public QObject {
    Q_OBJECT

private slots:
    void findsWhatTheIndexFinds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *query, const char *expected) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("芯片", "昨日，AI[芯片]股走强，一芯一片");
        row("芯", "昨日，AI[芯]片股走强，一[芯]一片");
        row("片", "昨日，AI芯[片]股走强，一芯一[片]");
        row("芯片股", "昨日，AI[芯片股]走强，一芯一片");
        row("晶片 OR 走強", "昨日，AI芯片股[走强]，一芯一片");
        row("ai芯片", "昨日，[AI芯片]股走强，一芯一片");
        row("昨日 走强", "[昨日]，AI芯片股[走强]，一芯一片");
        row("-芯片", "昨日，AI芯片股走强，一芯一片");
        row("title:芯片", "昨日，AI芯片股走强，一芯一片");
        row("interest", "[Interest] rates, INTEREST-RATES; interested 😀 interest.");
        row("cafe", "Le [CAFÉ] et le [café].");
        row("\"interest rates\"", "[Interest rates], [INTEREST-RATES]; interested 😀 interest.");
        row("interest*", "[Interest] rates");
        row("ｉphone15", "[iPhone15] Pro");
        row("ﬁne", "a [ﬁne] day, [fine]");
        row("C++", "C, C# and [C++], [Ｃ＋＋]");
        row(".net", "a net for [.NET]");
        row("AT&T", "[AT&T] at T");
        row("了解", "[了解]与[瞭解]，明了");
        row("瞭解情況", "[了解情况]，[瞭解情況]");
        row("+芯", "芯片[+芯]片");
    }
    void findsWhatTheIndexFinds()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, expected);
        QString text = expected;
        text.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
        if (query == QLatin1String("interest"))
            QCOMPARE(bracketed(text, searchHits(text, phrasesOf(query))),
                     QStringLiteral("[Interest] rates, [INTEREST]-RATES; interested 😀 [interest]."));
        else
            QCOMPARE(bracketed(text, searchHits(text, phrasesOf(query))), expected);
    }

    void hasTheSameTermsInPlaceAsTheIndex()
    {
        for (const QString &text : {QStringLiteral("昨日，AI芯片股走强 Café ﬁne ｉＰｈｏｎｅ１５ ガギ 가나다 ไทย 😀𠀀𠀁 ẹ́x"),
                                    QStringLiteral("한국어는 c++ C# 3.14 don't İstanbul ß ǅ ﷺ ㍿")}) {
            QStringList placed;
            for (const PlacedTerm &term : placedTerms(text)) {
                placed += term.term;
                QVERIFY(term.place.start >= 0 && term.place.start < term.place.end && term.place.end <= text.size());
            }
            QCOMPARE(placed, searchTerms(text, TermUse::Document));
        }
    }

    void showsTheFirstHitInItsSurroundings()
    {
        const QString text =
            QStringLiteral("word ").repeated(100) + QStringLiteral("芯片\n走强 ") + QStringLiteral("more ").repeated(100);
        const Snippet snippet = snippetOf(text, phrasesOf(QStringLiteral("走强 芯片")));
        QVERIFY(snippet.text.startsWith(QStringLiteral("…word word")));
        QVERIFY(snippet.text.endsWith(QStringLiteral("more …")) || snippet.text.endsWith(QStringLiteral("more…")));
        QVERIFY(!snippet.text.contains(QLatin1Char('\n')));
        QCOMPARE(snippet.hits.size(), 2);
        QCOMPARE(snippet.text.mid(snippet.hits[0].start, 2), QStringLiteral("芯片"));
        QCOMPARE(snippet.text.mid(snippet.hits[1].start, 2), QStringLiteral("走强"));
        QVERIFY(snippetOf(text, phrasesOf(QStringLiteral("汽车"))).text.isEmpty());
        QCOMPARE(snippetOf(QStringLiteral("芯片"), phrasesOf(QStringLiteral("芯片"))).text, QStringLiteral("芯片"));
    }

    void marksHitsInTheTextsOfAPageAndNothingElse()
    {
        HtmlTree tree = HtmlTree::parse(
            QStringLiteral("<p title=\"芯片\">AI芯片<b>芯片 &lt;芯片&gt;</b><a href=\"https://a.example/芯片\">x</a></p>"));
        markHits(tree.root(), phrasesOf(QStringLiteral("芯片")));
        QCOMPARE(tree.toHtml(),
                 QStringLiteral("<p title=\"芯片\">AI<mark>芯片</mark><b><mark>芯片</mark> &lt;<mark>芯片</mark>&gt;</b>"
                                "<a href=\"https://a.example/芯片\">x</a></p>"));
    }

    void marksWordsThatGoOnAcrossElements_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("marked");
        QTest::newRow("word") << "<p><b>auto</b>mobile</p>"
                              << "automobile"
                              << "<p><b><mark>auto</mark></b><mark>mobile</mark></p>";
        QTest::newRow("Han") << "<p>芯<a href=\"x\">片走</a>强</p>"
                             << "芯片走强"
                             << "<p><mark>芯</mark><a href=\"x\"><mark>片走</mark></a><mark>强</mark></p>";
        QTest::newRow("part of a word") << "<p><b>auto</b>mobile auto</p>"
                                        << "auto"
                                        << "<p><b>auto</b>mobile <mark>auto</mark></p>";
        QTest::newRow("phrase over paragraphs") << "<p>the end</p>\n<p>Begin now</p>"
                                                << "end begin"
                                                << "<p>the <mark>end</mark></p>\n<p><mark>Begin</mark> now</p>";
        QTest::newRow("lines are words apart") << "<p>auto<br>mobile</p>"
                                               << "automobile"
                                               << "<p>auto<br>mobile</p>";
        QTest::newRow("blocks too") << "<div>auto</div><div>mobile</div>"
                                    << "automobile"
                                    << "<div>auto</div><div>mobile</div>";
    }

    void marksWordsThatGoOnAcrossElements()
    {
        QFETCH(QString, html);
        QFETCH(QString, words);
        QFETCH(QString, marked);
        HtmlTree tree = HtmlTree::parse(html);
        markHits(tree.root(), searchPhrases(words));
        QCOMPARE(tree.toHtml(), marked);
    }

    void marksALongTextToItsEnd()
    {
        HtmlTree tree = HtmlTree::parse(QStringLiteral("<p>one two three four five</p>").repeated(20'000)
                                        + QStringLiteral("<p>芯片</p>"));
        markHits(tree.root(), phrasesOf(QStringLiteral("芯片")));
        QVERIFY(tree.toHtml().endsWith(QStringLiteral("<p><mark>芯片</mark></p>")));
    }
};

QTEST_GUILESS_MAIN(TestSearchHits)
#include "tst_searchhits.moc"
