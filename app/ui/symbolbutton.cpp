#include "symbolbutton.h"

#include "symbolicicon.h"

#include <QAction>
#include <QEvent>

namespace Masthead {

SymbolButton::SymbolButton(const QString &icon, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSymbol(icon);
}

SymbolButton::SymbolButton(QAction *action, const QString &icon, QWidget *parent) : SymbolButton(icon, parent)
{
    const auto follow = [this, action] {
        setAccessibleName(action->iconText());
        setToolTip(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
}

void SymbolButton::setSymbol(const QString &icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    draw();
}

void SymbolButton::draw()
{
    if (!m_icon.isEmpty())
        setIcon(symbolicIcon(m_icon, palette().color(QPalette::WindowText)));
}

void SymbolButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

}
