#pragma once

#include <QProxyStyle>

class QToolButton;

namespace Masthead {

/// Tool buttons without frames: a quiet ground below the pointer and behind what is checked, a line round what has the focus, and
/// where a menu opens an arrow beside the text. As a style it follows the palette, which a style sheet does not. GUI thread.
class ToolButtonStyle : public QProxyStyle {
public:
    explicit ToolButtonStyle(QObject *parent);

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
};

}
