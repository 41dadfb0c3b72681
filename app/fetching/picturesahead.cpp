#include "picturesahead.h"

#include "core/origin.h"
#include "core/whendone.h"
#include "refresher.h"
#include "site.h"
#include "storage/archive.h"
#include "text/htmltree.h"

#include <QPointer>
#include <QUrl>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace Masthead {

namespace {

constexpr int mostOfAFeed = 100; // articles a refresh
constexpr qsizetype mostOfAnArticle = 100;

void collect(const HtmlNode &node, QStringList &addresses)
{
    if (node.isElement(QLatin1String("img")))
        addresses += node.attribute(QLatin1String("src"));
    for (const auto &child : node.children())
        collect(*child, addresses);
}

}

QStringList picturesOf(const Article &article)
{
    QStringList addresses{article.leadImage};
    const QString &html = article.fullText.isEmpty() ? article.html : article.fullText.html;
    collect(HtmlTree::parse(html).root(), addresses);
    for (const Enclosure &enclosure : article.enclosures)
        if (enclosure.type.startsWith(QLatin1String("image/")))
            addresses.append(enclosure.url);
    addresses.removeIf([](const QString &address) { return !isWebAddress(QUrl(address)); });
    addresses.removeDuplicates();
    return addresses.first(std::min(addresses.size(), mostOfAnArticle));
}

PicturesAhead::PicturesAhead(Archive &archive, PictureStore &pictures, Refresher &refresher, QObject *parent)
    : QObject(parent), m_archive(archive), m_pictures(pictures)
{
    m_thread.setMaxThreadCount(1);
    connect(&refresher, &Refresher::feedFinished, this,
            [this](FeedId id, const KeepSummary &, const std::optional<Error> &error) {
                if (error)
                    return;
                whenDone(m_archive.feed(id), this, [this](const Result<Feed> &feed) {
                    if (feed)
                        look(*feed);
                });
            });
    connect(&refresher, &Refresher::finished, this, &PicturesAhead::release);
    release();
}

PicturesAhead::~PicturesAhead() { m_thread.waitForDone(); }

void PicturesAhead::lookAtAll()
{
    whenDone(m_archive.feeds(), this, [this](const Result<QList<Feed>> &feeds) {
        if (feeds)
            for (const Feed &feed : *feeds)
                look(feed);
    });
}

void PicturesAhead::look(const Feed &feed)
{
    if (!feed.options.keepPictures || !feed.pictures)
        return;
    // Those that stay incomplete keep no older ones from their turn.
    whenDone(m_archive.withoutKeptPictures(feed.id, mostOfAFeed + int(m_held.size())), this,
             [this, id = feed.id](const Result<QList<ArticleId>> &ids) {
                 if (ids)
                     add(id, *ids);
             });
}

void PicturesAhead::add(FeedId feed, const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids) {
        const bool known = m_current.id == id || std::any_of(m_waiting.begin(), m_waiting.end(), [id](const Task &task) {
                               return task.id == id;
                           });
        if (known)
            continue;
        m_waiting.enqueue({id, feed});
        ++m_all;
    }
    if (isBusy())
        emit progressed(m_done, m_all);
    if (m_current.id == 0)
        next();
}

void PicturesAhead::next()
{
    if (m_waiting.isEmpty())
        return;
    m_current = m_waiting.dequeue();
    whenDone(m_archive.article(m_current.id), this, [this](const Result<StoredArticle> &article) { read(article); });
}

void PicturesAhead::read(const Result<StoredArticle> &article)
{
    if (!article)
        return end();
    whenDone(QtConcurrent::run(&m_thread, [content = article->content] { return picturesOf(content); }), this,
             [this](const QStringList &addresses) {
                 m_current.wanted = addresses;
                 nextPicture();
             });
}

void PicturesAhead::nextPicture()
{
    if (m_current.cancelled)
        return end();
    if (m_current.wanted.isEmpty())
        return note();
    const QString address = m_current.wanted.takeFirst();
    if (m_silent.contains(siteOf(address))) {
        m_current.incomplete = true;
        return nextPicture();
    }
    m_pictures.keep(address, m_current.feed, [this, alive = QPointer(this), address](PictureStore::Kept kept) {
        if (alive)
            answer(address, kept);
    });
}

void PicturesAhead::note()
{
    if (m_current.incomplete) {
        m_held.insert(m_current.id, m_current.kept);
        return end();
    }
    m_held.remove(m_current.id);
    whenDone(m_archive.noteKeptPictures(m_current.id, m_current.kept), this, [this](const Done &) { end(); });
}

void PicturesAhead::answer(const QString &address, PictureStore::Kept kept)
{
    switch (kept) {
    case PictureStore::Kept::Yes:
        m_full = false;
        m_current.kept += address;
        return nextPicture();
    case PictureStore::Kept::NoPicture: return nextPicture();
    case PictureStore::Kept::NotNow:
        m_silent.insert(siteOf(address));
        m_current.incomplete = true;
        return nextPicture();
    case PictureStore::Kept::NoRoom: cancel(); return tellFull();
    }
}

void PicturesAhead::tellFull()
{
    end();
    if (!std::exchange(m_full, true))
        emit filled();
}

void PicturesAhead::end()
{
    m_current = {};
    ++m_done;
    next();
    const int done = m_done;
    const int all = m_all;
    if (!isBusy()) {
        m_done = m_all = 0;
        m_silent.clear();
        release();
    }
    emit progressed(done, all);
}

void PicturesAhead::cancel()
{
    m_done += int(m_waiting.size());
    m_waiting.clear();
    m_current.cancelled = true;
}

/// What was read meanwhile need not stay. Not while an article is under way, whose pictures nobody has noted yet.
void PicturesAhead::release()
{
    if (isBusy())
        return;
    whenDone(m_archive.releasePictures(), this, [this](const Result<QStringList> &addresses) {
        if (!addresses || isBusy())
            return;
        QStringList all = *addresses;
        for (const QStringList &held : std::as_const(m_held))
            all += held;
        m_pictures.keepOnly(all);
    });
}

}
