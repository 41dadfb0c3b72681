#pragma once

#include <QProxyStyle>

namespace Masthead {

/// The desktop's style and colours as they are, but that hints can be read, that the boxes of rows are seen in the dark, and that
/// the buttons of dialogs have no icons, which would not follow the palette. Also where the desktop changes its colours. GUI thread.
class AppearanceStyle : public QProxyStyle {
public:
    using QProxyStyle::polish;
    void polish(QPalette &palette) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
};

/// What of the size that a dialog wants its screen has room for, with the window's frame around it.
QSize withinScreen(const QSize &wanted, const QWidget &dialog);

}
