#include "focusedge.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace Masthead {

namespace {

constexpr int thickness = 2; // px

}

FocusEdge::FocusEdge(QWidget *watched, std::function<bool()> needed)
    : QWidget(watched->parentWidget()), m_watched(watched), m_needed(std::move(needed))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    watched->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { follow(now); });
}

void FocusEdge::look() { follow(QApplication::focusWidget()); }

void FocusEdge::follow(const QWidget *focus)
{
    const bool seen = focus && (!m_needed || m_needed()) && m_watched->isVisible()
                      && (focus == m_watched || m_watched->isAncestorOf(focus));
    const QRect place = m_watched->geometry();
    setGeometry(isRightToLeft() ? QRect(place.right() - thickness + 1, place.top(), thickness, place.height())
                                : QRect(place.left(), place.top(), thickness, place.height()));
    setVisible(seen);
    raise();
}

bool FocusEdge::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide: look(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusEdge::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Theme::of(palette()).accent); }

}
