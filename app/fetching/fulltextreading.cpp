#include "fulltextreading.h"

#include "articlepage.h"
#include "core/whendone.h"

#include "core/textextractor.h"
#include "ingest/fulltext.h"
#include "storage/archive.h"
#include "text/encoding.h"

#include <QPointer>
#include <QtConcurrent>

namespace Masthead {

namespace {

/// What a server calls something else is not read; what it calls nothing may be a page.
bool isPage(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type.isEmpty() || type.contains("html") || type.contains("xml") || type == "text/plain";
}

using Outcome = FullTextReading::Outcome;

Result<Outcome> outcomeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Empty: return Outcome::NothingMore;
    case ErrorKind::Timeout: return Outcome::TookTooLong;
    case ErrorKind::Malformed: return Outcome::StoppedEngine;
    case ErrorKind::NotFound: return Outcome::NoEngine;
    default: return error;
    }
}

/// Another time would go no better.
bool isFinal(const Result<Outcome> &outcome)
{
    if (outcome)
        return *outcome != Outcome::NoEngine;
    const Error &error = outcome.error();
    const bool refused = error.status >= 400 && error.status < 500 && error.kind != ErrorKind::RateLimited;
    return refused || error.kind == ErrorKind::TooLarge || error.kind == ErrorKind::LocalNetwork;
}

}

FullTextReading::FullTextReading(Archive &archive, HttpFetcher &fetcher, TextExtractor &extractor, QObject *parent)
    : QObject(parent), m_archive(archive), m_fetcher(fetcher), m_extractor(extractor)
{
    m_thread.setMaxThreadCount(1);
}

FullTextReading::~FullTextReading() { m_thread.waitForDone(); }

FullTextReading::Ticket FullTextReading::read(const StoredArticle &article, bool urgent, const Answer &answer)
{
    const Ticket ticket = ++m_lastTicket;
    m_fetching.insert(ticket, 0);
    const Answer told = [this, ticket, id = article.id, answer](const Result<Outcome> &outcome) {
        m_fetching.remove(ticket);
        end(id, outcome, answer);
    };
    whenDone(m_archive.feed(article.feedId), this, [this, ticket, article, urgent, told, answer](const Result<Feed> &feed) {
        const std::optional<HttpRequest> request =
            feed ? articlePageRequest(*feed, article.content, urgent) : std::optional<HttpRequest>();
        if (!m_fetching.contains(ticket))
            return answer(Error{ErrorKind::Cancelled, QString()});
        if (!request) {
            m_fetching.remove(ticket);
            return answer(feed ? Error{ErrorKind::NotFound, QString()} : feed.error());
        }
        m_fetching[ticket] =
            m_fetcher.fetch(*request, [this, alive = QPointer(this), article, told](const Result<HttpAnswer> &page) {
                if (!alive)
                    return;
                page ? take(article, *page, told) : told(page.error());
            });
    });
    return ticket;
}

void FullTextReading::cancel(Ticket ticket)
{
    if (const HttpFetcher::Ticket fetching = m_fetching.value(ticket); fetching != 0)
        m_fetcher.cancel(fetching);
    else
        m_fetching.remove(ticket); // it is not asked yet
}

void FullTextReading::end(ArticleId id, const Result<Outcome> &outcome, const Answer &answer)
{
    if (isFinal(outcome))
        m_archive.notePageAsked(id);
    answer(outcome);
}

void FullTextReading::take(const StoredArticle &article, const HttpAnswer &answer, const Answer &answered)
{
    if (!isPage(answer.contentType))
        return answered(Outcome::NoPage);
    const auto decode = [answer] {
        return WebPage{decodeDocument(answer.body, QString::fromLatin1(answer.contentType)).text,
                       answer.url.toString(QUrl::FullyEncoded)};
    };
    whenDone(QtConcurrent::run(&m_thread, decode), this,
             [this, article, answered](const WebPage &page) { extract(article, page, answered); });
}

void FullTextReading::extract(const StoredArticle &article, const WebPage &page, const Answer &answer)
{
    m_extractor.extract(page.html, QUrl(page.address),
                        [this, alive = QPointer(this), article, page, answer](const Result<QString> &extracted) {
                            if (!alive)
                                return;
                            // What the page says of who stands behind it counts without an article too.
                            if (extracted || extracted.error().kind == ErrorKind::Empty)
                                return keep(article, page, extracted ? *extracted : QString(), answer);
                            answer(outcomeOf(extracted.error()));
                        });
}

void FullTextReading::keep(const StoredArticle &article, const WebPage &page, const QString &extracted, const Answer &answer)
{
    const auto work = [kept = article.content, page, extracted, known = m_archive.outlets()] {
        return withFullText(kept, page, extracted, outletsOf(known));
    };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this, article, answer](const Article &read) {
        const Outcome outcome = read.fullText.isEmpty() ? Outcome::NothingMore : Outcome::Kept;
        if (read.fullText == article.content.fullText && read.provenance == article.content.provenance)
            return answer(outcome);
        whenDone(m_archive.revise({{article.id, article.content.fingerprint, read}}), this,
                 [this, outcome, id = article.id, answer](const Result<int> &changed) {
                     if (!changed)
                         return answer(changed.error());
                     if (*changed == 0)
                         return answer(Error{ErrorKind::Cancelled, QStringLiteral("article %1 changed").arg(id)});
                     answer(outcome);
                     emit revised(id);
                 });
    });
}

}
