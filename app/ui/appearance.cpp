#include "appearance.h"

#include "theme.h"

#include <QScreen>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace Masthead {

namespace {

constexpr QSize frame(16, 48); // px, of a window, at most; it is not known before the window is shown

}

void AppearanceStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    palette = withReadableHints(palette);
}

// Fusion draws the edge of a box darker than the window: in the rows of a dark view nobody would see it.
void AppearanceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element != PE_IndicatorItemViewItemCheck || !row || !Theme::of(row->palette).dark)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionViewItem seen(*row);
    seen.palette.setColor(QPalette::Window, Theme::of(row->palette).muted);
    QProxyStyle::drawPrimitive(element, &seen, painter, widget);
}

int AppearanceStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize withinScreen(const QSize &wanted, const QWidget &dialog)
{
    const QWidget *shownBy = dialog.parentWidget() ? dialog.parentWidget() : &dialog;
    return wanted.boundedTo(shownBy->screen()->availableGeometry().size() - frame);
}

}
