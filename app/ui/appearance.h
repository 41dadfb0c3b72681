#pragma once

#include <QProxyStyle>

namespace Masthead {

/// The desktop's style and colours as they are, but that hints can be read, and that the buttons of dialogs have no icons, which
/// would not follow the palette. Also where the desktop changes its colours. GUI thread.
class AppearanceStyle : public QProxyStyle {
public:
    using QProxyStyle::polish;
    void polish(QPalette &palette) override;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
};

/// What of the size that a dialog wants its screen has room for, with the window's frame around it.
QSize withinScreen(const QSize &wanted, const QWidget &dialog);

}
