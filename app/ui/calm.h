#pragma once

#include <QWheelEvent>
#include <QWidget>

namespace Masthead {

/// A control that the wheel changes only where it was chosen first: else it would catch whoever scrolls the page.
template <typename T>
class Calm : public T {
public:
    explicit Calm(QWidget *parent) : T(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (this->hasFocus())
            T::wheelEvent(event);
        else
            event->ignore();
    }
};

}
