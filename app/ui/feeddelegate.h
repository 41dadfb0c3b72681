#pragma once

#include "symbolicicon.h"

#include <QStyledItemDelegate>

namespace Masthead {

class FeedIcons;

/// A row of the sidebar: a name, its count at the right, a warning in place where a feed could not be read.
class FeedDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    FeedDelegate(FeedIcons &icons, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    FeedIcons &m_icons;
    mutable SymbolicIcons m_symbols;
};

}
