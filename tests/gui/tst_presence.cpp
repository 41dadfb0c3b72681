// The program on a desktop beside its window: notifications lead into it, and it closes where there is no tray.

#include "fetching/newswatch.h"
#include "gui/notificationservice.h"
#include "models/articlelistmodel.h"
#include "presence.h"
#include "support/fixedclock.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/statusline.h"
#include "ui/windowprogram.h"

#include <QLabel>
#include <QListView>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TestPresence : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNotificationOpensItsArticleInTheWindow();
    void aNotificationMarksItsArticleAsRead();
    void isSilentWhereNobodyWantsToHear_data();
    void isSilentWhereNobodyWantsToHear();
    void saysInTheWindowWhereNothingShowsNotifications();
    void saysSoOnceTheWindowIsSeenAgain();
    void takesBackWhatIsReadInTheWindow();
    void closesWhereThereIsNoTray();

private:
    void write(const QString &name)
    {
        QSaveFile file(m_folder->filePath(QStringLiteral("posts/%1.md").arg(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: " + name.toUtf8() + "\nauthor: Harbour News\ndate: 2022-07-19 11:00:00\n---\n<p>Text</p>\n");
        QVERIFY(file.commit()); // whole at once: half a post would be told of too
    }
    MainWindow &window() { return *m_program->window; }
    bool isRead(ArticleId id) { return m_program->archive().article(id).result()->state.read; }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<WindowProgram> m_program;
    std::unique_ptr<Presence> m_presence;
    int m_number = 0;
    QDBusConnection connection() { return m_bus->connection(QStringLiteral("connection%1").arg(++m_number)); }
};

void TestPresence::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("posts")));
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->start());
    m_service = std::make_unique<NotificationService>();
    QVERIFY(m_service->listenOn(connection()));
    m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
    m_program->refresher().setWatchPace(20, 50);
    m_presence = std::make_unique<Presence>(Presence::Parts{m_program->archive(), m_program->refresher(),
                                                            m_program->preferences(), m_clock, connection(), QIcon()},
                                            window());
    write(QStringLiteral("old"));
    Feed feed;
    feed.kind = FeedKind::PostFolder;
    feed.url = m_folder->filePath(QStringLiteral("posts"));
    feed.options.notify = true;
    const QSignalSpy read(&m_program->refresher(), &Refresher::feedFinished);
    QVERIFY(m_program->archive().addFeed(feed).result().ok());
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience);
}

void TestPresence::cleanup()
{
    m_presence.reset();
    m_program.reset();
    m_service.reset();
    m_bus.reset();
}

void TestPresence::aNotificationOpensItsArticleInTheWindow()
{
    const QSignalSpy shown(m_presence.get(), &Presence::showRequested);
    write(QStringLiteral("new"));
    QTRY_COMPARE_WITH_TIMEOUT(m_service->shown.size(), 1, patience);
    QCOMPARE(m_service->shown[0].summary, QStringLiteral("new"));
    window().feedPane().choose(window().feedPane().model().index(2, 0).data(FeedTreeModel::KeyRole).toString()); // starred
    QTest::qWait(200);
    emit m_service->ActionInvoked(m_service->shown[0].id, QStringLiteral("default"));
    QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article(), patience);
    QCOMPARE(window().articlePane().article()->content.title, QStringLiteral("new"));
    QCOMPARE(shown.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isRead(window().articlePane().article()->id), patience);
}

void TestPresence::aNotificationMarksItsArticleAsRead()
{
    write(QStringLiteral("new"));
    QTRY_COMPARE_WITH_TIMEOUT(m_service->shown.size(), 1, patience);
    QTest::qWait(200);
    emit m_service->ActionInvoked(m_service->shown[0].id, QStringLiteral("read"));
    Query read;
    read.terms = {{.field = Query::Field::IsRead}};
    QTRY_COMPARE_WITH_TIMEOUT(m_program->archive().select(read).result()->size(), 1, patience);
    QVERIFY(!window().articlePane().article());
}

void TestPresence::isSilentWhereNobodyWantsToHear_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("switched off") << QStringLiteral("desktop/notifications") << QVariant(false);
    QTest::newRow("quiet hours") << QStringLiteral("desktop/quietHours") << QVariant(true); // noon, by the setting below
    QTest::newRow("until later") << QStringLiteral("desktop/quietUntil") << QVariant(QStringLiteral("2022-07-19T18:00:00Z"));
}

void TestPresence::isSilentWhereNobodyWantsToHear()
{
    QFETCH(QString, setting);
    QFETCH(QVariant, value);
    Preferences &preferences = m_program->preferences();
    preferences.quietFrom.set(0);
    preferences.quietTo.set(24 * 60 - 1);
    for (AnySetting *one : preferences.all())
        if (one->name() == setting)
            QVERIFY(one->take(value));
    NewsWatch watch(m_program->archive(), m_program->refresher()); // hears right after that of the presence
    QSignalSpy arrived(&watch, &NewsWatch::arrived);
    write(QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), patience);
    QTest::qWait(300);
    QVERIFY(m_service->shown.isEmpty());
    preferences.notifications.set(true);
    preferences.quietHours.set(false);
    preferences.quietUntil.set({});
    write(QStringLiteral("newer"));
    const auto summaries = [this] {
        QStringList all;
        for (const auto &one : std::as_const(m_service->shown))
            all += one.summary;
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(summaries(), QStringList{QStringLiteral("newer")}, patience);
}

void TestPresence::saysInTheWindowWhereNothingShowsNotifications()
{
    m_service.reset();
    write(QStringLiteral("new"));
    const auto *line = window().findChild<StatusLine *>()->findChild<QLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(QStringLiteral("notifications")), patience);
    QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), 2, patience);
}

void TestPresence::saysSoOnceTheWindowIsSeenAgain()
{
    m_service.reset();
    window().hide();
    NewsWatch watch(m_program->archive(), m_program->refresher()); // hears right after that of the presence
    QSignalSpy arrived(&watch, &NewsWatch::arrived);
    write(QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), patience);
    QTest::qWait(1000); // its answer has come
    const auto *line = window().findChild<StatusLine *>()->findChild<QLabel *>();
    QVERIFY(!line->text().contains(QStringLiteral("notifications")));
    window().show();
    QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(QStringLiteral("notifications")), patience);
}

void TestPresence::takesBackWhatIsReadInTheWindow()
{
    write(QStringLiteral("new"));
    QTRY_COMPARE_WITH_TIMEOUT(m_service->shown.size(), 1, patience);
    QTest::qWait(200);
    QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), 2, patience);
    QTest::keyClick(&window(), Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->closed, QList<uint>{m_service->shown[0].id}, patience);
}

void TestPresence::closesWhereThereIsNoTray()
{
    m_program->preferences().closeToTray.set(true);
    QVERIFY(!m_presence->isInTray());
    QVERIFY(window().close());
    QVERIFY(!window().isVisible());
    QVERIFY(!m_program->preferences().toldOfTray());
}

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale::c());
    TestPresence test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_presence.moc"
