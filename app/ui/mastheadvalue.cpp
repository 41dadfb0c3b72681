#include "mastheadvalue.h"

#include "foreigntext.h"
#include "theme.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStatusTipEvent>

namespace Masthead {

namespace {

bool isPress(const QKeyEvent &event)
{
    const bool key = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
    return key && !(event.modifiers() & ~Qt::KeypadModifier);
}

/// For screen readers: a link that can be pressed, where a label would be a text that can not.
class SpokenValue : public QAccessibleWidget {
public:
    explicit SpokenValue(MastheadValue *value) : QAccessibleWidget(value, QAccessible::Link), m_value(value) {}

    QStringList actionNames() const override { return QStringList{pressAction()} + QAccessibleWidget::actionNames(); }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            emit m_value->activated();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    MastheadValue *m_value;
};

QAccessibleInterface *spokenValue(const QString &, QObject *object)
{
    auto *value = qobject_cast<MastheadValue *>(object);
    return value ? new SpokenValue(value) : nullptr;
}

}

MastheadValue::MastheadValue(const QString &label, const QString &value, const QString &evidence, QWidget *parent)
    : QLabel(parent), m_value(value)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(spokenValue), true);
    setTextFormat(Qt::PlainText);
    setText(isolated(value));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(label + QStringLiteral(": ") + value);
    setForeignToolTip(*this, evidence);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setContentsMargins(0, 0, 0, 2);
}

void MastheadValue::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    QPen pen(hasFocus() ? theme.accent : theme.muted, 1, hasFocus() ? Qt::SolidLine : Qt::DotLine);
    painter.setPen(pen);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void MastheadValue::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QLabel::mousePressEvent(event);
}

void MastheadValue::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !moved && !hasSelectedText() && rect().contains(event->pos()))
        emit activated();
}

bool MastheadValue::event(QEvent *event)
{
    // Space scrolls the article elsewhere; here it is a press.
    if (event->type() == QEvent::ShortcutOverride && isPress(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QLabel::event(event);
}

void MastheadValue::keyPressEvent(QKeyEvent *event)
{
    if (isPress(*event))
        emit activated();
    else
        QLabel::keyPressEvent(event);
}

void MastheadValue::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    QStatusTipEvent words(isolated(accessibleDescription()));
    QCoreApplication::sendEvent(this, &words);
}

void MastheadValue::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    QStatusTipEvent none((QString()));
    QCoreApplication::sendEvent(this, &none);
}

void MastheadValue::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this); // which goes with this, when another article comes meanwhile
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this,
                    [this] { QApplication::clipboard()->setText(hasSelectedText() ? selectedText() : m_value); });
    menu->addAction(tr("&Search for “%1”").arg(menuText(m_value)), this, &MastheadValue::activated);
    menu->popup(event->globalPos());
}

}
