#include "toolbuttonstyle.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace Masthead {

namespace {

constexpr int padding = 6;     // px, of which one is the line
constexpr int textPadding = 4; // above and below, where text and arrow stand in a line of text
constexpr int radius = 4;
constexpr int arrowWidth = 12;

bool hasArrow(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu) && button.icon.isNull();
}

}

ToolButtonStyle::ToolButtonStyle(QObject *parent) { setParent(parent); }

void ToolButtonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);

    const bool checked = button->state.testFlag(State_On);
    const bool below = button->state.testFlag(State_Enabled) && button->state.testFlag(State_MouseOver);
    const bool focused = button->state.testFlag(State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(checked || below || button->state.testFlag(State_Sunken) ? button->palette.brush(QPalette::Midlight)
                                                                               : QBrush(Qt::NoBrush));
    painter->setPen(focused   ? button->palette.color(QPalette::Text)
                    : checked ? button->palette.color(QPalette::Mid)
                              : QColor(Qt::transparent));
    painter->drawRoundedRect(QRectF(button->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();

    QStyleOptionToolButton label = *button;
    label.state &= ~State_Sunken; // what is pressed does not jump
    if (hasArrow(*button)) {
        QStyleOption arrow = *button;
        arrow.rect =
            QRect(button->rect.right() - padding - arrowWidth + 1, button->rect.top(), arrowWidth, button->rect.height());
        arrow.rect = visualRect(button->direction, button->rect, arrow.rect);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        label.rect = visualRect(button->direction, button->rect, button->rect.adjusted(0, 0, -arrowWidth, 0));
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

QSize ToolButtonStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type != CT_ToolButton || !button)
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    return size + (hasArrow(*button) ? QSize(2 * padding + arrowWidth, 2 * textPadding) : QSize(2 * padding, 2 * padding));
}

}
