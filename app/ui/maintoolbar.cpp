#include "maintoolbar.h"

#include "actions.h"
#include "searchfield.h"
#include "symbolbutton.h"
#include "toolbuttonstyle.h"

#include <QMenu>

namespace Masthead {

using Id = Actions::Id;

MainToolBar::MainToolBar(const Actions &actions, SearchField *search, QWidget *parent)
    : QToolBar(tr("Main Tool Bar"), parent)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setIconSize(QSize(18, 18));
    toggleViewAction()->setEnabled(false);
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
    auto *style = new ToolButtonStyle(this);
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setStyle(style);
    }
}

void MainToolBar::addMenu(const Actions &actions)
{
    auto *button = new SymbolButton(QStringLiteral("menu"), this);
    button->setText(tr("Menu"));
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
