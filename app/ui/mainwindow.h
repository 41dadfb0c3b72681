#pragma once

#include "core/article.h"
#include "core/clock.h"
#include "core/result.h"
#include "undostack.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

namespace Masthead {

class Actions;
class Archive;
class ArchiveCare;
class ArticleCommands;
class ArticleExport;
class ArticleListModel;
class ArticleListPane;
class ArticlePane;
class CommandPalette;
class Enclosures;
class FacetPane;
class FeedDialogs;
class FeedIcons;
class FeedPane;
class FirstStart;
class FullTextQueue;
class FullTextReading;
class GlanceWindow;
class HelpWindow;
class Listing;
class Newspaper;
class OpmlTransfer;
class PageReading;
class PaneLayout;
class PageThemes;
class Passwords;
class PictureStore;
class PicturesAhead;
class Playing;
class Preferences;
class ReadAloudBar;
class ReaderTransfer;
class Reading;
class ReadingPlace;
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
        FullTextReading &fullTexts;
        FullTextQueue &fullTextQueue;
        PicturesAhead &picturesAhead;
        Enclosures &enclosures;
        Passwords &passwords;
        Preferences &preferences;
        const Clock &clock;
        UndoStack &undo;
        QString pageThemes;       ///< the folder of the person's own; empty: there is none
        QString samplePosts = {}; ///< the folder of those that came with the program; empty: there is none
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
    void offerFeed(const QString &address);          ///< asks whether to subscribe to it
    void addFeed();                                  ///< asks for an address; what stands in the clipboard is offered
    void refresh();                                  ///< all feeds, now
    void openArticle(ArticleId id);                  ///< chooses it wherever it is listed, as a click does
    void chooseUnread();                             ///< all that is unread, in the sidebar
    void markRead(const QList<ArticleId> &articles); ///< with undo
    bool isDownloading() const;                      ///< what the person asked for: closing the window asks first
    void keepSession(); ///< remembers where the person is, and sends off what they marked: the program may end

signals:
    void quitRequested();
    void downloadEnded();
    void archiveDamaged(const Masthead::Error &error); ///< beyond what could be mended

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool mayClose();
    void buildPanes(const QString &samplePosts);
    void connectActions(Passwords &passwords);
    void connectUndo();
    void takeBack();
    void doAgain();
    void connectReading();
    void connectPlaces();
    void connectFeeds();
    void connectList();
    void connectSearch();
    void connectArticle();
    void connectArchive();
    void connectPageStyle();
    void connectPalette();
    void connectFirstStart();
    void connectRefreshing();
    void connectFullTexts(FullTextReading &texts, FullTextQueue &queue);
    void connectPictures(PicturesAhead &pictures);
    void restorePlaces();

    void fail(const Error &error);
    void refuseSearch(const QString &sentence);
    bool leaveSearch(); ///< false where there is none
    void scrollHalf(bool down);
    void goOn(); ///< to the next feed with something unread
    void showGlance();
    void showOutlets();
    void showHelp();
    void showAbout();

    Archive &m_archive;
    Refresher &m_refresher;
    Preferences &m_preferences;
    UndoStack &m_undo;
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
    Reading *m_reading;
    ArticleExport *m_export;
    ArticleCommands *m_commands;
    Listing *m_listing;
    void (Reading::*m_whenListed)() = nullptr; ///< what is done once the list that was asked for last is here
    ReadingPlace *m_place;
    Playing *m_playing;
    ReadAloudBar *m_aloud;
    OpmlTransfer *m_lists;
    FeedDialogs *m_feedDialogs;
    ReaderTransfer *m_readers;
    ArchiveCare *m_care;
    Rereading *m_rereading;
    RecentSearches *m_recent;
    CommandPalette *m_palette;
    PaneLayout *m_panes;
    Newspaper *m_newspaper;
    FirstStart *m_start;
    QString m_refusal; ///< what was said of the last search that failed
    QPointer<GlanceWindow> m_glance;
    QPointer<HelpWindow> m_help;
};

}
