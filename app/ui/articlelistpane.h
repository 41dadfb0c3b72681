#pragma once

#include "core/query.h"

#include <QTimer>
#include <QWidget>

class QItemSelection;
class QLabel;
class QListView;
class QToolButton;

namespace Masthead {

class Actions;
class ArticleDelegate;
class ArticleListModel;
class Clock;
class PageNotice;
class Preferences;
class Thumbnails;

/// The middle pane: what is listed and how it is sorted, and the list itself; where it is empty, why. GUI thread.
class ArticleListPane : public QWidget {
    Q_OBJECT

public:
    ArticleListPane(ArticleListModel &model, Thumbnails &thumbnails, Preferences &preferences, const Clock &clock,
                    Actions &actions, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }
    void setHeading(const QString &heading);
    void setTrouble(const QString &sentence); ///< why the chosen feed could not be read; empty: it could

    int currentRow() const;          ///< of the chosen article, of several the one where the keys are; -1: none
    void setCurrentRow(int row);     ///< and chooses no other; -1: none
    QList<ArticleId> chosen() const; ///< one or several
    int chosenCount() const;

signals:
    void currentChanged(int row);     ///< one article is chosen
    void severalChosen(int articles); ///< which changes none that is shown
    void orderChanged();
    void starClicked(int row);
    void markReadRequested(const QList<Masthead::ArticleId> &articles); ///< what stands above or below the chosen one
    void clicked();
    void openRequested(int row);                             ///< Enter or a double click
    void contextMenuRequested(const QPoint &globalPosition); ///< for what is chosen

private:
    QToolButton *orderButton();
    void showOrder();
    void connectActions();
    void tellChosen(const QItemSelection &more);
    void askForOrder();
    void markAbove();
    void markBelow();
    void showTrouble();
    void showStates();
    void drawStar();
    void keepCurrent();

    ArticleListModel &m_model;
    Actions &m_actions;
    Preferences &m_preferences;
    QLabel *m_heading;
    QToolButton *m_order;
    PageNotice *m_notice;
    QString m_trouble;
    QTimer m_reordering;
    QListView *m_view;
    ArticleDelegate *m_delegate;
    bool m_starred = false;     ///< as the action shows it
    ArticleId m_current = 0;    ///< the chosen article, to find it again in another list
    ArticleId m_marksBelow = 0; ///< what is below it is to be marked once all of the list is here
};

}
