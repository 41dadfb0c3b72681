// What a screen reader gets of the real program through AT-SPI, the accessibility bus of the desktop.

#include "cli/commandline.h"
#include "gui/notificationservice.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <optional>

using namespace Masthead;

namespace {

constexpr int patience = 30'000; // ms; a busy machine starts web engines slowly

/// One accessible object: the program that has it, and its place there.
struct Accessible {
    QString program;
    QString path;
};

QVariant call(QDBusConnection bus, const Accessible &object, const char *interface, const char *method,
              const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(object.program, object.path, QString::fromLatin1(interface),
                                                          QString::fromLatin1(method));
    message.setArguments(arguments);
    const QDBusMessage answer = bus.call(message);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

QList<Accessible> childrenOf(const QDBusConnection &bus, const Accessible &object)
{
    const auto answer = call(bus, object, "org.a11y.atspi.Accessible", "GetChildren").value<QDBusArgument>();
    QList<Accessible> children;
    if (answer.currentType() != QDBusArgument::ArrayType)
        return children;
    answer.beginArray();
    while (!answer.atEnd()) {
        QDBusObjectPath path;
        Accessible child;
        answer.beginStructure();
        answer >> child.program >> path;
        answer.endStructure();
        child.path = path.path();
        children.append(child);
    }
    answer.endArray();
    return children;
}

QString nameOf(const QDBusConnection &bus, const Accessible &object)
{
    return call(bus, object, "org.freedesktop.DBus.Properties", "Get",
                {QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("Name")})
        .value<QDBusVariant>()
        .variant()
        .toString();
}

struct Spoken {
    QString words; ///< "role: name"
    Accessible object;
};

/// The object and all below it.
QList<Spoken> everythingBelow(const QDBusConnection &bus, const Accessible &object)
{
    const QString role = call(bus, object, "org.a11y.atspi.Accessible", "GetRoleName").toString();
    QList<Spoken> all{{role + QStringLiteral(": ") + nameOf(bus, object), object}};
    for (const Accessible &child : childrenOf(bus, object))
        all += everythingBelow(bus, child);
    return all;
}

/// The first object of all programs on the bus whose words begin so.
std::optional<Accessible> find(const QDBusConnection &bus, const QString &beginning)
{
    const Accessible desktop{QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/accessible/root")};
    for (const Spoken &one : everythingBelow(bus, desktop))
        if (one.words.startsWith(beginning))
            return one.object;
    return {};
}

}

class TestScreenReader : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void getsRowsFeedsAndButtonsByNameAndCanPressThem();

private:
    bool startDisplay();
    QDBusConnection accessibilityBus();

    std::unique_ptr<CommandLine> m_ctl;
    std::unique_ptr<PrivateBus> m_bus;
    QProcess m_display;
    QProcess m_program;
};

void TestScreenReader::init()
{
    m_ctl = std::make_unique<CommandLine>();
    m_bus = std::make_unique<PrivateBus>();
    if (!m_bus->start() || !startDisplay())
        QSKIP("there is no message bus or no X server to be had here");
}

void TestScreenReader::cleanup()
{
    for (QProcess *process : {&m_program, &m_display}) {
        process->terminate();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(10'000))
            process->kill();
    }
    m_bus.reset();
}

// Qt speaks AT-SPI only on the platform of a real desktop.
bool TestScreenReader::startDisplay()
{
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        return false;
    m_display.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                     QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x800x24")});
    if (!m_display.waitForReadyRead(10'000))
        return false;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + QString::fromLatin1(m_display.readLine()).trimmed());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus->address());
    environment.insert(QStringLiteral("MASTHEAD_ARCHIVE"), m_ctl->archive());
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), m_ctl->path(QStringLiteral("home")));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_ctl->path(QStringLiteral("run")));
    m_program.setProcessEnvironment(environment);
    return true;
}

QDBusConnection TestScreenReader::accessibilityBus()
{
    const QDBusConnection session = m_bus->connection(QStringLiteral("session"));
    const Accessible launcher{QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus")};
    const QString address = call(session, launcher, "org.a11y.Bus", "GetAddress").toString();
    return QDBusConnection::connectToBus(address, QStringLiteral("accessibility"));
}

void TestScreenReader::getsRowsFeedsAndButtonsByNameAndCanPressThem()
{
    for (const char *folder : {"posts", "run"})
        QVERIFY(QDir().mkpath(m_ctl->path(QString::fromLatin1(folder))));
    QVERIFY(
        QFile::setPermissions(m_ctl->path(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QFile post(m_ctl->path(QStringLiteral("posts/one.md")));
    QVERIFY(post.open(QIODevice::WriteOnly));
    post.write("---\ntitle: The ferries sail\nauthor: Harbour News\ndate: 2022-07-19 11:00:00\n---\n<p>Again.</p>\n");
    post.close();
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_ctl->path(QStringLiteral("posts"))}).status, 0);
    const QDBusConnection bus = accessibilityBus();
    if (!bus.isConnected())
        QSKIP("there is no accessibility bus to be had here");
    m_program.start(QStringLiteral(MASTHEAD), {});
    const auto isHeard = [&bus](const char *words) { return find(bus, QString::fromUtf8(words)).has_value(); };
    QTRY_VERIFY_WITH_TIMEOUT(isHeard("list item: Unread, The ferries sail, Harbour News, 19 Jul 2022"), patience);
    for (const char *words :
         {"tree: Feeds", "tree item: All Articles", "list: Articles", "text: Search articles", "push button: Refresh"})
        QVERIFY2(isHeard(words), words);
    const auto markAll = find(bus, QStringLiteral("push button: Mark All as Read"));
    QVERIFY(markAll);
    call(bus, *markAll, "org.a11y.atspi.Action", "DoAction", {0});
    QTRY_VERIFY_WITH_TIMEOUT(isHeard("list item: The ferries sail"), patience);
    const auto row = find(bus, QStringLiteral("list item: The ferries sail"));
    QVERIFY(row);
    call(bus, *row, "org.a11y.atspi.Action", "DoAction", {0});
    QTRY_VERIFY_WITH_TIMEOUT(isHeard("web document: The ferries sail"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isHeard("label: Again."), patience); // a paragraph of the page
}

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
