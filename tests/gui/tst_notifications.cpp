// New articles come as notifications of a desktop, which is played here on a bus of its own.

#include "gui/notificationservice.h"
#include "notifications.h"
#include "storage/archive.h"

#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

class TestNotifications : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsOfEachArticleWithItsTitleAndItsPublisher();
    void handsOverTitlesAsTheyStandAndEscapesBodiesForWhoReadsMarkup_data();
    void handsOverTitlesAsTheyStandAndEscapesBodiesForWhoReadsMarkup();
    void collectsMoreThanThreeIntoOne();
    void putsWhatComesLaterInPlaceOfWhatStillShows();
    void opensAndMarksReadWhatItTellsOf();
    void takesNoWordOfAnybodyElse();
    void takesBackWhatWasReadAndWhatIsLeftAtItsEnd();
    void goesOnWithAnotherService();
    void offersNoButtonsWhereThereAreNone();
    void saysOnceThatNobodyShowsThem();
    void doesWithoutABus();

private:
    static QList<ArticleRow> rows(int first, int count)
    {
        QList<ArticleRow> rows;
        for (int n = first; n < first + count; ++n) {
            ArticleRow row;
            row.id = n;
            row.feedId = 7;
            row.title = QStringLiteral("Title %1").arg(n);
            row.publisher = QStringLiteral("Harbour News");
            rows += row;
        }
        return rows;
    }
    static QList<ArticleId> idsOf(const QList<ArticleRow> &rows)
    {
        QList<ArticleId> ids;
        for (const ArticleRow &row : rows)
            ids += row.id;
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    const NotificationService::Shown &shown(int index) const { return m_service->shown[index]; }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<Notifications> m_notifications;
    int m_number = 0;
    QDBusConnection connection() { return m_bus->connection(QStringLiteral("connection%1").arg(++m_number)); }
};

void TestNotifications::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->start());
    m_service = std::make_unique<NotificationService>();
    QVERIFY(m_service->listenOn(connection()));
    m_notifications = std::make_unique<Notifications>(connection());
}

void TestNotifications::cleanup()
{
    m_notifications.reset();
    m_service.reset();
    m_bus.reset();
}

void TestNotifications::tellsOfEachArticleWithItsTitleAndItsPublisher()
{
    m_notifications->tell(rows(1, 3));
    QTRY_COMPARE(m_service->shown.size(), 3);
    QCOMPARE(shown(0).summary, QStringLiteral("Title 1"));
    QCOMPARE(shown(0).body, QStringLiteral("Harbour News"));
    QCOMPARE(shown(0).inPlaceOf, 0U);
    QCOMPARE(shown(0).actions.size(), 6);
    QCOMPARE(shown(0).hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("org.masthead.Masthead"));
    QCOMPARE(shown(2).summary, QStringLiteral("Title 3"));
}

void TestNotifications::handsOverTitlesAsTheyStandAndEscapesBodiesForWhoReadsMarkup_data()
{
    QTest::addColumn<bool>("markup");
    QTest::addColumn<QString>("body");
    QTest::newRow("mark-up") << true << QStringLiteral("&lt;img src=x&gt; &amp; Co");
    QTest::newRow("plain") << false << QStringLiteral("<img src=x> & Co");
}

void TestNotifications::handsOverTitlesAsTheyStandAndEscapesBodiesForWhoReadsMarkup()
{
    QFETCH(bool, markup);
    if (markup)
        m_service->capabilities.append(QStringLiteral("body-markup"));
    QList<ArticleRow> row = rows(1, 1);
    row[0].title = QStringLiteral("<b>1 < 2</b> &amp;");
    row[0].publisher = QStringLiteral("<img src=x> & Co");
    m_notifications->tell(row);
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(shown(0).summary, QStringLiteral("<b>1 < 2</b> &amp;"));
    QTEST(shown(0).body, "body");
}

void TestNotifications::collectsMoreThanThreeIntoOne()
{
    m_notifications->tell(rows(1, 4));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(shown(0).summary.contains(QLatin1Char('4')));
    QVERIFY(shown(0).body.contains(QStringLiteral("Title 1")) && shown(0).body.contains(QStringLiteral("Title 4")));
}

void TestNotifications::putsWhatComesLaterInPlaceOfWhatStillShows()
{
    m_notifications->tell(rows(1, 2));
    QTRY_COMPARE(m_service->shown.size(), 2);
    m_notifications->tell(rows(3, 5)); // before the first ones have their numbers
    QTRY_COMPARE(m_service->shown.size(), 3);
    QVERIFY(shown(2).inPlaceOf != 0);
    QVERIFY(shown(2).summary.contains(QLatin1Char('7')));
    QTRY_COMPARE(m_service->closed.size(), 1);
    QVERIFY(m_service->closed.first() != shown(2).inPlaceOf);
    m_notifications->tell(rows(8, 1));
    QTRY_COMPARE(m_service->shown.size(), 4);
    QCOMPARE(shown(3).inPlaceOf, shown(2).id);
    QVERIFY(shown(3).summary.contains(QLatin1Char('8')));
    // What a person has done away with is not counted again.
    emit m_service->NotificationClosed(shown(3).id, 2);
    QTest::qWait(100);
    m_notifications->tell(rows(9, 1));
    QTRY_COMPARE(m_service->shown.size(), 5);
    QCOMPARE(shown(4).inPlaceOf, 0U);
    QCOMPARE(shown(4).summary, QStringLiteral("Title 9"));
}

void TestNotifications::opensAndMarksReadWhatItTellsOf()
{
    QList<ArticleRow> opened;
    QString token;
    QList<ArticleId> read;
    connect(m_notifications.get(), &Notifications::openRequested, this,
            [&](const QList<ArticleRow> &rows, const QString &t) {
                opened = rows;
                token = t;
            });
    connect(m_notifications.get(), &Notifications::markReadRequested, this,
            [&](const QList<ArticleId> &articles) { read = articles; });
    m_notifications->tell(rows(1, 2));
    QTRY_COMPARE(m_service->shown.size(), 2);
    QTest::qWait(100); // the numbers arrive
    emit m_service->ActivationToken(shown(0).id, QStringLiteral("token"));
    emit m_service->ActionInvoked(shown(0).id, QStringLiteral("default"));
    QTRY_COMPARE(idsOf(opened), QList<ArticleId>{1});
    QCOMPARE(token, QStringLiteral("token"));
    emit m_service->ActionInvoked(shown(1).id, shown(1).actions[4]);
    QTRY_COMPARE(read, QList<ArticleId>{2});
    opened.clear();
    emit m_service->ActionInvoked(shown(1).id, QStringLiteral("default")); // it is gone
    emit m_service->ActionInvoked(4711, QStringLiteral("default"));
    QTest::qWait(100);
    QVERIFY(opened.isEmpty());
    m_notifications->tell(rows(3, 5));
    QTRY_COMPARE(m_service->shown.size(), 3);
    QTest::qWait(100);
    emit m_service->ActionInvoked(shown(2).id, QStringLiteral("open"));
    QTRY_COMPARE(idsOf(opened), QList<ArticleId>({3, 4, 5, 6, 7}));
}

void TestNotifications::takesNoWordOfAnybodyElse()
{
    const QSignalSpy opened(m_notifications.get(), &Notifications::openRequested);
    m_notifications->tell(rows(1, 1));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QTest::qWait(100);
    NotificationService impostor;
    QVERIFY(!impostor.listenOn(connection())); // the object is there, the name is not given
    emit impostor.ActionInvoked(shown(0).id, QStringLiteral("default"));
    QTest::qWait(200);
    QVERIFY(opened.isEmpty());
    emit m_service->ActionInvoked(shown(0).id, QStringLiteral("default"));
    QTRY_COMPARE(opened.size(), 1);
}

void TestNotifications::takesBackWhatWasReadAndWhatIsLeftAtItsEnd()
{
    m_notifications->tell(rows(1, 2));
    QTRY_COMPARE(m_service->shown.size(), 2);
    QTest::qWait(100);
    const auto marked = [](ArticleId id, bool read) { return StateChange{id, {!read, false}, {read, false}}; };
    m_notifications->takeBackRead({marked(1, false), marked(2, true), marked(99, true)});
    QTRY_COMPARE(m_service->closed, QList<uint>{shown(1).id});
    m_notifications.reset();
    QTRY_COMPARE(m_service->closed, QList<uint>({shown(1).id, shown(0).id}));
}

void TestNotifications::goesOnWithAnotherService()
{
    m_notifications->tell(rows(1, 1));
    QTRY_COMPARE(m_service->shown.size(), 1);
    m_service.reset();
    m_service = std::make_unique<NotificationService>();
    QVERIFY(m_service->listenOn(connection()));
    QTest::qWait(100);
    m_notifications->tell(rows(2, 3));
    QTRY_COMPARE(m_service->shown.size(), 3); // the first one went with the other service
    QCOMPARE(shown(0).summary, QStringLiteral("Title 2"));
}

void TestNotifications::offersNoButtonsWhereThereAreNone()
{
    m_service->capabilities = {QStringLiteral("body")};
    m_notifications->tell(rows(1, 1));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(shown(0).actions.isEmpty());
}

void TestNotifications::saysOnceThatNobodyShowsThem()
{
    m_service.reset();
    const QSignalSpy unavailable(m_notifications.get(), &Notifications::unavailable);
    m_notifications->tell(rows(1, 1));
    QTRY_COMPARE(unavailable.size(), 1);
    m_notifications->tell(rows(2, 1));
    QTest::qWait(200);
    QCOMPARE(unavailable.size(), 1);
}

void TestNotifications::doesWithoutABus()
{
    Notifications notifications(QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere"), QStringLiteral("none")));
    const QSignalSpy unavailable(&notifications, &Notifications::unavailable);
    notifications.tell(rows(1, 1));
    QTRY_COMPARE(unavailable.size(), 1);
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
