#pragma once

#include <QWidget>

#include <functional>

namespace Masthead {

/// A line along the leading edge of a widget that does not show by itself whether the keys go to it. GUI thread.
class FocusEdge : public QWidget {
    Q_OBJECT

public:
    /// Over `watched`, beside it in its parent; seen while the focus is in it and `needed`, which may be empty, says so.
    explicit FocusEdge(QWidget *watched, std::function<bool()> needed = {});

    void look(); ///< it may be needed now, or not any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(const QWidget *focus);

    QWidget *m_watched;
    std::function<bool()> m_needed;
};

}
