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

PassCommand::PassCommand(Archive &archive, const QList<StateChange> &changes, const QString &text, qint64 pause)
    : StateCommand(archive, changes, text), m_pause(pause)
{
    m_passed.start();
}

bool PassCommand::mergeWith(const QUndoCommand *later)
{
    if (m_passed.restart() > m_pause)
        return false;
    m_changes += static_cast<const PassCommand *>(later)->m_changes;
    return true;
}

void RemoveFeedCommand::apply() { m_archive.removeFeed(m_feed.id); }

// The folder it stood in may have gone and come back meanwhile.
void RemoveFeedCommand::revert()
{
    m_archive.restoreFeed(m_feed.id);
    m_archive.bringBack({.feeds = {m_feed}});
}

RemoveFolderCommand::RemoveFolderCommand(Archive &archive, const Folder &folder, const FeedTree &tree, const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_id(folder.id)
{
    for (const Folder &other : tree.folders)
        if (other.id == m_id || other.parent == m_id)
            m_held.folders.append(other);
    for (const Feed &feed : tree.feeds)
        if (feed.folder == m_id)
            m_held.feeds.append(feed);
    for (const SmartFolder &search : tree.smartFolders)
        if (search.folder == m_id)
            m_held.smartFolders.append(search);
}

void RemoveFolderCommand::apply() { m_archive.removeFolder(m_id); }
void RemoveFolderCommand::revert() { m_archive.bringBack(m_held); }

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

void RemoveSmartFolderCommand::apply() { m_archive.removeSmartFolder(m_folder.id); }
void RemoveSmartFolderCommand::revert() { m_archive.bringBack({.smartFolders = {m_folder}}); }

}
