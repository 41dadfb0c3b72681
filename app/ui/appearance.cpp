#include "appearance.h"

#include "theme.h"

#include <QScreen>
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
