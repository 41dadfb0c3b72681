#include "feedpane.h"

#include "actions.h"
#include "core/clock.h"
#include "core/whendone.h"
#include "documents.h"
#include "errortext.h"
#include "feedmoving.h"
#include "feedtreeview.h"
#include "fetching/readerimport.h"
#include "foreigntext.h"
#include "jsonfeedexport.h"
#include "preferences.h"
#include "smartfolderdialog.h"
#include "storage/archive.h"
#include "text/filename.h"
#include "undoadding.h"
#include "undostack.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QUrl>
#include <QVBoxLayout>

namespace Masthead {

using Id = Actions::Id;
using Kind = FeedTreeModel::Kind;

namespace {

constexpr int gatherMs = 60; // changes come in bursts
constexpr int dayMs = 60'000;
const QString nothingOpen = QStringLiteral("none"); // no key: an empty list of them is one that was never kept
constexpr int countMs = 500;                        // counting what a search means costs more

QUrl siteOf(const Feed &feed)
{
    const QUrl site(feed.siteUrl, QUrl::StrictMode);
    return site.scheme().startsWith(QLatin1String("http")) ? site : QUrl();
}

}

FeedPane::FeedPane(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_archive(parts.archive), m_preferences(parts.preferences), m_undo(parts.undo), m_clock(parts.clock),
      m_actions(parts.actions), m_view(new FeedTreeView(m_model, parts.icons, this)),
      m_moving(new FeedMoving(m_archive, m_model, *m_view, m_undo, m_actions, this)), m_today(today())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_view);
    m_view->setObjectName(QStringLiteral("feedTree"));

    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &FeedPane::reload);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countMs);
    connect(&m_countSoon, &QTimer::timeout, this, &FeedPane::countSmartFolders);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
        if (!m_countSoon.isActive())
            m_countSoon.start();
    };
    connect(&m_archive, &Archive::feedsChanged, this, soon);
    connect(&m_archive, &Archive::articlesChanged, this, soon);
    connect(&m_archive, &Archive::statesChanged, this, soon);
    m_dayWatch.start(dayMs);
    connect(&m_dayWatch, &QTimer::timeout, this, &FeedPane::followDay);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now, const QModelIndex &) {
                updateActions();
                if (now.isValid())
                    emit chosen();
            });
    connect(this, &FeedPane::treeChanged, this, &FeedPane::updateActions);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FeedPane::showMenu);
    connect(&m_model, &FeedTreeModel::renameRequested, this, &FeedPane::rename);
    connect(m_moving, &FeedMoving::viewWanted, this, &FeedPane::viewWanted);
    connect(m_moving, &FeedMoving::undoable, this, &FeedPane::undoable);
    connect(m_moving, &FeedMoving::failed, this, &FeedPane::failed);

    connectActions();
    // Not here: a future that is ready already answers at once, before anybody listens to this pane.
    QTimer::singleShot(0, this, &FeedPane::reload);
}

void FeedPane::connectActions()
{
    const auto connectTo = [this](Id id, auto &&slot) { connect(m_actions[id], &QAction::triggered, this, slot); };
    connectTo(Id::RefreshChosen, [this] { emit refreshRequested(feedsBelow(m_view->currentIndex())); });
    connectTo(Id::RenameFeed, [this] {
        emit viewWanted();
        m_view->setFocus(Qt::ShortcutFocusReason);
        m_view->edit(m_view->currentIndex());
    });
    connectTo(Id::RemoveFeed, &FeedPane::removeCurrent);
    connectTo(Id::FeedPictures, &FeedPane::setPictures);
    connectTo(Id::CopyFeedAddress, [this] {
        if (const Feed *feed = chosenFeed())
            QApplication::clipboard()->setText(feed->url);
    });
    connectTo(Id::OpenSite, [this] {
        if (const Feed *feed = chosenFeed())
            QDesktopServices::openUrl(siteOf(*feed));
    });
    connectTo(Id::FeedSettings, [this] {
        if (const Feed *feed = feedAbove(m_view->currentIndex()))
            emit settingsRequested(feed->id);
    });
    connectTo(Id::LocateFolder, [this] {
        if (const Feed *feed = chosenFeed())
            emit relocateRequested(feed->id);
    });
    connectTo(Id::ExplainFeedError, [this] {
        if (const Feed *feed = chosenFeed(); feed && feed->error)
            emit detailsRequested(errorText(*feed->error));
    });
    connectTo(Id::EditSmartFolder, [this] {
        if (const SmartFolder *search = chosenSmartFolder())
            editSmartFolder(*search);
    });
    connectTo(Id::ExportSmartFolder, [this] {
        if (const SmartFolder *search = chosenSmartFolder())
            askAndExport(*search);
    });
    m_view->addAction(m_actions[Id::RemoveFeed]); // elsewhere its key deletes other things
    updateActions();
}

// What cannot be done to the row that is chosen is greyed out.
void FeedPane::updateActions()
{
    const Kind kind = chosenKind();
    const Feed *feed = chosenFeed();
    const bool isOwn = kind == Kind::Feed || kind == Kind::Folder || kind == Kind::SmartFolder;
    m_actions[Id::RefreshChosen]->setEnabled(kind == Kind::Feed || kind == Kind::Folder);
    for (const Id id : {Id::RenameFeed, Id::RemoveFeed})
        m_actions[id]->setEnabled(isOwn);
    m_actions[Id::FeedSettings]->setEnabled(feedAbove(m_view->currentIndex()));
    for (const Id id : {Id::FeedPictures, Id::CopyFeedAddress})
        m_actions[id]->setEnabled(feed);
    for (const Id id : {Id::EditSmartFolder, Id::ExportSmartFolder})
        m_actions[id]->setEnabled(kind == Kind::SmartFolder);
    m_actions[Id::LocateFolder]->setEnabled(feed && feed->kind == FeedKind::PostFolder);
    m_actions[Id::ExplainFeedError]->setEnabled(feed && feed->error);
    m_actions[Id::OpenSite]->setEnabled(feed && siteOf(*feed).isValid());
    m_actions[Id::FeedPictures]->setChecked(feed && feed->pictures);
    m_moving->updateActions();
}

void FeedPane::followDay()
{
    const Query before = query();
    const QDate now = today();
    if (std::exchange(m_today, now) == now)
        return;
    reload();
    if (query() != before)
        emit redefined();
}

QDate FeedPane::today() const { return m_clock.now().toLocalTime().date(); }

// What somebody is typing for a name stays: the tree comes when they are done.
void FeedPane::reload()
{
    if (m_view->isEditing())
        return m_soon.start();
    const quint64 question = ++m_question;
    whenDone(m_archive.tree(), this, [this, question](const Result<FeedTree> &tree) {
        if (question != m_question)
            return;
        if (m_view->isEditing())
            return m_soon.start();
        if (!tree) {
            emit failed(tree.error());
            return;
        }
        const QString chosenBefore = m_view->currentKey();
        const Query queryBefore = query();
        m_model.setTree(*tree);
        if (!m_expanded && !tree->feeds.isEmpty()) {
            m_expanded = true;
            m_view->setExpandedKeys(m_preferences.expanded());
            if (m_preferences.expanded().isEmpty())
                m_view->expandFirstRows(); // folders, and not what may be a hundred categories
        }
        if (chosenBefore.isEmpty()) {
            m_view->setCurrentKey(m_preferences.chosen());
            countSmartFolders();
        } else if (m_view->currentKey() == chosenBefore && query() != queryBefore) {
            emit redefined();
        }
        emit treeChanged();
    });
}

// One count at a time: a search may take longer than the next change.
void FeedPane::countSmartFolders()
{
    if (m_counting || m_model.tree().smartFolders.isEmpty()) {
        m_countAgain = m_counting;
        return;
    }
    m_counting = true;
    whenDone(m_archive.smartFolderCounts(), this, [this](const Result<QHash<SmartFolderId, int>> &counts) {
        m_counting = false;
        if (m_view->isEditing())
            return m_countSoon.start();
        if (counts)
            m_model.setSmartFolderCounts(*counts);
        emit treeChanged();
        if (std::exchange(m_countAgain, false))
            m_countSoon.start();
    });
}

Query FeedPane::query() const { return m_model.query(m_view->currentIndex(), m_today); }

QString FeedPane::queryText() const
{
    const QModelIndex current = m_view->currentIndex();
    const auto named = [&current](const char *field) {
        QString name = current.data().toString();
        return QStringLiteral("%1:\"%2\"").arg(QLatin1String(field), name.replace(QLatin1Char('"'), QLatin1Char(' ')));
    };
    switch (current.isValid() ? Kind(current.data(FeedTreeModel::KindRole).toInt()) : Kind::All) {
    case Kind::Unread: return QStringLiteral("is:unread");
    case Kind::Starred: return QStringLiteral("is:starred");
    case Kind::Today: return QStringLiteral("after:") + m_today.toString(Qt::ISODate);
    case Kind::Folder: return named("folder");
    case Kind::Feed: return named("feed");
    case Kind::Category: return named("category");
    case Kind::SmartFolder: {
        const SmartFolder *search = m_model.smartFolder(current.data(FeedTreeModel::IdRole).toLongLong());
        return search ? search->query : QString();
    }
    case Kind::All:
    case Kind::Heading: break;
    }
    return {};
}

QString FeedPane::heading() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return {};
    const QString name = current.data().toString();
    const auto kind = Kind(current.data(FeedTreeModel::KindRole).toInt());
    const int unread = kind == Kind::All ? m_model.tree().unread : current.data(FeedTreeModel::CountRole).toInt();
    if (kind == Kind::Starred || unread == 0)
        return name;
    return tr("%1 · %n unread", nullptr, unread).arg(name);
}

void FeedPane::choose(const QString &key) { m_view->setCurrentKey(key); }

void FeedPane::chooseNextWithUnread()
{
    if (const QModelIndex next = m_model.nextWithUnread(m_view->currentIndex()); next.isValid())
        m_view->setCurrentIndex(next);
}

void FeedPane::rememberPlaces()
{
    if (m_view->currentKey().isEmpty()) // the first tree is not here yet
        return;
    QStringList expanded = m_view->expandedKeys();
    if (expanded.isEmpty() && m_view->hasFolders())
        expanded = {nothingOpen};
    m_preferences.expanded.set(expanded);
    m_preferences.chosen.set(m_view->currentKey());
}

int FeedPane::failedFeeds() const
{
    const auto &feeds = m_model.tree().feeds;
    return int(std::count_if(feeds.begin(), feeds.end(), [](const Feed &feed) { return feed.error.has_value(); }));
}

QList<FeedId> FeedPane::feedsBelow(const QModelIndex &index) const
{
    if (Kind(index.data(FeedTreeModel::KindRole).toInt()) == Kind::Feed)
        return {index.data(FeedTreeModel::IdRole).toLongLong()};
    QList<FeedId> feeds;
    for (int row = 0; row < m_model.rowCount(index); ++row)
        feeds += feedsBelow(m_model.index(row, 0, index));
    return feeds;
}

// The row below the pointer is the chosen one: pressing the button has chosen it.
void FeedPane::showMenu(const QPoint &position)
{
    QModelIndex index = m_view->indexAt(position);
    if (!index.flags().testFlag(Qt::ItemIsEnabled))
        index = {}; // beside what can be chosen
    if (index.isValid() && index != m_view->currentIndex())
        m_view->setCurrentIndex(index);
    const Kind kind = index.isValid() ? chosenKind() : Kind::Heading;
    const QString key = index.data(FeedTreeModel::KeyRole).toString(); // the tree may change while the menu is open
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](std::initializer_list<Id> ids) {
        for (const Id id : ids)
            menu->addAction(m_actions[id]);
    };
    if (kind == Kind::Feed || kind == Kind::Folder)
        add({Id::RefreshChosen});
    if (kind != Kind::Heading) {
        menu->addAction(tr("Mark &All as Read"), this, [this, key] {
            if (!m_model.indexOf(key).isValid())
                return;
            choose(key);
            emit markAllRequested();
        });
    }
    if (kind != Kind::Heading)
        add({Id::SearchWithin});
    menu->addSeparator();
    if (kind == Kind::SmartFolder)
        add({Id::EditSmartFolder, Id::ExportSmartFolder});
    if (kind == Kind::Feed)
        add({Id::FeedPictures, Id::CopyFeedAddress, Id::OpenSite});
    if (kind == Kind::Feed || kind == Kind::Category)
        add({Id::FeedSettings});
    for (const Id id : {Id::LocateFolder, Id::ExplainFeedError})
        if (kind == Kind::Feed && m_actions[id]->isEnabled())
            menu->addAction(m_actions[id]);
    menu->addSeparator();
    if (kind == Kind::Feed || kind == Kind::Folder || kind == Kind::SmartFolder)
        add({Id::RenameFeed, Id::MoveUp, Id::MoveDown, Id::MoveToFolder});
    menu->addSeparator();
    if (kind == Kind::Folder)
        menu->addAction(tr("Re&move Folder, Keep Its Feeds"), this, &FeedPane::removeCurrent);
    if (kind == Kind::Feed || kind == Kind::SmartFolder)
        add({Id::RemoveFeed});
    menu->addSeparator();
    add({Id::NewFolder, Id::NewSmartFolder});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void FeedPane::setPictures(bool shown)
{
    if (const Feed *chosen = chosenFeed())
        whenDone(m_archive.setFeedPictures(chosen->id, shown), this, [this, feed = *chosen](const Done &done) {
            if (done) {
                offerUndoOfChanging(feed);
                return;
            }
            updateActions(); // pressing it has marked it
            emit failed(done.error());
        });
}

Kind FeedPane::chosenKind() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? Kind(current.data(FeedTreeModel::KindRole).toInt()) : Kind::Heading;
}

const Feed *FeedPane::chosenFeed() const { return chosenKind() == Kind::Feed ? feedAbove(m_view->currentIndex()) : nullptr; }

// A category has the settings of the feed that it stands in.
const Feed *FeedPane::feedAbove(QModelIndex index) const
{
    while (index.isValid() && Kind(index.data(FeedTreeModel::KindRole).toInt()) == Kind::Category)
        index = index.parent();
    const bool isFeed = index.isValid() && Kind(index.data(FeedTreeModel::KindRole).toInt()) == Kind::Feed;
    return isFeed ? m_model.feed(index.data(FeedTreeModel::IdRole).toLongLong()) : nullptr;
}

const SmartFolder *FeedPane::chosenSmartFolder() const
{
    return chosenKind() == Kind::SmartFolder
               ? m_model.smartFolder(m_view->currentIndex().data(FeedTreeModel::IdRole).toLongLong())
               : nullptr;
}

FolderId FeedPane::chosenFolder() const
{
    return chosenKind() == Kind::Folder ? m_view->currentIndex().data(FeedTreeModel::IdRole).toLongLong() : 0;
}

void FeedPane::newSmartFolder(const QString &query) { editSmartFolder({.folder = chosenFolder(), .query = query}); }

void FeedPane::editSmartFolder(const SmartFolder &folder)
{
    auto *dialog = new SmartFolderDialog(m_archive, folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SmartFolderDialog::kept, this, [this, before = folder](const SmartFolder &after) {
        m_countSoon.start();
        const QString sentence = before.id == 0 ? tr("Added “%1”.").arg(after.name) : tr("Changed “%1”.").arg(after.name);
        if (before.id == 0 && m_model.smartFolder(after.id)) // the same one was there already
            return emit said(tr("“%1” was there already.").arg(after.name));
        if (before.id == 0)
            m_undo.push(new AddCommand(m_archive, {.smartFolders = {after}}, sentence));
        else
            m_undo.push(new ChangeSmartFolderCommand(m_archive, before, after, sentence));
        emit undoable(sentence);
    });
    dialog->open();
}

void FeedPane::askAndExport(const SmartFolder &folder)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as JSON Feed"),
                                                      inDocuments(safeFileName(folder.name, QStringLiteral(".json"))),
                                                      tr("JSON Feed (*.json)"));
    if (!path.isEmpty())
        exportTo(path, folder);
}

void FeedPane::exportTo(const QString &path, const SmartFolder &folder)
{
    Query query;
    query.terms = folder.terms;
    auto *writing = new JsonFeedExport(m_archive, path, this);
    connect(writing, &JsonFeedExport::ended, this, [this, path](const Result<int> &articles) {
        if (articles)
            emit said(tr("%n article(s) written to %1.", nullptr, *articles).arg(QDir::toNativeSeparators(path)));
        else
            emit failed(articles.error());
    });
    writing->start(folder.name, query);
}

void FeedPane::removeSmartFolder(const SmartFolder &folder)
{
    whenDone(m_archive.removeSmartFolder(folder.id), this, [this, folder](const Done &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        const QString sentence = tr("Removed “%1”.").arg(folder.name);
        m_undo.push(new RemoveSmartFolderCommand(m_archive, folder, sentence));
        emit undoable(sentence);
    });
}

void FeedPane::offerUndoOfAdding(const FeedTree &before, const QList<Feed> &feeds, const QList<SmartFolder> &searches,
                                 const QString &sentence)
{
    QSet<FeedId> ids;
    for (const Feed &feed : feeds)
        ids.insert(feed.id);
    QSet<SmartFolderId> searchIds;
    for (const SmartFolder &search : searches)
        searchIds.insert(search.id);
    offerUndo([this, before, ids, searchIds, sentence](const FeedTree &now) {
        return std::make_unique<AddCommand>(m_archive, only(ids, searchIds, addedBetween(before, now)), sentence);
    });
}

void FeedPane::offerUndoOfImport(const FeedTree &before, const ImportSummary &summary, const QString &sentence)
{
    offerUndo([this, before, summary, sentence](const FeedTree &now) {
        return std::make_unique<ImportCommand>(m_archive, only(summary.feeds, {}, addedBetween(before, now)), summary.states,
                                               summary.annotations, sentence);
    });
}

void FeedPane::offerUndo(const std::function<std::unique_ptr<AddCommand>(const FeedTree &now)> &command)
{
    whenDone(m_archive.tree(), this, [this, command](const Result<FeedTree> &now) {
        if (!now)
            return;
        std::unique_ptr<AddCommand> added = command(*now);
        const QString sentence = added->text();
        if (added->isEmpty())
            return emit said(sentence);
        m_undo.push(added.release());
        emit undoable(sentence);
    });
}

void FeedPane::offerUndoOfChanging(const Feed &before)
{
    whenDone(m_archive.feed(before.id), this, [this, before](const Result<Feed> &after) {
        if (!after)
            return;
        const QString sentence = tr("Changed “%1”.").arg(before.title);
        auto command = std::make_unique<ChangeFeedCommand>(m_archive, before, *after, sentence);
        if (command->isEmpty())
            return;
        m_undo.push(command.release());
        emit undoable(sentence);
    });
}

void FeedPane::newFolder()
{
    const QString name = tr("New Folder");
    emit viewWanted();
    whenDone(m_archive.addFolder(name, chosenFolder()), this, [this, name](const Result<FolderId> &id) {
        if (!id) {
            emit failed(id.error());
            return;
        }
        offerUndo([this, name, id = *id](const FeedTree &now) {
            FeedTree folder;
            std::copy_if(now.folders.begin(), now.folders.end(), std::back_inserter(folder.folders),
                         [id](const Folder &one) { return one.id == id; });
            return std::make_unique<AddCommand>(m_archive, folder, tr("Added “%1”.").arg(name));
        });
        // The tree that holds it comes a moment later.
        auto once = std::make_shared<QMetaObject::Connection>();
        *once = connect(this, &FeedPane::treeChanged, this, [this, once, folder = *id] {
            const QModelIndex index = m_model.indexOf(Kind::Folder, folder);
            if (!index.isValid())
                return;
            disconnect(*once);
            m_view->setCurrentIndex(index);
            m_view->edit(index);
        });
    });
}

void FeedPane::rename(Kind kind, qint64 id, const QString &name)
{
    const QString before = m_model.indexOf(kind, id).data().toString();
    const Feed *feed = kind == Kind::Feed ? m_model.feed(id) : nullptr;
    const QString given = feed && !feed->renamed ? QString() : before;
    const QString own = !feed ? QString() : feed->ownTitle.isEmpty() ? feed->url : feed->ownTitle;
    const QString shown = name.isEmpty() ? own : name;
    const SmartFolder *search = kind == Kind::SmartFolder ? m_model.smartFolder(id) : nullptr;
    const SmartFolder smart = search ? *search : SmartFolder();
    SmartFolder after = smart;
    after.name = name;
    auto renamed = search                 ? m_archive.changeSmartFolder(after)
                   : kind == Kind::Folder ? m_archive.renameFolder(id, name)
                                          : m_archive.renameFeed(id, name);
    whenDone(renamed, this, [this, kind, id, before, given, name, shown, smart, after](const Done &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        const QString sentence = tr("Renamed “%1” to “%2”.").arg(before, shown);
        if (kind == Kind::SmartFolder)
            m_undo.push(new ChangeSmartFolderCommand(m_archive, smart, after, sentence));
        else
            m_undo.push(new RenameCommand(m_archive, kind, id, given, name, sentence));
        emit undoable(sentence);
    });
}

void FeedPane::removeFeed(const Feed &feed)
{
    whenDone(m_archive.removeFeed(feed.id), this, [this, feed](const Done &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        const QString sentence = tr("Removed “%1”.").arg(feed.title);
        m_undo.push(new RemoveFeedCommand(m_archive, feed, sentence));
        emit undoable(sentence);
    });
}

void FeedPane::removeCurrent()
{
    if (chosenKind() == Kind::Folder)
        removeFolder(chosenFolder());
    else if (const SmartFolder *search = chosenSmartFolder())
        removeSmartFolder(*search);
    else if (const Feed *feed = chosenFeed())
        removeFeed(*feed);
}

void FeedPane::removeFolder(FolderId id)
{
    const auto folder = std::find_if(m_model.tree().folders.begin(), m_model.tree().folders.end(),
                                     [id](const Folder &f) { return f.id == id; });
    if (folder == m_model.tree().folders.end())
        return;
    auto *command =
        new RemoveFolderCommand(m_archive, *folder, m_model.tree(), tr("Removed the folder “%1”.").arg(folder->name));
    whenDone(m_archive.removeFolder(id), this, [this, command](const Done &done) {
        if (!done) {
            delete command;
            emit failed(done.error());
            return;
        }
        m_undo.push(command);
        emit undoable(command->text());
    });
}

}
