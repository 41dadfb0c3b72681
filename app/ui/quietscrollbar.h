#pragma once

#include <QScrollBar>

namespace Masthead {

/// A scroll bar without arrows and frames: a rounded handle on the background of its pane. Works as every other one.
class QuietScrollBar : public QScrollBar {
public:
    /// `background`: the role that its pane is painted with.
    QuietScrollBar(QPalette::ColorRole background, QWidget *parent);

    QSize sizeHint() const override { return QSize(10, 10); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPalette::ColorRole m_background;
};

}
