// `mastheadctl` on 200 feeds of 100 articles: the first reading, nothing new within one run and after a restart, and the same bytes
// once more. Floor A reads the same bytes by libxml2's streaming reader and puts their items into a plain SQLite table; floor B
// fills the index too, all in one transaction.

#include "feedserver.h"
#include "figures.h"
#include "floors.h"

#include "core/clock.h"
#include "fetching/refresher.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Masthead;

namespace {

constexpr int feedCount = 200;
constexpr int itemCount = 100;

struct Cost {
    double wall = 0;   ///< seconds
    double cpu = 0;    ///< seconds
    double memory = 0; ///< MB at most
};

double secondsOf(const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }
double cpuOf(const rusage &usage) { return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime); }

/// Of user and system, in seconds, what a process took until now.
double cpuOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    const QByteArrayList fields = file.readAll().split(')').last().split(' '); // from the state on, field 3
    return (fields.value(12).toDouble() + fields.value(13).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

/// Runs a program to its end, its output thrown away. Stops this one where that fails. What it cost until `reached` is in `until`,
/// by asking a hundred times a second.
Cost costOf(const QStringList &command, const std::function<bool()> &reached = {}, Cost *until = nullptr)
{
    QList<QByteArray> words;
    for (const QString &word : command)
        words += word.toLocal8Bit();
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stdout))
            _exit(126);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    pid_t ended = 0;
    while (child > 0 && reached && !reached() && (ended = wait4(child, &status, WNOHANG, &usage)) == 0)
        usleep(10'000);
    if (reached && ended == 0)
        *until = {double(timer.nsecsElapsed()) / 1e9, cpuOf(child), 0};
    if (ended == 0 && child > 0)
        ended = wait4(child, &status, 0, &usage);
    if (child < 0 || ended != child || status != 0)
        qFatal("%s ended with %d", arguments.front(), status);
    return {double(timer.nsecsElapsed()) / 1e9, cpuOf(usage), double(usage.ru_maxrss) / 1024};
}

template <typename Work>
Cost costHere(Work work)
{
    rusage before{};
    rusage after{};
    getrusage(RUSAGE_SELF, &before);
    QElapsedTimer timer;
    timer.start();
    work();
    const double wall = double(timer.nsecsElapsed()) / 1e9;
    getrusage(RUSAGE_SELF, &after);
    return {wall, cpuOf(after) - cpuOf(before), double(after.ru_maxrss) / 1024};
}

void print(const QString &name, const Cost &cost, const Cost &floor)
{
    printFigure(name + QStringLiteral("_wall"), cost.wall, QStringLiteral("s"), floor.wall);
    printFigure(name + QStringLiteral("_cpu"), cost.cpu, QStringLiteral("s"), floor.cpu);
}

void print(const QString &name, const Cost &cost)
{
    printFigure(name + QStringLiteral("_wall"), cost.wall, QStringLiteral("s"));
    printFigure(name + QStringLiteral("_cpu"), cost.cpu, QStringLiteral("s"));
    printFigure(name + QStringLiteral("_memory"), cost.memory, QStringLiteral("MB"));
}

void fillPlain(const QString &path, const QList<QByteArray> &documents, bool indexed)
{
    PlainArchive archive(path, indexed);
    archive.begin();
    for (const QByteArray &document : documents)
        streamItems(document, [&archive](const PlainItem &item) { archive.insert(item); });
    archive.commit();
}

/// Refreshes all feeds of an archive twice within this process, and tells the second time's cost.
int refreshTwice(const QString &path)
{
    const SystemClock clock;
    auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    HttpFetcher fetcher(clock);
    Refresher refresher(**archive, fetcher, clock);
    QList<FeedId> all;
    for (const Feed &feed : *(*archive)->feeds().result())
        all += feed.id;
    const auto refresh = [&] {
        QEventLoop loop;
        QObject::connect(&refresher, &Refresher::finished, &loop, &QEventLoop::quit);
        refresher.refresh(all);
        loop.exec();
    };
    refresh();
    print(QStringLiteral("refresh_nothing_new_same_run"), costHere(refresh));
    return 0;
}

/// How many articles can be read by now, by their numbers.
int articlesIn(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    int count = 0;
    if (sqlite3_open_v2(path.toUtf8(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(database, "SELECT max(id) FROM article", -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        count = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return count;
}

QString writeList(const QString &path, const FeedServer &server)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no list can be written to %s", qPrintable(path));
    file.write("<opml version=\"2.0\"><body>\n");
    for (int index = 0; index < feedCount; ++index)
        file.write(QStringLiteral("<outline type=\"rss\" text=\"Feed %1\" xmlUrl=\"%2\"/>\n")
                       .arg(index)
                       .arg(server.url(index))
                       .toUtf8());
    file.write("</body></opml>\n");
    return path;
}

QStringList everyFeed()
{
    QStringList ids;
    for (int id = 1; id <= feedCount; ++id)
        ids += QString::number(id);
    return ids;
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--serve"))
        return serveFeeds(feedCount, itemCount);
    if (arguments.value(1) == QLatin1String("--twice"))
        return refreshTwice(arguments.value(2));

    const QTemporaryDir scratch;
    const QString archive = scratch.filePath(QStringLiteral("archive.db"));
    FeedServer server({QStringLiteral("--serve")});
    const QString program = QStringLiteral(MASTHEADCTL);
    const QStringList start{program, QStringLiteral("--archive"), archive};
    const QString list = writeList(scratch.filePath(QStringLiteral("list.opml")), server);
    Cost readable;
    const Cost first = costOf(
        start + QStringList{QStringLiteral("add"), list, QStringLiteral("--local")},
        [&archive] { return articlesIn(archive) >= feedCount * itemCount; }, &readable);
    printFigure(QStringLiteral("refresh_first_memory"), first.memory, QStringLiteral("MB"));
    int before = server.choose(true);
    printFigure(QStringLiteral("refresh_first_requests"), before, QStringLiteral("requests"));

    const QStringList refresh = start + QStringList{QStringLiteral("refresh")} + everyFeed();
    print(QStringLiteral("refresh_nothing_new_restarted"), costOf(refresh));
    int now = server.choose(true);
    printFigure(QStringLiteral("refresh_nothing_new_requests"), now - before, QStringLiteral("requests"));
    std::fflush(stdout);
    QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--twice"), archive});
    before = server.choose(false);
    print(QStringLiteral("refresh_same_bytes"), costOf(refresh));
    now = server.choose(true);
    printFigure(QStringLiteral("refresh_same_bytes_requests"), now - before, QStringLiteral("requests"));

    // Last: a program's most memory counts from what its parent had.
    QList<QByteArray> documents;
    qint64 bytes = 0;
    for (int index = 0; index < feedCount; ++index) {
        documents += servedFeed(index, itemCount);
        bytes += documents.last().size();
    }
    printFigure(QStringLiteral("refresh_bytes"), double(bytes) / 1e6, QStringLiteral("MB"));
    const Cost floorA = costHere([&] { fillPlain(scratch.filePath(QStringLiteral("a.db")), documents, false); });
    const Cost floorB = costHere([&] { fillPlain(scratch.filePath(QStringLiteral("b.db")), documents, true); });
    print(QStringLiteral("refresh_first_readable_beside_floor_a"), readable, floorA);
    print(QStringLiteral("refresh_first_beside_floor_a"), first, floorA);
    print(QStringLiteral("refresh_first_beside_floor_b"), first, floorB);
    return 0;
}
