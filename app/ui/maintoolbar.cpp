#include "maintoolbar.h"

#include "actions.h"
#include "searchfield.h"
#include "symbolbutton.h"
#include "toolbuttonstyle.h"

#include <QLayout>
#include <QMenu>
#include <QResizeEvent>

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
    addAction(actions[Id::BackToList]);
    for (const Id id : {Id::AddFeed, Id::Refresh, Id::MarkAllRead})
        m_dispensable.prepend(addButton(actions[id]));
    static_cast<QToolButton *>(widgetForAction(m_dispensable.first()))->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (const Id id : {Id::ToggleStar, Id::AsPublished, Id::OpenInBrowser})
        m_dispensable.insert(1, addButton(actions[id]));
    search->setMinimumWidth(140);
    search->setMaximumWidth(400);
    addWidget(search);
    auto *style = new ToolButtonStyle(this);
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setStyle(style);
    }
    connect(actions[Id::BackToList], &QAction::changed, this, &MainToolBar::makeRoom);
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

QAction *MainToolBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIconSize(iconSize());
    button->setDefaultAction(action);
    return addWidget(button);
}

int MainToolBar::widthOf(const QAction *action) const
{
    const QWidget *widget = widgetForAction(const_cast<QAction *>(action));
    return std::max(widget->minimumWidth(), widget->minimumSizeHint().width()) + layout()->spacing();
}

// What does not fit goes from the end, where the search is.
void MainToolBar::makeRoom()
{
    const QMargins margins = layout()->contentsMargins();
    int missing = margins.left() + margins.right() - width();
    for (const QAction *action : actions())
        if (action->isVisible() || m_dispensable.contains(action))
            missing += widthOf(action);
    for (QAction *button : std::as_const(m_dispensable)) {
        button->setVisible(missing <= 0);
        if (missing > 0)
            missing -= widthOf(button);
    }
}

void MainToolBar::resizeEvent(QResizeEvent *event)
{
    makeRoom();
    QToolBar::resizeEvent(event);
}

}
