#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Masthead {

class Preferences;

/// Every action of the window, made from one table: its name, its usual keys, where it stands in the menu. Menus, the tool bar,
/// the overview of keys and the command palette all read it. The keys follow the preferences. GUI thread.
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
        DeleteRemoved,
        Health,
        Outlets,
        SavePage,
        SavePdf,
        Print,
        Refresh,
        RefreshChosen,
        RenameFeed,
        RemoveFeed,
        MoveUp,
        MoveDown,
        MoveToFolder,
        FeedPictures,
        CopyFeedAddress,
        OpenSite,
        FeedSettings,
        LocateFolder,
        ExplainFeedError,
        EditSmartFolder,
        ExportSmartFolder,
        Quit,
        Undo,
        Redo,
        SelectAll,
        MarkAllRead,
        CopyAddress,
        CopyCitation,
        CopyText,
        CopyMarkdown,
        Search,
        SearchWithin,
        FindInPage,
        FindNext,
        FindPrevious,
        Preferences,
        NextArticle,
        PreviousArticle,
        NextUnread,
        ScrollOn,
        ScrollBack,
        HalfPageOn,
        HalfPageBack,
        ToggleRead,
        MarkAboveRead,
        MarkBelowRead,
        ToggleStar,
        Annotate,
        OpenInBrowser,
        OpenComments,
        ShareByMail,
        ReadPage,
        FullText,
        AsPublished,
        OtherScript,
        EnlargePicture,
        PlayPause,
        StopPlaying,
        SkipBack,
        SkipForward,
        PreviousChapter,
        NextChapter,
        PlaySlower,
        PlayFaster,
        Quieter,
        Louder,
        ShowPlayed,
        DownloadEnclosure,
        ReadAloud,
        StopReading,
        PreviousParagraph,
        NextParagraph,
        UnreadOnly,
        ListOrder,
        ColumnsLayout,
        WideLayout,
        SingleLayout,
        NewspaperLayout,
        CompactRows,
        Facets,
        Glance,
        PageTheme,
        LargerText,
        SmallerText,
        NormalText,
        FocusFeeds,
        FocusArticles,
        FocusArticle,
        FirstArticle,
        LastArticle,
        PreviousUnread,
        NextFeed,
        PreviousFeed,
        BackToList,
        Palette,
        Menu,
        Shortcuts,
        Help,
        Welcome,
        About,
    };
    Q_ENUM(Id) // the names stand in the preferences, where keys are a person's own
    enum class Group { File, Edit, Go, Feed, Article, Listen, View, Help };

    /// The actions work in `window`. `preferences` outlive this.
    Actions(QWidget *window, const Preferences &preferences);

    static QList<Id> ids();                              ///< in the order of the menu's groups
    static QList<QKeySequence> usualKeys(Id id);         ///< before anybody changed any
    static QList<QKeySequence> keysOf(const char *text); ///< sequences, separated by spaces, such as "Ctrl+N G,G"

    QAction *operator[](Id id) const { return m_actions.value(id); }

    /// The whole menu, a sub-menu for each group. The caller owns it.
    QMenu *menu(QWidget *parent) const;

    struct Row {
        Id id;
        QString group;
        QString text;
        QString keys; ///< as they are told; empty where there are none
    };
    QList<Row> rows() const;

    /// Draws the icons anew in the window's colours.
    void recolor();

signals:
    void recolored();
    void keysChanged();

private:
    void applyKeys();

    QWidget *m_window;
    const Preferences &m_preferences;
    QHash<Id, QAction *> m_actions;
};

}
