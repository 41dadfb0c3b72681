#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Masthead {

/// Every action of the window, made from one table: its name, its keys, where it stands in the menu. Menus, the tool bar and
/// the overview of keys all read it. GUI thread.
class Actions : public QObject {
    Q_OBJECT

public:
    enum class Id {
        AddFeed,
        NewFolder,
        NewSmartFolder,
        ImportOpml,
        ImportReader,
        ExportOpml,
        BackUp,
        Restore,
        Check,
        Health,
        Outlets,
        Refresh,
        Quit,
        Undo,
        Redo,
        MarkAllRead,
        CopyAddress,
        CopyCitation,
        Search,
        Preferences,
        NextArticle,
        PreviousArticle,
        NextUnread,
        ScrollOn,
        ScrollBack,
        ToggleRead,
        ToggleStar,
        Annotate,
        OpenInBrowser,
        ReadPage,
        AsPublished,
        UnreadOnly,
        Facets,
        Glance,
        LargerText,
        SmallerText,
        NormalText,
        FocusFeeds,
        FocusArticles,
        FocusArticle,
        Shortcuts,
        About,
    };
    enum class Group { File, Edit, Go, Article, View, Help };

    /// The actions work in `window`.
    explicit Actions(QWidget *window);

    QAction *operator[](Id id) const { return m_actions.value(id); }

    /// The whole menu, a sub-menu for each group. The caller owns it.
    QMenu *menu(QWidget *parent) const;

    struct Row {
        QString group;
        QString text;
        QString keys;
    };
    /// What `?` shows: every action that has keys.
    QList<Row> overview() const;

    /// Draws the icons anew in the window's colours.
    void recolor();

private:
    QWidget *m_window;
    QHash<Id, QAction *> m_actions;
};

}
