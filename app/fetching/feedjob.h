#pragma once

#include "core/clock.h"
#include "postfolder.h"
#include "core/feed.h"
#include "storage/archive.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QThreadPool;

namespace Masthead {

class HttpFetcher;

/// What the jobs of a refresher share. All of it outlives them.
struct JobTools {
    Archive &archive;
    HttpFetcher &fetcher;
    const Clock &clock;
    QThreadPool &pool;
};

/// One refresh of one feed: fetched or read, understood, kept. It tells its end once, later than start(), and is deleted by
/// its owner. GUI thread.
class FeedJob : public QObject {
    Q_OBJECT

public:
    FeedJob(const JobTools &tools, const Feed &feed, QObject *parent) : QObject(parent), m_tools(tools), m_feed(feed) {}

    const Feed &feed() const { return m_feed; }
    /// What could not be read of a folder, where the rest of it was.
    const QList<PostProblem> &problems() const { return m_problems; }
    virtual void start() = 0;
    virtual void cancel() = 0; ///< it ends soon, with the error cancelled; what was kept so far stays

signals:
    void ended(const Masthead::KeepSummary &summary, const std::optional<Masthead::Error> &error);
    void postsRead(int done, int total);
    void listed(const QStringList &folders, const QStringList &files); ///< what is to be watched

protected:
    JobTools m_tools;
    Feed m_feed;
    QList<PostProblem> m_problems;
};

}
