#include "maintoolbar.h"

#include "actions.h"
#include "searchfield.h"
#include "symbolicicon.h"

#include <QMenu>
#include <QToolButton>

namespace Masthead {

using Id = Actions::Id;

MainToolBar::MainToolBar(const Actions &actions, SearchField *search, QWidget *parent)
    : QToolBar(tr("Main Tool Bar"), parent)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setIconSize(QSize(18, 18));
    toggleViewAction()->setEnabled(false);
    // Whoever goes by keys sees where they are: the style draws no focus on buttons of tool bars.
    setStyleSheet(
        QStringLiteral("QToolBar > QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }"
                       "QToolBar > QToolButton:hover { background: palette(midlight); }"
                       "QToolBar > QToolButton:checked { background: palette(midlight); border-color: palette(mid); }"
                       "QToolBar > QToolButton:focus { border-color: palette(text); }"
                       "QToolBar > QToolButton::menu-indicator { image: none; }"));
    addMenu(actions);
    for (const Id id : {Id::BackToList, Id::AddFeed, Id::Refresh, Id::MarkAllRead})
        addAction(actions[id]);
    static_cast<QToolButton *>(widgetForAction(actions[Id::MarkAllRead]))->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (const Id id : {Id::ToggleStar, Id::AsPublished, Id::OpenInBrowser})
        addAction(actions[id]);
    search->setMinimumWidth(140);
    search->setMaximumWidth(400);
    addWidget(search);
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        button->setFocusPolicy(Qt::TabFocus);
}

void MainToolBar::addMenu(const Actions &actions)
{
    auto *button = new QToolButton(this);
    button->setIcon(symbolicIcon(QStringLiteral("menu"), palette().color(QPalette::WindowText)));
    button->setText(tr("Menu"));
    button->setAutoRaise(true);
    button->setAccessibleName(tr("Menu"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(actions.menu(button));
    button->setObjectName(QStringLiteral("menuButton"));
    QAction *open = actions[Id::Menu];
    const auto showKey = [button, open] { button->setToolTip(open->toolTip()); };
    showKey();
    connect(&actions, &Actions::keysChanged, button, showKey);
    connect(open, &QAction::triggered, button, &QToolButton::showMenu);
    addWidget(button);
}

}
