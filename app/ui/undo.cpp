#include "undo.h"

#include "storage/archive.h"

namespace Masthead {

void ArchiveCommand::redo()
{
    if (m_done)
        apply();
    m_done = true;
}

StateCommand::StateCommand(Archive &archive, const QList<StateChange> &changes, const QString &text)
    : ArchiveCommand(text), m_archive(archive)
{
    for (const StateChange &change : changes) {
        m_before.insert(change.id, change.before);
        m_after.insert(change.id, change.after);
    }
}

void StateCommand::apply() { m_archive.setStates(m_after); }
void StateCommand::revert() { m_archive.setStates(m_before); }

void RemoveFeedCommand::apply() { m_archive.removeFeed(m_feed); }
void RemoveFeedCommand::revert() { m_archive.restoreFeed(m_feed); }

RenameCommand::RenameCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, const QString &before, const QString &after,
                             const QString &text)
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

MoveCommand::MoveCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, Place before, Place after, const QString &text)
    : ArchiveCommand(text), m_archive(archive), m_kind(kind), m_id(id), m_before(before), m_after(after)
{
}

void MoveCommand::move(Place place)
{
    if (m_kind == FeedTreeModel::Kind::Folder)
        m_archive.moveFolder(m_id, place.folder, place.position);
    else
        m_archive.moveFeed(m_id, place.folder, place.position);
}

}
