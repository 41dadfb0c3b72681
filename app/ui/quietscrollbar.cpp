#include "quietscrollbar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace Masthead {

QuietScrollBar::QuietScrollBar(QPalette::ColorRole background, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent), m_background(background)
{
}

void QuietScrollBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(m_background));
    if (minimum() >= maximum())
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    QColor color = palette().color(QPalette::Text);
    color.setAlphaF(isSliderDown() ? 0.45f : underMouse() ? 0.35f : 0.2f);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(handle.adjusted(2, 1, -2, -1), 3, 3);
}

}
