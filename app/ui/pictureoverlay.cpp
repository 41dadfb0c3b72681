#include "pictureoverlay.h"

#include "core/picturesource.h"
#include "core/whendone.h"
#include "pictureimage.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QtConcurrentRun>

#include <cmath>

namespace Masthead {

namespace {

constexpr int margin = 24; ///< pixels around the picture
constexpr int sentenceSpace = 34;
constexpr int widestCaption = 720;
constexpr int mostLines = 3;       ///< of a caption
constexpr qreal mostEnlarged = 3;  ///< of an icon: beyond that one sees only its pixels
constexpr int largestIcon = 48;    ///< pixels; whatever is larger is shown in its own
constexpr qreal veryTall = 2.5;    ///< times its width
constexpr int widthOnPage = 720;   ///< at most, pixels: no very tall picture becomes narrower than that where it has as many
constexpr qreal mostPixels = 36e6; ///< that are read: those of a large photograph, whatever its shape
constexpr qreal lineStep = 48;     ///< pixels

const QColor ground(18, 18, 20, 240);
const QColor ink(0xd8, 0xd8, 0xdc);

QImage readImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    const QSizeF full = QImageReader(&buffer).size();
    const qreal part = std::sqrt(mostPixels / std::max(full.width() * full.height(), 1.0));
    return boundedImage(bytes, (full * std::min(part, 1.0)).toSize());
}

qreal bounded(qreal value, qreal most) { return std::clamp(value, 0.0, std::max(most, 0.0)); }

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

void PictureOverlay::open(const QStringList &addresses, qsizetype index, FeedId feed, const QStringList &words)
{
    if (addresses.isEmpty())
        return;
    m_addresses = addresses;
    m_words = words;
    m_feed = feed;
    m_image = {};
    m_caption.clear();
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
        whenDone(QtConcurrent::run(readImage, picture.bytes), self, [self, question](const QImage &image) {
            if (question != self->m_question)
                return;
            self->m_image = image;
            self->m_caption = image.isNull() ? QString() : self->m_words.value(self->m_index).simplified();
            self->m_whole = false;
            self->m_scrolled = {};
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
    setAccessibleDescription(m_caption);
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
    if (watched == m_window && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(m_window->rect());
        scroll({}); // no farther than there is
    }
    return QWidget::eventFilter(watched, event);
}

QRect PictureOverlay::captionPlace() const
{
    const int width = std::min(rect().width() - 2 * margin, widestCaption);
    const QRect most(0, 0, width, mostLines * fontMetrics().lineSpacing());
    QRect place = m_caption.isEmpty() ? QRect() : fontMetrics().boundingRect(most, Qt::TextWordWrap, m_caption) & most;
    place.setWidth(width);
    place.moveBottom(height() - margin);
    place.moveLeft((rect().width() - width) / 2);
    return place;
}

QRectF PictureOverlay::room() const
{
    return rect().adjusted(margin, margin, -margin, captionPlace().top() - height() - sentenceSpace);
}

QSizeF PictureOverlay::natural() const { return QSizeF(m_image.size()) / devicePixelRatioF(); }

QSizeF PictureOverlay::fitted() const
{
    const QSizeF own = natural();
    const bool isIcon = std::max(m_image.width(), m_image.height()) <= largestIcon;
    const QSizeF most = own * (isIcon ? mostEnlarged : 1);
    const QSizeF size = own.scaled(room().size(), Qt::KeepAspectRatio);
    const qreal least = std::min<qreal>(own.width(), widthOnPage);
    if (own.height() > veryTall * own.width() && size.width() < least)
        return own * std::min(1.0, room().width() / own.width());
    return size.width() > most.width() ? most : size;
}

QRectF PictureOverlay::place() const
{
    QRectF place(QPointF(), m_whole ? natural() : fitted());
    place.moveCenter(room().center());
    if (place.width() > room().width())
        place.moveLeft(room().left());
    if (place.height() > room().height())
        place.moveTop(room().top());
    return place.translated(-m_scrolled);
}

QSizeF PictureOverlay::hidden() const { return (place().size() - room().size()).expandedTo({0, 0}); }

void PictureOverlay::scroll(QPointF by)
{
    const QPointF to = m_scrolled + by;
    m_scrolled = {bounded(to.x(), hidden().width()), bounded(to.y(), hidden().height())};
    update();
}

void PictureOverlay::zoom(bool whole, QPointF at)
{
    if (m_whole == whole || !canZoom())
        return;
    const QRectF before = place();
    const QPointF part((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height());
    m_whole = whole;
    m_scrolled = {};
    const QRectF after = place();
    scroll(after.topLeft() + QPointF(part.x() * after.width(), part.y() * after.height()) - at);
}

bool PictureOverlay::scrollByKey(const QKeyEvent &event)
{
    const qreal page = room().height() * 0.9;
    if (event.modifiers() & Qt::ShiftModifier && hidden().width() > 0) {
        if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) {
            scroll({event.key() == Qt::Key_Left ? -lineStep : lineStep, 0});
            return true;
        }
    }
    const qreal most = hidden().height();
    if (most <= 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Up: scroll({0, -lineStep}); return true;
    case Qt::Key_Down: scroll({0, lineStep}); return true;
    case Qt::Key_PageUp: scroll({0, -page}); return true;
    case Qt::Key_PageDown: scroll({0, page}); return true;
    case Qt::Key_Home: scroll({0, -most}); return true;
    case Qt::Key_End: scroll({0, most}); return true;
    case Qt::Key_Space:
        if (m_scrolled.y() >= most)
            return false; // on to the next picture
        scroll({0, page});
        return true;
    default: return false;
    }
}

void PictureOverlay::keyPressEvent(QKeyEvent *event)
{
    if (scrollByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_E: return leave();
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(true, room().center());
    case Qt::Key_Minus:
    case Qt::Key_0: return zoom(false, room().center());
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

void PictureOverlay::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    m_dragged = false;
}

void PictureOverlay::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const QPointF moved = *m_pressed - event->position();
    if (!m_dragged && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    m_pressed = event->position();
    scroll(moved);
}

void PictureOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (m_dragged)
        return;
    const QPointF at = event->position();
    if (event->button() == Qt::LeftButton && canZoom() && (place() & room()).contains(at))
        zoom(!m_whole, at);
    else
        leave();
}

void PictureOverlay::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        if (turned.y() != 0)
            zoom(turned.y() > 0, event->position());
        return;
    }
    const QPointF steps = QPointF(turned) / QWheelEvent::DefaultDeltasPerStep;
    scroll(event->pixelDelta().isNull() ? steps * -lineStep * 2 : -QPointF(event->pixelDelta()));
}

void PictureOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(ink);
    if (m_image.isNull())
        return painter.drawText(rect(), Qt::AlignCenter, m_sentence);
    const QRect below = captionPlace();
    painter.drawText(QRect(0, below.top() - sentenceSpace, width(), sentenceSpace), Qt::AlignCenter, m_sentence);
    painter.drawText(below, Qt::AlignHCenter | Qt::TextWordWrap, m_caption);
    painter.setClipRect(room());
    painter.drawImage(place(), m_image);
}

}
