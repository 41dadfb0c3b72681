#include "core/quiettimes.h"

#include <QTest>

using namespace Masthead;

class TestQuietTimes : public QObject {
    Q_OBJECT

    static QDateTime at(int hour, int minute, int second = 0)
    {
        return QDateTime(QDate(2022, 7, 19), QTime(hour, minute, second), Qt::LocalTime);
    }

private slots:
    void isQuietBetweenTheTimesAlsoAcrossMidnight_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("quiet");
        const int evening = 22 * 60;
        const int morning = 7 * 60;
        QTest::newRow("evening") << evening << morning << at(23, 0) << true;
        QTest::newRow("its first minute") << evening << morning << at(22, 0) << true;
        QTest::newRow("the second before") << evening << morning << at(21, 59, 59) << false;
        QTest::newRow("midnight") << evening << morning << at(0, 0) << true;
        QTest::newRow("its last second") << evening << morning << at(6, 59, 59) << true;
        QTest::newRow("its end") << evening << morning << at(7, 0) << false;
        QTest::newRow("noon") << evening << morning << at(12, 0) << false;
        QTest::newRow("a span of one day: within") << 9 * 60 << 17 * 60 << at(12, 0) << true;
        QTest::newRow("before it") << 9 * 60 << 17 * 60 << at(8, 59) << false;
        QTest::newRow("after it") << 9 * 60 << 17 * 60 << at(17, 0) << false;
        QTest::newRow("from midnight on") << 0 << 60 << at(0, 0) << true;
        QTest::newRow("until midnight") << 23 * 60 << 0 << at(23, 59) << true;
        QTest::newRow("until midnight, at midnight") << 23 * 60 << 0 << at(0, 0) << false;
        QTest::newRow("no span at all") << 600 << 600 << at(10, 0) << false;
    }
    void isQuietBetweenTheTimesAlsoAcrossMidnight()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QDateTime, now);
        QTEST(isQuiet({true, from, to, {}}, now), "quiet");
        QTEST(isQuiet({true, from, to, {}}, now.toUTC()), "quiet");
        QVERIFY(!isQuiet({false, from, to, {}}, now));
    }

    void isQuietUntilTheMomentThatWasNamed()
    {
        QuietTimes times;
        QVERIFY(!isQuiet(times, at(12, 0)));
        times.until = at(12, 0).toUTC();
        QVERIFY(isQuiet(times, at(11, 59, 59)));
        QVERIFY(!isQuiet(times, at(12, 0)));
        times.until = endlessQuiet();
        QVERIFY(isQuiet(times, at(12, 0)));
    }
};

QTEST_GUILESS_MAIN(TestQuietTimes)
#include "tst_quiettimes.moc"
