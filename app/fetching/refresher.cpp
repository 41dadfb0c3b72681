#include "refresher.h"

#include "folderjob.h"
#include "hostwaits.h"
#include "network/httpfetcher.h"
#include "postwatcher.h"
#include "schedule.h"
#include "webjob.h"
#include "core/whendone.h"

#include <QHash>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace Masthead {

namespace {

constexpr int lookForDueMs = 60'000;
constexpr int foldersAtOnce = 2;
constexpr int answersAtOnce = 8; // in memory, being read and kept

constexpr qint64 clocksDifferBy = 5 * 60; // seconds: it was set right, or another machine's wrote

/// Whether a clock that was ahead wrote when the feed is due: its last attempt is still to come, or no pause is as long.
bool isOfAnotherClock(const Feed &feed, const QDateTime &now)
{
    return (feed.lastAttempt.isValid() && now.secsTo(feed.lastAttempt) > clocksDifferBy)
           || (feed.nextFetch.isValid() && now.secsTo(feed.nextFetch) > goneInterval + longestInterval);
}

bool isDueOnTheWeb(const Feed &feed, const QDateTime &now)
{
    const bool due = !feed.nextFetch.isValid() || feed.nextFetch <= now || isOfAnotherClock(feed, now);
    return feed.kind == FeedKind::Web && due;
}

}

struct Refresher::Private {
    struct Entry {
        FeedJob *job = nullptr;
        bool quiet = false; // by the watcher: it moves no progress and belongs to no summary
        bool again = false; // something changed while it was read
        bool answered = false;
    };

    Private(Refresher &refresher, Archive &a, HttpFetcher &f, const Clock &c)
        : owner(refresher), archive(a), fetcher(f), clock(c), waits(a, f, c, nullptr)
    {
        due.setInterval(lookForDueMs);
        resync.setSingleShot(true);
        resync.setInterval(500);
    }

    template <typename Choose>
    void refreshChosen(bool quiet, Choose choose);
    template <typename Choose>
    void addChosen(bool quiet, Choose choose);
    void add(const Feed &feed, bool quiet);
    void add(FeedJob *job, bool quiet);
    void startFolders();
    void countAnswers(int change);
    void ended(FeedId feed, const KeepSummary &kept, const std::optional<Error> &error);
    void count(const FeedJob &job, const KeepSummary &kept, const std::optional<Error> &error);
    void askAgain(FeedId id);
    void settle();
    void lookForDue();
    bool isWaitedFor(const Feed &feed) const;
    void syncWatchers();
    void watch(const Feed &feed);

    Refresher &owner;
    Archive &archive;
    HttpFetcher &fetcher;
    const Clock &clock;
    HostWaits waits;
    QThreadPool pool; // goes first: it waits for the work that runs
    QHash<FeedId, Entry> entries;
    QList<FolderJob *> waitingFolders;
    int runningFolders = 0;
    int answers = 0;
    QHash<FeedId, PostWatcher *> watchers;
    QTimer due;
    QTimer resync;
    RefreshSummary summary;
    int looking = 0; // questions to the archive that will add jobs
    int total = 0;
    int done = 0;
    int gatherMs = 0;
    int beatMs = 0;
    bool automatic = true;
    bool started = false;
    bool telling = false; // something was asked for whose end is to be told
};

template <typename Choose>
void Refresher::Private::refreshChosen(bool quiet, Choose choose)
{
    ++looking;
    waits.recall([this, quiet, choose] { addChosen(quiet, choose); });
}

template <typename Choose>
void Refresher::Private::addChosen(bool quiet, Choose choose)
{
    whenDone(archive.feeds(), &owner, [this, quiet, choose](const Result<QList<Feed>> &feeds) {
        --looking;
        if (feeds) {
            for (const Feed &feed : *feeds)
                if (choose(feed))
                    add(feed, quiet);
        } else if (!quiet) {
            ++summary.failed;
            summary.errors.append({0, archive.path(), feeds.error()});
        }
        if (!quiet && total > 0)
            emit owner.progress(done, total);
        settle();
    });
}

void Refresher::Private::lookForDue()
{
    if (!automatic)
        return;
    const QDateTime now = clock.now();
    refreshChosen(false, [this, now](const Feed &feed) { return isDueOnTheWeb(feed, now) && !isWaitedFor(feed); });
}

bool Refresher::Private::isWaitedFor(const Feed &feed) const { return fetcher.waitUntil(QUrl(feed.url)) > clock.now(); }

void Refresher::Private::add(const Feed &feed, bool quiet)
{
    const JobTools tools{archive, fetcher, clock, pool};
    if (feed.kind == FeedKind::PostFolder)
        add(new FolderJob(tools, feed, quiet, &owner), quiet);
    else
        add(new WebJob(tools, feed, &owner), quiet);
}

void Refresher::Private::add(FeedJob *job, bool quiet)
{
    const FeedId id = job->feed().id;
    telling = telling || !quiet;
    if (const auto present = entries.find(id); present != entries.end()) {
        job->deleteLater();
        total += present->quiet && !quiet;
        present->again = present->again || quiet;
        present->quiet = present->quiet && quiet;
        return;
    }
    entries.insert(id, {job, quiet, false});
    total += !quiet;
    connect(job, &FeedJob::ended, &owner,
            [this, id](const KeepSummary &kept, const std::optional<Error> &error) { ended(id, kept, error); });
    connect(job, &FeedJob::postsRead, &owner, [this, id](int read, int all) { emit owner.postsRead(id, read, all); });
    connect(job, &FeedJob::listed, &owner, [this, id](const QStringList &folders, const QStringList &files) {
        if (PostWatcher *watcher = watchers.value(id))
            watcher->watch(folders, files);
    });
    if (auto *folder = qobject_cast<FolderJob *>(job)) {
        waitingFolders.append(folder);
        return startFolders();
    }
    if (auto *web = qobject_cast<WebJob *>(job)) {
        connect(web, &WebJob::answered, &owner, [this, id] {
            entries[id].answered = true;
            countAnswers(1);
        });
    }
    job->start();
}

void Refresher::Private::countAnswers(int change)
{
    answers += change;
    fetcher.setHeld(answers >= answersAtOnce);
}

void Refresher::Private::startFolders()
{
    while (runningFolders < foldersAtOnce && !waitingFolders.isEmpty()) {
        ++runningFolders;
        waitingFolders.takeFirst()->start();
    }
}

void Refresher::Private::ended(FeedId id, const KeepSummary &kept, const std::optional<Error> &error)
{
    const Entry entry = entries.take(id);
    const Feed feed = entry.job->feed();
    if (auto *folder = qobject_cast<FolderJob *>(entry.job)) {
        const bool waiting = waitingFolders.removeOne(folder);
        runningFolders -= !waiting;
        startFolders();
    }
    entry.job->deleteLater();
    if (entry.answered)
        countAnswers(-1);
    if (!entry.quiet) {
        ++done;
        count(*entry.job, kept, error);
    }
    if (!entry.quiet || kept.created || kept.changed || kept.vanished || error != feed.error) {
        for (const PostProblem &problem : entry.job->problems())
            emit owner.problemFound(problem.path, problem.error);
        emit owner.feedFinished(id, kept, error);
    }
    if (feed.lastSuccess.isValid() && !kept.createdIds.isEmpty())
        emit owner.articlesArrived(kept.createdIds);
    if (entry.again)
        askAgain(id);
    if (!entry.quiet)
        emit owner.progress(done, total);
    settle();
}

void Refresher::Private::count(const FeedJob &job, const KeepSummary &kept, const std::optional<Error> &error)
{
    const Feed &feed = job.feed();
    ++summary.feeds;
    summary.created += kept.created;
    summary.changed += kept.changed;
    summary.unchanged += kept.unchanged;
    for (const PostProblem &problem : job.problems())
        summary.errors.append({feed.id, problem.path, problem.error});
    // A feed that was removed while it was read is no failure.
    const bool failed = error && error->kind != ErrorKind::Cancelled && error->kind != ErrorKind::NotFound;
    if (failed && job.problems().isEmpty()) {
        ++summary.failed;
        summary.errors.append({feed.id, feed.url, *error});
    }
}

void Refresher::Private::askAgain(FeedId id)
{
    refreshChosen(true, [id](const Feed &feed) { return feed.id == id; });
}

void Refresher::Private::settle()
{
    const bool under = std::any_of(entries.begin(), entries.end(), [](const Entry &entry) { return !entry.quiet; });
    if (looking > 0 || under || !telling)
        return;
    telling = false;
    const RefreshSummary told = std::exchange(summary, {});
    total = done = 0;
    emit owner.finished(told);
}

void Refresher::Private::watch(const Feed &feed)
{
    auto *watcher = new PostWatcher(&owner);
    if (beatMs > 0)
        watcher->setPace(gatherMs, beatMs);
    watchers.insert(feed.id, watcher);
    connect(watcher, &PostWatcher::changed, &owner, [this, id = feed.id] { askAgain(id); });
    add(feed, true); // its first scan says what there is to watch
}

void Refresher::Private::syncWatchers()
{
    whenDone(archive.feeds(), &owner, [this](const Result<QList<Feed>> &feeds) {
        if (!feeds)
            return;
        QHash<FeedId, PostWatcher *> gone = watchers;
        for (const Feed &feed : *feeds) {
            gone.remove(feed.id);
            if (feed.kind == FeedKind::PostFolder && !watchers.contains(feed.id))
                watch(feed);
        }
        for (auto watcher = gone.begin(); watcher != gone.end(); ++watcher) {
            watchers.remove(watcher.key());
            watcher.value()->deleteLater();
        }
    });
}

Refresher::Refresher(Archive &archive, HttpFetcher &fetcher, const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive, fetcher, clock))
{
    connect(&d->due, &QTimer::timeout, this, [this] { d->lookForDue(); });
    connect(&d->resync, &QTimer::timeout, this, [this] { d->syncWatchers(); });
    connect(&archive, &Archive::feedsChanged, this, [this] {
        if (d->started && !d->resync.isActive())
            d->resync.start();
    });
}

Refresher::~Refresher()
{
    const QHash<FeedId, Private::Entry> entries = std::exchange(d->entries, {});
    for (const Private::Entry &entry : entries) {
        entry.job->disconnect(this);
        entry.job->cancel();
        delete entry.job;
    }
    d->fetcher.setHeld(false);
}

void Refresher::refresh(const QList<FeedId> &feeds)
{
    d->telling = true;
    d->refreshChosen(
        false, [wanted = QSet<FeedId>(feeds.begin(), feeds.end())](const Feed &feed) { return wanted.contains(feed.id); });
}

void Refresher::recallWaits(std::function<void()> then) { d->waits.recall(std::move(then)); }

void Refresher::refreshDue()
{
    const QDateTime now = d->clock.now();
    d->telling = true;
    d->refreshChosen(false, [this, now](const Feed &feed) {
        return feed.kind == FeedKind::PostFolder || (isDueOnTheWeb(feed, now) && !d->isWaitedFor(feed));
    });
}

void Refresher::refreshWith(const Feed &feed, const HttpAnswer &answer)
{
    auto *job = new WebJob({d->archive, d->fetcher, d->clock, d->pool}, feed, this);
    job->use(answer);
    d->add(job, false);
    emit progress(d->done, d->total);
}

void Refresher::refreshWith(const Feed &feed, const Error &error)
{
    auto *job = new WebJob({d->archive, d->fetcher, d->clock, d->pool}, feed, this);
    job->use(error);
    d->add(job, false);
    emit progress(d->done, d->total);
}

void Refresher::start()
{
    d->started = true;
    d->due.start();
    d->syncWatchers();
    d->lookForDue();
}

void Refresher::setAutomatic(bool on) { d->automatic = on; }

void Refresher::cancel()
{
    const QHash<FeedId, Private::Entry> entries = d->entries;
    for (const Private::Entry &entry : entries)
        entry.job->cancel();
}

bool Refresher::isBusy() const { return d->looking > 0 || !d->entries.isEmpty(); }

void Refresher::setWatchPace(int gatherMs, int beatMs)
{
    d->gatherMs = gatherMs;
    d->beatMs = beatMs;
}

}
