#pragma once

#include "core/feed.h"
#include "core/whendone.h"
#include "models/feedtreemodel.h"
#include "storage/archive.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace Masthead {

class UndoStack;

/// Whether it was done, without what it gives.
template <typename T>
QFuture<Done> whether(const QFuture<Result<T>> &work, QObject *context)
{
    return mapped(work, context, [](const Result<T> &result) { return result ? done() : Done(result.error()); });
}

/// Commands of what was done to the archive already: the first redo, which QUndoStack calls when it takes them, does nothing.
class ArchiveCommand : public QUndoCommand {
public:
    ArchiveCommand(Archive &archive, const QString &text) : QUndoCommand(text), m_archive(archive) {}
    void redo() final;
    void undo() final;

protected:
    virtual QFuture<Done> apply() = 0;
    virtual QFuture<Done> revert() = 0;

    Archive &m_archive;

private:
    friend class UndoStack;
    UndoStack *m_stack = nullptr;
    bool m_done = false;
};

/// Articles were marked read, unread, starred or unstarred.
class StateCommand : public ArchiveCommand {
public:
    StateCommand(Archive &archive, const QList<StateChange> &changes, const QString &text)
        : ArchiveCommand(archive, text), m_changes(changes)
    {
    }

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

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
        : ArchiveCommand(archive, text), m_id(id), m_before(before), m_after(after)
    {
    }

protected:
    QFuture<Done> apply() override { return annotate(m_after); }
    QFuture<Done> revert() override { return annotate(m_before); }

private:
    QFuture<Done> annotate(const Annotations &annotations);

    ArticleId m_id;
    Annotations m_before;
    Annotations m_after;
};

class RemoveFeedCommand : public ArchiveCommand {
public:
    RemoveFeedCommand(Archive &archive, const Feed &feed, const QString &text) : ArchiveCommand(archive, text), m_feed(feed)
    {
    }

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
    Feed m_feed;
};

/// A folder is gone, and what it held stands in its parent.
class RemoveFolderCommand : public ArchiveCommand {
public:
    /// `tree` as it was before.
    RemoveFolderCommand(Archive &archive, const Folder &folder, const FeedTree &tree, const QString &text);

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
    FolderId m_id;
    FeedTree m_held; ///< the folder and what stood in it, where they stood
};

/// A feed or folder has another name; a feed without one has the publisher's.
class RenameCommand : public ArchiveCommand {
public:
    RenameCommand(Archive &archive, FeedTreeModel::Kind kind, qint64 id, const QString &before, const QString &after,
                  const QString &text);

protected:
    QFuture<Done> apply() override { return rename(m_after); }
    QFuture<Done> revert() override { return rename(m_before); }

private:
    QFuture<Done> rename(const QString &name);

    FeedTreeModel::Kind m_kind;
    qint64 m_id;
    QString m_before;
    QString m_after;
};

/// A smart folder has another name or search, or tells of what is new or no more.
class ChangeSmartFolderCommand : public ArchiveCommand {
public:
    ChangeSmartFolderCommand(Archive &archive, const SmartFolder &before, const SmartFolder &after, const QString &text)
        : ArchiveCommand(archive, text), m_before(before), m_after(after)
    {
    }

protected:
    QFuture<Done> apply() override { return m_archive.changeSmartFolder(m_after); }
    QFuture<Done> revert() override { return m_archive.changeSmartFolder(m_before); }

private:
    SmartFolder m_before;
    SmartFolder m_after;
};

class RemoveSmartFolderCommand : public ArchiveCommand {
public:
    RemoveSmartFolderCommand(Archive &archive, const SmartFolder &folder, const QString &text)
        : ArchiveCommand(archive, text), m_folder(folder)
    {
    }

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
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
    QFuture<Done> apply() override { return movedTo(m_archive, m_kind, m_id, m_after.folder, m_after.position); }
    QFuture<Done> revert() override { return movedTo(m_archive, m_kind, m_id, m_before.folder, m_before.position); }

private:
    FeedTreeModel::Kind m_kind;
    qint64 m_id;
    Place m_before;
    Place m_after;
};

}
