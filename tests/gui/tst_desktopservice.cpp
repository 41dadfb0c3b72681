// A desktop asks for the window, for addresses and for actions through D-Bus.

#include "desktopservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

namespace {

const QString name = QStringLiteral("org.masthead.Masthead");

}

class TestDesktopService : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void asksForWhatTheDesktopSays_data();
    void asksForWhatTheDesktopSays();
    void leavesTheNameToWhoHasIt();
    void doesWithoutABus();

private:
    /// Calls the program as a desktop does: from a connection of its own.
    void call(const QString &method, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(name, QStringLiteral("/org/masthead/Masthead"),
                                                              QStringLiteral("org.freedesktop.Application"), method);
        message.setArguments(arguments);
        QDBusConnection::connectToBus(m_address, QStringLiteral("desktop")).asyncCall(message);
    }

    QProcess m_bus;
    QString m_address;
};

void TestDesktopService::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(m_bus.waitForReadyRead(10'000), qPrintable(m_bus.errorString()));
    m_address = QString::fromLatin1(m_bus.readLine()).trimmed();
}

void TestDesktopService::cleanupTestCase()
{
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished(10'000));
}

void TestDesktopService::asksForWhatTheDesktopSays_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<Request>("request");
    const QVariantMap platform{{QStringLiteral("activation-token"), QStringLiteral("token")}};
    const QString token = QStringLiteral("token");
    const QStringList addresses{QStringLiteral("feed:https://example.org/新闻"), QStringLiteral("file:///tmp/a.opml")};
    QTest::newRow("the window") << QStringLiteral("Activate") << QVariantList{platform} << Request{{}, false, false, token};
    QTest::newRow("addresses") << QStringLiteral("Open") << QVariantList{addresses, platform}
                               << Request{addresses, false, false, token};
    QTest::newRow("add") << QStringLiteral("ActivateAction") << QVariantList{QStringLiteral("add"), QVariantList(), platform}
                         << Request{{}, true, false, token};
    QTest::newRow("refresh") << QStringLiteral("ActivateAction")
                             << QVariantList{QStringLiteral("refresh"), QVariantList(), QVariantMap()}
                             << Request{{}, false, true, {}};
    QTest::newRow("what is not known") << QStringLiteral("ActivateAction")
                                       << QVariantList{QStringLiteral("erase"), QVariantList(), QVariantMap()} << Request();
}

void TestDesktopService::asksForWhatTheDesktopSays()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    DesktopService service;
    QList<Request> asked;
    connect(&service, &DesktopService::requested, this, [&asked](const Request &request) { asked.append(request); });
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("masthead"));
    QVERIFY(service.listenOn(bus));
    call(method, arguments);
    QTRY_COMPARE(asked.size(), 1);
    QTEST(asked.first(), "request");
    bus.unregisterService(name);
    bus.unregisterObject(QStringLiteral("/org/masthead/Masthead"));
}

void TestDesktopService::leavesTheNameToWhoHasIt()
{
    QDBusConnection other = QDBusConnection::connectToBus(m_address, QStringLiteral("other"));
    QVERIFY(other.registerService(name));
    DesktopService service;
    QVERIFY(!service.listenOn(QDBusConnection::connectToBus(m_address, QStringLiteral("second"))));
    QVERIFY(other.unregisterService(name));
}

void TestDesktopService::doesWithoutABus()
{
    DesktopService service;
    QVERIFY(!service.listenOn(QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere"), QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(TestDesktopService)
#include "tst_desktopservice.moc"
