#pragma once

#include <QStyledItemDelegate>

namespace Masthead {

/// A row of the sidebar: a name, its count at the right, a warning in place where a feed could not be read.
class FeedDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
