// The window's program as it is started: by a person, by a link in a browser, by the launcher's menu.

#include "cli/commandline.h"
#include "gui/notificationservice.h"
#include "support/httpserver.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Masthead;

namespace {

constexpr int patience = 30'000; // ms; a busy machine starts web engines slowly

const QString feed = QStringLiteral("/feed.xml");

}

class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aSecondStartLetsTheFirstRefreshAndEnds();
    void refreshesWhereItIsStartedToDoSo();
    void savesItsSessionWhenItIsTerminated();
    void refusesArgumentsThatMeanNothing_data();
    void refusesArgumentsThatMeanNothing();
    void anAddressIsNotAskedBeforeAYes();
    void showsArticlesAsTextWhereThereIsNoSharedMemory();
    void isReachedByASecondStartWhereItStartsMinimisedWithoutATray();
    void tellsTheDesktopOfWhatIsNewAndHearsItsAnswer();

private:
    /// masthead on the archive of `m_ctl`, as a process that ends with the test.
    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &busAddress = {}) const
    {
        auto program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), m_ctl->path(QStringLiteral("home")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_ctl->path(QStringLiteral("run")));
        environment.insert(QStringLiteral("MASTHEAD_ARCHIVE"), m_ctl->archive());
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        if (!busAddress.isEmpty())
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), busAddress);
        program->setProcessEnvironment(environment);
        const QStringList command = m_within + QStringList{QStringLiteral(MASTHEAD)} + arguments;
        program->start(command.first(), command.mid(1));
        return program;
    }

    /// True once the first program listens to others.
    bool listens() const
    {
        return !QDir(m_ctl->path(QStringLiteral("run"))).entryList({QStringLiteral("masthead-*")}, QDir::System).isEmpty();
    }

    /// All feeds of an archive tell of what is new.
    static void callFor(const QString &archive)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("notify"));
            database.setDatabaseName(archive);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE feed SET notify = 1")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("notify"));
    }

    std::unique_ptr<CommandLine> m_ctl;
    std::unique_ptr<HttpServer> m_server;
    QStringList m_within; ///< the command that starts it; empty: none
};

void TestProgram::init()
{
    m_within.clear();
    m_ctl = std::make_unique<CommandLine>();
    m_server = std::make_unique<HttpServer>();
    m_server->serve(feed, rssOf({QStringLiteral("One")}), "application/rss+xml");
    QVERIFY(QDir().mkdir(m_ctl->path(QStringLiteral("run"))));
    QVERIFY(
        QFile::setPermissions(m_ctl->path(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestProgram::aSecondStartLetsTheFirstRefreshAndEnds()
{
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_server->url(feed).toString()}).status, 0);
    QCOMPARE(m_server->hits(feed), 1);
    const auto first = start({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), patience);
    const auto second = start({QStringLiteral("--refresh")});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(feed), 2, patience);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(first->waitForFinished(patience));
}

// The feeds are asked for before the window's tree of them may have come.
void TestProgram::refreshesWhereItIsStartedToDoSo()
{
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_server->url(feed).toString()}).status, 0);
    for (int time = 2; time < 5; ++time) {
        const auto program =
            start(QStringList({QStringLiteral("--refresh"), QStringLiteral("--minimized")}).mid(0, 1 + time % 2));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(feed), time, patience);
        program->terminate();
        QVERIFY(program->waitForFinished(patience));
    }
}

// As at the end of a session that no session manager tells of.
void TestProgram::savesItsSessionWhenItIsTerminated()
{
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_server->url(feed).toString()}).status, 0);
    const auto program = start({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), patience);
    const auto second = start({QStringLiteral("--refresh")});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(feed), 2, patience); // the window is there
    const QString settings = m_ctl->path(QStringLiteral("home/masthead/masthead.ini"));
    const auto isKept = [&settings] {
        QFile file(settings);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("geometry");
    };
    QVERIFY(!isKept());
    program->terminate();
    QVERIFY(program->waitForFinished(patience));
    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(program->exitCode(), 0);
    QVERIFY(isKept());
}

void TestProgram::refusesArgumentsThatMeanNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("big")};
    QTest::newRow("half a size") << QStringList{QStringLiteral("--size"), QStringLiteral("800")};
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("klingon")};
}

void TestProgram::refusesArgumentsThatMeanNothing()
{
    QFETCH(const QStringList, arguments);
    const auto program = start(arguments);
    QVERIFY(program->waitForFinished(patience));
    QCOMPARE(program->exitCode(), 1);
    QVERIFY(!program->readAllStandardError().isEmpty());
}

void TestProgram::anAddressIsNotAskedBeforeAYes()
{
    const auto program =
        start({m_server->url(feed).toString(), QStringLiteral("--screenshot"), m_ctl->path(QStringLiteral("window.png"))});
    QTRY_COMPARE_WITH_TIMEOUT(program->state(), QProcess::NotRunning, patience);
    QCOMPARE(program->exitCode(), 0);
    QVERIFY(QFile::exists(m_ctl->path(QStringLiteral("window.png"))));
    QCOMPARE(m_server->hits(feed), 0);
    QVERIFY(!m_ctl->run({QStringLiteral("feeds")}).out.contains("Harbour News"));
}

// Chromium would end the program.
void TestProgram::showsArticlesAsTextWhereThereIsNoSharedMemory()
{
    const QString unshare = QStringLiteral("unshare");
    const QString withoutMemory =
        QStringLiteral("mount -t tmpfs -o mode=0555 none /dev/shm && exec unshare -U --map-user=1 \"$@\"");
    m_within = {unshare,       QStringLiteral("-Urm"), QStringLiteral("sh"), QStringLiteral("-c"),
                withoutMemory, QStringLiteral("sh")};
    if (QProcess::execute(unshare, m_within.mid(1) + QStringList{QStringLiteral("true")}) != 0)
        QSKIP("the system gives no namespaces to take the shared memory away in");
    const auto program =
        start({QStringLiteral("--samples"), QStringLiteral("--screenshot"), m_ctl->path(QStringLiteral("window.png"))});
    QTRY_COMPARE_WITH_TIMEOUT(program->state(), QProcess::NotRunning, patience);
    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(program->exitCode(), 0);
    QVERIFY(QFile::exists(m_ctl->path(QStringLiteral("window.png"))));
}

void TestProgram::isReachedByASecondStartWhereItStartsMinimisedWithoutATray()
{
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_server->url(feed).toString()}).status, 0);
    const auto first = start({QStringLiteral("--minimized")});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), patience);
    const auto second = start({QStringLiteral("--minimized"), QStringLiteral("--refresh")});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    QCOMPARE(second->exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(feed), 2, patience);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(first->waitForFinished(patience));
}

void TestProgram::tellsTheDesktopOfWhatIsNewAndHearsItsAnswer()
{
    PrivateBus bus;
    QVERIFY(bus.start());
    NotificationService desktop;
    QVERIFY(desktop.listenOn(bus.connection(QStringLiteral("desktop"))));
    QCOMPARE(m_ctl->run({QStringLiteral("add"), m_server->url(feed).toString()}).status, 0);
    callFor(m_ctl->archive());
    const auto program = start({}, bus.address());
    QTRY_VERIFY_WITH_TIMEOUT(listens(), patience);
    m_server->serve(feed, rssOf({QStringLiteral("One"), QStringLiteral("Two")}), "application/rss+xml");
    const auto second = start({QStringLiteral("--refresh")}, bus.address());
    QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, patience);
    QCOMPARE(desktop.shown.first().summary, QStringLiteral("Two"));
    QTest::qWait(200); // its number arrives
    emit desktop.ActionInvoked(desktop.shown.first().id, QStringLiteral("read"));
    QTRY_VERIFY_WITH_TIMEOUT(m_ctl->run({QStringLiteral("list"), QStringLiteral("is:read")}).out.contains("Two"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patience);
    program->terminate();
    QVERIFY(program->waitForFinished(patience));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
