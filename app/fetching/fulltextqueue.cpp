#include "fulltextqueue.h"

#include "fulltextreading.h"
#include "refresher.h"
#include "site.h"
#include "storage/archive.h"
#include "core/whendone.h"

#include <QPointer>

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
        whenDone(m_archive.pagesToAsk(feed, mostOfAFeed), this, [this](const Result<QList<ArticleId>> &ids) {
            if (ids)
                add(*ids);
        });
    });
}

void FullTextQueue::add(const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids) {
        if (m_reading.contains(id) || m_waiting.contains(id))
            continue;
        m_waiting.enqueue(id);
        ++m_all;
    }
    if (isBusy())
        emit progressed(m_done, m_all);
    next();
}

void FullTextQueue::next()
{
    while (m_reading.size() < mostAtOnce && !m_waiting.isEmpty()) {
        const ArticleId id = m_waiting.dequeue();
        m_reading.insert(id, 0);
        whenDone(m_archive.article(id), this, [this, id](const Result<StoredArticle> &article) {
            if (!m_reading.contains(id)) // cancelled meanwhile
                return;
            article ? begin(*article) : end(id);
        });
    }
}

void FullTextQueue::begin(const StoredArticle &article)
{
    const QString site = siteOf(article.content.url);
    if (m_silent.contains(site))
        return end(article.id);
    const auto told = [this, alive = QPointer(this), id = article.id,
                       site](const Result<FullTextReading::Outcome> &outcome) {
        if (!alive)
            return;
        if (!outcome && isUnreachable(outcome.error()))
            m_silent.insert(site);
        if (outcome || outcome.error().kind != ErrorKind::Cancelled)
            emit read(id, outcome);
        end(id);
    };
    m_reading[article.id] = m_texts.read(article, false, told);
}

void FullTextQueue::end(ArticleId id)
{
    m_reading.remove(id);
    ++m_done;
    next();
    const int done = m_done;
    const int all = m_all;
    if (!isBusy()) {
        m_done = m_all = 0;
        m_silent.clear();
    }
    emit progressed(done, all);
}

void FullTextQueue::cancel()
{
    m_done += int(m_waiting.size());
    m_waiting.clear();
    const QHash<ArticleId, quint64> reading = m_reading;
    for (auto one = reading.begin(); one != reading.end(); ++one)
        if (*one == 0)
            end(one.key());
        else
            m_texts.cancel(*one);
}

}
