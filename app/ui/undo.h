#pragma once

#include "core/feed.h"
#include "models/feedtreemodel.h"
#include "storage/archive.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace Masthead {

/// Commands of what was done to the archive already: the first redo, which QUndoStack calls when it takes them, does nothing.
class ArchiveCommand : public QUndoCommand {
public:
    explicit ArchiveCommand(const QString &text) : QUndoCommand(text) {}
    void redo() final;
    void undo() final { revert(); }

protected:
    virtual void apply() = 0;
    virtual void revert() = 0;

private:
    bool m_done = false;
};

/// Articles were marked read, unread, starred or unstarred.
class StateCommand : public ArchiveCommand {
public:
    StateCommand(Archive &archive, const QList<StateChange> &changes, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_changes(changes)
    {
    }

protected:
    void apply() override;
    void revert() override;

    Archive &m_archive;
    QList<StateChange> m_changes;
};

/// Articles were passed on a page that holds many, and are read: one step as long as one goes on without a pause, so that taking it
/// back does not make a day's reading unread.
class PassCommand : public StateCommand {
public:
    static constexpr qint64 usualPause = 10'000;

    /// `pause` in ms: what comes later than that is a step of its own.
    PassCommand(Archive &archive, const QList<StateChange> &changes, const QString &text, qint64 pause = usualPause);

    int id() const override { return 1; } // commands of one id are offered to each other
    bool mergeWith(const QUndoCommand *later) override;

private:
    qint64 m_pause;
    QElapsedTimer m_passed; ///< since the last of them
};

/// An article has other tags or another note.
class AnnotateCommand : public ArchiveCommand {
public:
    AnnotateCommand(Archive &archive, ArticleId id, const Annotations &before, const Annotations &after, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_id(id), m_before(before), m_after(after)
    {
    }

protected:
    void apply() override { m_archive.annotate(m_id, m_after); }
    void revert() override { m_archive.annotate(m_id, m_before); }

private:
    Archive &m_archive;
    ArticleId m_id;
    Annotations m_before;
    Annotations m_after;
};

class RemoveFeedCommand : public ArchiveCommand {
public:
    RemoveFeedCommand(Archive &archive, const Feed &feed, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_feed(feed)
    {
    }

protected:
    void apply() override;
    void revert() override;

private:
    Archive &m_archive;
    Feed m_feed;
};

/// A folder is gone, and what it held stands in its parent.
class RemoveFolderCommand : public ArchiveCommand {
public:
    /// `tree` as it was before.
    RemoveFolderCommand(Archive &archive, const Folder &folder, const FeedTree &tree, const QString &text);

protected:
    void apply() override;
    void revert() override;

private:
    Archive &m_archive;
    FolderId m_id;
    FeedTree m_held; ///< the folder and what stood in it, where they stood
};

/// A feed or folder has another name.
class RenameCommand : public ArchiveCommand {
public:
    RenameCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, const QString &before, const QString &after,
                  const QString &text);

protected:
    void apply() override { rename(m_after); }
    void revert() override { rename(m_before); }

private:
    void rename(const QString &name);

    Archive &m_archive;
    FeedTreeModel::Kind m_kind;
    qint64 m_id;
    QString m_before;
    QString m_after;
};

/// A smart folder has another name or search, or tells of what is new or no more.
class ChangeSmartFolderCommand : public ArchiveCommand {
public:
    ChangeSmartFolderCommand(Archive &archive, const SmartFolder &before, const SmartFolder &after, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_before(before), m_after(after)
    {
    }

protected:
    void apply() override { m_archive.changeSmartFolder(m_after); }
    void revert() override { m_archive.changeSmartFolder(m_before); }

private:
    Archive &m_archive;
    SmartFolder m_before;
    SmartFolder m_after;
};

class RemoveSmartFolderCommand : public ArchiveCommand {
public:
    RemoveSmartFolderCommand(Archive &archive, const SmartFolder &folder, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_folder(folder)
    {
    }

protected:
    void apply() override;
    void revert() override;

private:
    Archive &m_archive;
    SmartFolder m_folder;
};

/// Asks the archive to let a feed, folder or smart folder stand elsewhere.
QFuture<Done> movedTo(Archive &archive, FeedTreeModel::Kind kind, qint64 id, FolderId folder, int position);

/// A feed, folder or smart folder stands elsewhere.
class MoveCommand : public ArchiveCommand {
public:
    struct Place {
        FolderId folder = 0;
        int position = -1;
    };
    MoveCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, Place before, Place after, const QString &text);

protected:
    void apply() override { movedTo(m_archive, m_kind, m_id, m_after.folder, m_after.position); }
    void revert() override { movedTo(m_archive, m_kind, m_id, m_before.folder, m_before.position); }

private:
    Archive &m_archive;
    FeedTreeModel::Kind m_kind;
    qint64 m_id;
    Place m_before;
    Place m_after;
};

}
