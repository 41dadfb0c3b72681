#include "pictureoverlay.h"

#include "core/picturesource.h"
#include "pictureimage.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

constexpr int margin = 24; ///< pixels around the picture
constexpr int captionSpace = 34;
constexpr qreal mostEnlarged = 3; ///< of a small picture: beyond that one sees only its pixels
constexpr QSize largestRead(6000, 6000);

const QColor ground(18, 18, 20, 240);
const QColor caption(0xd8, 0xd8, 0xdc);

}

PictureOverlay::PictureOverlay(PictureSource &pictures, QWidget *window)
    : QWidget(window), m_pictures(pictures), m_window(window)
{
    setObjectName(QStringLiteral("pictureOverlay"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    window->installEventFilter(this);
    hide();
}

void PictureOverlay::open(const QStringList &addresses, qsizetype index, FeedId feed)
{
    if (addresses.isEmpty())
        return;
    m_addresses = addresses;
    m_feed = feed;
    m_image = {};
    tell({});
    m_focusBefore = m_window->focusWidget();
    setGeometry(m_window->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    go(index);
}

void PictureOverlay::go(qsizetype index)
{
    m_index = qBound<qsizetype>(0, index, m_addresses.size() - 1);
    ask();
}

// The picture before stays until the next is there.
void PictureOverlay::ask()
{
    const quint64 question = ++m_question;
    m_pictures.picture(m_addresses[m_index], m_feed, [self = QPointer(this), question](const Picture &picture) {
        if (!self || question != self->m_question)
            return;
        QtConcurrent::run(boundedImage, picture.bytes, largestRead).then(self, [self, question](const QImage &image) {
            if (question != self->m_question)
                return;
            self->m_image = image;
            const QString place = self->m_addresses.size() > 1
                                      ? tr("Picture %1 of %2").arg(self->m_index + 1).arg(self->m_addresses.size())
                                      : QString();
            self->tell(image.isNull() ? tr("The picture cannot be shown.") : place);
        });
    });
}

void PictureOverlay::tell(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence.isEmpty() ? tr("Picture") : sentence);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void PictureOverlay::leave()
{
    ++m_question;
    m_image = {};
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
}

// Tab would go to what lies behind it.
bool PictureOverlay::focusNextPrevChild(bool) { return true; }

// The window's keys mean nothing here.
bool PictureOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

bool PictureOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        setGeometry(m_window->rect());
    return QWidget::eventFilter(watched, event);
}

void PictureOverlay::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_E: return leave();
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space: return go(m_index + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp: return go(m_index - 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(m_addresses.size() - 1);
    default: break;
    }
}

void PictureOverlay::mousePressEvent(QMouseEvent *) {}
void PictureOverlay::mouseReleaseEvent(QMouseEvent *) { leave(); }

void PictureOverlay::wheelEvent(QWheelEvent *event) { event->accept(); }

void PictureOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect room = rect().adjusted(margin, margin, -margin, -margin - captionSpace);
    if (!m_image.isNull()) {
        const QSizeF natural = QSizeF(m_image.size()) / devicePixelRatioF();
        QSizeF size = natural.scaled(room.size(), Qt::KeepAspectRatio);
        if (size.width() > natural.width() * mostEnlarged)
            size = natural * mostEnlarged;
        QRectF place(QPointF(), size);
        place.moveCenter(room.center());
        painter.drawImage(place, m_image);
    }
    painter.setPen(caption);
    const QRect below(0, height() - margin - captionSpace + 10, width(), captionSpace);
    painter.drawText(m_image.isNull() ? rect() : below, Qt::AlignCenter, m_sentence);
}

}
