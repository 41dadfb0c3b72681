#include "refreshreport.h"

#include "parsing/jsonfeedwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Masthead {

namespace {

struct Failure {
    FeedId feed = 0; ///< 0: it was not added
    QString url;
    Error error;
};

QList<Failure> failuresOf(const RefreshReport &report)
{
    QList<Failure> all;
    for (const RefreshReport::Refusal &refused : report.refused)
        all += {0, refused.what, refused.error};
    for (const FeedFailure &failed : report.summary.errors)
        all += {failed.feed, failed.url, failed.error};
    return all;
}

QJsonObject jsonFailure(const Failure &failure)
{
    QJsonObject out = jsonError(failure.error);
    out.insert(QLatin1String("url"), failure.url);
    if (failure.feed)
        out.insert(QLatin1String("feed_id"), failure.feed);
    return out;
}

int failedFeeds(const RefreshReport &report) { return report.summary.failed + int(report.refused.size()); }

void printJson(Console &console, const RefreshReport &report, const QList<Failure> &failures)
{
    const RefreshSummary &summary = report.summary;
    QJsonArray errors;
    for (const Failure &failure : failures)
        errors += jsonFailure(failure);
    const QJsonObject out{{QStringLiteral("feeds"), summary.feeds},        {QStringLiteral("new"), summary.created},
                          {QStringLiteral("changed"), summary.changed},    {QStringLiteral("unchanged"), summary.unchanged},
                          {QStringLiteral("failed"), failedFeeds(report)}, {QStringLiteral("errors"), errors}};
    console.result(QJsonDocument(out).toJson());
}

void printWords(Console &console, const RefreshReport &report, const QList<Failure> &failures)
{
    if (failedFeeds(report) > 0)
        return console.result(errorDocument(failures.first().error));
    const RefreshSummary &summary = report.summary;
    console.line(QStringLiteral("%1 feeds: %2 new, %3 changed, %4 unchanged")
                     .arg(summary.feeds)
                     .arg(summary.created)
                     .arg(summary.changed)
                     .arg(summary.unchanged));
}

int statusOf(const QList<Failure> &failures)
{
    int status = 0;
    for (const Failure &failure : failures)
        status = status == 0 || status == exitStatus(failure.error.kind) ? exitStatus(failure.error.kind) : 1;
    return status;
}

}

RefreshSummary together(const RefreshSummary &one, const RefreshSummary &other)
{
    return {one.feeds + other.feeds,         one.created + other.created, one.changed + other.changed,
            one.unchanged + other.unchanged, one.failed + other.failed,   one.errors + other.errors};
}

int printReport(Console &console, const RefreshReport &report, qint64 milliseconds, bool json)
{
    const QList<Failure> failures = failuresOf(report);
    for (const Failure &failure : failures)
        console.message(QStringLiteral("mastheadctl: ") % sentence(failure.error, failure.url));
    const RefreshSummary &summary = report.summary;
    const int articles = summary.created + summary.changed + summary.unchanged;
    const double seconds = double(qMax<qint64>(milliseconds, 1)) / 1000;
    console.message(QStringLiteral("%1 articles in %2 s (%3 articles/s)")
                        .arg(articles)
                        .arg(seconds, 0, 'f', 1)
                        .arg(articles / seconds, 0, 'f', 0));
    if (json)
        printJson(console, report, failures);
    else
        printWords(console, report, failures);
    return failedFeeds(report) > 0 ? statusOf(failures) : 0;
}

}
