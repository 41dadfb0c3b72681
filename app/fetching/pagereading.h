#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Masthead {

class Archive;
class HttpFetcher;
struct HttpAnswer;

/// Asks an article's web page who stands behind it, when a person wants that, and keeps what it says in the fields that the feed and
/// the text leave empty. One request by the fetcher's rules: a public feed never leads to a local address. GUI thread; the page is
/// read on a thread of its own.
class PageReading : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    PageReading(Archive &archive, HttpFetcher &fetcher, QObject *parent = nullptr);
    ~PageReading() override;

    /// `answer` is called once, later: with how many values were added, or why the page could not be read. Errors: not-found for an
    /// article without an address; those of HttpFetcher and of Archive.
    void read(const StoredArticle &article, std::function<void(const Result<int> &)> answer);

private:
    void take(const StoredArticle &article, const HttpAnswer &page, const std::function<void(const Result<int> &)> &answer);

    Archive &m_archive;
    HttpFetcher &m_fetcher;
    QThreadPool m_thread;
};

}
