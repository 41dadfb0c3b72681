// What `cmake --install` and so the Debian package put on a system: all of it, nothing else, and well-formed.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString applicationId = QStringLiteral("org.masthead.Masthead");

struct Outcome {
    int status = -1; ///< -1: it could not be started
    QString said;    ///< both outputs
};

Outcome run(const QString &program, const QStringList &arguments, const QString &destination = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (!destination.isEmpty())
        environment.insert(QStringLiteral("DESTDIR"), destination);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Values of `key` in a desktop file, by language ("" for none), in its first group.
QMap<QString, QString> localized(const QString &desktopFile, const QString &key)
{
    const QString group = desktopFile.section(QStringLiteral("\n["), 0, 0);
    const QRegularExpression line(QStringLiteral("^%1(?:\\[(.+)\\])?=(.*)$").arg(key), QRegularExpression::MultilineOption);
    QMap<QString, QString> values;
    for (auto it = line.globalMatch(group); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        values.insert(match.captured(1), match.captured(2));
    }
    return values;
}

/// The texts of all elements called `name`.
QStringList elements(const QString &xml, const QString &name)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
    return reader.hasError() ? QStringList() : texts;
}

}

class TestInstallTree : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsWhatIsNamedHereAndNothingElse();
    void namesWhatTheProgramHoldsOfOthers();
    void programsRunFromWhereTheyWereInstalled();
    void desktopFileIsValid();
    void desktopFileSpeaksAllLanguages();
    void desktopsStartTheProgramThatWasInstalled();
    void desktopsKnowAJsonFeed();
    void metadataIsValid();
    void metadataAndDesktopFileAgree();
    void metadataKnowsTheVersionOfTheProgram();
    void packageIsOfTheVersionOfTheProgram();
    void packageIsInstalledAndRemovedWithoutATrace();
    void iconsHaveTheirSizes_data();
    void iconsHaveTheirSizes();

private:
    static QStringList filesOf(const QString &folder);
    static QStringList expectedFiles();
    QString path(const QString &name) const { return m_folder.filePath(QStringLiteral("usr/") + name); }
    QString desktopFile() const { return path(QStringLiteral("share/applications/%1.desktop").arg(applicationId)); }
    QString metadata() const { return path(QStringLiteral("share/metainfo/%1.metainfo.xml").arg(applicationId)); }

    QTemporaryDir m_folder;
};

void TestInstallTree::initTestCase()
{
    // Of the one folder that has rules; the whole build's script writes into the build, which may belong to somebody else.
    const Outcome installed =
        run(QStringLiteral(MASTHEAD_CMAKE),
            {QStringLiteral("-DCMAKE_INSTALL_PREFIX=/usr"), QStringLiteral("-P"), QStringLiteral(MASTHEAD_INSTALL_SCRIPT)},
            m_folder.path());
    QVERIFY2(installed.status == 0, qPrintable(installed.said));
}

QStringList TestInstallTree::filesOf(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(QDir(folder).relativeFilePath(files.next()));
    found.sort();
    return found;
}

QStringList TestInstallTree::expectedFiles()
{
    QStringList expected{
        QStringLiteral("bin/masthead"),
        QStringLiteral("bin/mastheadctl"),
        QStringLiteral("share/applications/%1.desktop").arg(applicationId),
        QStringLiteral("share/dbus-1/services/%1.service").arg(applicationId),
        QStringLiteral("share/doc/masthead/changelog.Debian.gz"),
        QStringLiteral("share/doc/masthead/changelog.gz"),
        QStringLiteral("share/doc/masthead/copyright"),
        QStringLiteral("share/doc/masthead/examples/sepia/style.css"),
        QStringLiteral("share/doc/masthead/examples/sepia/template.html"),
        QStringLiteral("share/doc/masthead/examples/sepia/theme.json"),
        QStringLiteral("share/doc/masthead/themes.md"),
        QStringLiteral("share/icons/hicolor/scalable/apps/masthead.svg"),
        QStringLiteral("share/man/man1/masthead.1.gz"),
        QStringLiteral("share/man/man1/mastheadctl.1.gz"),
        QStringLiteral("share/metainfo/%1.metainfo.xml").arg(applicationId),
        QStringLiteral("share/mime/packages/%1.xml").arg(applicationId),
    };
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        expected.append(QStringLiteral("share/icons/hicolor/%1x%1/apps/masthead.png").arg(size));
    expected.sort();
    return expected;
}

void TestInstallTree::holdsWhatIsNamedHereAndNothingElse()
{
    QCOMPARE(filesOf(path(QString())), expectedFiles());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("usr")});
}

void TestInstallTree::namesWhatTheProgramHoldsOfOthers()
{
    QFile file(path(QStringLiteral("share/doc/masthead/copyright")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray said = file.readAll();
    QVERIFY(said.contains("Readability") && said.contains("License: Apache-2.0"));
}

void TestInstallTree::programsRunFromWhereTheyWereInstalled()
{
    for (const char *program : {"bin/masthead", "bin/mastheadctl"}) {
        const Outcome version = run(path(QLatin1String(program)), {QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QVERIFY2(version.said.contains(QLatin1String(MASTHEAD_VERSION)), qPrintable(version.said));
    }
}

void TestInstallTree::desktopFileIsValid()
{
    const Outcome outcome = run(QStringLiteral("desktop-file-validate"), {desktopFile()});
    QVERIFY2(outcome.status == 0 && outcome.said.isEmpty(), qPrintable(outcome.said));
}

void TestInstallTree::desktopFileSpeaksAllLanguages()
{
    const QString text = textOf(desktopFile());
    for (const char *key : {"GenericName", "Comment", "Keywords"}) {
        const QStringList languages = localized(text, QLatin1String(key)).keys();
        QVERIFY2(languages.contains(QString()) && languages.contains(QLatin1String("zh_CN"))
                     && languages.contains(QLatin1String("zh_TW")),
                 key);
    }
    for (const QString &action :
         localized(text, QStringLiteral("Actions")).value({}).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString group =
            text.section(QStringLiteral("[Desktop Action %1]\n").arg(action), 1).section(QLatin1String("\n["), 0, 0);
        const QStringList languages = localized(group, QStringLiteral("Name")).keys();
        QVERIFY2(languages.size() >= 3 && languages.contains(QLatin1String("zh_TW")), qPrintable(action));
    }
}

void TestInstallTree::desktopsStartTheProgramThatWasInstalled()
{
    QCOMPARE(textOf(path(QStringLiteral("share/dbus-1/services/%1.service").arg(applicationId))),
             QStringLiteral("[D-BUS Service]\nName=%1\nExec=/usr/bin/masthead\n").arg(applicationId));
    QCOMPARE(localized(textOf(desktopFile()), QStringLiteral("DBusActivatable")).value({}), QStringLiteral("true"));
}

void TestInstallTree::desktopsKnowAJsonFeed()
{
    qputenv("XDG_DATA_DIRS", path(QStringLiteral("share")).toLocal8Bit() + ":/usr/share");
    const QMimeDatabase types;
    const QByteArray feed = R"({ "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [] })";
    const auto typeOf = [&types](const QString &name, const QByteArray &bytes) {
        return types.mimeTypeForFileNameAndData(name, bytes).name();
    };
    QCOMPARE(typeOf(QStringLiteral("feed.json"), feed), QStringLiteral("application/feed+json"));
    QCOMPARE(typeOf(QStringLiteral("a"), feed), QStringLiteral("application/feed+json"));
    QCOMPARE(typeOf(QStringLiteral("a.json"), R"({ "title": "A" })"), QStringLiteral("application/json"));
    QVERIFY(types.mimeTypeForName(QStringLiteral("application/feed+json")).inherits(QStringLiteral("application/json")));
}

void TestInstallTree::metadataIsValid()
{
    const Outcome outcome =
        run(QStringLiteral("appstreamcli"), {QStringLiteral("validate"), QStringLiteral("--no-net"), metadata()});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.said));
}

void TestInstallTree::metadataAndDesktopFileAgree()
{
    const QString desktop = textOf(desktopFile());
    const QString xml = textOf(metadata());
    QCOMPARE(elements(xml, QStringLiteral("launchable")), QStringList{applicationId + QStringLiteral(".desktop")});
    QCOMPARE(elements(xml, QStringLiteral("mediatype")),
             localized(desktop, QStringLiteral("MimeType")).value({}).split(QLatin1Char(';'), Qt::SkipEmptyParts));
    QCOMPARE(elements(xml, QStringLiteral("summary")).value(0), localized(desktop, QStringLiteral("Comment")).value({}));
    QCOMPARE(elements(xml, QStringLiteral("summary")).size(), 3);
}

void TestInstallTree::metadataKnowsTheVersionOfTheProgram()
{
    static const QRegularExpression release(QStringLiteral("<release version=\"([^\"]+)\""));
    QCOMPARE(release.match(textOf(metadata())).captured(1), QStringLiteral(MASTHEAD_VERSION));
}

void TestInstallTree::packageIsOfTheVersionOfTheProgram()
{
    const QString changes = textOf(QStringLiteral(MASTHEAD_SOURCE "/resources/debian/changelog"));
    QVERIFY2(changes.startsWith(QStringLiteral("masthead (" MASTHEAD_VERSION "-1) ")), qPrintable(changes));
    const QString rules = textOf(QStringLiteral(MASTHEAD_SOURCE "/resources/debian/package.cmake"));
    QVERIFY(rules.contains(QStringLiteral("set(CPACK_DEBIAN_PACKAGE_RELEASE 1)")));
}

// Of the tree that was installed above, into a root that holds nothing else.
void TestInstallTree::packageIsInstalledAndRemovedWithoutATrace()
{
    const QTemporaryDir made;
    const Outcome packed =
        run(QStringLiteral(MASTHEAD_CPACK),
            {QStringLiteral("--config"), QStringLiteral(MASTHEAD_CPACK_CONFIG), QStringLiteral("-G"), QStringLiteral("DEB"),
             QStringLiteral("-B"), made.path(), QStringLiteral("-D"), QStringLiteral("CPACK_INSTALL_CMAKE_PROJECTS="),
             QStringLiteral("-D"), QStringLiteral("CPACK_INSTALLED_DIRECTORIES=%1;/").arg(m_folder.path()),
             QStringLiteral("-D"), QStringLiteral("CPACK_DEBIAN_COMPRESSION_TYPE=none")});
    QVERIFY2(packed.status == 0, qPrintable(packed.said));
    const QStringList packages = QDir(made.path()).entryList({QStringLiteral("*.deb")});
    QCOMPARE(packages.size(), 1);
    const QString package = made.filePath(packages.first());
    const QString needs =
        run(QStringLiteral("dpkg-deb"), {QStringLiteral("--field"), package, QStringLiteral("Depends")}).said;
    for (const char *library : {"libqt6webenginewidgets6", "libqt6sql6-sqlite", "libopencc-data", "libsqlite3-0"})
        QVERIFY2(needs.contains(QLatin1String(library)), qPrintable(needs));

    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(QStringLiteral("var/lib/dpkg/info")));
    QVERIFY(QDir(root.path()).mkpath(QStringLiteral("var/lib/dpkg/updates")));
    QFile status(root.filePath(QStringLiteral("var/lib/dpkg/status")));
    QVERIFY(status.open(QIODevice::WriteOnly));
    status.close();
    // What it depends on is not in that root, and nobody who runs tests need be root.
    const QStringList dpkg{QStringLiteral("--root=") + root.path(), QStringLiteral("--force-not-root"),
                           QStringLiteral("--force-depends"), QStringLiteral("--force-bad-path"),
                           QStringLiteral("--log=") + made.filePath(QStringLiteral("log"))};
    const Outcome installed = run(QStringLiteral("dpkg"), dpkg + QStringList{QStringLiteral("--install"), package});
    QVERIFY2(installed.status == 0, qPrintable(installed.said));
    QCOMPARE(filesOf(root.filePath(QStringLiteral("usr"))), expectedFiles());
    const Outcome version = run(root.filePath(QStringLiteral("usr/bin/mastheadctl")), {QStringLiteral("--version")});
    QVERIFY2(version.said.contains(QLatin1String(MASTHEAD_VERSION)), qPrintable(version.said));
    const Outcome removed =
        run(QStringLiteral("dpkg"), dpkg + QStringList{QStringLiteral("--purge"), QStringLiteral("masthead")});
    QVERIFY2(removed.status == 0, qPrintable(removed.said));
    QCOMPARE(QDir(root.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("var")});
}

void TestInstallTree::iconsHaveTheirSizes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        QTest::addRow("%d", size) << size;
}

void TestInstallTree::iconsHaveTheirSizes()
{
    QFETCH(int, size);
    const QImage image(path(QStringLiteral("share/icons/hicolor/%1x%1/apps/masthead.png").arg(size)));
    QCOMPARE(image.size(), QSize(size, size));
    QVERIFY(image.hasAlphaChannel());
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);                  // nothing outside of the page
    QVERIFY(qAlpha(image.pixel(size / 2, size / 2)) == 255); // the page
}

QTEST_GUILESS_MAIN(TestInstallTree)
#include "tst_installtree.moc"
