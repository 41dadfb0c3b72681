#pragma once

#include <QToolBar>

namespace Masthead {

class Actions;
class SearchField;

/// The window's only bar: the menu, what is used most, and the search. GUI thread.
class MainToolBar : public QToolBar {
    Q_OBJECT

public:
    /// Takes `search`; `actions` outlive this.
    MainToolBar(const Actions &actions, SearchField *search, QWidget *parent = nullptr);

private:
    void addMenu(const Actions &actions);
};

}
