#pragma once

#include <QToolBar>

namespace Masthead {

class Actions;
class SearchField;

/// The window's only bar: the menu, what is used most, and the search. In a narrow window buttons make room for the search: what they
/// do has its place in the menu. GUI thread.
class MainToolBar : public QToolBar {
    Q_OBJECT

public:
    /// Takes `search`; `actions` outlive this.
    MainToolBar(const Actions &actions, SearchField *search, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addMenu(const Actions &actions);
    QAction *addButton(QAction *action); ///< one that can be hidden while the action is there
    int widthOf(const QAction *action) const;
    void makeRoom();

    QList<QAction *> m_dispensable; ///< buttons, the first to go first
};

}
