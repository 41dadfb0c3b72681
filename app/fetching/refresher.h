#pragma once

#include "core/clock.h"
#include "core/feed.h"
#include "core/result.h"
#include "storage/archive.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Masthead {

class HttpFetcher;
struct HttpAnswer;

struct FeedFailure {
    FeedId feed = 0;
    QString url;
    Error error;
};

/// What one refresh gave, all feeds together.
struct RefreshSummary {
    int feeds = 0;
    int created = 0;
    int changed = 0;
    int unchanged = 0;
    int failed = 0;            ///< feeds of which nothing could be read
    QList<FeedFailure> errors; ///< theirs, and those of single files in folders whose rest was read
};

/// Keeps feeds fresh: web feeds by HTTP or from files, folders of posts by watching them. Errors go to the feed's own record; a
/// feed that fails never holds up another. Works with and without a window. GUI thread (the thread of the archive).
class Refresher : public QObject {
    Q_OBJECT

public:
    Refresher(Archive &archive, HttpFetcher &fetcher, const Clock &clock, QObject *parent = nullptr);
    ~Refresher() override;

    void refresh(const QList<FeedId> &feeds); ///< now, whether due or not; a feed under way is not begun again
    void refreshDue();
    void setAutomatic(bool on); ///< whether start() looks for web feeds that are due; at first it does
    void start();               ///< from now on by itself: what is due, and folders of posts as they change
    void cancel();              ///< what is under way; what was kept so far stays
    bool isBusy() const;

    /// Tells the fetcher which hosts asked to wait before this program began; then calls `then`, later.
    void recallWaits(std::function<void()> then);

    /// Keeps what is there already of a feed's first reading, without asking again; else as refresh().
    void refreshWith(const Feed &feed, const HttpAnswer &answer);
    /// Keeps an error as what came of a feed's first reading.
    void refreshWith(const Feed &feed, const Error &error);
    /// For tests: the pace of the watchers of folders, in milliseconds.
    void setWatchPace(int gatherMs, int beatMs);

signals:
    void progress(int done, int total); ///< feeds; done == total: nothing is under way any more
    void feedFinished(Masthead::FeedId feed, const Masthead::KeepSummary &summary,
                      const std::optional<Masthead::Error> &error);
    /// New ones of a feed that was read before: what comes with a first reading is no news.
    void articlesArrived(const QList<Masthead::ArticleId> &articles);
    void finished(const Masthead::RefreshSummary &summary);
    void postsRead(Masthead::FeedId feed, int done, int total); ///< files of a folder of posts, while it is read
    void problemFound(const QString &path,
                      const Masthead::Error &error); ///< one file of a folder of posts; the rest goes on

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
