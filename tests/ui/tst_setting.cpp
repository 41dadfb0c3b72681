#include "ui/preferences.h"
#include "ui/settingfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TestSetting : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
    }

    void hasANameOfItsOwnForEachAndADefaultThatItMayBe()
    {
        QSet<QString> names;
        for (AnySetting *setting : m_preferences->all()) {
            QVERIFY2(!names.contains(setting->name()), qPrintable(setting->name()));
            names.insert(setting->name());
            QVERIFY2(setting->take(setting->value()), qPrintable(setting->name()));
        }
        QVERIFY(names.size() > 15);
    }

    // QSettings has names for groups that do not come back as they went.
    void isFoundAgainAfterARestart()
    {
        for (AnySetting *setting : m_preferences->all())
            m_settings->setValue(setting->name(), setting->name());
        m_settings->sync();
        const QString copy = m_folder->filePath(QStringLiteral("copy.ini")); // else it is not read anew
        QVERIFY(QFile::copy(m_settings->fileName(), copy));
        const QSettings again(copy, QSettings::IniFormat);
        for (AnySetting *setting : m_preferences->all())
            QCOMPARE(again.value(setting->name()).toString(), setting->name());
    }

    void readsTheDefaultInPlaceOfWhatIsBroken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QVariant>("kept");
        QTest::newRow("number that is none") << QStringLiteral("reading/textSize") << QVariant(QStringLiteral("large"));
        QTest::newRow("number out of range") << QStringLiteral("reading/textSize") << QVariant(3);
        QTest::newRow("number without an end") << QStringLiteral("reading/textSize") << QVariant(1e300);
        QTest::newRow("piece of a number") << QStringLiteral("reading/textSize") << QVariant(17.5);
        QTest::newRow("truth for a number") << QStringLiteral("network/proxyPort") << QVariant(true);
        QTest::newRow("choice that is none") << QStringLiteral("program/appearance") << QVariant(QStringLiteral("pink"));
        QTest::newRow("choice beyond the last") << QStringLiteral("program/appearance") << QVariant(3);
        QTest::newRow("flag that is none") << QStringLiteral("list/descending") << QVariant(QStringLiteral("perhaps"));
        QTest::newRow("language unknown here") << QStringLiteral("program/language") << QVariant(QStringLiteral("xx"));
        QTest::newRow("list for a text") << QStringLiteral("network/proxyHost") << QVariant(QVariantList{1, 2});
        QTest::newRow("list of other things") << QStringLiteral("sidebar/expanded") << QVariant(QVariantList{1, 2});
        QTest::newRow("place that is none") << QStringLiteral("window/geometry") << QVariant(5);
    }

    void readsTheDefaultInPlaceOfWhatIsBroken()
    {
        QFETCH(QString, name);
        QFETCH(QVariant, kept);
        const QVariant initial = setting(name).value();
        m_settings->setValue(name, kept);
        QCOMPARE(setting(name).value(), initial);
        QVERIFY(!setting(name).take(kept));
    }

    void readsWhatOlderVersionsKept()
    {
        m_settings->setValue(QStringLiteral("program/appearance"), 2);
        m_settings->setValue(QStringLiteral("network/proxy"), QStringLiteral("3"));
        QCOMPARE(m_preferences->appearance(), Preferences::Appearance::Dark);
        QCOMPARE(m_preferences->proxy().kind, ProxyChoice::Kind::Socks5);
    }

    void findsEverythingAgainInItsFile()
    {
        m_preferences->textSize.set(20);
        m_preferences->unreadOnly.set(true);
        m_preferences->order.set(Query::Order::Title);
        m_preferences->proxyHost.set(QStringLiteral("proxy.example"));
        m_preferences->expanded.set({QStringLiteral("folder 1")});
        m_preferences->geometry.set("\x01\x02");
        openAgain();
        QCOMPARE(m_preferences->textSize(), 20);
        QVERIFY(m_preferences->unreadOnly());
        QCOMPARE(m_preferences->order(), Query::Order::Title);
        QCOMPARE(m_preferences->proxyHost(), QStringLiteral("proxy.example"));
        QCOMPARE(m_preferences->expanded(), QStringList(QStringLiteral("folder 1")));
        QCOMPARE(m_preferences->geometry(), QByteArray("\x01\x02"));
        m_preferences->expanded.set({});
        openAgain();
        QCOMPARE(m_preferences->expanded(), QStringList());
    }

    void tellsOfAChangeAndOnlyThen()
    {
        QSignalSpy told(&m_preferences->textSize, &AnySetting::changed);
        m_preferences->textSize.set(17);
        QCOMPARE(told.size(), 0);
        m_preferences->textSize.set(500);
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_preferences->textSize(), 32);
        m_preferences->textSize.set(33);
        QCOMPARE(told.size(), 1);
    }

    void goesToAnotherMachineAndLeavesThePlacesBehind()
    {
        m_preferences->appearance.set(Preferences::Appearance::Dark);
        m_preferences->textSize.set(21);
        m_preferences->proxyHost.set(QStringLiteral("proxy.example"));
        m_preferences->geometry.set("places");
        const QString path = m_folder->filePath(QStringLiteral("mine.json"));
        QVERIFY(saveSettings(*m_preferences, path).ok());
        QSettings settings(m_folder->filePath(QStringLiteral("other.ini")), QSettings::IniFormat);
        Preferences other(settings);
        const Result<QStringList> left = loadSettings(other, path);
        QVERIFY(left.ok());
        QCOMPARE(*left, QStringList());
        QCOMPARE(other.appearance(), Preferences::Appearance::Dark);
        QCOMPARE(other.textSize(), 21);
        QCOMPARE(other.proxyHost(), QStringLiteral("proxy.example"));
        QCOMPARE(other.geometry(), QByteArray());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(!json.contains("geometry"));
        QVERIFY(!json.contains("password"));
    }

    void tellsWhatItLeavesOut()
    {
        const Result<QStringList> left =
            readSettings(*m_preferences, R"({"masthead_preferences": {"reading/textSize": 99, "program/appearance": "dark",
                "list/unreadOnly": "yes", "window/geometry": "AAAA", "somebody/else": 1, "network/proxyHost": {"a": 1}}})");
        QVERIFY(left.ok());
        QCOMPARE(QSet<QString>(left->begin(), left->end()),
                 (QSet<QString>{QStringLiteral("reading/textSize"), QStringLiteral("list/unreadOnly"),
                                QStringLiteral("window/geometry"), QStringLiteral("somebody/else"),
                                QStringLiteral("network/proxyHost")}));
        QCOMPARE(m_preferences->textSize(), 17);
        QCOMPARE(m_preferences->appearance(), Preferences::Appearance::Dark);
    }

    void changesNothingForAFileThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a document") << QByteArray("{\"masthead_preferences\": {\"reading/textSize\": 20");
        QTest::newRow("another document") << QByteArray("{\"items\": []}");
        QTest::newRow("a list") << QByteArray("[1, 2]");
    }

    void changesNothingForAFileThatIsNone()
    {
        QFETCH(QByteArray, json);
        const Result<QStringList> left = readSettings(*m_preferences, json);
        QVERIFY(!left.ok());
        QCOMPARE(left.error().kind, ErrorKind::Malformed);
        QCOMPARE(m_preferences->textSize(), 17);
    }

    void saysThatAFileCannotBeReadOrWritten()
    {
        QCOMPARE(loadSettings(*m_preferences, m_folder->filePath(QStringLiteral("none"))).error().kind, ErrorKind::Disk);
        QCOMPARE(saveSettings(*m_preferences, m_folder->filePath(QStringLiteral("no/such/folder"))).error().kind,
                 ErrorKind::Disk);
    }

private:
    AnySetting &setting(const QString &name)
    {
        const QList<AnySetting *> all = m_preferences->all();
        return **std::find_if(all.begin(), all.end(), [&name](const AnySetting *one) { return one->name() == name; });
    }

    void openAgain()
    {
        m_preferences.reset();
        m_settings.reset();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
};

QTEST_GUILESS_MAIN(TestSetting)

#include "tst_setting.moc"
