#include "folderjob.h"

#include "core/whendone.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace Masthead {

namespace {

constexpr int batchesAtOnce = 3; // two cores read while one batch is written
constexpr int firstBatch = 40;   // small, so that there is something to see at once
constexpr qint64 rescanSeconds = 5 * 60;

}

FolderJob::FolderJob(const JobTools &tools, const Feed &feed, bool quiet, QObject *parent)
    : FeedJob(tools, feed, parent), m_quiet(quiet)
{
}

void FolderJob::start()
{
    whenDone(m_tools.archive.fileStamps(m_feed.id), this, [this](const Result<QHash<QString, FileStamp>> &known) {
        if (!known)
            return end(known.error());
        list(*known);
    });
}

void FolderJob::list(const QHash<QString, FileStamp> &known)
{
    const auto work = [folder = m_feed.url, known] { return listPosts(folder, known); };
    whenDone(QtConcurrent::run(&m_tools.pool, work), this, [this](const Result<PostListing> &listing) {
        if (m_over)
            return;
        if (listing)
            return take(*listing);
        finish(listing.error());
    });
}

void FolderJob::take(const PostListing &listing)
{
    m_listing = listing;
    m_summary.unchanged = listing.unchanged;
    m_done = listing.unchanged;
    m_problems = listing.problems;
    emit listed(listing.folders, listing.newest);
    pump();
}

void FolderJob::pump()
{
    while (m_underWay < batchesAtOnce && m_next < m_listing.changed.size() && !m_cancelled && !m_archiveError) {
        const QList<PostFile> files = m_listing.changed.mid(m_next, m_next == 0 ? firstBatch : postsPerBatch);
        m_next += files.size();
        ++m_underWay;
        read(files);
    }
    if (m_underWay == 0)
        close();
}

void FolderJob::read(const QList<PostFile> &files)
{
    const auto work = [folder = m_feed.url, files, known = m_tools.archive.outlets()] {
        return readPosts(folder, files, outletsOf(known));
    };
    whenDone(QtConcurrent::run(&m_tools.pool, work), this,
             [this, count = static_cast<int>(files.size())](const PostBatch &batch) {
                 m_done += count;
                 m_problems += batch.problems;
                 if (!batch.articles.isEmpty()) {
                     return keepBatch(batch);
                 }
                 --m_underWay;
                 emit postsRead(m_done, m_listing.files());
                 pump();
             });
}

void FolderJob::keepBatch(const PostBatch &batch)
{
    FetchRecord kept = record();
    kept.stamps = batch.stamps;
    kept.formerGuids = batch.formerGuids;
    whenDone(m_tools.archive.keep(m_feed.id, batch.articles, kept), this, [this](const Result<KeepSummary> &summary) {
        --m_underWay;
        if (summary) {
            m_summary.created += summary->created;
            m_summary.createdIds += summary->createdIds;
            m_summary.changed += summary->changed;
            m_summary.unchanged += summary->unchanged;
        } else {
            m_archiveError = summary.error();
        }
        emit postsRead(m_done, m_listing.files());
        pump();
    });
}

FetchRecord FolderJob::record() const
{
    FetchRecord record;
    record.at = m_tools.clock.now();
    record.title = QFileInfo(m_feed.url).fileName();
    record.nextFetch = record.at.addSecs(rescanSeconds);
    return record;
}

bool FolderJob::sameAsBefore(const std::optional<Error> &error) const
{
    return m_quiet && m_feed.lastAttempt.isValid() && error == m_feed.error && m_listing.vanished.isEmpty()
           && m_summary.created == 0 && m_summary.changed == 0;
}

// The end of a scan: what vanished and what could not be read are told to the archive.
void FolderJob::close()
{
    if (m_over || m_closing)
        return;
    if (m_cancelled || m_archiveError)
        return end(m_archiveError ? *m_archiveError : Error{ErrorKind::Cancelled, m_feed.url});
    m_closing = true;
    finish(m_problems.isEmpty() ? std::nullopt : std::optional(Masthead::summary(m_problems)));
}

void FolderJob::finish(const std::optional<Error> &error)
{
    if (sameAsBefore(error))
        return end(error);
    FetchRecord last = record();
    last.error = error;
    last.vanished = m_listing.vanished;
    whenDone(m_tools.archive.keep(m_feed.id, {}, last), this, [this, error](const Result<KeepSummary> &kept) {
        if (!kept)
            return end(kept.error());
        m_summary.vanished = kept->vanished;
        end(error);
    });
}

void FolderJob::cancel()
{
    m_cancelled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            end(Error{ErrorKind::Cancelled, m_feed.url});
        },
        Qt::QueuedConnection);
}

void FolderJob::end(const std::optional<Error> &error)
{
    if (!m_over) {
        m_over = true;
        emit ended(m_summary, error);
    }
}

}
