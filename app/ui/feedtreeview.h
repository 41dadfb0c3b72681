#pragma once

#include <QTreeView>

namespace Masthead {

class FeedIcons;
class FeedTreeModel;

/// The sidebar's tree. Keeps what is open and what is chosen over changes of the tree, also of what goes and is brought back. GUI thread.
class FeedTreeView : public QTreeView {
    Q_OBJECT

public:
    FeedTreeView(FeedTreeModel &model, FeedIcons &icons, QWidget *parent = nullptr);

    QString currentKey() const;
    bool isEditing() const { return state() == EditingState; } ///< a name
    void setCurrentKey(const QString &key);                    ///< the first row where it is not there
    void chooseNext();                                         ///< the row below that is one to choose; stays on the last
    void choosePrevious();
    bool hasFolders() const; ///< rows to be opened
    QStringList expandedKeys() const;
    void setExpandedKeys(const QStringList &keys); ///< those without rows below once they have some
    void expandFirstRows();                        ///< of the top, and none below them

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void remember();
    void bringBack();
    void choose(QModelIndex index, QModelIndex (QTreeView::*next)(const QModelIndex &) const);
    QStringList keysBeside(const QModelIndex &index) const; ///< of feeds and folders below, then of those above, from it on
    void chooseBeside();

    FeedTreeModel &m_model;
    QStringList m_expanded;
    QStringList m_closed; ///< rows to be opened once they are there and have some below: they were open when they went
    QStringList m_beside; ///< what may be chosen where the current row is gone
    QString m_current;
    QString m_gone; ///< was chosen when it went, and nothing since then
    bool m_bringsBack = false;
    bool m_seen = false; ///< the chosen row was
    int m_scrolled = 0;
};

}
