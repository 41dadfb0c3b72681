#include "focusheir.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace Masthead {

FocusHeir::FocusHeir(QWidget *bar, std::function<void()> give) : QObject(bar), m_give(std::move(give))
{
    bar->installEventFilter(this);
    for (QWidget *control : bar->findChildren<QWidget *>())
        control->installEventFilter(this);
}

bool FocusHeir::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Hide)
        return false;
    const auto *hidden = static_cast<QWidget *>(watched);
    const QWidget *focus = QApplication::focusWidget();
    if (hidden->isHidden() && (hidden == focus || hidden->isAncestorOf(focus))) // itself, and not only with its parent
        m_give();
    return false;
}

}
