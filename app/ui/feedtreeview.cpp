#include "feedtreeview.h"

#include "models/feedtreemodel.h"
#include "feeddelegate.h"
#include "feedicons.h"
#include "quietscrollbar.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QScopedValueRollback>

namespace Masthead {

FeedTreeView::FeedTreeView(FeedTreeModel &model, FeedIcons &icons, QWidget *parent) : QTreeView(parent), m_model(model)
{
    // First of all: the view itself forgets where its rows stood.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &FeedTreeView::remember);
    setModel(&model);
    setItemDelegate(new FeedDelegate(icons, this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    setRootIsDecorated(true);
    setUniformRowHeights(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setAccessibleName(tr("Feeds"));
    setVerticalScrollBar(new QuietScrollBar(QPalette::Window, this));
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);

    connect(&icons, &FeedIcons::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelReset, this, &FeedTreeView::bringBack);
}

QString FeedTreeView::currentKey() const { return currentIndex().data(FeedTreeModel::KeyRole).toString(); }

void FeedTreeView::setCurrentKey(const QString &key)
{
    const QModelIndex wanted = m_model.indexOf(key);
    setCurrentIndex(wanted.flags().testFlag(Qt::ItemIsEnabled) ? wanted : m_model.index(0, 0));
}

void FeedTreeView::chooseNext() { choose(currentIndex(), &QTreeView::indexBelow); }
void FeedTreeView::choosePrevious() { choose(currentIndex(), &QTreeView::indexAbove); }

void FeedTreeView::choose(QModelIndex index, QModelIndex (QTreeView::*next)(const QModelIndex &) const)
{
    do
        index = (this->*next)(index);
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsSelectable));
    if (index.isValid())
        setCurrentIndex(index);
}

bool FeedTreeView::hasFolders() const
{
    for (int row = 0; row < m_model.rowCount({}); ++row)
        if (m_model.rowCount(m_model.index(row, 0, {})) > 0)
            return true;
    return false;
}

QStringList FeedTreeView::expandedKeys() const
{
    QStringList keys;
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex above = open.takeLast();
        for (int row = 0; row < m_model.rowCount(above); ++row) {
            const QModelIndex index = m_model.index(row, 0, above);
            if (isExpanded(index))
                keys.append(index.data(FeedTreeModel::KeyRole).toString());
            if (m_model.rowCount(index) > 0)
                open.append(index);
        }
    }
    return keys;
}

// A row that has nothing below it would be told as open to a screen reader.
void FeedTreeView::setExpandedKeys(const QStringList &keys)
{
    for (const QString &key : keys) {
        const QModelIndex index = m_model.indexOf(key);
        const bool opens = index.isValid() && m_model.rowCount(index) > 0;
        m_closed.removeAll(key);
        if (opens)
            expand(index);
        else
            m_closed.append(key);
    }
}

void FeedTreeView::expandFirstRows()
{
    QStringList keys;
    for (int row = 0; row < m_model.rowCount({}); ++row)
        keys.append(m_model.index(row, 0, {}).data(FeedTreeModel::KeyRole).toString());
    setExpandedKeys(keys);
}

void FeedTreeView::remember()
{
    m_expanded = expandedKeys();
    m_current = currentKey();
    m_beside = keysBeside(currentIndex());
    m_scrolled = verticalScrollBar()->value();
    m_seen = viewport()->rect().intersects(visualRect(currentIndex()));
}

QStringList FeedTreeView::keysBeside(const QModelIndex &index) const
{
    QStringList keys;
    for (const auto next : {&QTreeView::indexBelow, &QTreeView::indexAbove})
        for (QModelIndex row = (this->*next)(index); row.isValid(); row = (this->*next)(row))
            if (row.flags().testFlag(Qt::ItemIsDragEnabled)) // a feed or a folder
                keys.append(row.data(FeedTreeModel::KeyRole).toString());
    return keys;
}

void FeedTreeView::chooseBeside()
{
    const auto there = std::find_if(m_beside.begin(), m_beside.end(),
                                    [this](const QString &key) { return m_model.indexOf(key).isValid(); });
    setCurrentKey(there == m_beside.end() ? QString() : *there);
}

// Nobody chose anything; only where the row is gone another one is, until it comes back.
void FeedTreeView::bringBack()
{
    const QScopedValueRollback own(m_bringsBack, true);
    setExpandedKeys(m_expanded + m_closed);
    const QModelIndex same = m_model.indexOf(m_current);
    if (const QModelIndex back = m_model.indexOf(m_gone); !m_gone.isEmpty() && back.isValid()) {
        m_gone.clear();
        setCurrentIndex(back);
    } else if (same.isValid()) {
        const QSignalBlocker blocker(selectionModel());
        setCurrentIndex(same);
    } else if (!m_current.isEmpty()) {
        m_gone = m_current;
        chooseBeside();
    }
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scrolled);
    if (m_seen)
        scrollTo(currentIndex()); // it may stand elsewhere, in a folder that is closed
}

// Rows that can be renamed have an input method take the letters that are keys here. The field for the name has its own.
void FeedTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_bringsBack) // somebody is elsewhere now
        m_gone.clear();
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

// Ctrl+Shift+PgUp moves a feed; where it stands first already the key means nothing, and no other row.
void FeedTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool page = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (page && event->modifiers().testFlag(Qt::ControlModifier))
        return event->ignore();
    QTreeView::keyPressEvent(event);
}

void FeedTreeView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void FeedTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The style would paint its highlight behind the branches; one quiet colour covers the whole row.
    QStyleOptionViewItem plain = option;
    if (selectionModel()->isSelected(index)) {
        const Theme theme = Theme::of(palette());
        plain.palette.setColor(QPalette::Highlight, theme.selection);
        painter->fillRect(option.rect, theme.selection);
    }
    QTreeView::drawRow(painter, plain, index);
}

void FeedTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (m_model.rowCount(index) == 0)
        return;
    const QPointF middle(rect.right() - 6, rect.center().y() + 0.5);
    QPainterPath path;
    if (isExpanded(index)) {
        path.moveTo(middle + QPointF(-4, -2));
        path.lineTo(middle + QPointF(4, -2));
        path.lineTo(middle + QPointF(0, 3));
    } else {
        path.moveTo(middle + QPointF(-2, -4));
        path.lineTo(middle + QPointF(-2, 4));
        path.lineTo(middle + QPointF(3, 0));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(path, Theme::of(palette()).muted);
    painter->restore();
}

}
