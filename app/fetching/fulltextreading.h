#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Masthead {

class Archive;
class HttpFetcher;
class TextExtractor;
struct HttpAnswer;
struct WebPage;

/// Fetches an article's web page, has the article found in it, and keeps it beside what the feed gives, with what the page says of
/// who stands behind it. One request by the fetcher's rules. GUI thread; texts are read on a thread of its own.
class FullTextReading : public QObject {
    Q_OBJECT

public:
    enum class Outcome {
        Kept,
        NothingMore, ///< the page holds no article, or no more of one than the feed gives
        NoPage,      ///< a document of another kind stands at the address
        TookTooLong, ///< to be read on this machine
        StoppedEngine,
        NoEngine, ///< that could read it runs here
    };
    using Answer = std::function<void(const Result<Outcome> &)>;
    using Ticket = quint64;

    /// All outlive this.
    FullTextReading(Archive &archive, HttpFetcher &fetcher, TextExtractor &extractor, QObject *parent = nullptr);
    ~FullTextReading() override;

    /// `answer` is called once, later. `urgent`: a person waits for it. Where another time would go no better the archive notes that
    /// the page was asked. Errors: not-found for an article without an address; cancelled, also where the feed changed the article
    /// meanwhile; too-large; those of HttpFetcher and Archive.
    Ticket read(const StoredArticle &article, bool urgent, const Answer &answer);
    /// As long as the page is fetched; what is here already is kept all the same.
    void cancel(Ticket ticket);

signals:
    void revised(Masthead::ArticleId id); ///< there is a full text, or more is known of who stands behind it

private:
    void end(ArticleId id, const Result<Outcome> &outcome, const Answer &answer);
    void take(const StoredArticle &article, const HttpAnswer &answer, const Answer &answered);
    void extract(const StoredArticle &article, const WebPage &page, const Answer &answer);
    void keep(const StoredArticle &article, const WebPage &page, const QString &extracted, const Answer &answer);

    Archive &m_archive;
    HttpFetcher &m_fetcher;
    TextExtractor &m_extractor;
    QThreadPool m_thread;
    QHash<Ticket, quint64> m_fetching; ///< what is asked by whom: the fetcher's ticket; 0 before that
    Ticket m_lastTicket = 0;
};

}
