#include "mainwindow.h"

#include "actions.h"
#include "archivecare.h"
#include "articlecommands.h"
#include "articleexport.h"
#include "articlelistpane.h"
#include "articlepane.h"
#include "articleview/articleview.h"
#include "commandpalette.h"
#include "core/whendone.h"
#include "errortext.h"
#include "facetpane.h"
#include "feeddialogs.h"
#include "feedicons.h"
#include "feedpane.h"
#include "feedtreeview.h"
#include "fetching/fulltextqueue.h"
#include "fetching/fulltextreading.h"
#include "fetching/pictures.h"
#include "fetching/picturesahead.h"
#include "fetching/refresher.h"
#include "fetching/rereading.h"
#include "firststart.h"
#include "focusedge.h"
#include "focusheir.h"
#include "foreigntext.h"
#include "fulltextcontrol.h"
#include "glancewindow.h"
#include "helpwindow.h"
#include "listing.h"
#include "maintoolbar.h"
#include "models/articlelistmodel.h"
#include "newspaper.h"
#include "opmltransfer.h"
#include "outletsdialog.h"
#include "pagethememenu.h"
#include "pagethemes.h"
#include "panelayout.h"
#include "playing.h"
#include "preferences.h"
#include "preferencesdialog.h"
#include "readaloudbar.h"
#include "readertransfer.h"
#include "reading.h"
#include "readingplace.h"
#include "recentsearches.h"
#include "searchfield.h"
#include "shortcutsdialog.h"
#include "statusline.h"
#include "storage/archive.h"
#include "thumbnails.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusTipEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Masthead {

using Id = Actions::Id;

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent), m_archive(parts.archive), m_refresher(parts.refresher), m_preferences(parts.preferences),
      m_undo(parts.undo), m_actions(new Actions(this, parts.preferences)), m_themes(new PageThemes(parts.pageThemes, this)),
      m_model(new ArticleListModel(parts.archive, this)), m_thumbnails(new Thumbnails(parts.pictures, this)),
      m_icons(new FeedIcons(parts.pictures, this)), m_status(new StatusLine(this)), m_search(new SearchField(this)),
      m_feeds(new FeedPane({parts.archive, *m_icons, parts.preferences, m_undo, parts.clock, *m_actions}, this)),
      m_facets(new FacetPane(parts.archive, this)),
      m_list(new ArticleListPane(*m_model, *m_thumbnails, parts.preferences, parts.clock, *m_actions, this)),
      m_article(new ArticlePane(parts.pictures, *m_themes, parts.preferences, *m_actions, this)),
      m_reading(new Reading(parts.archive, *m_model, *m_list, *m_article, m_undo, parts.preferences, this)),
      m_export(new ArticleExport({*m_article, *m_reading, *m_themes, parts.pictures, *m_actions}, this)),
      m_commands(new ArticleCommands({*m_actions, *m_article, *m_reading, parts.pages, parts.pictures}, this)),
      m_listing(new Listing({parts.archive, *m_model, *m_feeds, *m_list, *m_search, parts.preferences}, this)),
      m_place(new ReadingPlace({*m_feeds, *m_search, *m_model, *m_list, *m_article}, parts.preferences, this)),
      m_playing(new Playing({parts.archive, parts.enclosures, *m_article, parts.preferences, *m_actions}, this)),
      m_aloud(new ReadAloudBar(*m_article, parts.preferences, *m_actions)),
      m_lists(new OpmlTransfer(parts.subscriber, *m_feeds, this)),
      m_feedDialogs(
          new FeedDialogs({parts.archive, parts.refresher, parts.subscriber, parts.passwords, *m_feeds, *m_lists}, this)),
      m_readers(new ReaderTransfer(parts.archive, this)), m_care(new ArchiveCare(parts.archive, this)),
      m_rereading(new Rereading(parts.archive, this)), m_recent(new RecentSearches(parts.preferences, this)),
      m_palette(new CommandPalette(*m_actions, m_feeds->model(), this)), m_panes(nullptr), m_newspaper(nullptr),
      m_start(nullptr)
{
    setWindowTitle(QStringLiteral("Masthead"));
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(new MainToolBar(*m_actions, m_search, this));
    buildPanes(parts.samplePosts);
    connectActions(parts.passwords);
    connectUndo();
    connectReading();
    connectPlaces();
    connectFeeds();
    connectList();
    connectSearch();
    connectArticle();
    connectArchive();
    connectPageStyle();
    connectPalette();
    connectFirstStart();
    connectRefreshing();
    connectFullTexts(parts.fullTexts, parts.fullTextQueue);
    connectPictures(parts.picturesAhead);
    restorePlaces();
}

MainWindow::~MainWindow() = default;

void MainWindow::say(const QString &sentence) { m_status->say(sentence); }
void MainWindow::fail(const Error &error) { say(errorText(error)); }

void MainWindow::refuseSearch(const QString &sentence)
{
    m_refusal = sentence;
    say(sentence);
}

bool MainWindow::leaveSearch()
{
    if (!m_listing->isSearch() && m_search->text().isEmpty())
        return false;
    m_panes->showList();
    m_search->leave();
    return true;
}

void MainWindow::buildPanes(const QString &samplePosts)
{
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_facets);
    middle->addWidget(m_list);
    middle->setStretchFactor(1, 1);
    middle->setSizes({190, 372});
    middle->setFocusProxy(m_list->view());
    m_facets->setMinimumWidth(120);
    m_facets->setVisible(m_preferences.facets());
    m_panes = new PaneLayout(m_feeds, middle, m_article, m_preferences, this);
    m_facets->setFocusProxy(m_facets->view());
    m_panes->setAside(m_facets, m_list);
    m_panes->offer(*m_actions);
    m_feeds->setMinimumWidth(140);
    m_list->setMinimumWidth(240);
    m_article->setMinimumWidth(320);
    m_start = new FirstStart(m_panes, m_list->view(),
                             {m_archive, *m_feeds, *m_feedDialogs, *m_lists, *m_readers, *m_actions, samplePosts}, this);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_start, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    new FocusHeir(m_status, [this] {
        const bool listed = m_list->view()->isVisible();
        (listed ? static_cast<QWidget *>(m_list->view()) : m_article->view())->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::connectActions(Passwords &passwords)
{
    const auto connectTo = [this](Id id, auto &&slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    connectTo(Id::AddFeed, &MainWindow::addFeed);
    connectTo(Id::NewFolder, [this] { m_feeds->newFolder(); });
    connectTo(Id::NewSmartFolder, [this] { m_feeds->newSmartFolder(m_search->text().trimmed()); });
    connectTo(Id::ImportOpml, [this] { m_lists->askAndImport(); });
    connectTo(Id::ExportOpml, [this] { m_lists->askAndExport(); });
    connectTo(Id::ImportReader, [this] { m_readers->ask(QDir::homePath()); });
    connectTo(Id::BackUp, [this] { m_care->askAndBackUp(); });
    connectTo(Id::Restore, [this] { m_care->askAndRestore(); });
    connectTo(Id::Check, [this] { m_care->check(); });
    connectTo(Id::DeleteRemoved, [this] { m_care->askAndDeleteRemoved(); });
    connect((*m_actions)[Id::Health], &QAction::triggered, m_feedDialogs, &FeedDialogs::showHealth);
    connectTo(Id::Refresh, &MainWindow::refresh);
    connectTo(Id::Quit, &MainWindow::quitRequested);
    connectTo(Id::Search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connectTo(Id::SearchWithin, [this] { m_listing->searchWithin(); });
    connectTo(Id::Preferences, [this, &passwords] {
        auto *dialog = new PreferencesDialog(m_preferences, *m_actions, *m_themes, passwords, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QAction *unreadOnly = (*m_actions)[Id::UnreadOnly];
    connect(unreadOnly, &QAction::triggered, this, [this](bool only) { m_preferences.unreadOnly.set(only); });
    connect(&m_preferences.unreadOnly, &AnySetting::changed, unreadOnly,
            [this, unreadOnly] { unreadOnly->setChecked(m_preferences.unreadOnly()); });
    QAction *facets = (*m_actions)[Id::Facets];
    connect(facets, &QAction::triggered, this, [this](bool shown) { m_preferences.facets.set(shown); });
    connect(&m_preferences.facets, &AnySetting::changed, this, [this, facets] {
        facets->setChecked(m_preferences.facets());
        m_panes->showAside(m_preferences.facets());
    });
    connectTo(Id::Glance, &MainWindow::showGlance);
    connectTo(Id::Outlets, &MainWindow::showOutlets);
    connectTo(Id::Shortcuts, [this] {
        auto *dialog = new ShortcutsDialog(*m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connectTo(Id::Help, &MainWindow::showHelp);
    connectTo(Id::About, &MainWindow::showAbout);
}

void MainWindow::connectReading()
{
    const auto connectTo = [this](Id id, auto &&slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    connectTo(Id::MarkAllRead, [this] {
        if (m_model->isAnswered())
            m_reading->markAllRead();
        else
            m_whenListed = &Reading::markAllRead; // of the list that is on its way, and all of it
    });
    connectTo(Id::NextArticle, [this] { m_reading->next(); });
    connectTo(Id::PreviousArticle, [this] { m_reading->previous(); });
    connectTo(Id::NextUnread, [this] { m_reading->nextUnread(); });
    connectTo(Id::PreviousUnread, [this] { m_reading->previousUnread(); });
    connectTo(Id::FirstArticle, [this] { m_reading->first(); });
    connectTo(Id::LastArticle, [this] { m_reading->last(); });
    connectTo(Id::NextFeed, [this] {
        m_panes->showList();
        m_feeds->view()->chooseNext();
    });
    connectTo(Id::PreviousFeed, [this] {
        m_panes->showList();
        m_feeds->view()->choosePrevious();
    });
    connectTo(Id::ScrollOn, [this] {
        if (m_newspaper->isOn() && m_panes->isArticleShown())
            m_newspaper->scrollOn();
        else if (m_panes->isArticleShown())
            m_reading->scrollOn();
        else
            m_reading->opened();
    });
    connectTo(Id::ScrollBack, [this] { m_article->view()->scrollBack(); });
    connectTo(Id::HalfPageOn, [this] { scrollHalf(true); });
    connectTo(Id::HalfPageBack, [this] { scrollHalf(false); });
    connectTo(Id::ToggleRead, [this] { m_reading->toggleRead(); });
    connectTo(Id::ToggleStar, [this] { m_reading->toggleStar(); });
    connectTo(Id::Annotate, [this] { m_reading->annotate(this); });
}

void MainWindow::scrollHalf(bool down)
{
    if (!m_panes->isArticleShown())
        return;
    m_article->view()->scrollHalf(down);
    if (!m_newspaper->isOn())
        m_reading->scrolled();
}

void MainWindow::connectPlaces()
{
    const auto connectTo = [this](Id id, auto &&slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    connectTo(Id::FocusFeeds, [this] {
        m_panes->showList();
        m_feeds->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connectTo(Id::FocusArticles, [this] {
        m_panes->showList();
        m_panes->focusList(Qt::ShortcutFocusReason);
    });
    connectTo(Id::FocusArticle, [this] {
        m_panes->showArticle();
        m_article->view()->setFocus(Qt::ShortcutFocusReason);
    });
}

void MainWindow::connectUndo()
{
    QAction *undo = (*m_actions)[Id::Undo];
    QAction *redo = (*m_actions)[Id::Redo];
    connect(undo, &QAction::triggered, this, &MainWindow::takeBack);
    connect(redo, &QAction::triggered, this, &MainWindow::doAgain);
    connect(&m_undo, &UndoStack::failed, this, &MainWindow::fail);
    connect(&m_undo, &QUndoStack::indexChanged, m_status, &StatusLine::withdrawUndo); // a new offer comes after it
    undo->setEnabled(m_undo.canUndo());                                               // the stack outlives the window
    redo->setEnabled(m_undo.canRedo());
    connect(&m_undo, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_undo, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
}

// The line still says what was done, and a key tells nobody what it took back. What the archive refuses is told after it.
void MainWindow::takeBack()
{
    if (!m_undo.canUndo())
        return;
    const QString done = m_undo.undoText();
    m_undo.undo();
    say(tr("Undone: %1", "a sentence").arg(done));
}

void MainWindow::doAgain()
{
    if (!m_undo.canRedo())
        return;
    const QString undone = m_undo.redoText();
    m_undo.redo();
    m_status->offerUndo(tr("Done again: %1", "a sentence").arg(undone));
}

void MainWindow::connectFeeds()
{
    connect(m_feeds, &FeedPane::viewWanted, m_panes, &PaneLayout::showList);
    connect(m_feeds, &FeedPane::treeChanged, this, [this] { m_status->setFailedFeeds(m_feeds->failedFeeds()); });
    connect(m_feeds, &FeedPane::refreshRequested, &m_refresher, &Refresher::refresh);
    connect(m_feeds, &FeedPane::undoable, m_status, &StatusLine::offerUndo);
    connect(m_feeds, &FeedPane::failed, this, &MainWindow::fail);
    connect(m_feeds, &FeedPane::detailsRequested, this, &MainWindow::say);
    connect(m_feeds, &FeedPane::said, this, &MainWindow::say);
    connect(m_feeds, &FeedPane::settingsRequested, m_feedDialogs, &FeedDialogs::showSettings);
    connect(m_feeds, &FeedPane::relocateRequested, m_feedDialogs, &FeedDialogs::relocate);
    connect(m_feeds, &FeedPane::markAllRequested, this, [this] {
        m_listing->showFeed();
        m_whenListed = &Reading::markAllRead; // the list of the row that was just chosen
    });
    connect(m_feedDialogs, &FeedDialogs::said, this, &MainWindow::say);
    connect(m_lists, &OpmlTransfer::said, this, &MainWindow::say);
    connect(m_readers, &ReaderTransfer::said, this, &MainWindow::say);
    connect(m_readers, &ReaderTransfer::imported, m_feeds, &FeedPane::offerUndoOfImport);
    connect(m_status, &StatusLine::failedFeedsRequested, m_feedDialogs, &FeedDialogs::showHealth);
}

void MainWindow::connectList()
{
    connect(m_model, &ArticleListModel::answered, this, [this] {
        if (const auto then = std::exchange(m_whenListed, nullptr))
            (m_reading->*then)();
    });
    connect(m_model, &ArticleListModel::failed, this, [this] { m_whenListed = nullptr; });
    connect(m_listing, &Listing::changed, this, [this](const Query &query) {
        m_whenListed = nullptr; // another list is asked for
        m_article->setSearch(query.terms);
        m_facets->setQuery(query);
    });
    connect(m_list, &ArticleListPane::markReadRequested, this, &MainWindow::markRead);
    connect(m_facets, &FacetPane::narrowed, m_listing, &Listing::narrow);
    connect(m_facets, &FacetPane::failed, this, &MainWindow::fail);
    connect(m_list, &ArticleListPane::openRequested, this, [this] {
        if (m_panes->isArticleShown())
            m_commands->openInBrowser();
        else
            m_reading->opened();
    });
    connect(m_list, &ArticleListPane::contextMenuRequested, m_commands, &ArticleCommands::showMenu);
    connect(m_list, &ArticleListPane::severalChosen, this,
            [this](int articles) { say(tr("%n article(s) are chosen.", nullptr, articles)); });
}

void MainWindow::connectSearch()
{
    connect(m_search, &SearchField::refused, this, &MainWindow::refuseSearch);
    connect(m_model, &ArticleListModel::failed, this, [this](const Error &error) { refuseSearch(searchErrorText(error)); });
    connect(m_listing, &Listing::changed, this, [this] { m_status->withdraw(std::exchange(m_refusal, {})); });
    connect(m_article->view(), &ArticleView::escaped, this, &MainWindow::leaveSearch);
    // A list without rows shows nothing that has the focus.
    auto *edge = new FocusEdge(m_list->view(), [this] { return m_model->rowCount() == 0; });
    connect(m_model, &ArticleListModel::answered, edge, [this, edge] {
        edge->look();
        m_article->setFoundNothing(m_listing->isSearch() && m_model->rowCount() == 0);
    });
}

void MainWindow::connectArticle()
{
    const auto picturesAllowed = [this](FeedId id) {
        const Feed *feed = m_feeds->model().feed(id);
        return !feed || feed->pictures;
    };
    m_article->setFeedTitles([this](FeedId id) {
        const Feed *feed = m_feeds->model().feed(id);
        return feed ? feed->title : QString();
    });
    m_reading->setPicturesRule(picturesAllowed);
    m_newspaper = new Newspaper({m_archive, *m_model, *m_list, *m_article, *m_reading, picturesAllowed}, this);
    m_newspaper->setOn(m_panes->isNewspaper());
    connect(m_panes, &PaneLayout::newspaperTurned, m_newspaper, &Newspaper::setOn);
    connect(m_panes, &PaneLayout::newspaperTurned, m_playing, &Playing::setNewspaper);
    m_playing->setNewspaper(m_panes->isNewspaper());
    connect(m_commands, &ArticleCommands::revised, m_newspaper, &Newspaper::refill);
    connect(m_newspaper, &Newspaper::endReached, this, &MainWindow::goOn);
    connect(m_newspaper, &Newspaper::failed, this, &MainWindow::fail);
    connect(m_place, &ReadingPlace::arrived, m_reading, &Reading::opened);
    connect(m_place, &ReadingPlace::allWanted, this, [this] { m_preferences.unreadOnly.set(false); });
    // It may be gone meanwhile, or its feed: there is nothing to say of that.
    connect(m_place, &ReadingPlace::leftAlone, this, [this](ArticleId id) {
        whenDone(m_archive.article(id), this, [this](const Result<StoredArticle> &article) {
            if (article)
                whenDone(m_archive.feed(article->feedId), this, [this, id = article->id](const Result<Feed> &feed) {
                    if (feed && m_list->currentRow() < 0)
                        m_reading->show(id);
                });
        });
    });
    connect(m_article->view(), &ArticleView::scrolledByHand, this, [this] {
        if (!m_newspaper->isOn()) // there what is passed is read
            m_reading->scrolled();
    });
    connect(m_place, &ReadingPlace::unlisted, this, [this] { say(tr("That article is in no list any more.")); });
    connect(m_reading, &Reading::noneLeft, this, &MainWindow::goOn);
    connect(m_reading, &Reading::articleOpened, m_panes, &PaneLayout::showArticle);
    connect(m_reading, &Reading::undoable, m_status, &StatusLine::offerUndo);
    connect(m_reading, &Reading::failed, this, &MainWindow::fail);
    connect(m_reading, &Reading::waiting, this, [this](const Error &error) {
        say(tr("%1 What you mark waits, and is kept as soon as that is possible.").arg(errorText(error)));
    });
    connect(m_article, &ArticlePane::searchRequested, m_search, &SearchField::search);
    connect(m_article, &ArticlePane::said, this, &MainWindow::say);
    connect(m_article->view(), &ArticleView::linkHovered, m_status, &StatusLine::setHovered);
    connect(m_article->view(), &ArticleView::stopped, this, &MainWindow::say);
    // A window that shows one thing at a time is not left with an empty page.
    connect(m_article, &ArticlePane::articleChanged, this, [this] {
        if (!m_article->article() && !m_panes->isNewspaper())
            m_panes->showList();
    });
    connect(m_export, &ArticleExport::said, this, &MainWindow::say);
    connect(m_commands, &ArticleCommands::said, this, &MainWindow::say);
    connect(m_playing, &Playing::said, this, &MainWindow::say);
    connect(m_playing, &Playing::downloadEnded, this, &MainWindow::downloadEnded);
    connect(m_playing, &Playing::articleRequested, this, &MainWindow::openArticle);
    connect(m_playing, &Playing::begun, m_aloud, &ReadAloudBar::pause);
    connect(m_aloud, &ReadAloudBar::begun, m_playing, &Playing::pause);
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::takeBack);
}

void MainWindow::connectArchive()
{
    connect(&m_archive, &Archive::damageFound, this, [this](const QString &what) {
        say(tr("The archive is damaged: %1. “Check Archive” in the menu mends what can be mended.").arg(what));
    });
    connect(m_care, &ArchiveCare::said, this, &MainWindow::say);
    connect(m_care, &ArchiveCare::damaged, this, &MainWindow::archiveDamaged);
    connect(m_care, &ArchiveCare::pastEnded, this, [this] { m_undo.clear(); });
    connect(&m_archive, &Archive::replacedByOthers, this, [this] { m_undo.clear(); });
}

// How pages look: theme, size, script.
void MainWindow::connectPageStyle()
{
    const auto enlarge = [this](int steps) { m_preferences.textSize.set(m_preferences.textSize() + steps); };
    connect((*m_actions)[Id::LargerText], &QAction::triggered, this, [enlarge] { enlarge(1); });
    connect((*m_actions)[Id::SmallerText], &QAction::triggered, this, [enlarge] { enlarge(-1); });
    connect((*m_actions)[Id::NormalText], &QAction::triggered, this,
            [this] { m_preferences.textSize.set(m_preferences.textSize.initial()); });
    connect(m_article->view(), &ArticleView::textSizeRequested, this, enlarge);

    auto *themes = new PageThemeMenu(*m_themes, m_preferences, this);
    QAction *theme = (*m_actions)[Id::PageTheme];
    theme->setMenu(themes);
    connect(theme, &QAction::triggered, this, [this, themes] { themes->popup(m_article->menuPlace()); });
    connect(m_themes, &PageThemes::broken, this, &MainWindow::say);
    connect(m_themes, &PageThemes::changed, this, [this] {
        if (const QString chosen = m_preferences.pageTheme(); !chosen.isEmpty() && !m_themes->has(chosen))
            say(tr("The page theme “%1” is not there any more: the page is as the window.").arg(isolated(chosen)));
    });

    QAction *script = (*m_actions)[Id::OtherScript];
    const auto follow = [this, script] { script->setChecked(m_preferences.chineseScript() != ChineseScript::AsWritten); };
    connect(&m_preferences.chineseScript, &AnySetting::changed, script, follow);
    follow();
}

void MainWindow::connectPalette()
{
    connect((*m_actions)[Id::Palette], &QAction::triggered, this, [this] { m_palette->open(m_recent->all()); });
    connect(m_palette, &CommandPalette::placeChosen, this, [this](const QString &key) {
        m_panes->showList();
        m_feeds->choose(key);
        m_panes->focusList();
    });
    connect(m_palette, &CommandPalette::searchChosen, this, [this](const QString &search) {
        m_search->search(search);
        m_recent->add(search);
        m_panes->focusList();
    });
    connect(m_search, &SearchField::queryChanged, m_panes, &PaneLayout::showList); // whoever searches sees what is found
    connect(m_search, &SearchField::left, this, [this] {
        m_panes->focusList();
        if (m_listing->isSearch())
            m_recent->add(m_search->text());
    });
}

// Whoever looks for something, or at an article, sees it.
void MainWindow::connectFirstStart()
{
    connect(m_list, &ArticleListPane::currentChanged, m_start, &FirstStart::showPanes);
    connect(m_search, &SearchField::queryChanged, m_start, &FirstStart::showPanes);
    connect(m_palette, &CommandPalette::placeChosen, m_start, &FirstStart::showPanes);
    connect(m_feeds, &FeedPane::viewWanted, m_start, &FirstStart::showPanes);
}

void MainWindow::connectRefreshing()
{
    connect(&m_refresher, &Refresher::progress, m_status, &StatusLine::setProgress);
    connect(&m_refresher, &Refresher::finished, this, [this](const RefreshSummary &summary) {
        if (summary.created > 0 && !m_start->isWelcome()) // the welcome page comes before anything the person asked for
            say(tr("%n new article(s).", nullptr, summary.created));
        else if (summary.feeds == 1 && summary.failed == 1)
            say(errorText(summary.errors.first().error));
    });
    connect(&m_refresher, &Refresher::problemFound, this,
            [this](const QString &, const Error &error) { say(errorText(error)); });
    connect(m_status, &StatusLine::cancelRequested, &m_refresher, &Refresher::cancel);
    connect(m_status, &StatusLine::cancelRequested, m_rereading, &Rereading::cancel);
    connect(m_rereading, &Rereading::progressed, m_status, &StatusLine::setRereading);
    connect(m_rereading, &Rereading::ended, this, [this](int changed, const std::optional<Error> &error) {
        say(error ? errorText(*error) : tr("%n article(s) read differently now.", nullptr, changed));
    });
}

void MainWindow::connectFullTexts(FullTextReading &texts, FullTextQueue &queue)
{
    auto *control = new FullTextControl(texts, *m_article, *m_reading, *(*m_actions)[Id::FullText], this);
    connect(control, &FullTextControl::said, this, &MainWindow::say);
    connect(&texts, &FullTextReading::revised, m_newspaper, &Newspaper::refill);
    connect(&queue, &FullTextQueue::read, control, &FullTextControl::noteRead);
    connect(&queue, &FullTextQueue::progressed, m_status, &StatusLine::setFullTexts);
    connect(m_status, &StatusLine::cancelRequested, &queue, &FullTextQueue::cancel);
}

void MainWindow::connectPictures(PicturesAhead &pictures)
{
    connect(&pictures, &PicturesAhead::progressed, m_status, &StatusLine::setPictures);
    connect(&pictures, &PicturesAhead::filled, this,
            [this] { say(tr("There is no more room for pictures to be kept offline. The preferences can give more.")); });
    connect(m_status, &StatusLine::cancelRequested, &pictures, &PicturesAhead::cancel);
}

void MainWindow::restorePlaces()
{
    resize(1280, 800);
    restoreGeometry(m_preferences.geometry());
    m_themes->read();
    (*m_actions)[Id::UnreadOnly]->setChecked(m_preferences.unreadOnly());
    (*m_actions)[Id::Facets]->setChecked(m_preferences.facets());
    m_list->view()->setFocus();
}

void MainWindow::keepSession()
{
    m_preferences.geometry.set(saveGeometry());
    m_panes->rememberPlaces();
    m_feeds->rememberPlaces();
    m_place->remember();
    m_reading->flush();
}

bool MainWindow::isDownloading() const { return m_playing->isDownloading(); }

bool MainWindow::mayClose()
{
    return !isDownloading() || !isVisible()
           || QMessageBox::question(this, QStringLiteral("Masthead"),
                                    tr("A download is under way, and is lost when Masthead ends. End it all the same?"),
                                    QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
                  == QMessageBox::Yes;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose())
        return event->ignore();
    keepSession();
    QMainWindow::closeEvent(event);
}

// Keys that nothing else took.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !leaveSearch())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_actions)
        m_actions->recolor();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() != QEvent::StatusTip)
        return QMainWindow::event(event);
    m_status->setHovered(static_cast<QStatusTipEvent *>(event)->tip());
    return true;
}

void MainWindow::showGlance()
{
    if (!m_glance) {
        m_glance = new GlanceWindow(m_archive, this);
        m_glance->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_glance->setQuery(m_model->query(), m_listing->name());
    m_glance->show();
    m_glance->raise();
    m_glance->activateWindow();
}

void MainWindow::showOutlets()
{
    auto *dialog = new OutletsDialog(m_archive, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutletsDialog::kept, this, [this](const QList<Outlet> &before, const QList<Outlet> &after) {
        if (const std::optional<Query> concerned = concernedBy(before, after))
            m_rereading->start(*concerned);
    });
    dialog->open();
}

void MainWindow::goOn()
{
    if (m_listing->chooseNextFeed())
        m_whenListed = &Reading::nextUnread;
    else
        say(tr("Nothing unread is left here."));
}

void MainWindow::refresh()
{
    // Of the archive and not of the tree beside it, which may not be there yet.
    whenDone(m_archive.feeds(), this, [this](const Result<QList<Feed>> &feeds) {
        if (!feeds)
            return fail(feeds.error());
        QList<FeedId> all;
        for (const Feed &feed : *feeds)
            all.append(feed.id);
        m_refresher.refresh(all);
    });
}

void MainWindow::openArticle(ArticleId id)
{
    whenDone(m_archive.article(id), this, [this](const Result<StoredArticle> &article) {
        if (article)
            m_place->goTo(*article);
        else
            fail(article.error());
    });
}

void MainWindow::chooseUnread()
{
    m_panes->showList();
    m_search->clear();
    m_feeds->choose(m_feeds->model().indexOf(FeedTreeModel::Kind::Unread, 0).data(FeedTreeModel::KeyRole).toString());
}

void MainWindow::markRead(const QList<ArticleId> &articles) { m_reading->markRead(articles); }

void MainWindow::addFeed() { m_feedDialogs->add(); }

void MainWindow::offerFeed(const QString &address) { m_feedDialogs->offer(address); }

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(*m_actions, this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(tr("About Masthead"));
    about->setText(QStringLiteral("Masthead %1").arg(QCoreApplication::applicationVersion()));
    about->setInformativeText(
        tr("A news reader that shows who stands behind an article.\nFree software under the GNU General Public License, version 3 or later.\n\nArchive: %1")
            .arg(m_archive.path()));
    showPlainly(*about);
    about->open();
}

}
