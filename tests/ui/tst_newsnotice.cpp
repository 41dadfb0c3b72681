#include "ui/newsnotice.h"

#include <QTest>

using namespace Masthead;

class TestNewsNotice : public QObject {
    Q_OBJECT

    static ArticleRow row(const QString &title, const QString &publisher = {}, const QStringList &editors = {})
    {
        ArticleRow row;
        row.title = title;
        row.publisher = publisher;
        row.editors = editors;
        row.feedTitle = QStringLiteral("Feed");
        return row;
    }

private slots:
    void saysWhoStandsBehindAnArticle()
    {
        const NewsNotice notice = newsNotice({row(QStringLiteral("芯片股走强"), QStringLiteral("示例财经"),
                                                  {QStringLiteral("王蒙"), QStringLiteral("李四")})});
        QCOMPARE(notice.title, QStringLiteral("芯片股走强"));
        QVERIFY(notice.body.contains(QStringLiteral("示例财经")));
        QVERIFY(notice.body.contains(QStringLiteral("王蒙")));
        QVERIFY(notice.body.contains(QStringLiteral("李四")));
        QCOMPARE(newsNotice({row(QStringLiteral("One"))}).body, QStringLiteral("Feed"));
    }

    void keepsForeignTextToOneLineAndItsDirectionToItself()
    {
        const NewsNotice notice = newsNotice({row(QStringLiteral("A\n\u202eB") + QString(1000, QLatin1Char('x')))});
        QVERIFY(!notice.title.contains(QLatin1Char('\n')));
        QVERIFY(notice.title.startsWith(QChar(0x2068)) && notice.title.endsWith(QChar(0x2069)));
        QVERIFY(notice.title.size() < 250);
        QVERIFY(!newsNotice({row({})}).title.isEmpty());
    }

    void namesTheFirstOfMany()
    {
        QList<ArticleRow> rows;
        for (int n = 1; n <= 12; ++n)
            rows += row(QStringLiteral("Title %1").arg(n));
        const NewsNotice notice = newsNotice(rows);
        QVERIFY(notice.title.contains(QStringLiteral("12")));
        QVERIFY(notice.body.contains(QStringLiteral("Title 5")));
        QVERIFY(!notice.body.contains(QStringLiteral("Title 6")));
        QVERIFY(notice.body.contains(QStringLiteral("7"))); // more
    }
};

QTEST_GUILESS_MAIN(TestNewsNotice)
#include "tst_newsnotice.moc"
