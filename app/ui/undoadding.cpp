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

// One that stands in another of these behind it.
QList<Folder> outermostFirst(QList<Folder> folders)
{
    QList<Folder> ordered;
    while (!folders.isEmpty()) {
        const auto next = std::find_if(folders.begin(), folders.end(), [&folders](const Folder &folder) {
            return std::none_of(folders.begin(), folders.end(),
                                [&folder](const Folder &other) { return other.id == folder.parent; });
        });
        if (next == folders.end())
            break;
        ordered.append(*next);
        folders.erase(next);
    }
    return ordered;
}

}

AddCommand::AddCommand(Archive &archive, const FeedTree &before, const FeedTree &after, const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_added(std::make_shared<Added>())
{
    m_added->folders = outermostFirst(added(before.folders, after.folders));
    m_added->feeds = added(before.feeds, after.feeds);
    m_added->smartFolders = added(before.smartFolders, after.smartFolders);
    for (const Folder &folder : std::as_const(m_added->folders))
        m_added->folderIds.insert(folder.id, folder.id);
    for (const SmartFolder &folder : std::as_const(m_added->smartFolders))
        m_added->smartFolderIds.insert(folder.id, folder.id);
}

bool AddCommand::isEmpty() const
{
    return m_added->folders.isEmpty() && m_added->feeds.isEmpty() && m_added->smartFolders.isEmpty();
}

void AddCommand::revert()
{
    for (const Feed &feed : std::as_const(m_added->feeds))
        m_archive.removeFeed(feed.id);
    for (const SmartFolderId id : std::as_const(m_added->smartFolderIds))
        m_archive.removeSmartFolder(id);
    for (const FolderId id : std::as_const(m_added->folderIds))
        m_archive.removeFolder(id);
}

void AddCommand::apply()
{
    for (const Feed &feed : std::as_const(m_added->feeds))
        m_archive.restoreFeed(feed.id);
    addFolders(m_archive, m_added, 0);
}

// One after the other: each may stand in the one before it, whose number is known then.
void AddCommand::addFolders(Archive &archive, const std::shared_ptr<Added> &added, qsizetype from)
{
    if (from == added->folders.size())
        return fillFolders(archive, added);
    const Folder folder = added->folders[from];
    archive.addFolder(folder.name, added->now(folder.parent))
        .then(&archive, [&archive, added, from, folder](const Result<FolderId> &made) {
            if (!made)
                return;
            added->folderIds[folder.id] = *made;
            addFolders(archive, added, from + 1);
        });
}

void AddCommand::fillFolders(Archive &archive, const std::shared_ptr<Added> &added)
{
    for (const Feed &feed : std::as_const(added->feeds))
        archive.moveFeed(feed.id, added->now(feed.folder), -1);
    for (SmartFolder folder : std::as_const(added->smartFolders)) {
        const SmartFolderId id = folder.id;
        folder.folder = added->now(folder.folder);
        archive.addSmartFolder(folder).then(&archive, [added, id](const Result<SmartFolder> &made) {
            if (made)
                added->smartFolderIds[id] = made->id;
        });
    }
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
