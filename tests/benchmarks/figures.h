#pragma once

#include <QString>

#include <benchmark/benchmark.h>

namespace Masthead {

/// A measured value as one line on stdout, `name value unit`, with the floor beside it where there is one: what the same
/// work costs at the very least. Nothing is judged.
void printFigure(const QString &name, double value, const QString &unit);
void printFigure(const QString &name, double value, const QString &unit, double floor);

/// The memory of a process, `self` or a number: what is its own, and its share of what others have too. 0 where that is not told.
double residentMegabytes(const QString &process);
/// The same of all processes below that one together.
double childrenMegabytes(const QString &process);
/// All of it that is in memory, what others use too counted in full.
double wholeMegabytes(const QString &process);

/// The same of all that Google Benchmark measures: microseconds an iteration. A counter named "floor" (microseconds) is the floor.
class FigureReporter : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context &context) override;
    void ReportRuns(const std::vector<Run> &runs) override;
};

/// Runs all registered benchmarks and prints them so. The program's exit status.
int runBenchmarks(int argc, char **argv);

}
