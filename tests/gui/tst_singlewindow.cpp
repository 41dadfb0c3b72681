// A program that is started a second time hands what it was asked to the first.

#include "request.h"
#include "singlewindow.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Masthead;

class TestSingleWindow : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void isAloneOnItsArchive();
    void isHeardByTheUserAlone();
    void handsOverWhatItWasAsked();
    void onlyShowsTheWindowForWhatIsNoRequest();
    void comesForwardUnlessItIsToStayBehindAndNeedNotAsk();
    void leavesOtherArchivesAlone();
    void takesNoMoreThanAPersonCouldMean();

private:
    QString archive() const { return m_folder->filePath(QStringLiteral("a.masthead")); }

    /// What the first program is asked by a second one that was given `request`.
    static QList<Request> heard(SingleWindow &first, const QString &archive, const Request &request)
    {
        QList<Request> all;
        connect(&first, &SingleWindow::requested, &first, [&all](const Request &asked) { all.append(asked); });
        bool elsewhere = false;
        std::thread second([&] { elsewhere = SingleWindow(archive).isElsewhere(request); });
        second.join();
        return elsewhere && QTest::qWaitFor([&all] { return !all.isEmpty(); }) ? all : QList<Request>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleWindow::isAloneOnItsArchive()
{
    SingleWindow first(archive());
    const QSignalSpy asked(&first, &SingleWindow::requested);
    QVERIFY(!first.isElsewhere({}));
    QVERIFY(asked.isEmpty());
}

void TestSingleWindow::isHeardByTheUserAlone()
{
    const QDir runtime(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    const auto sockets = [&runtime] { return runtime.entryList({QStringLiteral("masthead-*")}, QDir::System); };
    const QStringList before = sockets();
    {
        SingleWindow first(archive());
        QVERIFY(!first.isElsewhere({}));
        QCOMPARE(sockets().size(), before.size() + 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(runtime.path()).permissions() & others));
    }
    QCOMPARE(sockets(), before);
}

void TestSingleWindow::handsOverWhatItWasAsked()
{
    SingleWindow first(archive());
    QVERIFY(!first.isElsewhere({}));
    const Request request{{QStringLiteral("feed:https://example.org/新闻"), QStringLiteral("/tmp/a list.opml")},
                          true,
                          true,
                          QStringLiteral("token"),
                          true};
    QCOMPARE(heard(first, archive(), request), QList<Request>{request});
}

void TestSingleWindow::onlyShowsTheWindowForWhatIsNoRequest()
{
    QCOMPARE(requestFrom("\x00\xff no JSON"), Request());
    QCOMPARE(requestFrom("{\"addresses\": 7, \"add\": \"yes\", \"refresh\": []}"), Request());
    SingleWindow first(archive());
    QVERIFY(!first.isElsewhere({}));
    QCOMPARE(heard(first, archive(), {}), QList<Request>{Request()});
}

void TestSingleWindow::comesForwardUnlessItIsToStayBehindAndNeedNotAsk()
{
    QVERIFY(Request().comesForward());
    QVERIFY(!(Request{{}, false, true, {}, true}).comesForward());
    QVERIFY((Request{{}, true, true, {}, true}).comesForward());
    QVERIFY((Request{{QStringLiteral("https://example.org/")}, false, false, {}, true}).comesForward());
}

void TestSingleWindow::leavesOtherArchivesAlone()
{
    SingleWindow first(archive());
    QVERIFY(!first.isElsewhere({}));
    SingleWindow other(m_folder->filePath(QStringLiteral("b.masthead")));
    QVERIFY(!other.isElsewhere({}));
}

void TestSingleWindow::takesNoMoreThanAPersonCouldMean()
{
    Request many;
    for (int i = 0; i < 1000; ++i)
        many.addresses.append(QStringLiteral("https://example.org/%1").arg(i));
    QVERIFY(requestFrom(toBytes(many)).addresses.size() <= 20);
    QVERIFY(requestFrom(toBytes({{QString(100'000, QLatin1Char('a'))}, false, false, {}})).addresses.isEmpty());
}

QTEST_GUILESS_MAIN(TestSingleWindow)
#include "tst_singlewindow.moc"
