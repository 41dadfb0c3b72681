// The GUI thread while 1,000 feeds are refreshed with the window open: how long each event of it takes. With a folder that holds an
// archive.db, such as bench_scale makes: while somebody types a search, jumps about in the list, marks everything and takes it back.

#include "feedserver.h"
#include "figures.h"

#include "ui/articlelistpane.h"
#include "ui/searchfield.h"
#include "ui/windowprogram.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Masthead;

namespace {

constexpr int feedCount = 1000;
constexpr int itemCount = 10;
constexpr int longestWait = 600'000;

/// Times every event that is delivered from the event loop itself; those within others belong to the outer one.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!watching || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const QByteArray name = receiver->metaObject()->className();
        const int type = event->type();
        const bool result = QApplication::notify(receiver, event);
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        times.push_back(milliseconds);
        if (milliseconds > 16)
            std::fprintf(stderr, "%.1f ms in event %d of %s\n", milliseconds, type, name.constData());
        --m_depth;
        return result;
    }

    /// What was measured since watching began, as figures.
    void tell(const QString &name)
    {
        watching = false;
        std::sort(times.begin(), times.end());
        printFigure(name + QStringLiteral("_event_99"), times[times.size() * 99 / 100], QStringLiteral("ms"));
        printFigure(name + QStringLiteral("_longest_event"), times.back(), QStringLiteral("ms"));
        times.clear();
    }

    bool watching = false;
    std::vector<double> times;

private:
    int m_depth = 0;
};

}

namespace {

void tellMemory(const QString &when)
{
    const QString self = QStringLiteral("self");
    const QString name = QStringLiteral("eventloop_memory_%1").arg(when);
    printFigure(name, residentMegabytes(self), QStringLiteral("MB"));
    printFigure(name + QStringLiteral("_whole"), wholeMegabytes(self), QStringLiteral("MB"));
}

int useArchive(TimedApplication &app, const QString &folder)
{
    const SystemClock clock;
    WindowProgram program(folder, clock);
    program.refresher().cancel();
    QListView *list = program.window->listPane().view();
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() > 64; }, longestWait))
        qFatal("there is no list");
    QTest::qWait(5000); // all of it, painted, and still
    printFigure(QStringLiteral("eventloop_archive_rows"), list->model()->rowCount(), QStringLiteral("rows"));

    tellMemory(QStringLiteral("start"));

    app.watching = true;
    list->setFocus();
    for (int jump = 0; jump < 40; ++jump) {
        list->verticalScrollBar()->setValue(int(qint64(list->verticalScrollBar()->maximum()) * (jump * 7 % 40) / 40));
        QTest::qWait(60);
    }
    app.tell(QStringLiteral("eventloop_jumps"));

    app.watching = true;
    for (const QChar letter : QStringLiteral("market")) {
        QTest::keyClick(&program.window->searchField(), letter.toLatin1());
        QTest::qWait(300);
    }
    QTest::qWait(3000);
    app.tell(QStringLiteral("eventloop_typing"));
    printFigure(QStringLiteral("eventloop_typing_found"), list->model()->rowCount(), QStringLiteral("rows"));

    tellMemory(QStringLiteral("searched"));

    program.window->searchField().clear();
    QTest::qWait(5000);
    QSignalSpy changed(&program.archive(), &Archive::statesChanged);
    for (const char *step : {"mark_all", "undo"}) {
        app.watching = true;
        QElapsedTimer timer;
        timer.start();
        if (qstrcmp(step, "undo") == 0)
            QTest::keyClick(program.window.get(), Qt::Key_Z, Qt::ControlModifier);
        else
            QTest::keyClick(list, Qt::Key_A, Qt::ShiftModifier);
        if (!changed.wait(longestWait))
            qFatal("nothing was marked");
        const double seconds = double(timer.elapsed()) / 1000;
        QTest::qWait(3000);
        const QString name = QStringLiteral("eventloop_%1").arg(QLatin1String(step));
        app.tell(name);
        printFigure(name, seconds, QStringLiteral("s"));
        tellMemory(QLatin1String(step));
    }
    return 0;
}

}

int main(int argc, char *argv[])
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 512 * 1024); // as the program does
#endif
    ArticleView::registerScheme();
    TimedApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--serve"))
        return serveFeeds(feedCount, itemCount);

    if (QCoreApplication::arguments().size() > 1)
        return useArchive(app, QCoreApplication::arguments().at(1));

    const QTemporaryDir folder;
    FeedServer server({QStringLiteral("--serve")});
    const SystemClock clock;
    WindowProgram program(folder.path(), clock);
    QList<FeedId> feeds;
    for (int index = 0; index < feedCount; ++index) {
        Feed feed;
        feed.kind = FeedKind::Web;
        feed.url = server.url(index);
        feeds += program.archive().addFeed(feed).result()->id;
    }
    QTest::qWait(2000); // painted, and still
    QSignalSpy finished(&program.refresher(), &Refresher::finished);
    app.watching = true;
    QElapsedTimer timer;
    timer.start();
    program.refresher().refresh(feeds);
    if (!finished.wait(longestWait))
        qFatal("the refresh does not end");
    QTest::qWait(1000); // what it sets off
    app.watching = false;
    const double wall = double(timer.elapsed()) / 1000 - 1;
    const auto summary = qvariant_cast<RefreshSummary>(finished.first().first());
    printFigure(QStringLiteral("eventloop_refresh_%1_feeds").arg(feedCount), wall, QStringLiteral("s"));
    printFigure(QStringLiteral("eventloop_articles"), summary.created, QStringLiteral("articles"));
    std::sort(app.times.begin(), app.times.end());
    printFigure(QStringLiteral("eventloop_events"), double(app.times.size()), QStringLiteral("events"));
    printFigure(QStringLiteral("eventloop_event_99"), app.times[app.times.size() * 99 / 100], QStringLiteral("ms"));
    printFigure(QStringLiteral("eventloop_longest_event"), app.times.back(), QStringLiteral("ms"));
    printFigure(QStringLiteral("eventloop_above_50_ms"),
                double(app.times.end() - std::upper_bound(app.times.begin(), app.times.end(), 50.0)),
                QStringLiteral("events"));
    return 0;
}
