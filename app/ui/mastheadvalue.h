#pragma once

#include <QLabel>

namespace Masthead {

/// One value of the masthead: text that can be selected and copied, underlined by dots, and that searches for itself by a
/// click, Enter or Space. What it was read from is a tip below the pointer, and a status tip (QStatusTipEvent) with the focus.
class MastheadValue : public QLabel {
    Q_OBJECT

public:
    /// `label` is said before the value by screen readers ("Edited by"). `evidence` becomes the tip.
    MastheadValue(const QString &label, const QString &value, const QString &evidence, QWidget *parent = nullptr);

    QString value() const { return m_value; }

signals:
    void activated();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_value;
    QPoint m_pressed;
};

}
