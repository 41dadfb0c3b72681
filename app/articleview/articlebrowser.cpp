#include "articlebrowser.h"

#include "core/origin.h"

#include <QChildEvent>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWheelEvent>

namespace Masthead {

namespace {

bool isOurs(const QUrl &url) { return url.scheme() == QLatin1String("masthead"); }

bool scrolls(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space: return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    default: return false;
    }
}

bool isByTab(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason;
}

bool isTouch(QEvent::Type type)
{
    return type == QEvent::Wheel || type == QEvent::KeyPress || type == QEvent::MouseButtonPress
           || type == QEvent::TouchBegin;
}

bool isDrag(QEvent::Type type) { return type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop; }

}

ArticleBrowser::ArticleBrowser(QWidget *parent) : QWebEngineView(parent) { setAcceptDrops(false); }

void ArticleBrowser::contextMenuEvent(QContextMenuEvent *event)
{
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    if (!request)
        return;
    const QUrl link = request->linkUrl();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!request->selectedText().isEmpty())
        menu->addAction(tr("&Copy"), this,
                        [text = request->selectedText()] { QGuiApplication::clipboard()->setText(text); });
    if (isWebAddress(link)) {
        menu->addAction(tr("Copy &Link"), this,
                        [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu->addAction(tr("&Open Link"), this, [this, link] { emit linkChosen(link); });
    } else if (isOurs(link) && !link.hasFragment() && request->mediaType() != QWebEngineContextMenuRequest::MediaTypeImage) {
        menu->addAction(tr("&Open Link"), this, [this, link] { emit ownLinkChosen(link); });
    }
    if (request->mediaType() == QWebEngineContextMenuRequest::MediaTypeImage && isOurs(request->mediaUrl()))
        menu->addAction(tr("&Enlarge Picture"), this,
                        [this, picture = request->mediaUrl()] { emit ownLinkChosen(picture); });
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(event->globalPos());
}

void ArticleBrowser::dragEnterEvent(QDragEnterEvent *event) { event->ignore(); }
void ArticleBrowser::dropEvent(QDropEvent *event) { event->ignore(); }

bool ArticleBrowser::event(QEvent *event)
{
    // The engine makes and replaces the widget that receives drops and has the focus by itself.
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::ChildAdded) {
        auto *child = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child());
        if (child && !child->isWindow()) {
            child->setAcceptDrops(false);
            child->installEventFilter(this);
        }
    }
    return QWebEngineView::event(event);
}

bool ArticleBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (isDrag(event->type())) {
        event->ignore();
        return true;
    }
    if (watched->isWidgetType())
        keepFocus(event->type());
    if (event->type() == QEvent::FocusIn && m_enteredAtItsPlace && isByTab(*static_cast<QFocusEvent *>(event))) {
        QFocusEvent entered(QEvent::FocusIn, Qt::OtherFocusReason); // the engine looks for a link only after Tab
        QCoreApplication::sendEvent(watched, &entered);
        return true;
    }
    if (isTouch(event->type()))
        emit touched();
    if (event->type() == QEvent::Wheel && turned(*static_cast<QWheelEvent *>(event)))
        return true;
    if (event->type() == QEvent::Wheel || (event->type() == QEvent::KeyPress && scrolls(*static_cast<QKeyEvent *>(event))))
        emit scrolledByHand();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        emit escaped();
    return QWebEngineView::eventFilter(watched, event);
}

// The focus stays in the page when its widget is replaced, as with a new page, or is lost with a renderer: the next one gets it.
void ArticleBrowser::keepFocus(QEvent::Type type)
{
    const QWidget *now = window()->focusWidget();
    const bool kept = !now || isAncestorOf(now);
    if (type == QEvent::FocusIn)
        m_focused = true;
    else if (type == QEvent::FocusOut)
        m_focused = kept;
    else if (type == QEvent::Show && m_focused && kept)
        setFocus(Qt::OtherFocusReason);
}

// Fine wheels and touch pads tell small parts of a step.
bool ArticleBrowser::turned(const QWheelEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    m_turned += event.angleDelta().y();
    const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        emit wheelTurned(steps);
    return true;
}

}
