#include "mainwindow.h"

#include "actions.h"
#include "addfeeddialog.h"
#include "archivecare.h"
#include "articleexport.h"
#include "articlelistpane.h"
#include "articlepane.h"
#include "articleview/articleview.h"
#include "citationmenu.h"
#include "commandpalette.h"
#include "errortext.h"
#include "facetpane.h"
#include "feedicons.h"
#include "feedpane.h"
#include "feedsettingsdialog.h"
#include "feedtreeview.h"
#include "fetching/pagereading.h"
#include "fetching/pictures.h"
#include "fetching/refresher.h"
#include "fetching/rereading.h"
#include "fetching/subscriber.h"
#include "foreigntext.h"
#include "glancewindow.h"
#include "models/articlelistmodel.h"
#include "healthdialog.h"
#include "helpwindow.h"
#include "mastheadpanel.h"
#include "opmltransfer.h"
#include "outletsdialog.h"
#include "panelayout.h"
#include "pagethememenu.h"
#include "pagethemes.h"
#include "pictureoverlay.h"
#include "preferences.h"
#include "preferencesdialog.h"
#include "readertransfer.h"
#include "reading.h"
#include "recentsearches.h"
#include "searchfield.h"
#include "shortcutsdialog.h"
#include "statusline.h"
#include "symbolicicon.h"
#include "storage/archive.h"
#include "thumbnails.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Masthead {

using Id = Actions::Id;

static constexpr int facetWidth = 190;

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent), m_archive(parts.archive), m_refresher(parts.refresher), m_subscriber(parts.subscriber),
      m_pages(parts.pages), m_passwords(parts.passwords), m_preferences(parts.preferences),
      m_actions(new Actions(this, parts.preferences)), m_themes(new PageThemes(parts.pageThemes, this)),
      m_model(new ArticleListModel(parts.archive, this)), m_thumbnails(new Thumbnails(parts.pictures, this)),
      m_icons(new FeedIcons(parts.pictures, this)), m_status(new StatusLine(this)), m_search(new SearchField(this)),
      m_feeds(new FeedPane(parts.archive, *m_icons, parts.preferences, m_undo, this)),
      m_facets(new FacetPane(parts.archive, this)),
      m_list(new ArticleListPane(*m_model, *m_thumbnails, parts.preferences, parts.clock, *m_actions, this)),
      m_article(new ArticlePane(parts.pictures, *m_themes, parts.preferences, *m_actions, this)),
      m_export(new ArticleExport(*m_article, *m_themes, parts.pictures, *m_actions, this)),
      m_enlarged(new PictureOverlay(parts.pictures, this)),
      m_reading(new Reading(parts.archive, *m_model, *m_list, *m_article, m_undo, parts.preferences, this)),
      m_lists(new OpmlTransfer(parts.subscriber, *m_feeds, this)), m_readers(new ReaderTransfer(parts.archive, this)),
      m_care(new ArchiveCare(parts.archive, this)), m_rereading(new Rereading(parts.archive, this)),
      m_recent(new RecentSearches(parts.preferences, this)),
      m_palette(new CommandPalette(*m_actions, m_feeds->model(), this)), m_panes(nullptr)
{
    setWindowTitle(QStringLiteral("Masthead"));
    setContextMenuPolicy(Qt::NoContextMenu);
    buildToolBar();
    buildPanes();
    connectActions();
    connectPanes();
    connectLayout();
    connectPalette();
    connectRefreshing();
    restorePlaces();
}

MainWindow::~MainWindow() = default;

void MainWindow::say(const QString &sentence) { m_status->say(sentence); }

void MainWindow::buildToolBar()
{
    auto *bar = new QToolBar(tr("Main Tool Bar"), this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(18, 18));
    bar->toggleViewAction()->setEnabled(false);
    // Whoever goes by keys sees where they are: the style draws no focus on buttons of tool bars.
    bar->setStyleSheet(
        QStringLiteral("QToolBar > QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }"
                       "QToolBar > QToolButton:hover { background: palette(midlight); }"
                       "QToolBar > QToolButton:checked { background: palette(midlight); border-color: palette(mid); }"
                       "QToolBar > QToolButton:focus { border-color: palette(text); }"
                       "QToolBar > QToolButton::menu-indicator { image: none; }"));

    auto *menu = new QToolButton(bar);
    menu->setIcon(symbolicIcon(QStringLiteral("menu"), palette().color(QPalette::WindowText)));
    menu->setText(tr("Menu"));
    menu->setAutoRaise(true);
    menu->setAccessibleName(tr("Menu"));
    const auto showKey = [this, menu] { menu->setToolTip((*m_actions)[Id::Menu]->toolTip()); };
    showKey();
    connect(m_actions, &Actions::keysChanged, menu, showKey);
    connect((*m_actions)[Id::Menu], &QAction::triggered, menu, &QToolButton::showMenu);
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(m_actions->menu(menu));
    menu->setObjectName(QStringLiteral("menuButton"));
    bar->addWidget(menu);
    bar->addAction((*m_actions)[Id::BackToList]);
    bar->addAction((*m_actions)[Id::AddFeed]);
    bar->addAction((*m_actions)[Id::Refresh]);
    bar->addAction((*m_actions)[Id::MarkAllRead]);
    static_cast<QToolButton *>(bar->widgetForAction((*m_actions)[Id::MarkAllRead]))
        ->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction((*m_actions)[Id::ToggleStar]);
    bar->addAction((*m_actions)[Id::AsPublished]);
    bar->addAction((*m_actions)[Id::OpenInBrowser]);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(400);
    bar->addWidget(m_search);
    for (QToolButton *button : bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        button->setFocusPolicy(Qt::TabFocus);
    addToolBar(bar);
}

void MainWindow::buildPanes()
{
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_facets);
    middle->addWidget(m_list);
    middle->setStretchFactor(1, 1);
    middle->setSizes({facetWidth, 372});
    middle->setFocusProxy(m_list->view());
    m_article->setFocusProxy(m_article->view());
    m_facets->setMinimumWidth(120);
    m_facets->setVisible(m_preferences.facets());
    m_panes = new PaneLayout(m_feeds, middle, m_article, m_preferences, this);
    m_feeds->setMinimumWidth(140);
    m_list->setMinimumWidth(240);
    m_article->setMinimumWidth(320);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
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
    connectTo(Id::Health, &MainWindow::showHealth);
    connectTo(Id::Refresh, &MainWindow::refresh);
    connectTo(Id::Quit, &QWidget::close);
    connectTo(Id::Undo, [this] { m_undo.undo(); });
    connectTo(Id::Redo, [this] { m_undo.redo(); });
    (*m_actions)[Id::Undo]->setEnabled(false);
    (*m_actions)[Id::Redo]->setEnabled(false);
    connect(&m_undo, &QUndoStack::canUndoChanged, (*m_actions)[Id::Undo], &QAction::setEnabled);
    connect(&m_undo, &QUndoStack::canRedoChanged, (*m_actions)[Id::Redo], &QAction::setEnabled);
    connectTo(Id::MarkAllRead, [this] { m_reading->markAllRead(); });
    connectTo(Id::CopyAddress, &MainWindow::copyAddress);
    connectTo(Id::CopyCitation, [this] {
        if (m_article->article())
            offerCitation(m_article->article()->content, m_article->panel(),
                          [this](const QString &sentence) { say(sentence); });
    });
    connectTo(Id::Search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connectTo(Id::Preferences, [this] {
        auto *dialog = new PreferencesDialog(m_preferences, *m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connectTo(Id::NextArticle, [this] { m_reading->next(); });
    connectTo(Id::PreviousArticle, [this] { m_reading->previous(); });
    connectTo(Id::NextUnread, [this] { m_reading->nextUnread(); });
    connectTo(Id::PreviousUnread, [this] { m_reading->previousUnread(); });
    connectTo(Id::FirstArticle, [this] { m_reading->first(); });
    connectTo(Id::LastArticle, [this] { m_reading->last(); });
    connectTo(Id::NextFeed, [this] { m_feeds->view()->chooseNext(); });
    connectTo(Id::PreviousFeed, [this] { m_feeds->view()->choosePrevious(); });
    connectTo(Id::ScrollOn, [this] {
        if (m_panes->isArticleShown())
            m_reading->scrollOn();
        else
            m_reading->opened();
    });
    connectTo(Id::ScrollBack, [this] { m_article->view()->scrollBack(); });
    connectTo(Id::ToggleRead, [this] { m_reading->toggleRead(); });
    connectTo(Id::ToggleStar, [this] { m_reading->toggleStar(m_list->currentRow()); });
    connectTo(Id::Annotate, [this] { m_reading->annotate(this); });
    connectTo(Id::OpenInBrowser, &MainWindow::openInBrowser);
    connectTo(Id::ReadPage, &MainWindow::readPage);
    connectTo(Id::AsPublished, [this](bool on) { m_article->setAsPublished(on); });
    connectTo(Id::OtherScript, [this](bool on) { m_article->setOtherScript(on); });
    connectTo(Id::EnlargePicture, [this] { enlarge(m_article->view()->pictures().value(0)); });
    auto *themes = new PageThemeMenu(*m_themes, m_preferences, this);
    (*m_actions)[Id::PageTheme]->setMenu(themes);
    connectTo(Id::PageTheme, [this, themes] { themes->popup(m_article->mapToGlobal(QPoint(16, 16))); });
    connectTo(Id::UnreadOnly, [this](bool only) {
        m_preferences.unreadOnly.set(only);
        showFeed();
    });
    connectTo(Id::Facets, &MainWindow::showFacets);
    connectTo(Id::Glance, &MainWindow::showGlance);
    connectTo(Id::Outlets, &MainWindow::showOutlets);
    connectTo(Id::LargerText, [this] { m_preferences.textSize.set(m_preferences.textSize() + 1); });
    connectTo(Id::SmallerText, [this] { m_preferences.textSize.set(m_preferences.textSize() - 1); });
    connectTo(Id::NormalText, [this] { m_preferences.textSize.set(m_preferences.textSize.initial()); });
    connectTo(Id::FocusFeeds, [this] {
        m_panes->showList();
        m_feeds->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connectTo(Id::FocusArticles, [this] {
        m_panes->showList();
        m_list->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connectTo(Id::FocusArticle, [this] {
        m_panes->showArticle();
        m_article->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connectTo(Id::Shortcuts, [this] {
        auto *dialog = new ShortcutsDialog(*m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connectTo(Id::Help, &MainWindow::showHelp);
    connectTo(Id::About, &MainWindow::showAbout);
}

void MainWindow::connectPanes()
{
    const auto fail = [this](const Error &error) { say(errorText(error)); };
    const auto offerUndo = [this](const QString &sentence) { m_status->offerUndo(sentence); };
    connect(m_feeds, &FeedPane::chosen, this, [this] {
        m_search->reset();
        showFeed();
    });
    connect(m_feeds, &FeedPane::treeChanged, this, [this] {
        updateHeading();
        m_status->setFailedFeeds(m_feeds->failedFeeds());
    });
    connect(m_feeds, &FeedPane::refreshRequested, &m_refresher, &Refresher::refresh);
    connect(m_feeds, &FeedPane::undoable, this, offerUndo);
    connect(m_feeds, &FeedPane::failed, this, fail);
    connect(m_feeds, &FeedPane::detailsRequested, this, &MainWindow::say);
    connect(m_feeds, &FeedPane::said, this, &MainWindow::say);
    connect(m_feeds, &FeedPane::settingsRequested, this, &MainWindow::showFeedSettings);
    connect(m_feeds, &FeedPane::relocateRequested, this, &MainWindow::relocate);
    connect(m_feeds, &FeedPane::markAllRequested, this, [this] {
        // The list of the row that was just chosen comes first.
        connect(m_model, &ArticleListModel::answered, m_reading, &Reading::markAllRead, Qt::SingleShotConnection);
        showFeed();
    });

    connect(m_search, &SearchField::queryChanged, this, [this](const Query &query) {
        m_searching = true;
        showQuery(query);
    });
    connect(m_search, &SearchField::namesWanted, this, &MainWindow::tellNames);
    connect(m_search, &SearchField::cleared, this, &MainWindow::showFeed);
    connect(m_search, &SearchField::left, this, [this] { m_list->view()->setFocus(Qt::OtherFocusReason); });

    connect(m_facets, &FacetPane::narrowed, this, &MainWindow::narrow);
    connect(m_facets, &FacetPane::failed, this, fail);
    connect(m_list, &ArticleListPane::orderChanged, this, [this] { showQuery(m_model->query()); });
    connect(m_list, &ArticleListPane::openRequested, this, [this] {
        if (m_panes->isArticleShown())
            openInBrowser();
        else
            m_reading->opened();
    });
    connect(m_list, &ArticleListPane::contextMenuRequested, this, &MainWindow::showListMenu);
    connect(m_model, &ArticleListModel::answered, this, &MainWindow::updateHeading);
    connect(m_model, &ArticleListModel::failed, this, fail);
    connect(&m_archive, &Archive::damageFound, this, [this](const QString &what) {
        say(tr("The archive is damaged: %1. “Check Archive” in the menu mends what can be mended.").arg(what));
    });

    m_reading->setPicturesRule([this](FeedId id) {
        const Feed *feed = m_feeds->model().feed(id);
        return !feed || feed->pictures;
    });
    connect(m_lists, &OpmlTransfer::said, this, &MainWindow::say);
    connect(m_readers, &ReaderTransfer::said, this, &MainWindow::say);
    connect(m_readers, &ReaderTransfer::imported, m_feeds, &FeedPane::offerUndoOfAdding);
    connect(m_care, &ArchiveCare::said, this, &MainWindow::say);
    connect(m_care, &ArchiveCare::damaged, this, &MainWindow::archiveDamaged);
    connect(m_care, &ArchiveCare::restored, this, [this] { m_undo.clear(); }); // its ids may mean other articles now
    connect(m_reading, &Reading::noneLeft, this, &MainWindow::goOn);
    connect(m_reading, &Reading::undoable, this, offerUndo);
    connect(m_reading, &Reading::failed, this, fail);
    connect(m_reading, &Reading::waiting, this, [this](const Error &error) {
        say(tr("%1 What you mark waits, and is kept as soon as there is room.").arg(errorText(error)));
    });
    connect(m_article, &ArticlePane::searchRequested, m_search, &SearchField::search);
    connect(m_article->panel(), &MastheadPanel::addressRequested, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    connect(m_article->view(), &ArticleView::linkActivated, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    connect(m_article->view(), &ArticleView::linkHovered, m_status, &StatusLine::setHovered);
    connect(m_article->view(), &ArticleView::stopped, this, &MainWindow::say);
    connect(m_status, &StatusLine::undoRequested, &m_undo, &QUndoStack::undo);
    connect(m_status, &StatusLine::failedFeedsRequested, this, &MainWindow::showHealth);
    connect(m_article->view(), &ArticleView::textSizeRequested, this,
            [this](int steps) { m_preferences.textSize.set(m_preferences.textSize() + steps); });
    connect(m_article->view(), &ArticleView::pictureActivated, this, &MainWindow::enlarge);
    connect(m_export, &ArticleExport::said, this, &MainWindow::say);
    connect(m_article, &ArticlePane::said, this, &MainWindow::say);
    connect(m_themes, &PageThemes::broken, this, &MainWindow::say);
    const auto showScript = [this] {
        (*m_actions)[Id::OtherScript]->setChecked(m_preferences.chineseScript() != ChineseScript::AsWritten);
    };
    connect(&m_preferences.chineseScript, &AnySetting::changed, this, showScript);
    showScript();
}

void MainWindow::connectLayout()
{
    const std::pair<Id, Preferences::Layout> layouts[] = {{Id::ColumnsLayout, Preferences::Layout::Columns},
                                                          {Id::WideLayout, Preferences::Layout::Wide},
                                                          {Id::SingleLayout, Preferences::Layout::Single}};
    auto *group = new QActionGroup(this);
    for (const auto &[id, layout] : layouts) {
        QAction *action = group->addAction((*m_actions)[id]);
        connect(action, &QAction::triggered, this, [this, layout = layout] { m_preferences.layout.set(layout); });
        const auto follow = [this, action, layout = layout] { action->setChecked(m_preferences.layout() == layout); };
        connect(&m_preferences.layout, &AnySetting::changed, action, follow);
        follow();
    }
    QAction *back = (*m_actions)[Id::BackToList];
    connect(back, &QAction::triggered, m_panes, &PaneLayout::showList);
    const auto offerBack = [this, back] {
        const bool useful = m_panes->isSingle() && m_panes->isArticleShown();
        back->setEnabled(useful);
        back->setVisible(useful);
    };
    connect(m_panes, &PaneLayout::turned, this, offerBack);
    offerBack();
    connect(m_reading, &Reading::articleOpened, m_panes, &PaneLayout::showArticle);
    QAction *compact = (*m_actions)[Id::CompactRows];
    compact->setChecked(m_preferences.compact());
    connect(compact, &QAction::triggered, this, [this](bool on) { m_preferences.compact.set(on); });
    connect(&m_preferences.compact, &AnySetting::changed, compact,
            [this, compact] { compact->setChecked(m_preferences.compact()); });
}

void MainWindow::connectPalette()
{
    connect((*m_actions)[Id::Palette], &QAction::triggered, this, [this] { m_palette->open(m_recent->all()); });
    connect(m_palette, &CommandPalette::placeChosen, this, [this](const QString &key) {
        m_feeds->choose(key);
        m_list->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_palette, &CommandPalette::searchChosen, this, [this](const QString &search) {
        m_search->search(search);
        m_recent->add(search);
        m_list->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &SearchField::left, this, [this] {
        if (m_searching)
            m_recent->add(m_search->text());
    });
}

void MainWindow::connectRefreshing()
{
    connect(&m_refresher, &Refresher::progress, m_status, &StatusLine::setProgress);
    connect(&m_refresher, &Refresher::finished, this, [this](const RefreshSummary &summary) {
        if (summary.created > 0)
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

void MainWindow::restorePlaces()
{
    resize(1280, 800);
    restoreGeometry(m_preferences.geometry());
    m_themes->read();
    (*m_actions)[Id::UnreadOnly]->setChecked(m_preferences.unreadOnly());
    (*m_actions)[Id::Facets]->setChecked(m_preferences.facets());
    m_list->view()->setFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.geometry.set(saveGeometry());
    m_panes->rememberPlaces();
    m_feeds->rememberPlaces();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_actions)
        m_actions->recolor();
}

void MainWindow::tellNames()
{
    m_archive.knownNames().then(this, [this](const Result<KnownNames> &known) {
        if (!known)
            return;
        SearchNames names{{QStringLiteral("publisher"), known->publishers},
                          {QStringLiteral("source"), known->sources},
                          {QStringLiteral("editor"), known->editors},
                          {QStringLiteral("author"), known->authors},
                          {QStringLiteral("tag"), known->tags}};
        for (const Feed &feed : m_feeds->model().tree().feeds)
            names[QStringLiteral("feed")] += feed.title;
        for (const Folder &folder : m_feeds->model().tree().folders)
            names[QStringLiteral("folder")] += folder.name;
        m_search->setNames(names);
    });
}

void MainWindow::showFeed()
{
    m_searching = false;
    Query query = m_feeds->query();
    if (m_preferences.unreadOnly())
        query.terms.append({.field = Query::Field::IsUnread});
    showQuery(query);
}

void MainWindow::showQuery(const Query &query)
{
    Query ordered = query;
    ordered.order = m_preferences.order();
    ordered.descending = ordered.order == Query::Order::Date && m_preferences.descending();
    m_article->setSearch(query.terms);
    m_model->setQuery(ordered);
    m_facets->setQuery(query);
}

void MainWindow::showFacets(bool shown)
{
    m_preferences.facets.set(shown);
    // The list keeps its width: the article gives what they take.
    m_panes->widenList(shown ? facetWidth : -m_facets->width());
    m_facets->setVisible(shown);
    if (shown)
        m_facets->view()->setFocus(Qt::ShortcutFocusReason);
}

/// What is listed, and that term too, in words that the person can change.
void MainWindow::narrow(const QString &term)
{
    QString listed = m_searching ? m_search->text().trimmed() : m_feeds->queryText();
    if (listed.contains(QLatin1String(" OR ")))
        listed = QLatin1Char('(') + listed + QLatin1Char(')');
    m_search->search(listed.isEmpty() ? term : listed + QLatin1Char(' ') + term);
}

void MainWindow::showGlance()
{
    if (!m_glance) {
        m_glance = new GlanceWindow(m_archive, this);
        m_glance->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_glance->setQuery(m_model->query(), m_searching ? m_search->text().trimmed() : m_feeds->heading());
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

void MainWindow::updateHeading()
{
    m_list->setHeading(m_searching ? tr("%n article(s) found", nullptr, m_model->rowCount()) : m_feeds->heading());
}

void MainWindow::goOn()
{
    if (m_searching || !m_feeds->model().nextWithUnread(m_feeds->view()->currentIndex()).isValid()) {
        say(tr("Nothing unread is left here."));
        return;
    }
    connect(m_model, &ArticleListModel::answered, m_reading, &Reading::nextUnread, Qt::SingleShotConnection);
    m_feeds->chooseNextWithUnread();
}

void MainWindow::refresh()
{
    QList<FeedId> all;
    for (const Feed &feed : m_feeds->model().tree().feeds)
        all.append(feed.id);
    m_refresher.refresh(all);
}

void MainWindow::addFeed() { makeAddFeedDialog()->open(); }

void MainWindow::offerFeed(const QString &address)
{
    AddFeedDialog *dialog = makeAddFeedDialog();
    dialog->setAddress(address);
    dialog->open();
}

AddFeedDialog *MainWindow::makeAddFeedDialog()
{
    auto *dialog = new AddFeedDialog(m_subscriber, m_feeds->model().tree(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddFeedDialog::subscribed, this,
            [this, before = m_feeds->model().tree()](const Subscription &subscription) {
                const QString sentence = tr("Subscribed to %n feed(s).", nullptr, int(subscription.feeds.size()));
                const auto &lost = subscription.passwordLost;
                if (subscription.feeds.isEmpty())
                    return;
                m_feeds->offerUndoOfAdding(
                    before, lost ? tr("Subscribed, but the password was not kept. %1").arg(errorText(*lost)) : sentence);
            });
    connect(dialog, &AddFeedDialog::listFound, m_lists, &OpmlTransfer::offer);
    return dialog;
}

// Beside the window, not over it: one at a time.
void MainWindow::showHealth()
{
    if (!m_health) {
        m_health = new HealthDialog(*m_feeds, this);
        m_health->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_health, &HealthDialog::refreshRequested, &m_refresher, &Refresher::refresh);
        connect(m_health, &HealthDialog::settingsRequested, this, &MainWindow::showFeedSettings);
    }
    m_health->show();
    m_health->raise();
    m_health->activateWindow();
}

void MainWindow::showFeedSettings(FeedId id)
{
    const Feed *feed = m_feeds->model().feed(id);
    if (!feed)
        return;
    auto *dialog = new FeedSettingsDialog(m_archive, m_passwords, *feed, m_health ? static_cast<QWidget *>(m_health) : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Whoever mends an address or a password wants to see whether it helped.
    connect(dialog, &FeedSettingsDialog::saved, this, [this, before = *feed](FeedId saved, bool moved) {
        m_feeds->offerUndoOfChanging(before);
        if (moved || before.error)
            m_refresher.refresh({saved});
    });
    dialog->open();
}

void MainWindow::relocate(FeedId id)
{
    const Feed *feed = m_feeds->model().feed(id);
    if (!feed)
        return;
    const Feed before = *feed;
    const QString path = QFileDialog::getExistingDirectory(this, tr("Where Is the Folder Now?"));
    if (path.isEmpty())
        return;
    m_archive.setFeedUrl(id, path).then(this, [this, before](const Done &done) {
        if (!done)
            return say(errorText(done.error()));
        m_feeds->offerUndoOfChanging(before);
        m_refresher.refresh({before.id});
    });
}

void MainWindow::openInBrowser()
{
    m_reading->opened();
    const auto &article = m_article->article();
    const QUrl url(article ? article->content.url : QString(), QUrl::StrictMode);
    if (url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")))
        QDesktopServices::openUrl(url);
    else if (article)
        say(tr("This article has no address on the web."));
}

/// What the feed and the text leave empty is asked of the article's page.
void MainWindow::readPage()
{
    const auto &article = m_article->article();
    if (!article)
        return;
    if (article->content.url.isEmpty())
        return say(tr("This article has no address on the web."));
    say(tr("Asking the page…"));
    m_pages.read(*article, [this, id = article->id](const Result<int> &added) {
        if (!added)
            return say(errorText(added.error()));
        say(*added == 0 ? tr("The page says no more.") : tr("The page says %n thing(s) more.", nullptr, *added));
        if (*added > 0 && m_article->article() && m_article->article()->id == id)
            m_reading->showAgain();
    });
}

void MainWindow::copyAddress()
{
    if (m_article->article())
        QGuiApplication::clipboard()->setText(m_article->article()->content.url);
}

void MainWindow::enlarge(const QString &picture)
{
    const QStringList pictures = m_article->view()->pictures();
    if (m_article->article() && !pictures.isEmpty())
        m_enlarged->open(pictures, pictures.indexOf(picture), m_article->article()->feedId);
    else if (m_article->article())
        say(tr("This article has no pictures."));
}

void MainWindow::showListMenu(int row, const QPoint &position)
{
    m_list->setCurrentRow(row);
    QMenu menu(this);
    for (const Id id :
         {Id::ToggleRead, Id::ToggleStar, Id::OpenInBrowser, Id::CopyAddress, Id::CopyCitation, Id::MarkAllRead})
        menu.addAction((*m_actions)[id]);
    menu.exec(position);
}

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
    QMessageBox about(this);
    about.setWindowTitle(tr("About Masthead"));
    about.setTextFormat(Qt::PlainText);
    about.setText(QStringLiteral("Masthead %1").arg(QGuiApplication::applicationVersion()));
    about.setInformativeText(
        tr("A news reader that shows who stands behind an article.\nFree software under the GNU General Public License, version 3 or later.\n\nArchive: %1")
            .arg(m_archive.path()));
    about.exec();
}

}
