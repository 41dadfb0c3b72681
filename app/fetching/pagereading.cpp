#include "pagereading.h"

#include "articlepage.h"
#include "core/whendone.h"

#include "ingest/pageprovenance.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"
#include "text/encoding.h"

#include <QPointer>
#include <QtConcurrent>

namespace Masthead {

namespace {

struct Read {
    Article article;
    int added = 0;
};

Read readPage(const Article &kept, const HttpAnswer &page)
{
    const QString html = decodeDocument(page.body, QString::fromLatin1(page.contentType)).text;
    Read read{withPage(kept, pageProvenance(html)), 0};
    read.added = int(read.article.provenance.evidence.size() - kept.provenance.evidence.size());
    return read;
}

}

PageReading::PageReading(Archive &archive, HttpFetcher &fetcher, QObject *parent)
    : QObject(parent), m_archive(archive), m_fetcher(fetcher)
{
    m_thread.setMaxThreadCount(1);
}

PageReading::~PageReading() { m_thread.waitForDone(); }

void PageReading::read(const StoredArticle &article, std::function<void(const Result<int> &)> answer)
{
    whenDone(m_archive.feed(article.feedId), this, [this, article, answer](const Result<Feed> &feed) {
        if (!feed)
            return answer(feed.error());
        const std::optional<HttpRequest> request = articlePageRequest(*feed, article.content, true);
        if (!request)
            return answer(Error{ErrorKind::NotFound, QString()});
        m_fetcher.fetch(*request, [this, alive = QPointer(this), article, answer](const Result<HttpAnswer> &page) {
            if (!alive)
                return;
            page ? take(article, *page, answer) : answer(page.error());
        });
    });
}

void PageReading::take(const StoredArticle &article, const HttpAnswer &page,
                       const std::function<void(const Result<int> &)> &answer)
{
    const auto work = [kept = article.content, page] { return readPage(kept, page); };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this, article, answer](const Read &read) {
        if (read.added == 0)
            return answer(0);
        const RevisedArticle revised{article.id, article.content.fingerprint, read.article};
        whenDone(m_archive.revise({revised}), this, [read, answer](const Result<int> &changed) {
            answer(changed ? Result<int>(*changed > 0 ? read.added : 0) : Result<int>(changed.error()));
        });
    });
}

}
