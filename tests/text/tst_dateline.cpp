#include "text/dateline.h"
#include "text/outlets.h"

#include <QTest>

using namespace Masthead;

/// What a dateline names: place, agency, date.
class TestDateline : public QObject {
    Q_OBJECT

private slots:
    void namesPlaceAgencyAndDate_data()
    {
        QTest::addColumn<QString>("dateline");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("agency");
        QTest::addColumn<QString>("date");
        const auto row = [](const char *dateline, const char *place, const char *agency, const char *date) {
            QTest::newRow(dateline) << QString::fromUtf8(dateline) << QString::fromUtf8(place) << QString::fromUtf8(agency)
                                    << QString::fromUtf8(date);
        };
        row("新华社北京7月19日电", "北京", "新华社", "7月19日");
        row("中新网7月19日电", "", "中新网", "7月19日");
        row("本报昆明5月5日电", "昆明", "", "5月5日");
        row("新京报讯", "", "新京报", "");
        row("海岬社港口7月19日电", "港口", "海岬社", "7月19日");
        row("IT之家 8 月 3 日消息", "", "IT之家", "8 月 3 日");
        row("吉隆坡8日讯", "吉隆坡", "", "8日");
        row("上海报道", "上海", "", "");
        row("台北即時報導", "台北", "", "");
        row("LONDON, July 19 (Reuters)", "LONDON", "Reuters", "July 19");
        row("TUCSON, Ariz. (AP)", "TUCSON, Ariz.", "AP", "");
        row("New Delhi [India], December 28 (ANI)", "New Delhi [India]", "ANI", "December 28");
        row("(Reuters)", "", "Reuters", "");
        row("DALLAS —", "DALLAS", "", "");
        row("", "", "", "");
    }
    void namesPlaceAgencyAndDate()
    {
        QFETCH(QString, dateline);
        const DatelineParts parts = datelineParts(dateline, Outlets::builtIn());
        QTEST(parts.place, "place");
        QTEST(parts.agency, "agency");
        QTEST(parts.date, "date");
    }
};

QTEST_APPLESS_MAIN(TestDateline)
#include "tst_dateline.moc"
