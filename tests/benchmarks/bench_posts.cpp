// `mastheadctl add FOLDER` on 10,000 posts, and on the same folder again. The floor reads the same files and puts the
// same bytes into a plain SQLite table, in the same run.

#include "figures.h"
#include "postgenerator.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Masthead;

namespace {

constexpr int batchSize = 200;

double secondsOf(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e9; }

QStringList postFiles(const QString &folder)
{
    QStringList files;
    for (QDirIterator walk(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
        files += walk.next();
    return files;
}

/// The archive's files together: it may have a log beside it.
qint64 bytesOf(const QString &path) { return QFile(path).size() + QFile(path + QStringLiteral("-wal")).size(); }

/// Seconds; -1 where mastheadctl failed, which it then says itself.
double add(const QString &folder, const QString &archive)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(MASTHEADCTL),
                  {QStringLiteral("--archive"), archive, QStringLiteral("add"), folder, QStringLiteral("--json")});
    const bool ended = program.waitForFinished(-1) && program.exitCode() == 0;
    return ended ? secondsOf(timer) : -1;
}

bool execute(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool insertFiles(sqlite3 *database, const QStringList &files)
{
    sqlite3_stmt *insert = nullptr;
    bool ok =
        execute(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE post(id INTEGER PRIMARY KEY, path "
                          "TEXT, body TEXT)")
        && sqlite3_prepare_v2(database, "INSERT INTO post(path, body) VALUES (?, ?)", -1, &insert, nullptr) == SQLITE_OK;
    for (qsizetype at = 0; ok && at < files.size(); ++at) {
        QFile file(files.at(at));
        ok = file.open(QIODevice::ReadOnly) && (at % batchSize || execute(database, "BEGIN IMMEDIATE"));
        const QByteArray path = file.fileName().toUtf8();
        const QByteArray body = file.readAll();
        sqlite3_bind_text(insert, 1, path.constData(), int(path.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert, 2, body.constData(), int(body.size()), SQLITE_STATIC);
        ok = ok && sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
        if ((at + 1) % batchSize == 0 || at + 1 == files.size())
            ok = ok && execute(database, "COMMIT");
    }
    sqlite3_finalize(insert);
    return ok;
}

double plainSqlite(const QString &folder, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    const bool ok =
        sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK && insertFiles(database, postFiles(folder));
    sqlite3_close(database);
    return ok ? secondsOf(timer) : -1;
}

/// What finding out that nothing changed costs at least: the name, size and time of every file.
double walk(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    qint64 sum = 0;
    for (QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        sum += files.fileInfo().size() + files.fileInfo().lastModified().toMSecsSinceEpoch();
    }
    benchmark::DoNotOptimize(sum);
    return secondsOf(timer);
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10'000;
    QTemporaryDir scratch;
    const QString folder = scratch.filePath(QStringLiteral("posts"));
    const QString archive = scratch.filePath(QStringLiteral("archive.db"));
    const QString plain = scratch.filePath(QStringLiteral("plain.db"));
    const qint64 bytes = PostGenerator(2022).writePosts(folder, count);
    if (bytes < 0)
        qFatal("the posts cannot be written to %s", qPrintable(folder));

    const double floor = plainSqlite(folder, plain);
    const double first = add(folder, archive);
    if (floor <= 0 || first <= 0)
        return 1;
    const QString name = QStringLiteral("add_%1_posts").arg(count);
    printFigure(name, count / first, QStringLiteral("posts/s"), count / floor);
    printFigure(name + QStringLiteral("_size"), double(bytesOf(archive)) / count, QStringLiteral("bytes/post"),
                double(bytesOf(plain)) / count);
    printFigure(name + QStringLiteral("_read"), double(bytes) / count, QStringLiteral("bytes/post"));
    const double again = add(folder, archive);
    if (again <= 0)
        return 1;
    printFigure(name + QStringLiteral("_again"), again, QStringLiteral("s"), walk(folder));
    printFigure(name + QStringLiteral("_again_part"), 100 * again / first, QStringLiteral("%"));
    return 0;
}
