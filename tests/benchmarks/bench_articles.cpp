// What one post costs on its way to an article: reading it, ingesting it, sanitising it. Floors are what the libraries
// beneath need for the same bytes by themselves.

#include "figures.h"
#include "postgenerator.h"

#include "ingest/bodyprovenance.h"
#include "ingest/ingest.h"
#include "parsing/post.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#include <gumbo.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <chrono>

using namespace Masthead;

namespace {

constexpr int sampleSize = 200;

struct Sample {
    QByteArray post;
    ParsedFeed feed;
    QString body;
};

const std::vector<Sample> &samples()
{
    static const std::vector<Sample> made = [] {
        std::vector<Sample> all;
        const PostGenerator generator(2022);
        for (int index = 0; index < sampleSize; ++index) {
            Sample sample{generator.post(index), {}, {}};
            if (Result<ParsedFeed> feed = parsePost(sample.post, QStringLiteral("post.md"));
                feed && !feed->entries.isEmpty())
                sample.feed = *feed;
            else
                qFatal("the generator's posts are not read");
            sample.body = sample.feed.entries.first().content.text;
            all.push_back(std::move(sample));
        }
        return all;
    }();
    return made;
}

/// Microseconds a sample, over all of them once.
template <typename Work>
double microsecondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    for (const Sample &sample : samples())
        work(sample);
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / sampleSize;
}

template <typename Work>
void measure(benchmark::State &state, Work work)
{
    std::size_t at = 0;
    samples();
    for ([[maybe_unused]] auto round : state)
        work(samples()[at++ % sampleSize]);
}

void gumboAlone(const Sample &sample)
{
    const QByteArray bytes = sample.body.toUtf8();
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), std::size_t(bytes.size()));
    benchmark::DoNotOptimize(output);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

void yamlAlone(const Sample &sample)
{
    const qsizetype start = sample.post.indexOf("---") + 3;
    const QByteArray front = sample.post.mid(start, sample.post.indexOf("\n---", start) - start);
    benchmark::DoNotOptimize(YAML::Load(front.toStdString()));
}

void parse_post(benchmark::State &state)
{
    measure(state,
            [](const Sample &sample) { benchmark::DoNotOptimize(parsePost(sample.post, QStringLiteral("post.md"))); });
    state.counters["floor"] = microsecondsOf(yamlAlone);
}

void ingest_post(benchmark::State &state)
{
    measure(state,
            [](const Sample &sample) { benchmark::DoNotOptimize(makeArticle(sample.feed, sample.feed.entries.first())); });
    state.counters["floor"] = microsecondsOf(gumboAlone);
}

/// What the rules cost of an article's ingest: the time with them over its tree, less the time for the tree itself.
void provenance_share(benchmark::State &state)
{
    const auto treeOf = [](const Sample &sample) { return HtmlTree::parse(sample.body); };
    std::vector<double> percents;
    for ([[maybe_unused]] auto round : state) {
        const double tree = microsecondsOf([&](const Sample &sample) { benchmark::DoNotOptimize(treeOf(sample)); });
        const double read = microsecondsOf([&](const Sample &sample) {
            HtmlTree made = treeOf(sample);
            Provenance provenance;
            readBodyProvenance(made, Outlets::builtIn(), provenance);
            benchmark::DoNotOptimize(provenance);
        });
        const double whole = microsecondsOf(
            [](const Sample &sample) { benchmark::DoNotOptimize(makeArticle(sample.feed, sample.feed.entries.first())); });
        percents.push_back(100 * (read - tree) / whole);
    }
    std::sort(percents.begin(), percents.end());
    state.counters["percent"] = percents[percents.size() / 2];
}

void sanitize_post(benchmark::State &state)
{
    measure(state, [](const Sample &sample) { benchmark::DoNotOptimize(sanitizeHtml(sample.body, {})); });
    state.counters["floor"] = microsecondsOf(gumboAlone);
}

BENCHMARK(parse_post);
BENCHMARK(ingest_post);
BENCHMARK(provenance_share)->Iterations(15);
BENCHMARK(sanitize_post);

}

int main(int argc, char **argv) { return runBenchmarks(argc, argv); }
