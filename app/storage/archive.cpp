#include "archive.h"

#include "aliases.h"
#include "annotations.h"
#include "articlekeeper.h"
#include "articlereader.h"
#include "backup.h"
#include "checking.h"
#include "comparison.h"
#include "dailybackup.h"
#include "feedtable.h"
#include "feedtree.h"
#include "knownnames.h"
#include "maintenance.h"
#include "notable.h"
#include "offline.h"
#include "opening.h"
#include "playbacktable.h"
#include "retention.h"
#include "searchindex.h"
#include "selection.h"
#include "smartfoldertable.h"
#include "statetable.h"
#include "statistics.h"
#include "worker.h"

#include "text/outlets.h"

#include <mutex>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Masthead {

struct Archive::Private {
    Private(const QString &archivePath, const Clock &archiveClock);

    const QString path;
    const Clock &clock;
    KnownOutlets outlets;
    struct Waiting {
        NothingNew what;
        std::shared_ptr<QPromise<Result<KeepSummary>>> promise;
    };

    std::atomic<bool> feedsTold = false; // feedsChanged() is on its way already
    std::mutex nothingNewMutex;
    QList<Waiting> nothingNew;      // what the writer is to keep, which was asked for it with the first of them
    qint64 seenByReader = 0;        // of the list's reader: the version that any other connection changes
    qint64 seenByWriter = 0;        // of the writer: likewise, which here is another program
    qint64 schemaSeen = 0;          // of the writer
    QString outletsSeen;            // of the writer: the person's own, as they are written
    std::unique_ptr<Worker> writer; // ends last, and folds the log in
    std::unique_ptr<Worker> listReader;
    std::unique_ptr<Worker> articleReader; // one article at a time: a click never waits behind a search
    std::unique_ptr<Worker> counter;       // made when it is first needed: counts of smart folders, which may take long
    std::unique_ptr<Worker> informant;     // made when it is first needed: what a person waits for, and may take a moment
    std::unique_ptr<Worker> statistician;  // made when it is first needed: facets, the page of statistics
    std::unique_ptr<Worker> maintenance;   // made when it is first needed: long reads that nobody should wait behind
};

namespace {

const QString outletsSetting = QStringLiteral("outlets"); // the person's own, as the registry's files are written
const QString checkedSetting = QStringLiteral("checked"); // the day of the last check that found nothing

// With an empty log beside it, a file that is copied by hand is whole, and a log that is left means an unclean end. Who reads
// just now is not waited for: the next rest comes.
void foldLogIn(Database &database)
{
    database.query(QStringLiteral("PRAGMA busy_timeout = 0"));
    database.query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (const Done folded = database.finish(); !folded)
        qWarning("%s", qUtf8Printable(folded.error().detail));
    database.query(QStringLiteral("PRAGMA busy_timeout = 30000")); // behind a failure, too: everything else waits for others
}

/// What is done once there was nothing to do for a while.
void comeToRest(Database &database)
{
    foldLogIn(database);
#ifdef __GLIBC__
    malloc_trim(0); // a million rows that were marked leave a hundred megabytes of holes
#endif
}

/// What is done behind everything else. What stands in its way is told by the next operation that meets it.
bool doChores(Database &database, const std::function<bool()> &interrupted)
{
    const Result<qint64> left = indexWaiting(database, interrupted);
    if (!left)
        qWarning("%s", qUtf8Printable(left.error().detail));
    return left && (*left > 0 || giveBackSpace(database));
}

std::unique_ptr<Worker> makeReader(const QString &path)
{
    return std::make_unique<Worker>([path] { return Database::open(path, Database::Access::Read); });
}

}

const Outlets &outletsOf(const KnownOutlets &known)
{
    const Result<std::shared_ptr<const Outlets>> outlets = known.result();
    return outlets ? **outlets : Outlets::builtIn(); // the future holds it, too
}

Archive::Private::Private(const QString &archivePath, const Clock &archiveClock)
    : path(archivePath), clock(archiveClock),
      writer(std::make_unique<Worker>([archivePath] { return openForWriting(archivePath); }, doChores, comeToRest))
{
}

Archive::Archive(std::unique_ptr<Private> p) : d(std::move(p)) { qRegisterMetaType<QList<StateChange>>(); }

Archive::~Archive() = default;

void Archive::tellFeeds()
{
    // A refresh keeps a hundred feeds in a moment; whoever listens reads the tree once for many of them.
    if (d->feedsTold.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            d->feedsTold = false;
            emit feedsChanged();
        },
        Qt::QueuedConnection);
}

void Archive::tellArticles(FeedId feed)
{
    QMetaObject::invokeMethod(
        this, [this, feed] { emit articlesChanged(feed); }, Qt::QueuedConnection);
    tellFeeds();
}

void Archive::tellStates(const QList<StateChange> &changes)
{
    QMetaObject::invokeMethod(
        this, [this, changes] { emit statesChanged(changes); }, Qt::QueuedConnection);
    tellFeeds();
}

Result<std::unique_ptr<Archive>> Archive::open(const QString &path, const Clock &clock)
{
    const bool unclean = endedUncleanly(path);
    auto d = std::make_unique<Private>(path, clock);
    if (const Done opened = d->writer->opened(); !opened)
        return opened.error();
    d->listReader = makeReader(path);
    d->articleReader = makeReader(path);
    for (Worker *reader : {d->listReader.get(), d->articleReader.get()})
        if (const Done opened = reader->opened(); !opened)
            return opened.error();
    std::unique_ptr<Archive> archive(new Archive(std::move(d)));
    archive->loadOutlets(*archive->d->articleReader, false);
    if (unclean)
        archive->maintenance().ask<std::monostate>([self = archive.get()](Database &database) {
            (void)self->isSound(database);
            return done();
        });
    return archive;
}

/// A quick check; what it finds is told. On any thread.
bool Archive::isSound(Database &database)
{
    const QStringList problems = damageOf(database, false);
    if (!problems.isEmpty())
        tellDamage(problems.first());
    return problems.isEmpty();
}

void Archive::tellDamage(const QString &what)
{
    QMetaObject::invokeMethod(
        this, [this, what] { emit damageFound(what); }, Qt::QueuedConnection);
}

QString Archive::path() const { return d->path; }

// Feeds and folders.

template <typename T>
QFuture<Result<T>> Archive::changeFeeds(std::function<Result<T>(Database &)> work)
{
    return d->writer->ask<T>([this, work = std::move(work)](Database &database) {
        Result<T> result = work(database);
        if (result)
            tellFeeds();
        return result;
    });
}

QFuture<Done> Archive::changeScope(std::function<Done(Database &)> work, FeedId feed)
{
    return d->writer->ask<std::monostate>([this, work = std::move(work), feed](Database &database) {
        Done result = work(database);
        if (result)
            tellArticles(feed);
        return result;
    });
}

QFuture<Result<FeedTree>> Archive::tree()
{
    return d->listReader->ask<FeedTree>([now = d->clock.now()](Database &database) { return readTree(database, now); });
}

QFuture<Result<Feed>> Archive::feed(FeedId id)
{
    return d->articleReader->ask<Feed>([id](Database &database) { return readFeed(database, id); });
}

QFuture<Result<QList<Feed>>> Archive::feeds() { return d->articleReader->ask<QList<Feed>>(readFeeds); }

QFuture<Result<Feed>> Archive::addFeed(const Feed &feed, const QStringList &folderPath)
{
    return changeFeeds<Feed>(
        [feed, folderPath](Database &database) { return Masthead::addFeed(database, feed, folderPath); });
}

QFuture<Done> Archive::renameFeed(FeedId id, const QString &title)
{
    return changeFeeds<std::monostate>(
        [id, title](Database &database) { return Masthead::renameFeed(database, id, title); });
}

QFuture<Done> Archive::setFeedUrl(FeedId id, const QString &url)
{
    return changeFeeds<std::monostate>([id, url](Database &database) { return Masthead::setFeedUrl(database, id, url); });
}

QFuture<Done> Archive::setFeedPictures(FeedId id, bool pictures)
{
    return changeFeeds<std::monostate>(
        [id, pictures](Database &database) { return Masthead::setFeedPictures(database, id, pictures); });
}

QFuture<Done> Archive::setFeedOptions(FeedId id, const FetchOptions &options)
{
    return changeFeeds<std::monostate>(
        [id, options](Database &database) { return Masthead::setFeedOptions(database, id, options); });
}

QFuture<Done> Archive::moveFeed(FeedId id, FolderId folder, int position)
{
    return changeFeeds<std::monostate>(
        [=](Database &database) { return Masthead::moveFeed(database, id, folder, position); });
}

QFuture<Done> Archive::removeFeed(FeedId id)
{
    return changeScope([id, now = d->clock.now()](Database &database) { return Masthead::removeFeed(database, id, now); },
                       id);
}

QFuture<Done> Archive::restoreFeed(FeedId id)
{
    return changeScope([id](Database &database) { return Masthead::restoreFeed(database, id); }, id);
}

QFuture<Done> Archive::purgeRemoved() { return changeFeeds<std::monostate>(purgeRemovedFeeds); }

QFuture<Result<FolderId>> Archive::addFolder(const QString &name, FolderId parent)
{
    return changeFeeds<FolderId>([name, parent](Database &database) { return Masthead::addFolder(database, name, parent); });
}

QFuture<Done> Archive::renameFolder(FolderId id, const QString &name)
{
    return changeFeeds<std::monostate>(
        [id, name](Database &database) { return Masthead::renameFolder(database, id, name); });
}

QFuture<Done> Archive::moveFolder(FolderId id, FolderId parent, int position)
{
    return changeFeeds<std::monostate>(
        [=](Database &database) { return Masthead::moveFolder(database, id, parent, position); });
}

QFuture<Done> Archive::removeFolder(FolderId id)
{
    return changeFeeds<std::monostate>([id](Database &database) { return Masthead::removeFolder(database, id); });
}

QFuture<Done> Archive::bringBack(const FeedTree &part)
{
    return changeFeeds<std::monostate>([part](Database &database) { return Masthead::bringBack(database, part); });
}

// Searches that stand among the feeds.

QFuture<Result<SmartFolder>> Archive::addSmartFolder(const SmartFolder &folder, const QStringList &folderPath)
{
    return changeFeeds<SmartFolder>(
        [folder, folderPath](Database &database) { return Masthead::addSmartFolder(database, folder, folderPath); });
}

QFuture<Done> Archive::changeSmartFolder(const SmartFolder &folder)
{
    return changeFeeds<std::monostate>(
        [folder](Database &database) { return Masthead::changeSmartFolder(database, folder); });
}

QFuture<Done> Archive::moveSmartFolder(SmartFolderId id, FolderId folder, int position)
{
    return changeFeeds<std::monostate>(
        [=](Database &database) { return Masthead::moveSmartFolder(database, id, folder, position); });
}

QFuture<Done> Archive::removeSmartFolder(SmartFolderId id)
{
    return changeFeeds<std::monostate>([id](Database &database) { return Masthead::removeSmartFolder(database, id); });
}

Worker &Archive::counter()
{
    if (!d->counter)
        d->counter = makeReader(d->path);
    return *d->counter;
}

Worker &Archive::informant()
{
    if (!d->informant)
        d->informant = makeReader(d->path);
    return *d->informant;
}

QFuture<Result<QHash<SmartFolderId, int>>> Archive::smartFolderCounts()
{
    return counter().ask<QHash<SmartFolderId, int>>([known = d->outlets, now = d->clock.now()](Database &database) {
        return countSmartFolders(database, outletsOf(known), now);
    });
}

// Content.

QFuture<Result<KeepSummary>> Archive::keep(FeedId feed, const QList<Article> &articles, const FetchRecord &record)
{
    if (articles.isEmpty() && record.notModified)
        return keepNothingNew(feed, record);
    return d->writer->ask<KeepSummary>([this, feed, articles, record, now = d->clock.now()](Database &database) {
        const Result<KeepSummary> kept = keepArticles(database, feed, articles, record, now);
        if (kept && (kept->created || kept->changed || kept->vanished))
            tellArticles(feed);
        else if (kept)
            tellFeeds();
        return kept;
    });
}

// A disk is waited for once for all that came while it was waited for, and not for each of the feeds that have nothing new.
QFuture<Result<KeepSummary>> Archive::keepNothingNew(FeedId feed, const FetchRecord &record)
{
    const std::scoped_lock lock(d->nothingNewMutex);
    if (d->nothingNew.isEmpty())
        d->writer->ask<std::monostate>([this](Database &database) {
            QList<Private::Waiting> waiting;
            {
                const std::scoped_lock taking(d->nothingNewMutex);
                waiting.swap(d->nothingNew);
            }
            QList<NothingNew> feeds;
            for (const Private::Waiting &one : waiting)
                feeds += one.what;
            const QList<Result<KeepSummary>> kept = Masthead::keepNothingNew(database, feeds);
            tellFeeds();
            for (qsizetype i = 0; i < kept.size(); ++i) {
                waiting[i].promise->addResult(kept[i]);
                waiting[i].promise->finish();
            }
            return done();
        });
    const auto promise = std::make_shared<QPromise<Result<KeepSummary>>>();
    promise->start();
    d->nothingNew += {{feed, record, d->clock.now()}, promise};
    return promise->future();
}

QFuture<Result<KeepSummary>> Archive::import(FeedId feed, const QList<ImportedArticle> &articles,
                                             const QSet<ArticleId> &taken)
{
    return d->writer->ask<KeepSummary>([this, feed, articles, taken, now = d->clock.now()](Database &database) {
        const Result<KeepSummary> kept = importArticles(database, feed, articles, taken, now);
        if (kept)
            tellArticles(feed);
        return kept;
    });
}

QFuture<Result<int>> Archive::letGoOfSome()
{
    return d->writer->ask<int>([this, now = d->clock.now()](Database &database) {
        const Result<int> gone = Masthead::letGoOfSome(database, now);
        if (gone && *gone > 0)
            tellArticles(0);
        return gone;
    });
}

QFuture<Result<bool>> Archive::giveBackSpace()
{
    return d->writer->ask<bool>([](Database &database) { return Result<bool>(Masthead::giveBackSpace(database)); });
}

QFuture<Done> Archive::finishIndex() { return d->writer->ask<std::monostate>(indexAllWaiting); }

QFuture<Result<QHash<QString, FileStamp>>> Archive::fileStamps(FeedId feed)
{
    return d->listReader->ask<QHash<QString, FileStamp>>(
        [feed](Database &database) { return readFileStamps(database, feed); });
}

QFuture<Result<QList<ArticleId>>> Archive::select(const Query &query, int limit, const Abandoned &abandoned)
{
    return d->listReader->ask<QList<ArticleId>>(
        [query, limit, known = d->outlets, now = d->clock.now()](Database &database) {
            return selectArticles(database, withAliases(query, outletsOf(known)), now, limit);
        },
        abandoned);
}

QFuture<Result<int>> Archive::count(const Query &query)
{
    return d->listReader->ask<int>([query, known = d->outlets, now = d->clock.now()](Database &database) {
        return countArticles(database, withAliases(query, outletsOf(known)), now);
    });
}

QFuture<Result<QList<ArticleRow>>> Archive::notable(const QList<ArticleId> &among)
{
    return informant().ask<QList<ArticleRow>>([among, known = d->outlets, now = d->clock.now()](Database &database) {
        return readNotable(database, among, outletsOf(known), now);
    });
}

QFuture<Result<KnownNames>> Archive::knownNames() { return informant().ask<KnownNames>(readKnownNames); }

QFuture<Result<QList<ArticleRow>>> Archive::rows(const QList<ArticleId> &ids)
{
    return d->listReader->ask<QList<ArticleRow>>([ids](Database &database) { return readRows(database, ids); });
}

QFuture<Result<QHash<ArticleId, Snippet>>> Archive::snippets(const QList<ArticleId> &ids, const QList<Query::Term> &terms)
{
    return informant().ask<QHash<ArticleId, Snippet>>(
        [ids, terms](Database &database) { return readSnippets(database, ids, terms); });
}

QFuture<Result<StoredArticle>> Archive::article(ArticleId id)
{
    return d->articleReader->ask<StoredArticle>([id](Database &database) { return readArticle(database, id); });
}

QFuture<Result<QList<StoredArticle>>> Archive::articles(const QList<ArticleId> &ids)
{
    return d->listReader->ask<QList<StoredArticle>>([this, ids](Database &database) {
        QStringList damaged;
        const Result<QList<StoredArticle>> read = readArticles(database, ids, damaged);
        for (const QString &what : std::as_const(damaged))
            tellDamage(what);
        return read;
    });
}

QFuture<Result<int>> Archive::revise(const QList<RevisedArticle> &revised)
{
    return d->writer->ask<int>([this, revised](Database &database) {
        const Result<int> changed = reviseArticles(database, revised);
        if (changed && *changed > 0)
            tellArticles(0);
        return changed;
    });
}

// What is fetched beyond the feeds.

QFuture<Result<QList<ArticleId>>> Archive::pagesToAsk(FeedId feed, int limit)
{
    return informant().ask<QList<ArticleId>>(
        [feed, limit, now = d->clock.now()](Database &database) { return readPagesToAsk(database, feed, limit, now); });
}

QFuture<Done> Archive::notePageAsked(ArticleId id)
{
    return d->writer->ask<std::monostate>(
        [id, now = d->clock.now()](Database &database) { return Masthead::notePageAsked(database, id, now); });
}

QFuture<Result<QList<ArticleId>>> Archive::withoutKeptPictures(FeedId feed, int limit)
{
    return informant().ask<QList<ArticleId>>(
        [feed, limit](Database &database) { return articlesWithoutKeptPictures(database, feed, limit); });
}

QFuture<Done> Archive::noteKeptPictures(ArticleId id, const QStringList &addresses)
{
    return d->writer->ask<std::monostate>(
        [id, addresses](Database &database) { return Masthead::noteKeptPictures(database, id, addresses); });
}

QFuture<Result<QStringList>> Archive::releasePictures() { return d->writer->ask<QStringList>(releaseKeptPictures); }

// Who stands behind the articles.

void Archive::loadOutlets(Worker &on, bool changed)
{
    using Loaded = Result<std::shared_ptr<const Outlets>>;
    d->outlets = on.ask<std::shared_ptr<const Outlets>>([this, changed](Database &database) -> Loaded {
        const Result<QString> json = readSetting(database, outletsSetting);
        if (!json)
            return json.error();
        const Result<QList<Outlet>> own =
            json->isEmpty() ? Result<QList<Outlet>>(QList<Outlet>()) : parseOutlets(json->toUtf8());
        if (!own)
            qWarning("the person's outlets: %s", qUtf8Printable(own.error().detail));
        if (changed)
            QMetaObject::invokeMethod(
                this, [this] { emit outletsChanged(); }, Qt::QueuedConnection);
        return std::make_shared<const Outlets>(Outlets::builtIn().with(own ? *own : QList<Outlet>()));
    });
}

KnownOutlets Archive::outlets() const { return d->outlets; }

QFuture<Result<QList<Outlet>>> Archive::ownOutlets()
{
    return d->articleReader->ask<QList<Outlet>>([](Database &database) -> Result<QList<Outlet>> {
        const Result<QString> json = readSetting(database, outletsSetting);
        if (!json)
            return json.error();
        return json->isEmpty() ? Result<QList<Outlet>>(QList<Outlet>()) : parseOutlets(json->toUtf8());
    });
}

QFuture<Done> Archive::setOwnOutlets(const QList<Outlet> &own)
{
    const QString json = own.isEmpty() ? QString() : QString::fromUtf8(outletsJson(own));
    const QFuture<Done> kept = setSetting(outletsSetting, json);
    loadOutlets(*d->writer, true); // behind the change
    return kept;
}

Worker &Archive::statistician()
{
    if (!d->statistician)
        d->statistician = makeReader(d->path);
    return *d->statistician;
}

QFuture<Result<Facets>> Archive::facets(const Query &query, int newest, const Abandoned &abandoned)
{
    return statistician().ask<Facets>(
        [query, newest, known = d->outlets, now = d->clock.now()](Database &database) {
            return readFacets(database, query, outletsOf(known), now, newest);
        },
        abandoned);
}

QFuture<Result<Glance>> Archive::glance(const Query &query, const Abandoned &abandoned)
{
    return statistician().ask<Glance>([query, known = d->outlets, now = d->clock.now()](
                                          Database &database) { return readGlance(database, query, outletsOf(known), now); },
                                      abandoned);
}

// States.

QFuture<Result<QList<StateChange>>> Archive::changeStates(std::function<Result<QList<StateChange>>(Database &)> work)
{
    return d->writer->ask<QList<StateChange>>([this, work = std::move(work)](Database &database) {
        const Result<QList<StateChange>> changes = work(database);
        if (changes && !changes->isEmpty())
            tellStates(*changes);
        return changes;
    });
}

QFuture<Result<QList<StateChange>>> Archive::setRead(const QList<ArticleId> &ids, bool read)
{
    return changeStates(
        [ids, read, now = d->clock.now()](Database &database) { return markRead(database, ids, read, now); });
}

QFuture<Result<QList<StateChange>>> Archive::setStarred(const QList<ArticleId> &ids, bool starred)
{
    return changeStates(
        [ids, starred, now = d->clock.now()](Database &database) { return markStarred(database, ids, starred, now); });
}

QFuture<Result<QList<StateChange>>> Archive::undoStates(const QList<StateChange> &changes)
{
    return changeStates([changes, now = d->clock.now()](Database &database) {
        return putStates(database, changes, &StateChange::before, now);
    });
}

QFuture<Result<QList<StateChange>>> Archive::redoStates(const QList<StateChange> &changes)
{
    return changeStates([changes, now = d->clock.now()](Database &database) {
        return putStates(database, changes, &StateChange::after, now);
    });
}

QFuture<Result<Annotations>> Archive::annotate(ArticleId id, const Annotations &annotations)
{
    return d->writer->ask<Annotations>([this, id, annotations, now = d->clock.now()](Database &database) {
        const Result<Annotations> before = Masthead::annotate(database, id, annotations, now);
        if (before) {
            const Annotations kept = readAnnotations(database, id);
            if (const Done read = database.finish(); !read)
                return Result<Annotations>(read.error());
            QMetaObject::invokeMethod(
                this, [this, id, kept] { emit annotated(id, kept); }, Qt::QueuedConnection);
            tellFeeds();
        }
        return before;
    });
}

// Sound and video.

// On the thread that writes: what is being kept is read behind it.
QFuture<Result<QList<Playback>>> Archive::playback(ArticleId id)
{
    return d->writer->ask<QList<Playback>>([id](Database &database) { return readPlayback(database, id); });
}

QFuture<Done> Archive::keepPosition(ArticleId id, const QString &url, qint64 position)
{
    return d->writer->ask<std::monostate>(
        [id, url, position](Database &database) { return Masthead::keepPosition(database, id, url, position); });
}

QFuture<Done> Archive::keepFile(ArticleId id, const QString &url, const QString &file)
{
    return d->writer->ask<std::monostate>(
        [id, url, file](Database &database) { return Masthead::keepFile(database, id, url, file); });
}

// The file itself.

Worker &Archive::maintenance()
{
    if (!d->maintenance)
        d->maintenance = makeReader(d->path);
    return *d->maintenance;
}

QFuture<Result<ArchiveStatistics>> Archive::statistics() { return d->listReader->ask<ArchiveStatistics>(readStatistics); }

// The writer goes on while all is read; it ends behind this thread.
QFuture<Result<CheckReport>> Archive::check()
{
    return maintenance().ask<CheckReport>([this](Database &database) {
        const ArchiveDamage found = lookThrough(database);
        return d->writer->ask<CheckReport>([found](Database &writing) { return endCheck(writing, found); }).result();
    });
}

QFuture<Result<bool>> Archive::checkDaily()
{
    const QString today = d->clock.now().toLocalTime().date().toString(Qt::ISODate);
    return maintenance().ask<bool>([this, today](Database &database) -> Result<bool> {
        const Result<QString> last = readSetting(database, checkedSetting);
        if (!last || *last == today)
            return last ? Result<bool>(false) : Result<bool>(last.error());
        if (isSound(database)) // what is damaged is told again at the next start
            setSetting(checkedSetting, today);
        return true;
    });
}

QFuture<Result<bool>> Archive::backUpDaily()
{
    return maintenance().ask<bool>([this, today = d->clock.now().toLocalTime().date()](Database &database) {
        QString damage;
        const Result<bool> copied = Masthead::backUpDaily(database, today, damage);
        if (!damage.isEmpty())
            tellDamage(damage);
        return copied;
    });
}

QFuture<Done> Archive::backup(const QString &destination)
{
    return maintenance().ask<std::monostate>([destination](Database &database) { return backUpTo(database, destination); });
}

QFuture<Result<ArchiveComparison>> Archive::compareWith(const QString &copy)
{
    return maintenance().ask<ArchiveComparison>(
        [copy](Database &database) { return Masthead::compareWith(database, copy); });
}

QFuture<Done> Archive::restore(const QString &source)
{
    return changeScope(
        [this, source](Database &database) {
            const Done restored = restoreArchive(database, source);
            if (restored) // the person's outlets may be others
                QMetaObject::invokeMethod(
                    this, [this] { loadOutlets(*d->writer, true); }, Qt::QueuedConnection);
            return restored;
        },
        0);
}

// The reader sees the writer's own changes too, but to ask the writer while nothing happens would never let it rest.
void Archive::lookForOthers()
{
    d->listReader->ask<std::monostate>([this](Database &database) {
        const qint64 seen = numberOf(database, QStringLiteral("PRAGMA data_version"));
        if (std::exchange(d->seenByReader, seen) != seen)
            d->writer->ask<std::monostate>([this](Database &writing) { return tellOfOthers(writing); });
        return database.finish();
    });
}

Done Archive::tellOfOthers(Database &database)
{
    const qint64 seen = numberOf(database, QStringLiteral("PRAGMA data_version"));
    const qint64 schema = numberOf(database, QStringLiteral("PRAGMA schema_version")); // a restored copy brings another one
    const qint64 before = std::exchange(d->seenByWriter, seen);
    const qint64 schemaBefore = std::exchange(d->schemaSeen, schema);
    const Result<QString> outlets = readSetting(database, outletsSetting);
    if (!outlets)
        return outlets.error();
    const QString outletsBefore = std::exchange(d->outletsSeen, *outlets);
    if (before != 0 && seen != before) {
        if (schema != schemaBefore)
            QMetaObject::invokeMethod(this, &Archive::replacedByOthers, Qt::QueuedConnection);
        if (*outlets != outletsBefore)
            QMetaObject::invokeMethod(
                this, [this] { loadOutlets(*d->writer, true); }, Qt::QueuedConnection);
        tellArticles(0);
    }
    return database.finish();
}

QFuture<Result<QString>> Archive::setting(const QString &key)
{
    return d->articleReader->ask<QString>([key](Database &database) { return readSetting(database, key); });
}

QFuture<Done> Archive::setSetting(const QString &key, const QString &value)
{
    return d->writer->ask<std::monostate>([key, value](Database &database) { return writeSetting(database, key, value); });
}

}
