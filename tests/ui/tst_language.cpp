// Which of its languages the window speaks to whom.

#include "ui/language.h"
#include "ui/preferences.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void goesByTheLocale_data();
    void goesByTheLocale();
    void aLanguageThatWasChosenIsSpoken();
    void helpIsWrittenInEachLanguage();
};

void TestLanguage::goesByTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("en");
    QTest::newRow("mainland") << QStringLiteral("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("Singapore") << QStringLiteral("zh_SG") << QStringLiteral("zh_CN");
    QTest::newRow("Taiwan") << QStringLiteral("zh_TW") << QStringLiteral("zh_TW");
    QTest::newRow("Hong Kong") << QStringLiteral("zh_HK") << QStringLiteral("zh_TW");
    QTest::newRow("Macau") << QStringLiteral("zh_MO") << QStringLiteral("zh_TW");
    QTest::newRow("traditional characters on the mainland") << QStringLiteral("zh_Hant_CN") << QStringLiteral("zh_TW");
    QTest::newRow("no translation") << QStringLiteral("de_AT") << QStringLiteral("en");
    QTest::newRow("none") << QStringLiteral("C") << QStringLiteral("en");
}

void TestLanguage::goesByTheLocale()
{
    QFETCH(QString, locale);
    QTEST(languageFor(QLocale(locale)), "language");
    // Dates and numbers are of the same language as the words around them.
    const QLocale written = localeFor(QLocale(locale));
    QCOMPARE(languageFor(written), languageFor(QLocale(locale)));
    if (locale != QLatin1String("C"))
        QVERIFY(written.language() == QLocale::English || written.language() == QLocale::Chinese);
    if (locale == QLatin1String("de_AT"))
        QCOMPARE(written.name(), QStringLiteral("en_AT"));
}

void TestLanguage::aLanguageThatWasChosenIsSpoken()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Preferences preferences(settings);
    for (const Language &language : languages()) {
        QCOMPARE(languageFor(QLocale(language.code)), language.code);
        QVERIFY2(preferences.language.take(language.code), qPrintable(language.code));
        QVERIFY2(QFile::exists(QStringLiteral(MASTHEAD_SOURCE "/translations/masthead_%1.ts").arg(language.code)),
                 qPrintable(language.code));
    }
}

// The same chapters in all of them, and the keys in their place.
void TestLanguage::helpIsWrittenInEachLanguage()
{
    const auto partsOf = [](const QString &code) {
        QFile file(QStringLiteral(MASTHEAD_SOURCE "/resources/help/help_%1.html").arg(code));
        const QString page = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        static const QRegularExpression part(QStringLiteral("<a name=\"\\w+\">|<!--keys-->|<tr>|<p>"));
        QStringList parts;
        for (auto match = part.globalMatch(page); match.hasNext();)
            parts.append(match.next().captured());
        return parts;
    };
    const QStringList english = partsOf(QStringLiteral("en"));
    QVERIFY(english.contains(QStringLiteral("<!--keys-->")));
    for (const Language &language : languages())
        QCOMPARE(partsOf(language.code), english);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
