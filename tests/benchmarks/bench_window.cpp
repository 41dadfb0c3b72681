// The window as a person meets it: how soon it can be used, how soon a clicked article is painted, what it keeps in memory.
// Floors, in the same run: an empty window with a web view, and the same pages set straight into one.

#include "figures.h"
#include "postarchive.h"

#include "models/articlelistmodel.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/windowprogram.h"

#include <QElapsedTimer>
#include <QListView>
#include <QMainWindow>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <algorithm>

using namespace Masthead;

namespace {

constexpr int manyPosts = 10'000;
constexpr int starts = 5;
constexpr int clicks = 100;
constexpr int shownForMemory = 500;
constexpr int longestWait = 60'000;
const QString seconds = QStringLiteral("s");
const QString milliseconds = QStringLiteral("ms");

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[std::min<qsizetype>(values.size() - 1, qsizetype(double(values.size()) * share))];
}

// ---- start: this program runs itself, and the clock of the parent tells

int showUsableWindow(QApplication &app, const QString &folder, bool expectRows)
{
    const SystemClock clock;
    WindowProgram program(folder, clock);
    QListView *list = program.window->listPane().view();
    auto *poll = new QTimer(&app);
    QObject::connect(poll, &QTimer::timeout, &app, [&] {
        const bool here =
            !expectRows
            || (list->model()->rowCount() > 0 && list->model()->index(0, 0).data(ArticleListModel::LoadedRole).toBool());
        if (!program.window->isVisible() || !here)
            return;
        program.window->grab(); // what is painted to the screen, rows and all
        QTextStream(stdout) << "usable" << Qt::endl;
        app.quit();
    });
    poll->start(1);
    return QApplication::exec();
}

int showEmptyWindow(QApplication &app)
{
    QMainWindow window;
    window.setCentralWidget(new QWebEngineView(&window));
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &app, [&] {
        window.grab();
        QTextStream(stdout) << "usable" << Qt::endl;
        app.quit();
    });
    return QApplication::exec();
}

double startSeconds(const QStringList &arguments)
{
    QList<double> times;
    for (int run = 0; run < starts; ++run) {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        QElapsedTimer timer;
        timer.start();
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QByteArray said;
        while (!said.contains("usable") && process.waitForReadyRead(longestWait))
            said += process.readAllStandardOutput();
        times.append(double(timer.nsecsElapsed()) / 1e9);
        process.waitForFinished(longestWait);
    }
    return quantile(times, 0.5);
}

void measureStart(const QString &empty, const QString &full)
{
    const double floor = startSeconds({QStringLiteral("--start-floor")});
    printFigure(QStringLiteral("start_empty_archive"), startSeconds({QStringLiteral("--start"), empty}), seconds, floor);
    printFigure(QStringLiteral("start_%1_posts").arg(manyPosts), startSeconds({QStringLiteral("--start-rows"), full}),
                seconds, floor);
}

// ---- clicks

bool openRow(WindowProgram &program, int row)
{
    QSignalSpy shown(&program.window->articlePane(), &ArticlePane::shown);
    program.window->listPane().setCurrentRow(row);
    return shown.wait(longestWait);
}

QStringList pagesOf(WindowProgram &program)
{
    QStringList pages;
    const QAbstractItemModel *model = program.window->listPane().view()->model();
    for (int row = 1; row <= clicks; ++row)
        pages.append(program.archive()
                         .article(model->index(row, 0).data(ArticleListModel::IdRole).toLongLong())
                         .result()
                         ->content.html);
    return pages;
}

QList<double> floorTimes(const QStringList &pages)
{
    QWebEngineView view;
    view.resize(690, 600);
    view.show();
    QList<double> times;
    for (const QString &page : pages) {
        QSignalSpy loaded(view.page(), &QWebEnginePage::loadFinished);
        QElapsedTimer timer;
        timer.start();
        view.setHtml(page);
        if (loaded.wait(longestWait))
            times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

void measureClicks(WindowProgram &program)
{
    QList<double> times;
    openRow(program, 0); // starts the engine
    for (int row = 1; row <= clicks; ++row) {
        QElapsedTimer timer;
        timer.start();
        if (openRow(program, row))
            times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    const QList<double> floor = floorTimes(pagesOf(program));
    printFigure(QStringLiteral("click_to_painted_median"), quantile(times, 0.5), milliseconds, quantile(floor, 0.5));
    printFigure(QStringLiteral("click_to_painted_95"), quantile(times, 0.95), milliseconds, quantile(floor, 0.95));
}

// ---- memory

void printMemory(int shown)
{
    printFigure(QStringLiteral("memory_program_after_%1").arg(shown), residentMegabytes(QStringLiteral("self")),
                QStringLiteral("MB"));
    printFigure(QStringLiteral("memory_renderers_after_%1").arg(shown),
                childrenMegabytes(QString::number(QCoreApplication::applicationPid())), QStringLiteral("MB"));
}

void measureMemory(WindowProgram &program)
{
    for (int row = clicks + 1; row <= clicks + shownForMemory; ++row) {
        openRow(program, row);
        if (row == clicks + 100 || row == clicks + 300 || row == clicks + shownForMemory)
            printMemory(row - clicks);
    }
}

}

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--start-floor"))
        return showEmptyWindow(app);
    if (arguments.size() == 3)
        return showUsableWindow(app, arguments[2], arguments[1] == QLatin1String("--start-rows"));

    QTemporaryDir empty;
    QTemporaryDir full;
    fillArchive(empty.path(), 0);
    fillArchive(full.path(), manyPosts);
    measureStart(empty.path(), full.path());
    const SystemClock clock;
    WindowProgram program(full.path(), clock);
    const QAbstractItemModel *model = program.window->listPane().view()->model();
    if (!QTest::qWaitFor([&] { return model->rowCount() > clicks + shownForMemory; }, longestWait))
        return 1;
    measureClicks(program);
    measureMemory(program);
    return 0;
}
