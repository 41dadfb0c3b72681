#include "text/date.h"

#include <QTest>

using namespace Masthead;

class TestDate : public QObject {
    Q_OBJECT

private slots:
    void readsTheInstantThatADateMeans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char16_t *text, const char *instant) {
            const QString date = QString::fromUtf16(text);
            QTest::newRow(qPrintable(date)) << date << QString::fromLatin1(instant);
        };
        // RFC 822 and what is made of it
        row(u"Tue, 19 Jul 2022 08:30:05 +0800", "2022-07-19T00:30:05Z");
        row(u"19 Jul 22 08:30 GMT", "2022-07-19T08:30:00Z");
        row(u"Tue, 19 July 2022 08:30:05 EDT", "2022-07-19T12:30:05Z");
        row(u"tuesday 19 jul. 2022, 8:30:05 pm pst", "2022-07-20T04:30:05Z");
        row(u"Tue, 19th Jul 2022 08:30:05 -0000", "2022-07-19T08:30:05Z");
        row(u"Tue, 19 Jul 2022 24:00:00 GMT", "2022-07-20T00:00:00Z");
        row(u"Tue, 19 Jul 2022 23:59:60 GMT", "2022-07-20T00:00:00Z");
        row(u"Tue, 19 Jul 2022 08:30:05 +0200 (CEST)", "2022-07-19T06:30:05Z");
        row(u"Tue Jul 19 2022 08:30:05 GMT+0200 (Central European Summer Time)", "2022-07-19T06:30:05Z");
        row(u"Tue Jul 19 08:30:05 UTC 2022", "2022-07-19T08:30:05Z");
        row(u"Tue, 19 Jul 2022 08:30:05 Europe/Berlin", "2022-07-19T06:30:05Z");
        row(u"Tue, 19 Jul 122 08:30:05 GMT", "2022-07-19T08:30:05Z");
        row(u"di., 19 juil. 2022 08:30:05 +0200", "2022-07-19T06:30:05Z");
        row(u"Вт, 19 июл 2022 08:30:05 +0300", "2022-07-19T05:30:05Z");
        row(u"19 Mai 2022", "2022-05-19T00:00:00Z");
        // ISO 8601 and its relatives
        row(u"2022-07-19T08:30:05.123+08:00", "2022-07-19T00:30:05Z");
        row(u"2022-07-19T08:30:05z", "2022-07-19T08:30:05Z");
        row(u"2022-07-19 08:30:05", "2022-07-19T08:30:05Z");
        row(u"2022-07-19T08:30:05 02:00", "2022-07-19T06:30:05Z");
        row(u"2022/7/9 8:05", "2022-07-09T08:05:00Z");
        row(u"20220719T083005Z", "2022-07-19T08:30:05Z");
        row(u"20220719083005", "2022-07-19T08:30:05Z");
        row(u"2022-200", "2022-07-19T00:00:00Z");
        row(u"2022-W29-2", "2022-07-19T00:00:00Z");
        row(u"2022-07", "2022-07-01T00:00:00Z");
        row(u"2022", "2022-01-01T00:00:00Z");
        // others
        row(u"July 19, 2022 at 3:04 PM", "2022-07-19T15:04:00Z");
        row(u"19/07/2022 08:30", "2022-07-19T08:30:00Z");
        row(u"07/19/2022", "2022-07-19T00:00:00Z");
        row(u"1658190605", "2022-07-19T00:30:05Z");
        row(u"1658190605000", "2022-07-19T00:30:05Z");
        row(u"Nov 6, 2021, 8:49 p.m.", "2021-11-06T20:49:00Z");
        row(u"Nov. 6, 2021, 12:49 a. m. EST", "2021-11-06T05:49:00Z");
        row(u"6 novembre 2021 à 20:49", "2021-11-06T20:49:00Z");
        row(u"6 novembre 2021 à 20h49", "2021-11-06T20:49:00Z");
        row(u"6 novembre 2021 à 20h", "2021-11-06T20:00:00Z");
        row(u"Nov 6, 2021, 8 p.m.", "2021-11-06T20:00:00Z");
        row(u"Nov 6, 2021 at 8pm EST", "2021-11-07T01:00:00Z");
        row(u"8 PM, Nov 6, 2021", "2021-11-06T20:00:00Z");
        row(u"Nov 6, 2021, 12 a.m.", "2021-11-06T00:00:00Z");
        row(u"2021年11月6日下午8点", "2021-11-06T12:00:00Z");
        row(u"2021年11月6日下午8點", "2021-11-06T12:00:00Z");
        row(u"2021年11月6日下午8点半", "2021-11-06T12:30:00Z");
        row(u"2021年11月6日下午8点整", "2021-11-06T12:00:00Z");
        row(u"2021年11月6日下午8點49分", "2021-11-06T12:49:00Z");
        row(u"2021년 11월 6일 오후 8시", "2021-11-06T11:00:00Z");
        row(u"2021년 11월 6일 오후 8시 49분", "2021-11-06T11:49:00Z");
        row(u"28 ноября 2026 г. 10:12", "2026-11-28T10:12:00Z");
        row(u"November 6, 2021 3:04 p.m. ET", "2021-11-06T19:04:00Z");
        row(u"Mon, 26 January 2004 16:31:00 PT", "2004-01-27T00:31:00Z");
        row(u"二〇二一年十一月六日", "2021-11-06T00:00:00Z");
        row(u"二○二一年十一月二十六日晚上八点三十分", "2021-11-26T12:30:00Z");
        row(u"2021年十月廿六日 星期二", "2021-10-26T00:00:00Z");
        row(u"二零二一年十月三十號", "2021-10-30T00:00:00Z");
        row(u"2021年11月6日 20时", "2021-11-06T12:00:00Z");
        row(u"6 november 2021 kl. 20:49", "2021-11-06T20:49:00Z");
        row(u"lørdag kl. 20.49 6.11.2021", "2021-11-06T20:49:00Z");
        row(u"6. november 2021 kl. 20.49", "2021-11-06T20:49:00Z");
        row(u"Fri, 5 marts 2021 10:00:00 +0100", "2021-03-05T09:00:00Z");
        row(u"Mon, 6 des 2021 10:00:00 +0100", "2021-12-06T09:00:00Z");
        row(u"6. desember 2021", "2021-12-06T00:00:00Z");
        row(u"Sat, 06 Nov 2021 20:49:00 US/Eastern", "2021-11-07T00:49:00Z");
        row(u"Sat, 06 Nov 2021 20:49:00 America/Port-au-Prince", "2021-11-07T00:49:00Z");
        row(u"Sat, 06 Nov 2021 20:49:00 america/argentina/buenos_aires", "2021-11-06T23:49:00Z");
        row(u"Sat, 06 Nov 2021 20:49:00 Nowhere/Land", "2021-11-06T20:49:00Z");
        row(u"2021年11月6日 下午8:49", "2021-11-06T12:49:00Z");
        row(u"2021-11-06 下午8:49", "2021-11-06T12:49:00Z");
        row(u"2021-11-06 下午 08:49:05", "2021-11-06T12:49:05Z");
        row(u"2021年11月6日 下午8時49分", "2021-11-06T12:49:00Z");
        row(u"2021年11月6日 午前8:49", "2021-11-05T23:49:00Z");
        row(u"2021年11月6日 凌晨2:05", "2021-11-05T18:05:00Z");
        row(u"2021年11月6日 凌晨12:05", "2021-11-05T16:05:00Z");
        row(u"2021年11月6日 清晨6:05", "2021-11-05T22:05:00Z");
        row(u"2021年11月6日 中午12:05", "2021-11-06T04:05:00Z");
        row(u"2021年11月6日 中午1:05", "2021-11-06T05:05:00Z");
        row(u"2021年11月6日 中午11点50分", "2021-11-06T03:50:00Z");
        row(u"2021年11月6日 傍晚6:05", "2021-11-06T10:05:00Z");
        row(u"2022年7月19日 08:30", "2022-07-19T00:30:00Z");
        row(u"2022年07月19日08時30分", "2022-07-18T23:30:00Z");
        row(u"2022년 7월 19일 08:30:05", "2022-07-18T23:30:05Z");
        row(u"2022-07-19 오후 03:04:05", "2022-07-19T06:04:05Z");
        row(u"２０２２-０７-１９", "2022-07-19T00:00:00Z");
        row(u"民國111年7月19日", "2022-07-19T00:00:00Z");
        row(u"中华民国111年7月19日 08:30", "2022-07-19T00:30:00Z");
        row(u"111年7月19日", "2022-07-19T00:00:00Z");
        row(u"令和4年7月19日", "2022-07-19T00:00:00Z");
        row(u"令和元年7月19日 08:30", "2019-07-18T23:30:00Z");
        row(u"平成30年7月19日（木）", "2018-07-19T00:00:00Z");
        row(u"昭和64年1月7日", "1989-01-07T00:00:00Z");
        row(u"22年7月19日", "2022-07-19T00:00:00Z");
        row(u"1658190605.25", "2022-07-19T00:30:05Z");
        row(u"2022-07-19T08:30:05.123Z[UTC]", "2022-07-19T08:30:05Z");
        row(u"2022-07-19T08:30:05+02:00[Europe/Berlin]", "2022-07-19T06:30:05Z");
        row(u"Tue, 19 Jul 2022 08:30:05 A", "2022-07-19T08:30:05Z");
        row(u"Tue, 19 Jul 2022 08:30:05 Z", "2022-07-19T08:30:05Z");
        row(u"Fri, 19 Jul 0100 08:30:05 GMT", "0100-07-19T08:30:05Z");
    }
    void readsTheInstantThatADateMeans()
    {
        QFETCH(QString, text);
        QFETCH(QString, instant);
        const QDateTime date = parseDate(text);
        QCOMPARE(date.toUTC().toString(Qt::ISODate), instant);
        QCOMPARE(date.timeSpec(), Qt::UTC);
    }

    void findsNoDateInOtherTexts_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "   ",
                                 "yesterday",
                                 "3 hours ago",
                                 "0",
                                 "-1",
                                 "7",
                                 "NaN",
                                 "Invalid Date",
                                 "Tue, 99 Jul 2022 08:30:05 GMT",
                                 "2022-02-30",
                                 "2022-07-19T25:00:00Z",
                                 "2022-07-19T08:61:00Z",
                                 "2022-07-19T08:30:05+99:00",
                                 "2022-07-19T08:30:05+zz:00",
                                 "2022-07-19T08:30:05Z; DROP TABLE articles",
                                 "Tue, 19 Xyz 2022 08:30:05 GMT",
                                 "2022-xx-19",
                                 "1:2:3:4",
                                 "Wed, 30 Nov -0001 00:00:00 +0000",
                                 "-0001-11-30T00:00:00+00:00",
                                 "0001-01-01T00:00:00",
                                 "0001-01-01T08:00:00+08:00",
                                 "0000-00-00 00:00:00",
                                 "2022-07-19[UTC]",
                                 "Tue, 19 Jul 2022 A",
                                 "6 november 2021 a",
                                 "6 november 2021 p.m.",
                                 "6 november 2021 20.49",
                                 "Tue, 19 Jul 2022 08:30:05 GMT A B",
                                 "1658190605.",
                                 "1658190605.25.1",
                                 "99999999999999999999999999999999",
                                 "%a, %d %b %Y"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("a long text") << QString(100000, QLatin1Char('1'));
        for (const char16_t *text : {u"民國前1年1月5日", u"令和の1月5日", u"平成2022年7月19日"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void findsNoDateInOtherTexts()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDate(text).isValid());
    }

    void keepsTheFractionOfASecond()
    {
        QCOMPARE(parseDate(QStringLiteral("1658190605.1239")).time().msec(), 123);
        QCOMPARE(parseDate(QStringLiteral("2022-07-19T08:30:05.5Z")).time().msec(), 500);
    }
};

QTEST_APPLESS_MAIN(TestDate)
#include "tst_date.moc"
