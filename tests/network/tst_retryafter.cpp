#include "network/retryafter.h"

#include <QTest>

using namespace Masthead;

class RetryAfterTest : public QObject {
    Q_OBJECT

private slots:
    void readsSecondsAndDates_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("seconds"); // from now; -1: none
        QTest::newRow("seconds") << QByteArray("7") << qint64(7);
        QTest::newRow("with space") << QByteArray(" 120 ") << qint64(120);
        QTest::newRow("zero") << QByteArray("0") << qint64(-1);
        QTest::newRow("a week is capped") << QByteArray("604800") << longestWait;
        QTest::newRow("more than fits") << QByteArray("99999999999999999999999") << longestWait;
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("text") << QByteArray("soon") << qint64(-1);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
        QTest::newRow("date") << QByteArray("Tue, 19 Jul 2022 12:10:00 GMT") << qint64(600);
        QTest::newRow("RFC 850") << QByteArray("Tuesday, 19-Jul-22 12:10:00 GMT") << qint64(600);
        QTest::newRow("asctime") << QByteArray("Tue Jul 19 12:10:00 2022") << qint64(600);
        QTest::newRow("UTC") << QByteArray("Tue, 19 Jul 2022 12:10:00 UTC") << qint64(600);
        QTest::newRow("an offset") << QByteArray("Tue, 19 Jul 2022 12:10:00 +0000") << qint64(600);
        QTest::newRow("a part of a second") << QByteArray("Tue, 19 Jul 2022 12:10:00.250 GMT") << qint64(600);
        QTest::newRow("parts of seconds") << QByteArray("1.5") << qint64(2);
        QTest::newRow("far date") << QByteArray("Fri, 31 Dec 2038 23:59:59 GMT") << longestWait;
        QTest::newRow("past date") << QByteArray("Mon, 01 Jan 2001 00:00:00 GMT") << qint64(-1);
    }
    void readsSecondsAndDates()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2022, 7, 19), QTime(12, 0), Qt::UTC);
        const QDateTime until = retryAfter(header, now);
        QCOMPARE(until.isValid() ? now.secsTo(until) : qint64(-1), seconds);
    }
};

QTEST_APPLESS_MAIN(RetryAfterTest)
#include "tst_retryafter.moc"
