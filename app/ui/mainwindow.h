#pragma once

#include "core/clock.h"
#include "core/feed.h"
#include "core/query.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoStack>

#include <memory>

namespace Masthead {

class Actions;
class AddFeedDialog;
class Archive;
class ArchiveCare;
class ArticleExport;
class ArticleListModel;
class ArticleListPane;
class ArticlePane;
class CommandPalette;
class FacetPane;
class FeedIcons;
class FeedPane;
class GlanceWindow;
class HealthDialog;
class HelpWindow;
class OpmlTransfer;
class PageReading;
class PaneLayout;
class PageThemes;
class Passwords;
class PictureStore;
class PictureOverlay;
class Preferences;
class ReaderTransfer;
class Reading;
class RecentSearches;
class Refresher;
class Rereading;
class SearchField;
class StatusLine;
class Subscriber;
class Thumbnails;

/// The window: feeds, articles, the article. It puts the panes together, and the actions to those that carry them out.
/// What it needs is handed to it and must outlive it. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        Refresher &refresher;
        Subscriber &subscriber;
        PictureStore &pictures;
        PageReading &pages;
        Passwords &passwords;
        Preferences &preferences;
        const Clock &clock;
        QString pageThemes; ///< the folder of the person's own; empty: there is none
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    Actions &actions() const { return *m_actions; }
    SearchField &searchField() const { return *m_search; }
    FeedPane &feedPane() const { return *m_feeds; }
    ArticleListPane &listPane() const { return *m_list; }
    ArticlePane &articlePane() const { return *m_article; }
    FacetPane &facetPane() const { return *m_facets; }

    void say(const QString &sentence);
    void offerFeed(const QString &address); ///< asks whether to subscribe to it
    void addFeed();                         ///< asks for an address; what stands in the clipboard is offered
    void refresh();                         ///< all feeds, now

signals:
    void archiveDamaged(const Masthead::Error &error); ///< beyond what could be mended

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildToolBar();
    void buildPanes();
    void connectActions();
    void connectPanes();
    void connectLayout();
    void connectPalette();
    void connectRefreshing();
    void restorePlaces();

    void tellNames();
    void showFeed();
    void showQuery(const Query &query);
    void updateHeading();
    void goOn(); ///< to the next feed with something unread
    AddFeedDialog *makeAddFeedDialog();
    void showHealth();
    void showFacets(bool shown);
    void showGlance();
    void showOutlets();
    void narrow(const QString &term);
    void showFeedSettings(FeedId id);
    void relocate(FeedId id);
    void openInBrowser();
    void readPage();
    void copyAddress();
    void enlarge(const QString &picture);
    void showListMenu(int row, const QPoint &position);
    void showHelp();
    void showAbout();

    Archive &m_archive;
    Refresher &m_refresher;
    Subscriber &m_subscriber;
    PageReading &m_pages;
    Passwords &m_passwords;
    Preferences &m_preferences;
    QUndoStack m_undo;
    Actions *m_actions;
    PageThemes *m_themes;
    ArticleListModel *m_model;
    Thumbnails *m_thumbnails;
    FeedIcons *m_icons;
    StatusLine *m_status;
    SearchField *m_search;
    FeedPane *m_feeds;
    FacetPane *m_facets;
    ArticleListPane *m_list;
    ArticlePane *m_article;
    ArticleExport *m_export;
    PictureOverlay *m_enlarged;
    Reading *m_reading;
    OpmlTransfer *m_lists;
    ReaderTransfer *m_readers;
    ArchiveCare *m_care;
    Rereading *m_rereading;
    RecentSearches *m_recent;
    CommandPalette *m_palette;
    PaneLayout *m_panes;
    QPointer<HealthDialog> m_health;
    QPointer<GlanceWindow> m_glance;
    QPointer<HelpWindow> m_help;
    bool m_searching = false; ///< the list shows what was searched for, not the row of the sidebar
};

}
