#pragma once

#include "feedjob.h"

namespace Masthead {

/// Refreshes a folder of posts: listed, the changed files read batch by batch on the pool and kept as they come, so that the
/// window fills while it reads and memory stays flat. A `quiet` one (from the watcher) writes nothing where nothing changed.
class FolderJob : public FeedJob {
    Q_OBJECT

public:
    FolderJob(const JobTools &tools, const Feed &feed, bool quiet, QObject *parent);

    void start() override;
    void cancel() override;

private:
    void list(const QHash<QString, FileStamp> &known);
    void take(const PostListing &listing);
    void pump();
    void read(const QList<PostFile> &files);
    void keepBatch(const PostBatch &batch);
    void close();
    void finish(const std::optional<Error> &error);
    bool sameAsBefore(const std::optional<Error> &error) const;
    FetchRecord record() const;
    void end(const std::optional<Error> &error);

    bool m_quiet;
    bool m_over = false;
    bool m_cancelled = false;
    bool m_closing = false;
    PostListing m_listing;
    qsizetype m_next = 0; ///< of the changed files
    int m_underWay = 0;   ///< batches being read or kept
    int m_done = 0;       ///< files
    std::optional<Error> m_archiveError;
    KeepSummary m_summary;
};

}
