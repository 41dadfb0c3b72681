#include "parsing/post.h"
#include "parsing/postwriter.h"

#include <QTest>

using namespace Masthead;

class TestPostWriter : public QObject {
    Q_OBJECT

private slots:
    void writesWhatIsReadBack();
    void readsEveryTitleBack_data();
    void readsEveryTitleBack();
    void leavesOutWhatIsUnknown();
    void leavesToTheBodyWhatTheBodySays();
};

namespace {

ParsedEntry readBack(const Article &article, const QString &body = QStringLiteral("<p>x</p>"))
{
    const Result<ParsedFeed> feed = parsePost(writePost(article, body), QStringLiteral("a.md"));
    return feed ? feed->entries.first() : ParsedEntry();
}

}

void TestPostWriter::writesWhatIsReadBack()
{
    Article article;
    article.title = QStringLiteral("江上新桥");
    article.categories = {QStringLiteral("城市"), QStringLiteral("— 江畔"), QStringLiteral("a: b #c")};
    article.leadImage = QStringLiteral("https://pictures.example/a.jpg?b={c}");
    article.url = QStringLiteral("https://news.example/1?a=1&b='2'");
    article.language = QStringLiteral("zh-CN");
    article.published = QDateTime(QDate(2022, 7, 19), QTime(5, 18, 38), Qt::UTC);
    article.updated = QDateTime(QDate(2022, 7, 20), QTime(1, 2, 3), Qt::UTC);
    article.provenance.publisher = QStringLiteral("江畔早报");
    article.provenance.source = QStringLiteral("北岸日报");
    article.provenance.byline = {QStringLiteral("Mary O'Hara"), QStringLiteral("李青")};
    const ParsedEntry entry = readBack(article, QStringLiteral("<p>--- 一 ---</p>\n---\n<p>二</p>"));
    QCOMPARE(entry.title.text, article.title);
    QCOMPARE(entry.categories, article.categories);
    QCOMPARE(entry.leadImage, article.leadImage);
    QCOMPARE(entry.url, article.url);
    QCOMPARE(entry.language, article.language);
    QCOMPARE(entry.published, article.published);
    QCOMPARE(entry.updated, article.updated);
    QCOMPARE(entry.publisher.value, article.provenance.publisher);
    QCOMPARE(entry.source.value, article.provenance.source);
    QCOMPARE(entry.authors.size(), 2);
    QCOMPARE(entry.authors.first().name, article.provenance.byline.first());
    QCOMPARE(entry.content.text.trimmed(), QStringLiteral("<p>--- 一 ---</p>\n---\n<p>二</p>"));
}

void TestPostWriter::readsEveryTitleBack_data()
{
    QTest::addColumn<QString>("title");
    for (const char16_t *title :
         {u"12_00", u"@home", u"'quoted'", u"it's", u"\"so\"", u"a: b", u"# no comment", u"- dash", u"{brace}", u"[list]",
          u"& anchor", u"* star", u"%", u"null", u"true", u"2022-07-19", u"---", u"back\\slash", u"| pipe"})
        QTest::newRow(qPrintable(QString::fromUtf16(title))) << QString::fromUtf16(title);
}

void TestPostWriter::readsEveryTitleBack()
{
    QFETCH(QString, title);
    Article article;
    article.title = title;
    QCOMPARE(readBack(article).title.text, title);
}

void TestPostWriter::leavesOutWhatIsUnknown()
{
    Article article;
    article.title = QStringLiteral("t");
    QCOMPARE(writePost(article, QStringLiteral("<p>x</p>")), QByteArray("---\ntitle: 't'\n---\n<p>x</p>\n"));
}

void TestPostWriter::leavesToTheBodyWhatTheBodySays()
{
    Article article;
    article.title = QStringLiteral("t");
    article.provenance.source = QStringLiteral("北岸日报");
    article.provenance.evidence = {{ProvenanceField::Source,
                                    article.provenance.source,
                                    QStringLiteral("来源：北岸日报"),
                                    QStringLiteral("body: end"),
                                    1.0,
                                    {},
                                    -1}};
    QVERIFY(!writePost(article, QStringLiteral("<p>来源：北岸日报</p>")).contains("source"));
}

QTEST_APPLESS_MAIN(TestPostWriter)
#include "tst_postwriter.moc"
