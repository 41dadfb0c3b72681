#pragma once

#include "core/feed.h"
#include "core/query.h"
#include "core/result.h"
#include "models/feedtreemodel.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QMenu;

namespace Masthead {

class Actions;
class AddCommand;
class Archive;
class Clock;
class FeedIcons;
class FeedMoving;
class FeedTreeView;
class Preferences;
class UndoStack;
struct ImportSummary;

/// The left pane: the tree of feeds, kept up to date with the archive, and what can be done to a feed or folder. What was
/// done can be undone. GUI thread.
class FeedPane : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive this.
    struct Parts {
        Archive &archive;
        FeedIcons &icons;
        Preferences &preferences;
        UndoStack &undo;
        const Clock &clock;
        const Actions &actions;
    };
    explicit FeedPane(const Parts &parts, QWidget *parent = nullptr);

    FeedTreeView *view() const { return m_view; }
    FeedTreeModel &model() { return m_model; }
    const FeedTreeModel &model() const { return m_model; }

    Query query() const; ///< of the row that is chosen
    /// The same question in the query language.
    QString queryText() const;
    QString heading() const; ///< its name and how many are unread
    void choose(const QString &key);
    void chooseNextWithUnread();
    void newFolder();
    void newSmartFolder(const QString &query); ///< asks for its name
    void rememberPlaces();
    void followDay(); ///< after midnight today means other articles; looked at every minute
    /// Those of these that `before` had not can be taken back, with the folders that were made for them; `sentence` tells of it.
    void offerUndoOfAdding(const FeedTree &before, const QList<Feed> &feeds, const QList<SmartFolder> &searches,
                           const QString &sentence);
    void offerUndoOfImport(const FeedTree &before, const ImportSummary &summary, const QString &sentence);
    void offerUndoOfChanging(const Feed &before); ///< how that feed is fetched
    int failedFeeds() const;
    void exportTo(const QString &path, const SmartFolder &folder); ///< its articles as a JSON Feed

signals:
    void chosen();      ///< another row
    void viewWanted();  ///< something is to be done in the tree, which may not be shown
    void redefined();   ///< the same row means other articles
    void treeChanged(); ///< names or counts
    void refreshRequested(const QList<Masthead::FeedId> &feeds);
    void undoable(const QString &sentence); ///< something was done that can be taken back
    void failed(const Masthead::Error &error);
    void said(const QString &sentence);
    void detailsRequested(const QString &sentence); ///< why a feed could not be read
    void settingsRequested(Masthead::FeedId feed);
    void relocateRequested(Masthead::FeedId feed); ///< the folder of a feed is to be found again
    void markAllRequested();

private:
    void connectActions();
    void updateActions();
    void reload();
    /// `command` makes it of the tree as it is now.
    void offerUndo(const std::function<std::unique_ptr<AddCommand>(const FeedTree &now)> &command);
    QDate today() const;
    void showMenu(const QPoint &position);
    void setPictures(bool shown);
    void rename(FeedTreeModel::Kind kind, qint64 id, const QString &name);
    void removeFeed(const Feed &feed);
    void removeCurrent();
    void removeFolder(FolderId id);
    void editSmartFolder(const SmartFolder &folder);
    void removeSmartFolder(const SmartFolder &folder);
    void askAndExport(const SmartFolder &folder);
    void countSmartFolders();
    FeedTreeModel::Kind chosenKind() const;         ///< Heading: nothing is chosen
    const Feed *feedAbove(QModelIndex index) const; ///< itself, or what a category stands in; null: none
    const Feed *chosenFeed() const;                 ///< null: no feed is chosen; until the tree changes
    const SmartFolder *chosenSmartFolder() const;
    FolderId chosenFolder() const; ///< the folder that is chosen; 0 for none
    QList<FeedId> feedsBelow(const QModelIndex &index) const;

    Archive &m_archive;
    Preferences &m_preferences;
    UndoStack &m_undo;
    const Clock &m_clock;
    const Actions &m_actions;
    FeedTreeModel m_model;
    FeedTreeView *m_view;
    FeedMoving *m_moving;
    QTimer m_soon;
    QTimer m_countSoon;
    QTimer m_dayWatch;
    QDate m_today;
    bool m_counting = false;
    bool m_countAgain = false;
    quint64 m_question = 0;
    bool m_expanded = false; ///< as the person had left it
};

}
