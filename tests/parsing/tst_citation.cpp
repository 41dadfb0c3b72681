#include "parsing/citation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Article chinese()
{
    Article article;
    article.title = s("江城新桥今日通车");
    article.url = s("https://north.example/2022/1.html");
    article.published = QDateTime(QDate(2022, 7, 19), QTime(12, 0), Qt::UTC);
    article.language = s("zh");
    article.provenance.publisher = s("北岸日报");
    article.provenance.byline = {s("赵一航"), s("周文静")};
    article.provenance.editors = {s("王蒙")};
    return article;
}

Article english()
{
    Article article;
    article.title = s("Ferry & rail: 50% more by 2030?");
    article.url = s("https://harbour.example/ferry_rail");
    article.published = QDateTime(QDate(2022, 7, 5), QTime(12, 0), Qt::UTC);
    article.provenance.publisher = s("The Harbour Post");
    article.provenance.byline = {s("Mary Ann Whitfield"), s("Tom Ashdown"), s("Staff and agencies")};
    return article;
}

const QDate today(2026, 11, 26);

}

class TestCitation : public QObject {
    Q_OBJECT

private slots:
    void cites_data()
    {
        QTest::addColumn<Article>("article");
        QTest::addColumn<CitationStyle>("style");
        QTest::addColumn<QString>("text");
        using Style = CitationStyle;
        QTest::newRow("plain") << chinese() << Style::Plain
                               << s("江城新桥今日通车 — 北岸日报, 2022-07-19, https://north.example/2022/1.html");
        QTest::newRow("GB/T 7714, Chinese")
            << chinese() << Style::Gbt7714
            << s("赵一航, 周文静. 江城新桥今日通车[N/OL]. 北岸日报, 2022-07-19[2026-11-26]. https://north.example/2022/1.html.");
        QTest::newRow("GB/T 7714, English")
            << english() << Style::Gbt7714
            << s("WHITFIELD M A, ASHDOWN T, Staff and agencies. Ferry & rail: 50% more by 2030?[N/OL]. The Harbour Post, "
                 "2022-07-05[2026-11-26]. https://harbour.example/ferry_rail.");
        Article many = chinese();
        many.provenance.byline = {s("甲一"), s("乙二"), s("丙三"), s("丁四")};
        many.provenance.publisher.clear();
        QTest::newRow("GB/T 7714, many, no publisher")
            << many << Style::Gbt7714
            << s("甲一, 乙二, 丙三, 等. 江城新桥今日通车[EB/OL]. (2022-07-19)[2026-11-26]. https://north.example/2022/1.html.");
        QTest::newRow("APA, English")
            << english() << Style::Apa
            << s("Whitfield, M. A., Ashdown, T., & Staff and agencies. (2022, July 5). Ferry & rail: 50% more by 2030? The "
                 "Harbour Post. https://harbour.example/ferry_rail");
        Article bare;
        bare.title = s("Untitled note");
        QTest::newRow("APA, nothing known") << bare << Style::Apa << s("Untitled note. (n.d.).");
        QTest::newRow("GB/T 7714, nothing known") << bare << Style::Gbt7714 << s("Untitled note[EB/OL]. [2026-11-26].");
        QTest::newRow("plain, nothing known") << bare << Style::Plain << s("Untitled note");
        QTest::newRow("BibTeX")
            << english() << Style::BibTex
            << s("@article{whitfield2022ferry,\n  author = {Whitfield, Mary Ann and Ashdown, Tom and {Staff "
                 "and agencies}},\n  title = {{Ferry \\& rail: 50\\% more by 2030?}},\n  journal = {The "
                 "Harbour Post},\n  year = {2022},\n  month = {7},\n  day = {5},\n  url = "
                 "{https://harbour.example/ferry_rail},\n  urldate = {2026-11-26}\n}\n");
        QTest::newRow("RIS")
            << chinese() << Style::Ris
            << s("TY  - NEWS\r\nAU  - 赵一航\r\nAU  - 周文静\r\nED  - 王蒙\r\nTI  - 江城新桥今日通车\r\nT2  - "
                 "北岸日报\r\nPY  - 2022\r\nDA  - 2022/07/19\r\nLA  - zh\r\nUR  - "
                 "https://north.example/2022/1.html\r\nY2  - 2026/11/26\r\nER  - \r\n");
    }
    void cites()
    {
        QFETCH(Article, article);
        QFETCH(CitationStyle, style);
        QFETCH(QString, text);
        QCOMPARE(citation(article, style, today), text);
    }

    void citesAsCslJson()
    {
        const QJsonArray items =
            QJsonDocument::fromJson(citation(english(), CitationStyle::CslJson, today).toUtf8()).array();
        QCOMPARE(items.size(), 1);
        const QJsonObject item = items[0].toObject();
        QCOMPARE(item.value(s("type")).toString(), s("article-newspaper"));
        QCOMPARE(item.value(s("container-title")).toString(), s("The Harbour Post"));
        QCOMPARE(item.value(s("author")).toArray()[0].toObject().value(s("family")).toString(), s("Whitfield"));
        QCOMPARE(item.value(s("author")).toArray()[2].toObject().value(s("literal")).toString(), s("Staff and agencies"));
        QCOMPARE(item.value(s("issued")).toObject().value(s("date-parts")).toArray()[0].toArray(), QJsonArray({2022, 7, 5}));
        QVERIFY(!item.contains(s("editor")));
    }

    // A title that a stranger wrote ends neither a line nor a field.
    void keepsForeignTextInItsPlace()
    {
        Article article = english();
        article.title = s("A } \\input{x} title\r\nER  - \r\nTY  - BOOK");
        QCOMPARE(citation(article, CitationStyle::Ris, today).count(s("\r\nTY  - ")), 0);
        QVERIFY(citation(article, CitationStyle::BibTex, today)
                    .contains(s("{{A \\} \\textbackslash{}input\\{x\\} title ER - TY - BOOK}}")));
        QVERIFY(!citation(article, CitationStyle::Plain, today).contains(QLatin1Char('\n')));
    }
};

QTEST_GUILESS_MAIN(TestCitation)
#include "tst_citation.moc"
