#pragma once

#include "core/query.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace Masthead {

class Actions;
class ArticleDelegate;
class ArticleListModel;
class Clock;
class Preferences;
class Thumbnails;

/// The middle pane: what is listed and how it is sorted, and the list itself. GUI thread.
class ArticleListPane : public QWidget {
    Q_OBJECT

public:
    ArticleListPane(ArticleListModel &model, Thumbnails &thumbnails, Preferences &preferences, const Clock &clock,
                    Actions &actions, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }
    void setHeading(const QString &heading);

    int currentRow() const;
    void setCurrentRow(int row); ///< -1: none

signals:
    void currentChanged(int row);
    void orderChanged();
    void starClicked(int row);
    void clicked();
    void openRequested(int row); ///< Enter or a double click
    void contextMenuRequested(int row, const QPoint &globalPosition);

private:
    QToolButton *orderButton();
    void showOrder();
    void connectActions();
    void askForOrder();
    void showStates();
    void drawStar();
    void keepCurrent();

    ArticleListModel &m_model;
    Actions &m_actions;
    Preferences &m_preferences;
    QLabel *m_heading;
    QToolButton *m_order;
    QTimer m_reordering;
    QListView *m_view;
    ArticleDelegate *m_delegate;
    bool m_starred = false; ///< as the action shows it
    qint64 m_current = 0;   ///< id of the chosen article, to find it again in another list
};

}
