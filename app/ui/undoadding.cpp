#include "undoadding.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace Masthead {

namespace {

template <typename T>
QList<T> added(const QList<T> &before, const QList<T> &after)
{
    QList<T> fresh;
    for (const T &one : after)
        if (std::none_of(before.begin(), before.end(), [&one](const T &old) { return old.id == one.id; }))
            fresh.append(one);
    return fresh;
}

/// The first refusal among `steps`, once all have ended.
QFuture<Done> all(const QList<QFuture<Done>> &steps, QObject *context)
{
    if (steps.isEmpty())
        return QtFuture::makeReadyFuture(done());
    struct Ended {
        QPromise<Done> promise;
        Done first = done();
        qsizetype left;
    };
    const auto ended = std::make_shared<Ended>();
    ended->left = steps.size();
    ended->promise.start();
    for (const QFuture<Done> &step : steps)
        whenDone(step, context, [ended](const Done &result) {
            if (ended->first)
                ended->first = result;
            if (--ended->left > 0)
                return;
            ended->promise.addResult(ended->first);
            ended->promise.finish();
        });
    return ended->promise.future();
}

}

FeedTree addedBetween(const FeedTree &before, const FeedTree &after)
{
    FeedTree fresh;
    fresh.folders = added(before.folders, after.folders);
    fresh.feeds = added(before.feeds, after.feeds);
    fresh.smartFolders = added(before.smartFolders, after.smartFolders);
    return fresh;
}

FeedTree only(const QSet<FeedId> &feeds, const QSet<SmartFolderId> &searches, const FeedTree &part)
{
    FeedTree kept;
    QSet<FolderId> holding;
    for (const Feed &feed : part.feeds)
        if (feeds.contains(feed.id)) {
            kept.feeds.append(feed);
            holding.insert(feed.folder);
        }
    for (const SmartFolder &search : part.smartFolders)
        if (searches.contains(search.id)) {
            kept.smartFolders.append(search);
            holding.insert(search.folder);
        }
    for (qsizetype before = 0; before < holding.size();) { // folders within folders
        before = holding.size();
        for (const Folder &folder : part.folders)
            if (holding.contains(folder.id))
                holding.insert(folder.parent);
    }
    for (const Folder &folder : part.folders)
        if (holding.contains(folder.id))
            kept.folders.append(folder);
    return kept;
}

bool AddCommand::isEmpty() const
{
    return m_added.folders.isEmpty() && m_added.feeds.isEmpty() && m_added.smartFolders.isEmpty();
}

QFuture<Done> AddCommand::apply()
{
    QList<QFuture<Done>> steps;
    for (const Feed &feed : std::as_const(m_added.feeds))
        steps.append(m_archive.restoreFeed(feed.id));
    steps.append(m_archive.bringBack(m_added));
    return all(steps, &m_archive);
}

QFuture<Done> AddCommand::revert()
{
    QList<QFuture<Done>> steps;
    for (const Feed &feed : std::as_const(m_added.feeds))
        steps.append(m_archive.removeFeed(feed.id));
    for (const SmartFolder &folder : std::as_const(m_added.smartFolders))
        steps.append(m_archive.removeSmartFolder(folder.id));
    for (const Folder &folder : std::as_const(m_added.folders))
        steps.append(m_archive.removeFolder(folder.id));
    return all(steps, &m_archive);
}

QList<QFuture<Done>> ImportCommand::annotated(Annotations AnnotationsChange::*wanted)
{
    QList<QFuture<Done>> steps;
    for (const AnnotationsChange &change : std::as_const(m_annotations))
        steps.append(whether(m_archive.annotate(change.id, change.*wanted), &m_archive));
    return steps;
}

QFuture<Done> ImportCommand::apply()
{
    return all(QList{AddCommand::apply(), whether(m_archive.redoStates(m_states), &m_archive)}
                   + annotated(&AnnotationsChange::after),
               &m_archive);
}

QFuture<Done> ImportCommand::revert()
{
    return all(QList{AddCommand::revert(), whether(m_archive.undoStates(m_states), &m_archive)}
                   + annotated(&AnnotationsChange::before),
               &m_archive);
}

bool ChangeFeedCommand::isEmpty() const
{
    return m_before.url == m_after.url && m_before.pictures == m_after.pictures && m_before.options == m_after.options;
}

QFuture<Done> ChangeFeedCommand::set(const Feed &wanted)
{
    QList<QFuture<Done>> steps;
    if (m_before.options != m_after.options)
        steps.append(m_archive.setFeedOptions(wanted.id, wanted.options));
    if (m_before.pictures != m_after.pictures)
        steps.append(m_archive.setFeedPictures(wanted.id, wanted.pictures));
    if (m_before.url != m_after.url)
        steps.append(m_archive.setFeedUrl(wanted.id, wanted.url));
    return all(steps, &m_archive);
}

}
