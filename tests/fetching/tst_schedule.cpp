#include "fetching/schedule.h"

#include <QTest>

using namespace Masthead;

class ScheduleTest : public QObject {
    Q_OBJECT

    static QDateTime now() { return QDateTime(QDate(2022, 7, 19), QTime(12, 0), Qt::UTC); }
    static FetchHistory history()
    {
        FetchHistory history;
        history.now = now();
        return history;
    }
    static FetchHistory failed(ErrorKind kind, int failures, int status = 0)
    {
        FetchHistory history = ScheduleTest::history();
        history.error = kind;
        history.failures = failures;
        history.status = status;
        return history;
    }
    static qint64 minutes(const FetchHistory &history) { return now().secsTo(nextFetch(history)) / 60; }
    static QList<QDateTime> every(int minutes, int entries)
    {
        QList<QDateTime> dates;
        for (int n = 0; n < entries; ++n)
            dates.append(now().addSecs(-60LL * minutes * n));
        return dates;
    }

private slots:
    void asksAsOftenAsAFeedHasNews_data()
    {
        QTest::addColumn<int>("between"); // minutes between two entries; 0: no dates
        QTest::addColumn<qint64>("expected");
        QTest::newRow("no dates") << 0 << qint64(60);
        QTest::newRow("each minute") << 1 << qint64(5);
        QTest::newRow("each hour") << 60 << qint64(30);
        QTest::newRow("each four hours") << 240 << qint64(120);
        QTest::newRow("each day") << 1440 << qint64(240);
    }
    void asksAsOftenAsAFeedHasNews()
    {
        QFETCH(int, between);
        QFETCH(qint64, expected);
        FetchHistory past = history();
        past.published = every(between, between == 0 ? 0 : 20);
        QCOMPARE(minutes(past), expected);
    }

    void goesByThePersonsOwnIntervalWithinTheBounds_data()
    {
        QTest::addColumn<int>("chosen");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("half an hour") << 30 << qint64(30);
        QTest::newRow("too often") << 1 << qint64(5);
        QTest::newRow("too seldom") << 10000 << qint64(1440);
    }
    void goesByThePersonsOwnIntervalWithinTheBounds()
    {
        QFETCH(int, chosen);
        FetchHistory past = history();
        past.published = every(1, 20);
        past.ttlMinutes = 300;
        past.chosenMinutes = chosen;
        QTEST(minutes(past), "expected");
    }

    void keepsTheRhythmWhileNothingIsNew_data()
    {
        QTest::addColumn<int>("last");  // minutes
        QTest::addColumn<int>("since"); // minutes
        QTest::addColumn<int>("asked"); // by max-age, minutes
        QTest::addColumn<int>("chosen");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("by ttl") << 660 << 660 << 0 << 0 << qint64(660);
        QTest::newRow("asked at once again") << 30 << 0 << 0 << 0 << qint64(30);
        QTest::newRow("silent") << 30 << 30 << 0 << 0 << qint64(45);
        QTest::newRow("long silent") << 30 << 10000 << 0 << 0 << qint64(240);
        QTest::newRow("the server asks for more") << 30 << 0 << 90 << 0 << qint64(90);
        QTest::newRow("the server asks for less now") << 1440 << 1440 << 360 << 0 << qint64(360);
        QTest::newRow("less than habit could make") << 1440 << 1440 << 10 << 0 << qint64(240);
        QTest::newRow("less than habit made") << 120 << 0 << 10 << 0 << qint64(120);
        QTest::newRow("the person's own") << 660 << 660 << 0 << 20 << qint64(22);
        QTest::newRow("too long") << 5000 << 5000 << 0 << 0 << qint64(1440);
        QTest::newRow("a clock that went back") << 30 << -500 << 0 << 0 << qint64(30);
    }
    void keepsTheRhythmWhileNothingIsNew()
    {
        QFETCH(int, last);
        QFETCH(int, since);
        QFETCH(int, asked);
        QFETCH(int, chosen);
        FetchHistory past = history();
        past.jitter = 1; // of the last interval it is a part already
        past.lastInterval = last * 60LL;
        past.sinceLast = since * 60LL;
        past.cacheControl = "max-age=" + QByteArray::number(asked * 60);
        past.chosenMinutes = chosen;
        QTEST(minutes(past), "expected");
    }

    void slowsDownWhenAFeedFallsSilent()
    {
        FetchHistory past = history();
        past.published = {now().addDays(-30), now().addDays(-30).addSecs(-60)};
        QCOMPARE(minutes(past), 240);
    }

    void takesHintsWithinBounds_data()
    {
        QTest::addColumn<int>("ttl");
        QTest::addColumn<QByteArray>("cacheControl");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("ttl") << 180 << QByteArray() << qint64(180);
        QTest::newRow("shorter than habit") << 1 << QByteArray() << qint64(60);
        QTest::newRow("ttl of a year") << 525600 << QByteArray() << qint64(1440);
        QTest::newRow("negative ttl") << -5 << QByteArray() << qint64(60);
        QTest::newRow("max-age") << 0 << QByteArray("public, Max-Age=7200") << qint64(120);
        QTest::newRow("no number") << 0 << QByteArray("max-age=soon") << qint64(60);
        QTest::newRow("more than fits") << 0 << QByteArray("max-age=99999999999999999999") << qint64(60);
        QTest::newRow("a month") << 0 << QByteArray("max-age=2592000") << qint64(1440);
    }
    void takesHintsWithinBounds()
    {
        QFETCH(int, ttl);
        QFETCH(QByteArray, cacheControl);
        QFETCH(qint64, expected);
        FetchHistory past = history();
        past.ttlMinutes = ttl;
        past.cacheControl = cacheControl;
        QCOMPARE(minutes(past), expected);
    }

    void pausesLongerAfterEachError()
    {
        const QList<qint64> expected = {10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440};
        for (int failures = 1; failures <= expected.size(); ++failures)
            QCOMPARE(minutes(failed(ErrorKind::Connection, failures)), expected[failures - 1]);
        QCOMPARE(minutes(failed(ErrorKind::Connection, 1'000'000)), 1440);
    }

    void waitsForSixHoursAfterNotFound()
    {
        QCOMPARE(minutes(failed(ErrorKind::Http, 1, 404)), 360);
        QCOMPARE(minutes(failed(ErrorKind::Http, 1, 500)), 10);
    }

    void doesNotAskByItselfWhatIsGone() { QVERIFY(nextFetch(failed(ErrorKind::Gone, 1, 410)) > now().addDays(300)); }

    void neverAsksBeforeTheServerAllowsIt()
    {
        FetchHistory past = failed(ErrorKind::RateLimited, 1, 429);
        past.retryAfter = now().addSecs(5 * 60 * 60);
        QCOMPARE(minutes(past), 300);
        past.retryAfter = now().addSecs(7);
        QCOMPARE(minutes(past), 10);
    }

    void neverAsksBeforeTheFeedAllowsIt()
    {
        FetchHistory past = history();
        past.jitter = 0.0;
        past.ttlMinutes = 120;
        QCOMPARE(minutes(past), 120);
        past.cacheControl = "max-age=10800";
        QCOMPARE(minutes(past), 180);
        past.chosenMinutes = 60; // the person's own word counts more
        QCOMPARE(minutes(past), 54);
    }

    void spreadsFeedsByChance()
    {
        FetchHistory past = history();
        past.jitter = 0.0;
        QCOMPARE(minutes(past), 54);
        past.jitter = 1.0;
        QCOMPARE(minutes(past), 66);
        past.jitter = 77.0;
        QCOMPARE(minutes(past), 66);
    }
};

QTEST_APPLESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
