#include "figures.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace Masthead {

namespace {

/// Three digits that say something, and no exponent.
QString shown(double value)
{
    const double size = qAbs(value);
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
}

void printLine(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

double megabytesOf(const QString &process, const QByteArray &kind)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(kind))
            return line.mid(kind.size()).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

}

void printFigure(const QString &name, double value, const QString &unit)
{
    printLine(QStringLiteral("%1 %2 %3").arg(name, shown(value), unit));
}

void printFigure(const QString &name, double value, const QString &unit, double floor)
{
    printLine(QStringLiteral("%1 %2 %3 floor %4 %3").arg(name, shown(value), unit, shown(floor)));
}

double residentMegabytes(const QString &process) { return megabytesOf(process, "Pss:"); }
double wholeMegabytes(const QString &process) { return megabytesOf(process, "Rss:"); }

bool FigureReporter::ReportContext(const Context &) { return true; }

void FigureReporter::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        const QString name = QString::fromStdString(run.benchmark_name()).section(u'/', 0, 0);
        if (run.error_occurred) {
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(name), run.error_message.c_str());
            continue;
        }
        const double microseconds = run.real_accumulated_time * 1e6 / double(run.iterations);
        const auto floor = run.counters.find("floor");
        const auto percent = run.counters.find("percent");
        if (percent != run.counters.end())
            printFigure(name, percent->second.value, QStringLiteral("%"));
        else if (floor == run.counters.end())
            printFigure(name, microseconds, QStringLiteral("µs"));
        else
            printFigure(name, microseconds, QStringLiteral("µs"), floor->second.value);
    }
}

int runBenchmarks(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    FigureReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return 0;
}

double childrenMegabytes(const QString &process)
{
    double sum = 0;
    for (const QString &task :
         QDir(QStringLiteral("/proc/%1/task").arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/task/%2/children").arg(process, task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : file.readAll().split(' '))
            if (!child.trimmed().isEmpty())
                sum += residentMegabytes(QString::fromLatin1(child.trimmed()))
                       + childrenMegabytes(QString::fromLatin1(child.trimmed()));
    }
    return sum;
}

}
