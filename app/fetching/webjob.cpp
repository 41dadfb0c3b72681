#include "webjob.h"

#include "webfeed.h"
#include "core/whendone.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QtConcurrent>

namespace Masthead {

namespace {

double chance() { return QRandomGenerator::global()->generateDouble(); }

}

void WebJob::start()
{
    if (m_given)
        return take(*m_given);
    if (isFileAddress(m_feed.url)) {
        const QString path = filePath(m_feed.url);
        whenDone(QtConcurrent::run(&m_tools.pool, [path] { return readFeedFile(path); }), this,
                 [this](const Result<HttpAnswer> &answer) { take(answer); });
        return;
    }
    fetch(true);
}

void WebJob::fetch(bool conditional)
{
    HttpRequest request = feedRequest(m_feed);
    if (!conditional) {
        request.etag.clear();
        request.lastModified.clear();
    }
    const bool asked = !request.etag.isEmpty() || !request.lastModified.isEmpty();
    m_ticket = m_tools.fetcher.fetch(request, [this, asked, alive = QPointer(this)](const Result<HttpAnswer> &answer) {
        if (!alive || m_over)
            return;
        m_ticket.reset();
        // A server that stumbles over our condition is asked again without one.
        if (!answer && answer.error().status == 412 && asked)
            return fetch(false);
        take(answer);
    });
}

void WebJob::take(const Result<HttpAnswer> &answer)
{
    if (m_over)
        return;
    if (answer)
        return read(*answer);
    // Whoever asked us to wait was not asked, not even by hand (RFC 6585 section 4): nothing that the feed could help.
    const bool asked = answer.error().kind != ErrorKind::RateLimited || answer.error().status != 0;
    if (answer.error().kind == ErrorKind::Cancelled || !asked)
        return end({}, answer.error());
    // "Not modified" to a question without a condition: a faulty server, but what was read of the feed before still stands.
    if (answer.error().status == 304 && m_feed.lastSuccess.isValid()) {
        HttpAnswer unchanged;
        unchanged.status = 304;
        return read(unchanged);
    }
    const QDateTime wait = isFileAddress(m_feed.url) ? QDateTime() : m_tools.fetcher.waitUntil(QUrl(m_feed.url));
    keep({}, failedFetch(m_feed, answer.error(), wait, m_tools.clock.now(), chance()));
}

void WebJob::read(const HttpAnswer &answer)
{
    emit answered();
    const auto work = [feed = m_feed, answer, now = m_tools.clock.now(), jitter = chance(),
                       known = m_tools.archive.outlets()] {
        return readWebFeed(feed, answer, now, jitter, outletsOf(known));
    };
    whenDone(QtConcurrent::run(&m_tools.pool, work), this, [this](const WebReading &reading) {
        if (!m_over) {
            keep(reading.articles, reading.record);
        }
    });
}

void WebJob::keep(const QList<Article> &articles, const FetchRecord &record)
{
    whenDone(m_tools.archive.keep(m_feed.id, articles, record), this,
             [this, error = record.error](const Result<KeepSummary> &kept) {
                 if (!kept)
                     return end({}, kept.error());
                 end(*kept, error);
             });
}

void WebJob::cancel()
{
    if (m_ticket)
        m_tools.fetcher.cancel(*m_ticket);
    QMetaObject::invokeMethod(
        this,
        [this] {
            end({}, Error{ErrorKind::Cancelled, m_feed.url});
        },
        Qt::QueuedConnection);
}

void WebJob::end(const KeepSummary &summary, const std::optional<Error> &error)
{
    if (!m_over) {
        m_over = true;
        emit ended(summary, error);
    }
}

}
