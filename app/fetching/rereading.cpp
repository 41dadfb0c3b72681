#include "rereading.h"

#include "postfolder.h"
#include "core/whendone.h"

#include "ingest/ingest.h"
#include "storage/archive.h"
#include "text/outlets.h"

#include <QtConcurrent>

namespace Masthead {

namespace {

constexpr qsizetype articlesAtOnce = 50; // a list is answered between two batches

QList<RevisedArticle> readAgain(const QList<StoredArticle> &articles, const QHash<FeedId, bool> &posts,
                                const Outlets &outlets)
{
    QList<RevisedArticle> revised;
    for (const StoredArticle &kept : articles) {
        const bool post = posts.value(kept.feedId);
        Article before = kept.content;
        if (post)
            before.leadImage = pictureNameInPost(before.leadImage, before.guid);
        Article article = readAgain(before, post, outlets);
        if (post)
            namePicturesFromFolder(article, kept.content.guid);
        article.leadImage = kept.content.leadImage;
        if (article.provenance != kept.content.provenance || article.html != kept.content.html
            || article.fingerprint != kept.content.fingerprint)
            revised += RevisedArticle{kept.id, kept.content.fingerprint, article};
    }
    return revised;
}

QStringList namesIn(const Outlet &outlet) { return QStringList(outlet.name) + outlet.aliases; }

}

std::optional<Query> concernedBy(const QList<Outlet> &before, const QList<Outlet> &after)
{
    QStringList names;
    const auto gather = [&names](const QList<Outlet> &from, const QList<Outlet> &other) {
        for (const Outlet &outlet : from)
            if (!other.contains(outlet))
                for (const QString &name : namesIn(outlet))
                    if (!names.contains(name))
                        names += name;
    };
    gather(before, after);
    gather(after, before);
    if (names.isEmpty())
        return std::nullopt;
    Query::Term either{.field = Query::Field::Either};
    for (const QString &name : std::as_const(names))
        either.terms += Query::Term{.text = name};
    Query query;
    query.terms += either;
    return query;
}

Rereading::Rereading(Archive &archive, QObject *parent) : QObject(parent), m_archive(archive)
{
    m_thread.setMaxThreadCount(1);
}

Rereading::~Rereading() { m_thread.waitForDone(); }

void Rereading::start(const Query &which)
{
    m_waiting += which;
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_changed = 0;
    whenDone(m_archive.feeds(), this, [this](const Result<QList<Feed>> &feeds) {
        if (!feeds)
            return end(feeds.error());
        for (const Feed &feed : *feeds)
            m_posts.insert(feed.id, feed.kind == FeedKind::PostFolder);
        select(m_waiting.takeFirst());
    });
}

void Rereading::cancel() { m_cancelled = m_running; }

void Rereading::select(const Query &which)
{
    whenDone(m_archive.select(which), this, [this](const Result<QList<ArticleId>> &ids) {
        if (!ids)
            return end(ids.error());
        m_ids = *ids;
        m_done = 0;
        readNext();
    });
}

void Rereading::readNext()
{
    if (m_cancelled)
        return end(std::nullopt);
    emit progressed(int(m_done), int(m_ids.size()));
    const QList<ArticleId> next = m_ids.mid(m_done, articlesAtOnce);
    if (next.isEmpty())
        return m_waiting.isEmpty() ? end(std::nullopt) : select(m_waiting.takeFirst());
    m_done += next.size();
    whenDone(m_archive.articles(next), this,
             [this](const Result<QList<StoredArticle>> &articles) { articles ? read(*articles) : end(articles.error()); });
}

void Rereading::read(const QList<StoredArticle> &articles)
{
    const auto work = [articles, posts = m_posts, known = m_archive.outlets()] {
        return readAgain(articles, posts, outletsOf(known));
    };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this](const QList<RevisedArticle> &revised) {
        if (revised.isEmpty())
            return readNext();
        whenDone(m_archive.revise(revised), this, [this](const Result<int> &changed) {
            if (!changed)
                return end(changed.error());
            m_changed += *changed;
            readNext();
        });
    });
}

void Rereading::end(const std::optional<Error> &error)
{
    m_waiting.clear();
    m_ids.clear();
    m_running = false;
    emit progressed(0, 0);
    emit ended(m_changed, error);
}

}
