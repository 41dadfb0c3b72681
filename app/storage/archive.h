#pragma once

#include "core/clock.h"
#include "core/feed.h"
#include "core/otherreader.h"
#include "core/playback.h"
#include "core/query.h"
#include "core/result.h"
#include "core/snippet.h"
#include "core/statistics.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace Masthead {

class Database;
class Worker;
class Outlets;
struct Outlet;

/// The registry of outlets, once it is read; with it a thread of the pool may wait for it.
using KnownOutlets = QFuture<Result<std::shared_ptr<const Outlets>>>;
/// What it holds; Masthead's own where the person's cannot be read. Waits.
const Outlets &outletsOf(const KnownOutlets &known);
struct ArchiveComparison;

/// What is remembered of a post's file, so that one that did not change is not read again.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since the epoch

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// What one fetch of a feed gave, kept in one transaction with its articles.
struct FetchRecord {
    QDateTime at; ///< UTC
    std::optional<Error> error;
    bool whole = false;       ///< the answer was read to its end: only then are the validators and the hash kept
    bool notModified = false; ///< the server (or the hash) said that nothing is new: only validators that it named are kept
    QString etag;
    QString lastModified;
    QByteArray bodyHash;
    QString title; ///< as the feed calls itself; empty: unknown
    QString siteUrl;
    QString iconUrl;
    QString movedTo;           ///< new address after confirmed permanent redirects; empty: not moved
    std::optional<bool> local; ///< as Feed::local, by this answer; what is known already stays
    QDateTime nextFetch;
    QHash<QString, FileStamp> stamps; ///< by guid, of the post files that were read
    QStringList vanished;             ///< guids whose files are no longer there
    /// By the guid of a post that may be new: guids of vanished ones that it may have been. It is one where both say the same.
    QHash<QString, QStringList> formerGuids;
};

/// One change of states, and what was before it, for undo.
struct StateChange {
    ArticleId id = 0;
    ArticleState before;
    ArticleState after;
};

/// The same of tags and notes.
struct AnnotationsChange {
    ArticleId id = 0;
    Annotations before;
    Annotations after;
};

struct KeepSummary {
    int created = 0;
    int changed = 0;
    int unchanged = 0;
    int vanished = 0;
    QList<ArticleId> createdIds;
    // import(): of articles that were there already.
    QList<StateChange> states;
    QList<AnnotationsChange> annotations;
    QSet<ArticleId> taken; ///< import(): what was taken before it, and what these articles are
};

/// An article whose content the rules read again.
struct RevisedArticle {
    ArticleId id = 0;
    QByteArray before; ///< the fingerprint of the content that was read again
    Article article;
};

struct ArchiveStatistics {
    qint64 articles = 0;
    qint64 unread = 0;
    qint64 starred = 0;
    qint64 feeds = 0;
    qint64 revisions = 0;
    qint64 bytes = 0; ///< of the archive's files
    int schemaVersion = 0;
    // Hidden, until purgeRemoved().
    qint64 removedFeeds = 0;
    qint64 removedArticles = 0;
};

struct CheckReport {
    bool sound = false;
    bool repaired = false;
    bool indexChecked = true; ///< false where the file may only be read
    QStringList problems;
    std::optional<Error> refusal; ///< disk: why nothing could be mended that perhaps can
};

/// Names that stand in the mastheads of the newest articles, the most frequent first, and the person's own tags.
struct KnownNames {
    QStringList publishers;
    QStringList sources;
    QStringList editors;
    QStringList authors;
    QStringList tags;
};

/// The archive on disk: feeds, articles, states. Made and used on one thread (the window's or the command line's); the work
/// is done on threads of its own, one that writes and others that read, and comes back as futures. Writes are done in the
/// order they were asked for, each whole or not at all, and are on disk when their future is ready. The destructor waits
/// for what was asked for.
///
/// Errors: database and disk, with the path; not-found for an id that is not there; usage for a query that means nothing.
class Archive : public QObject {
    Q_OBJECT

public:
    /// Opens the archive at `path`, makes it where there is none, and brings an older one up to date behind a verified
    /// backup. Blocks. Errors: NewerArchive, NotAnArchive, Disk, Database. `clock` must outlive the archive.
    static Result<std::unique_ptr<Archive>> open(const QString &path, const Clock &clock);
    ~Archive() override;

    QString path() const;

    // Feeds and folders.
    QFuture<Result<FeedTree>> tree();
    QFuture<Result<Feed>> feed(FeedId id);
    QFuture<Result<QList<Feed>>> feeds();
    /// Subscribes. Where the address is there already that feed is given back as it is; a removed one comes back with its
    /// articles. Where `feed.local` is unset, what was known of its network is forgotten. `feed.id`, `feed.folder` and `feed.position` are set; folders of `folderPath` are made.
    QFuture<Result<Feed>> addFeed(const Feed &feed, const QStringList &folderPath = {});
    QFuture<Done> renameFeed(FeedId id, const QString &title);
    /// Also forgets the validators. Usage: another feed has the address; one that is removed gives it up.
    QFuture<Done> setFeedUrl(FeedId id, const QString &url);
    QFuture<Done> setFeedPictures(FeedId id, bool pictures);
    QFuture<Done> setFeedOptions(FeedId id, const FetchOptions &options); ///< the next fetch goes by them
    /// Moves a feed into `folder` (0: the top) before the sibling at `position` (-1: last).
    QFuture<Done> moveFeed(FeedId id, FolderId folder, int position);
    QFuture<Done> removeFeed(FeedId id);  ///< its articles are hidden, and kept until purgeRemoved()
    QFuture<Done> restoreFeed(FeedId id); ///< undoes removeFeed()
    QFuture<Done> purgeRemoved();         ///< deletes what removed feeds left, for ever
    QFuture<Result<FolderId>> addFolder(const QString &name, FolderId parent);
    QFuture<Done> renameFolder(FolderId id, const QString &name);
    QFuture<Done> moveFolder(FolderId id, FolderId parent, int position); ///< usage: into itself
    QFuture<Done> removeFolder(FolderId id);                              ///< what it held moves up to its parent
    /// Undoes removals: the folders and smart folders of `part` are there again by their ids, and they and its feeds stand where
    /// `part` says. Not found: a folder that one of them stands in.
    QFuture<Done> bringBack(const FeedTree &part);

    // Searches that stand among the feeds.
    /// `folder.folder` is taken, or `folderPath`, which is made; where the same one is there already it is given back.
    QFuture<Result<SmartFolder>> addSmartFolder(const SmartFolder &folder, const QStringList &folderPath = {});
    /// Gives the smart folder of that id this name and search, and whether it notifies.
    QFuture<Done> changeSmartFolder(const SmartFolder &folder);
    QFuture<Done> moveSmartFolder(SmartFolderId id, FolderId folder, int position); ///< as moveFeed()
    QFuture<Done> removeSmartFolder(SmartFolderId id);
    /// How many unread articles each means. On a thread of its own: it may take a moment.
    QFuture<Result<QHash<SmartFolderId, int>>> smartFolderCounts();

    // Content.
    /// Keeps what a fetch gave: new articles, changed ones as new revisions, the record and its validators, in one
    /// transaction. Never removes an article because it is missing from `articles`.
    QFuture<Result<KeepSummary>> keep(FeedId feed, const QList<Article> &articles, const FetchRecord &record);
    /// Keeps articles of another reader's with their states. What the feed has already, by guid or by address and title, stays as it
    /// says now; it is read, starred and tagged where either is. Only by its guid is one of them what was `taken` by others of that
    /// feed, which came in an earlier call. One transaction.
    QFuture<Result<KeepSummary>> import(FeedId feed, const QList<ImportedArticle> &articles,
                                        const QSet<ArticleId> &taken = {});
    /// Lets go of some of what feeds keep no longer (FetchOptions), never of what is starred, tagged or has a note. Gives how
    /// many went: 0 when there is no more.
    QFuture<Result<int>> letGoOfSome();
    /// Gives a piece of the space that deletions left back to the disk, as is done by itself behind everything else: true where
    /// there is more.
    QFuture<Result<bool>> giveBackSpace();
    QFuture<Result<QHash<QString, FileStamp>>> fileStamps(FeedId feed);
    /// Articles are indexed behind everything else, and found meanwhile; this is ready when all that was kept before it is
    /// indexed. What is not when a program ends is indexed by the next one.
    QFuture<Done> finishIndex();
    /// The ids of a query in its order; of these the first `limit` (-1: all). Who needs them no more sets `abandoned`, on any
    /// thread: the search is broken off, with the error cancelled.
    QFuture<Result<QList<ArticleId>>> select(const Query &query, int limit = -1,
                                             const std::shared_ptr<const std::atomic<bool>> &abandoned = {});
    QFuture<Result<int>> count(const Query &query);
    /// The unread ones of these that a person wants to be told of: those of feeds, and those that smart folders mean, which notify. In
    /// their order. On a thread of its own: it may take a moment.
    QFuture<Result<QList<ArticleRow>>> notable(const QList<ArticleId> &among);
    QFuture<Result<KnownNames>> knownNames();                             ///< on a thread of its own
    QFuture<Result<QList<ArticleRow>>> rows(const QList<ArticleId> &ids); ///< in the order of `ids`; unknown ones left out
    /// Where the texts of articles hold what a query looks for; nothing for those whose text holds none of it.
    QFuture<Result<QHash<ArticleId, Snippet>>> snippets(const QList<ArticleId> &ids, const QList<Query::Term> &terms);
    QFuture<Result<StoredArticle>> article(ArticleId id);
    /// Those that are damaged are left out, and told by damageFound().
    QFuture<Result<QList<StoredArticle>>> articles(const QList<ArticleId> &ids);

    /// Puts what the rules read now in place of what they read before, with the same revision and states; gives how many. What
    /// changed since it was read stays, and so does a full text where the new reading has none.
    QFuture<Result<int>> revise(const QList<RevisedArticle> &revised);

    // What is fetched beyond the feeds. A full text is kept by revise(); it stays when the feed changes the article.
    /// The newest unread articles of a feed, `limit` at most, whose page was not asked for a full text yet; or some hours ago, and the
    /// feed changed the article since.
    QFuture<Result<QList<ArticleId>>> pagesToAsk(FeedId feed, int limit);
    QFuture<Done> notePageAsked(ArticleId id); ///< whatever came of it
    /// The newest articles of a feed, unread or starred, whose pictures were not asked for, `limit` at most.
    QFuture<Result<QList<ArticleId>>> withoutKeptPictures(FeedId feed, int limit);
    QFuture<Done> noteKeptPictures(ArticleId id, const QStringList &addresses); ///< they were asked for, and these came
    /// The pictures that stay on this machine: those that were noted, of articles that are unread or starred, of feeds that want it.
    /// What was noted of others is forgotten: they are without kept pictures from now on.
    QFuture<Result<QStringList>> releasePictures();

    // Who stands behind the articles.
    /// The registry that publishers and sources are recognised by: Masthead's own, with the person's on top.
    KnownOutlets outlets() const;
    QFuture<Result<QList<Outlet>>> ownOutlets();
    /// Keeps the person's part of the registry. Searches and counts go by it at once; what is stored was read by the old one.
    QFuture<Done> setOwnOutlets(const QList<Outlet> &own);
    /// Who stands behind the articles of a query; of its newest only, where that is not negative. On a thread of its own.
    QFuture<Result<Facets>> facets(const Query &query, int newest = -1,
                                   const std::shared_ptr<const std::atomic<bool>> &abandoned = {});
    QFuture<Result<Glance>> glance(const Query &query, const std::shared_ptr<const std::atomic<bool>> &abandoned = {});

    // States.
    QFuture<Result<QList<StateChange>>> setRead(const QList<ArticleId> &ids, bool read);
    QFuture<Result<QList<StateChange>>> setStarred(const QList<ArticleId> &ids, bool starred);
    /// Gives articles the states that they had before these changes, or after them: undo, and redo.
    QFuture<Result<QList<StateChange>>> undoStates(const QList<StateChange> &changes);
    QFuture<Result<QList<StateChange>>> redoStates(const QList<StateChange> &changes);

    /// Gives an article these tags and this note in place of what it has; gives back what that was. Tags are put on one line and
    /// none is kept twice. not-found for an article that is not there.
    QFuture<Result<Annotations>> annotate(ArticleId id, const Annotations &annotations);

    // Sound and video.
    QFuture<Result<QList<Playback>>> playback(ArticleId id); ///< of its enclosures; those that were never played are missing
    /// Where an enclosure goes on, in milliseconds, and where it was downloaded to. not-found for an article that is not there.
    QFuture<Done> keepPosition(ArticleId id, const QString &url, qint64 position);
    QFuture<Done> keepFile(ArticleId id, const QString &url, const QString &file);

    // The file itself.
    QFuture<Result<ArchiveStatistics>> statistics();
    QFuture<Result<CheckReport>> check(); ///< verifies, and rebuilds indexes and full text where they are wrong
    /// A quick check on a thread of its own, once a day; damageFound() tells what it finds. True where it was done.
    QFuture<Result<bool>> checkDaily();
    /// A verified copy of today in the folder `<archive>.backups`, of which the newest seven are kept; true where it was made.
    QFuture<Result<bool>> backUpDaily();
    QFuture<Done> backup(const QString &destination); ///< a verified copy; replaces `destination` only when it is sound
    /// What restore() would change.
    QFuture<Result<ArchiveComparison>> compareWith(const QString &copy);
    /// Replaces all content by that of the archive at `source`, which is verified first; what was there is backed up
    /// beside the archive.
    QFuture<Done> restore(const QString &source);

    /// A setting of the person's that belongs with the archive (such as that the samples were offered); empty when unset.
    QFuture<Result<QString>> setting(const QString &key);
    QFuture<Done> setSetting(const QString &key, const QString &value);

    /// Looks whether another program has changed the archive since the last look; where it did, the signals say so, later. The first
    /// look says nothing.
    void lookForOthers();

signals:
    void feedsChanged();                         ///< names, places, errors; counts too
    void articlesChanged(Masthead::FeedId feed); ///< new, changed, hidden or shown content; 0: of any feed
    void outletsChanged();
    void statesChanged(const QList<Masthead::StateChange> &changes);
    void annotated(Masthead::ArticleId id, const Masthead::Annotations &annotations);
    void replacedByOthers();               ///< another program restored a copy: ids may mean something else now
    void damageFound(const QString &what); ///< check() has something to do, or to tell

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> d);
    template <typename T>
    QFuture<Result<T>> changeFeeds(std::function<Result<T>(Database &)> work);
    QFuture<Done> changeScope(std::function<Done(Database &)> work, FeedId feed);
    QFuture<Result<QList<StateChange>>> changeStates(std::function<Result<QList<StateChange>>(Database &)> work);
    QFuture<Result<KeepSummary>> keepNothingNew(FeedId feed, const FetchRecord &record);
    Worker &maintenance();
    Worker &counter();
    Worker &informant();
    Worker &statistician();
    void loadOutlets(Worker &on, bool changed);
    bool isSound(Database &database);
    void tellDamage(const QString &what); ///< on any thread
    Done tellOfOthers(Database &database);
    // On any thread: the signals come on the archive's own.
    void tellFeeds();
    void tellArticles(FeedId feed);
    void tellStates(const QList<StateChange> &changes);

    std::unique_ptr<Private> d;
};

}
