#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace Masthead {

/// Where a control of a bar is hidden that has the focus, it goes where one reads, and not to whatever comes next. Belongs to the bar,
/// which has its controls by then. GUI thread.
class FocusHeir : public QObject {
public:
    /// `give` gives the focus away. Not called where the bar goes with what it stands in.
    FocusHeir(QWidget *bar, std::function<void()> give);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_give;
};

}
