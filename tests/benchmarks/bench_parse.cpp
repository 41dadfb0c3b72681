// What reading a feed costs, in MB/s for each format, beside libxml2's streaming reader over the same bytes (for JSON Feed, Qt's
// JSON parser).

#include "feedgenerator.h"
#include "figures.h"
#include "floors.h"

#include "parsing/parser.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

using namespace Masthead;

namespace {

constexpr int items = 100;
constexpr int feeds = 5;
constexpr int rounds = 9;

/// MB/s of the median of some rounds over all the documents.
template <typename Work>
double throughput(const QList<QByteArray> &documents, Work work)
{
    std::vector<double> times;
    qint64 bytes = 0;
    for (const QByteArray &document : documents)
        bytes += document.size();
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray &document : documents)
            work(document);
        times.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return double(bytes) / 1e6 / times[rounds / 2];
}

void readWhole(const QByteArray &document)
{
    const Result<ParsedFeed> feed = parseFeed(document);
    if (!feed || feed->entries.size() != items)
        qFatal("the generator's feeds are not read");
}

void stream(const QByteArray &document)
{
    int count = 0;
    streamItems(document, [&count](const PlainItem &) { ++count; });
    if (count != items)
        qFatal("the floor does not read the generator's feeds");
}

void readJson(const QByteArray &document)
{
    const QJsonDocument json = QJsonDocument::fromJson(document);
    benchmark::DoNotOptimize(json.isNull());
}

}

int main()
{
    const std::pair<FeedFormat, const char *> formats[] = {{FeedFormat::Rss2, "rss_2"},
                                                           {FeedFormat::Rss1, "rss_1"},
                                                           {FeedFormat::Atom, "atom"},
                                                           {FeedFormat::JsonFeed, "json_feed"}};
    for (const auto &[format, name] : formats) {
        QList<QByteArray> documents;
        for (int index = 0; index < feeds; ++index)
            documents += FeedGenerator(2026).feed(format, index, items);
        const double floor = throughput(documents, format == FeedFormat::JsonFeed ? readJson : stream);
        printFigure(QStringLiteral("parse_") + QLatin1String(name), throughput(documents, readWhole), QStringLiteral("MB/s"),
                    floor);
    }
    return 0;
}
