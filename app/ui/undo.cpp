#include "undo.h"

#include "undostack.h"

#include <utility>

namespace Masthead {

void ArchiveCommand::redo()
{
    if (std::exchange(m_done, true) && !m_stack->m_stepsBack)
        m_stack->follow(this, UndoStack::Way::Redo, apply());
}

void ArchiveCommand::undo()
{
    if (!m_stack->m_stepsBack)
        m_stack->follow(this, UndoStack::Way::Undo, revert());
}

QFuture<Done> StateCommand::apply() { return whether(m_archive.redoStates(m_changes), &m_archive); }
QFuture<Done> StateCommand::revert() { return whether(m_archive.undoStates(m_changes), &m_archive); }

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

QFuture<Done> AnnotateCommand::annotate(const Annotations &annotations)
{
    return whether(m_archive.annotate(m_id, annotations), &m_archive);
}

QFuture<Done> RemoveFeedCommand::apply() { return m_archive.removeFeed(m_feed.id); }

// The folder it stood in may have gone and come back meanwhile.
QFuture<Done> RemoveFeedCommand::revert()
{
    const QFuture<Done> restored = m_archive.restoreFeed(m_feed.id);
    m_archive.bringBack({.feeds = {m_feed}}); // else it stands at the top
    return restored;
}

RemoveFolderCommand::RemoveFolderCommand(Archive &archive, const Folder &folder, const FeedTree &tree, const QString &text)
    : ArchiveCommand(archive, text), m_id(folder.id)
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

QFuture<Done> RemoveFolderCommand::apply() { return m_archive.removeFolder(m_id); }
QFuture<Done> RemoveFolderCommand::revert() { return m_archive.bringBack(m_held); }

RenameCommand::RenameCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, const QString &before,
                             const QString &after, const QString &text)
    : ArchiveCommand(archive, text), m_kind(kind), m_id(id), m_before(before), m_after(after)
{
}

QFuture<Done> RenameCommand::rename(const QString &name)
{
    return m_kind == FeedTreeModel::Kind::Folder ? m_archive.renameFolder(m_id, name) : m_archive.renameFeed(m_id, name);
}

MoveCommand::MoveCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, Place before, Place after,
                         const QString &text)
    : ArchiveCommand(archive, text), m_kind(kind), m_id(id), m_before(before), m_after(after)
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

QFuture<Done> RemoveSmartFolderCommand::apply() { return m_archive.removeSmartFolder(m_folder.id); }
QFuture<Done> RemoveSmartFolderCommand::revert() { return m_archive.bringBack({.smartFolders = {m_folder}}); }

}
