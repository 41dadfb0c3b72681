#include "undo.h"

namespace Masthead {

void ArchiveCommand::redo()
{
    if (m_done)
        apply();
    m_done = true;
}

void StateCommand::apply() { m_archive.redoStates(m_changes); }
void StateCommand::revert() { m_archive.undoStates(m_changes); }

void RemoveFeedCommand::apply() { m_archive.removeFeed(m_feed); }
void RemoveFeedCommand::revert() { m_archive.restoreFeed(m_feed); }

RemoveFolderCommand::RemoveFolderCommand(Archive &archive, const Folder &folder, const FeedTree &tree, const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_folder(folder), m_id(std::make_shared<FolderId>(folder.id))
{
    for (const Folder &inner : tree.folders)
        if (inner.parent == folder.id)
            m_folders.append(inner.id);
    for (const Feed &feed : tree.feeds)
        if (feed.folder == folder.id)
            m_feeds.append(feed.id);
}

void RemoveFolderCommand::apply() { m_archive.removeFolder(*m_id); }

void RemoveFolderCommand::revert()
{
    const auto moveBack = [&archive = m_archive, id = m_id, folder = m_folder, folders = m_folders,
                           feeds = m_feeds](const Result<FolderId> &made) {
        if (!made)
            return;
        *id = *made;
        archive.moveFolder(*id, folder.parent, folder.position);
        for (const FolderId inner : folders)
            archive.moveFolder(inner, *id, -1);
        for (const FeedId feed : feeds)
            archive.moveFeed(feed, *id, -1);
    };
    m_archive.addFolder(m_folder.name, m_folder.parent).then(&m_archive, moveBack);
}

RenameCommand::RenameCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, const QString &before,
                             const QString &after, const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_kind(kind), m_id(id), m_before(before), m_after(after)
{
}

void RenameCommand::rename(const QString &name)
{
    if (m_kind == FeedTreeModel::Kind::Folder)
        m_archive.renameFolder(m_id, name);
    else
        m_archive.renameFeed(m_id, name);
}

MoveCommand::MoveCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, Place before, Place after,
                         const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_kind(kind), m_id(id), m_before(before), m_after(after)
{
}

QFuture<Done> movedTo(Archive &archive, FeedTreeModel::Kind kind, qint64 id, FolderId folder, int position)
{
    switch (kind) {
    case FeedTreeModel::Kind::Folder: return archive.moveFolder(id, folder, position);
    case FeedTreeModel::Kind::SmartFolder: return archive.moveSmartFolder(id, folder, position);
    default: return archive.moveFeed(id, folder, position);
    }
}

void RemoveSmartFolderCommand::revert()
{
    m_archive.addSmartFolder(m_folder).then(
        &m_archive, [&archive = m_archive, id = m_id, folder = m_folder](const Result<SmartFolder> &made) {
            if (!made)
                return;
            *id = made->id;
            archive.moveSmartFolder(*id, folder.folder, folder.position);
        });
}

}
