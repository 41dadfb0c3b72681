#include "feedmoving.h"

#include "actions.h"
#include "core/whendone.h"
#include "feedtreeview.h"
#include "foreigntext.h"
#include "storage/archive.h"
#include "undo.h"
#include "undostack.h"

#include <QAction>
#include <QInputDialog>

namespace Masthead {

using Id = Actions::Id;

namespace {

using Kind = FeedTreeModel::Kind;

Kind kindOf(const QModelIndex &index) { return Kind(index.data(FeedTreeModel::KindRole).toInt()); }

bool isOwn(const QModelIndex &index)
{
    const Kind kind = kindOf(index);
    return index.isValid() && (kind == Kind::Feed || kind == Kind::Folder || kind == Kind::SmartFolder);
}

struct Choice {
    FolderId folder;
    QString path; ///< from the top, in words
};

/// The folders below `above` but `left`, which holds no room for itself.
void addFolders(const FeedTreeModel &model, const QModelIndex &above, const QString &path, const QModelIndex &left,
                QList<Choice> *choices)
{
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        if (kindOf(index) != Kind::Folder || index == left)
            continue;
        const QString name = isolated(index.data().toString());
        const QString plain = path.isEmpty() ? name : path + QStringLiteral(" › ") + name;
        QString here = plain;
        const auto isThere = [&here](const Choice &one) { return one.path == here; };
        for (int number = 2; std::any_of(choices->cbegin(), choices->cend(), isThere); ++number)
            here = plain + QStringLiteral(" (%1)").arg(number);
        choices->append({index.data(FeedTreeModel::IdRole).toLongLong(), here});
        addFolders(model, index, here, left, choices);
    }
}

}

FeedMoving::FeedMoving(Archive &archive, FeedTreeModel &model, FeedTreeView &view, UndoStack &undo, const Actions &actions,
                       QWidget *parent)
    : QObject(parent), m_archive(archive), m_model(model), m_view(view), m_undo(undo), m_actions(actions)
{
    connect(&model, &FeedTreeModel::moveRequested, this, &FeedMoving::move);
    connect(actions[Id::MoveUp], &QAction::triggered, this, [this] { step(-1); });
    connect(actions[Id::MoveDown], &QAction::triggered, this, [this] { step(1); });
    connect(actions[Id::MoveToFolder], &QAction::triggered, this, &FeedMoving::askForFolder);
}

void FeedMoving::updateActions()
{
    m_stepping = false;
    const QModelIndex chosen = m_view.currentIndex();
    const bool own = isOwn(chosen);
    const Standing now = own ? standing(chosen) : Standing();
    m_actions[Id::MoveUp]->setEnabled(own && now.position > 0);
    m_actions[Id::MoveDown]->setEnabled(own && now.position < now.siblings - 1);
    m_actions[Id::MoveToFolder]->setEnabled(own && !m_model.tree().folders.isEmpty());
}

FeedMoving::Standing FeedMoving::standing(const QModelIndex &index) const
{
    Standing standing;
    const QModelIndex above = index.parent();
    standing.folder = above.isValid() ? above.data(FeedTreeModel::IdRole).toLongLong() : 0;
    for (int row = 0; row < m_model.rowCount(above); ++row) {
        if (row == index.row())
            standing.position = standing.siblings;
        standing.siblings += kindOf(m_model.index(row, 0, above)) == kindOf(index);
    }
    return standing;
}

void FeedMoving::move(Kind kind, qint64 id, FolderId folder, int position)
{
    const QModelIndex index = m_model.indexOf(kind, id);
    const Standing now = standing(index);
    if (folder == now.folder && (position == now.position || position == now.position + 1))
        return; // it stands there
    MoveCommand::Place before{now.folder, now.position};
    // Once it stands further up, the one that it stood before is one further down.
    if (folder == before.folder && position >= 0 && position <= before.position)
        ++before.position;
    whenDone(movedTo(m_archive, kind, id, folder, position), this,
             [this, kind, id, before, folder, position, name = index.data().toString()](const Done &done) {
                 if (!done) {
                     m_stepping = false;
                     emit failed(done.error());
                     return;
                 }
                 const QString sentence = tr("Moved “%1”.").arg(name);
                 m_undo.push(new MoveCommand(m_archive, kind, id, before, {folder, position}, sentence));
                 emit undoable(sentence);
             });
}

void FeedMoving::step(int places)
{
    const QModelIndex chosen = m_view.currentIndex();
    if (!isOwn(chosen) || m_stepping)
        return;
    m_stepping = true;
    const Standing now = standing(chosen);
    emit viewWanted();
    // It is put before one of its kind: to go down, before the one after the next.
    const int before = now.position + places + (places > 0 ? 1 : 0);
    move(kindOf(chosen), chosen.data(FeedTreeModel::IdRole).toLongLong(), now.folder, before < now.siblings ? before : -1);
}

void FeedMoving::askForFolder()
{
    const QModelIndex chosen = m_view.currentIndex();
    if (!isOwn(chosen))
        return;
    QList<Choice> choices{{0, tr("None: at the top")}};
    addFolders(m_model, {}, {}, chosen, &choices);
    QStringList paths;
    for (const Choice &choice : std::as_const(choices))
        paths.append(choice.path);
    const FolderId now = standing(chosen).folder;
    const auto at = std::find_if(choices.cbegin(), choices.cend(), [now](const Choice &one) { return one.folder == now; });

    auto *dialog = new QInputDialog(&m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog->setWindowTitle(tr("Move “%1”").arg(isolated(chosen.data().toString())));
    dialog->setLabelText(tr("Folder:"));
    dialog->setComboBoxItems(paths);
    if (at != choices.cend())
        dialog->setTextValue(at->path);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, choices, paths, now, kind = kindOf(chosen),
             id = chosen.data(FeedTreeModel::IdRole).toLongLong()](const QString &path) {
                const FolderId folder = choices.value(paths.indexOf(path)).folder;
                if (folder != now && m_model.indexOf(kind, id).isValid()) // it may have gone meanwhile
                    move(kind, id, folder, -1);
            });
    dialog->open();
}

}
