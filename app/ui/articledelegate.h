#pragma once

#include "symbolicicon.h"

#include <QStyledItemDelegate>

namespace Masthead {

class Clock;
class Preferences;
class Thumbnails;

/// A row of the article list: unread mark, title on at most two lines (compact: one), below it who stands behind it, the lead
/// image at the right where a person wants pictures, a star. All rows are of one height, so that nothing moves while pictures come.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ArticleDelegate(Thumbnails &thumbnails, const Preferences &preferences, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// Who stands behind an article: publisher ‹ source · editor. The time follows it in the row.
    QString credit(const QModelIndex &index) const;

signals:
    void starClicked(const QModelIndex &index);

private:
    struct Shape;
    Shape shape() const;

    Thumbnails &m_thumbnails;
    const Preferences &m_preferences;
    const Clock &m_clock;
    mutable SymbolicIcons m_symbols;
};

}
