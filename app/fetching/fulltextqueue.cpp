#include "fulltextqueue.h"

#include "fulltextreading.h"
#include "refresher.h"
#include "storage/archive.h"
#include "whendone.h"

#include <QPointer>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int mostAtOnce = 3;   // each host has limits of its own
constexpr int mostOfAFeed = 50; // a feed of years is not fetched because somebody ticks a box

bool isUnreachable(const Error &error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::RateLimited;
}

}

FullTextQueue::FullTextQueue(Archive &archive, FullTextReading &reading, Refresher &refresher, QObject *parent)
    : QObject(parent), m_archive(archive), m_texts(reading)
{
    connect(&refresher, &Refresher::feedFinished, this,
            [this](FeedId feed, const KeepSummary &, const std::optional<Error> &error) {
                if (!error)
                    look(feed);
            });
}

void FullTextQueue::look(FeedId feed)
{
    whenDone(m_archive.feed(feed), this, [this, feed](const Result<Feed> &found) {
        if (!found || !found->options.fullText)
            return;
        whenDone(m_archive.pagesToAsk(feed, mostOfAFeed), this, [this, feed](const Result<QList<ArticleId>> &ids) {
            if (ids)
                add(feed, *ids);
        });
    });
}

void FullTextQueue::add(FeedId feed, const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids) {
        const bool known =
            m_reading.contains(id)
            || std::any_of(m_waiting.begin(), m_waiting.end(), [id](const Waiting &one) { return one.id == id; });
        if (known)
            continue;
        m_waiting.enqueue({id, feed});
        ++m_all;
    }
    if (isBusy())
        emit progressed(m_done, m_all);
    next();
}

void FullTextQueue::next()
{
    while (m_reading.size() < mostAtOnce && !m_waiting.isEmpty()) {
        const Waiting one = m_waiting.dequeue();
        m_reading.insert(one.id, 0);
        whenDone(m_archive.article(one.id), this, [this, one](const Result<StoredArticle> &article) {
            if (!m_reading.contains(one.id)) // cancelled meanwhile
                return;
            article ? begin(one, *article) : end(one.id);
        });
    }
}

void FullTextQueue::begin(const Waiting &one, const StoredArticle &article)
{
    const auto told = [this, alive = QPointer(this), one](const Result<FullTextReading::Outcome> &outcome) {
        if (!alive)
            return;
        if (!outcome && isUnreachable(outcome.error()))
            dropFeed(one.feed);
        end(one.id);
    };
    m_reading[one.id] = m_texts.read(article, false, told);
}

/// Its site does not answer now: neither will it for the others.
void FullTextQueue::dropFeed(FeedId feed)
{
    const qsizetype before = m_waiting.size();
    m_waiting.removeIf([feed](const Waiting &other) { return other.feed == feed; });
    m_done += int(before - m_waiting.size());
}

void FullTextQueue::end(ArticleId id)
{
    m_reading.remove(id);
    ++m_done;
    next();
    const int done = m_done;
    const int all = m_all;
    if (!isBusy())
        m_done = m_all = 0;
    emit progressed(done, all);
}

void FullTextQueue::cancel()
{
    m_done += int(m_waiting.size());
    m_waiting.clear();
    const QHash<ArticleId, quint64> reading = m_reading;
    for (auto one = reading.begin(); one != reading.end(); ++one) {
        if (*one == 0)
            end(one.key());
        else
            m_texts.cancel(*one);
    }
}

}
