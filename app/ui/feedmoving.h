#pragma once

#include "core/feed.h"
#include "core/result.h"
#include "models/feedtreemodel.h"

#include <QObject>

namespace Masthead {

class Actions;
class Archive;
class FeedTreeView;
class UndoStack;

/// Moves feeds, folders and smart folders in the tree: where they are dropped, by one place among their own kind, or into a folder
/// that is asked for. Each can be undone. GUI thread.
class FeedMoving : public QObject {
    Q_OBJECT

public:
    /// All of them outlive this.
    FeedMoving(Archive &archive, FeedTreeModel &model, FeedTreeView &view, UndoStack &undo, const Actions &actions,
               QWidget *parent);

    void updateActions(); ///< those that the chosen row allows: the tree or the choice is another

signals:
    void viewWanted(); ///< something is to be seen in the tree, which may not be shown
    void undoable(const QString &sentence);
    void failed(const Masthead::Error &error);

private:
    using Kind = FeedTreeModel::Kind;
    /// Where a row stands among its own kind.
    struct Standing {
        FolderId folder = 0;
        int position = 0;
        int siblings = 0; ///< of its kind, itself among them
    };
    Standing standing(const QModelIndex &index) const;
    void move(Kind kind, qint64 id, FolderId folder, int position);
    void step(int places); ///< the chosen one, down where positive
    void askForFolder();

    Archive &m_archive;
    FeedTreeModel &m_model;
    FeedTreeView &m_view;
    UndoStack &m_undo;
    const Actions &m_actions;
    bool m_stepping = false; ///< until the tree shows the step before
};

}
