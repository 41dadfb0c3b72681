#include "undoadding.h"

#include <algorithm>

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

}

AddCommand::AddCommand(Archive &archive, const FeedTree &before, const FeedTree &after, const QString &text)
    : ArchiveCommand(text), m_archive(archive)
{
    m_added.folders = added(before.folders, after.folders);
    m_added.feeds = added(before.feeds, after.feeds);
    m_added.smartFolders = added(before.smartFolders, after.smartFolders);
}

bool AddCommand::isEmpty() const
{
    return m_added.folders.isEmpty() && m_added.feeds.isEmpty() && m_added.smartFolders.isEmpty();
}

void AddCommand::apply()
{
    for (const Feed &feed : std::as_const(m_added.feeds))
        m_archive.restoreFeed(feed.id);
    m_archive.bringBack(m_added);
}

void AddCommand::revert()
{
    for (const Feed &feed : std::as_const(m_added.feeds))
        m_archive.removeFeed(feed.id);
    for (const SmartFolder &folder : std::as_const(m_added.smartFolders))
        m_archive.removeSmartFolder(folder.id);
    for (const Folder &folder : std::as_const(m_added.folders))
        m_archive.removeFolder(folder.id);
}

bool ChangeFeedCommand::isEmpty() const
{
    return m_before.url == m_after.url && m_before.pictures == m_after.pictures && m_before.options == m_after.options;
}

void ChangeFeedCommand::set(const Feed &wanted)
{
    if (m_before.options != m_after.options)
        m_archive.setFeedOptions(wanted.id, wanted.options);
    if (m_before.pictures != m_after.pictures)
        m_archive.setFeedPictures(wanted.id, wanted.pictures);
    if (m_before.url != m_after.url)
        m_archive.setFeedUrl(wanted.id, wanted.url);
}

}
