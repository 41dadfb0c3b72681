#include "core/localtime.h"

#include <QRegularExpression>
#include <QTest>

using namespace Masthead;

class TestLocalTime : public QObject {
    Q_OBJECT

private slots:
    void writesTimesAsEachLanguageDoes_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("time");
        QTest::newRow("English") << QStringLiteral("en_US")
                                 << QLocale(QStringLiteral("en_US")).toString(m_time, QLocale::ShortFormat);
        QTest::newRow("British English") << QStringLiteral("en_GB") << QStringLiteral("19:05");
        QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN") << QStringLiteral("19:05");
        QTest::newRow("Traditional Chinese") << QStringLiteral("zh_TW") << QStringLiteral("19:05");
    }
    void writesTimesAsEachLanguageDoes()
    {
        QFETCH(QString, locale);
        QTEST(localText(m_time, QLocale(locale), QLocale::ShortFormat), "time");
    }

    void leavesNoLetterOfThePatternInAnyLanguage()
    {
        static const QRegularExpression left(QStringLiteral("B *\\d|\\d *B"));
        const QDateTime date(QDate(2022, 7, 19), m_time);
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
                const QString text = localText(date, locale, format);
                QVERIFY2(!left.match(text).hasMatch(), qPrintable(locale.name() + QStringLiteral(": ") + text));
            }
        }
    }

private:
    const QTime m_time{19, 5};
};

QTEST_GUILESS_MAIN(TestLocalTime)
#include "tst_localtime.moc"
