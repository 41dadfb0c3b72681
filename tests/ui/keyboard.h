#pragma once

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeySequence>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <functional>

namespace Masthead {

/// A person at the keyboard: keys go to whatever window has it, as the system sends them, so that shortcuts, menus, pop-ups and
/// the focus have their say.
class Keyboard : public QObject {
public:
    explicit Keyboard(QWidget &window) : m_window(window) { look(); }

    void press(QKeyCombination key)
    {
        if (QWindow *window = keyWindow())
            QTest::keyClick(window, key.key(), key.keyboardModifiers());
    }
    void press(const QKeySequence &keys)
    {
        for (int index = 0; index < keys.count(); ++index)
            press(keys[uint(index)]);
    }
    /// The key for the menu of what has the focus: a desktop's own matter, which sends no key but the wish for the menu.
    void pressMenuKey()
    {
        QWidget *focus = QApplication::focusWidget();
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QCoreApplication::sendEvent(focus, &wish);
    }
    void type(const QByteArray &text) ///< letters, digits and signs of ASCII
    {
        for (const char character : text)
            if (QWindow *window = keyWindow())
                QTest::keyClick(window, character);
    }

    /// Types once a `kind` of window is there, also where whatever opened it waits for its end: to be called before. More than
    /// one of a kind: one after the other.
    void answer(const char *kind, const std::function<void()> &keys) { m_answers.append({kind, keys}); }
    bool hasAnswered() const { return m_answers.isEmpty(); }
    void forgetAnswers() { m_answers.clear(); }

    /// The menu that pops up, the box that wants an answer, the dialog beside the window; none: the window itself.
    QWidget *opened() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        if (QWidget *modal = QApplication::activeModalWidget())
            return modal;
        for (QWidget *other : QApplication::topLevelWidgets())
            if (other != &m_window && other->isVisible()
                && (other->windowType() == Qt::Dialog || other->windowType() == Qt::Window))
                return other;
        return nullptr;
    }

private:
    // Where the desktop's window manager would give the keyboard, when a window is closed: here is none.
    QWindow *keyWindow()
    {
        const QWindow *now = QGuiApplication::focusWindow();
        if (!now || !now->isVisible()) {
            QWidget *next = opened() ? opened()->window() : &m_window;
            next->activateWindow();
            (void)QTest::qWaitForWindowActive(next);
        }
        return QGuiApplication::focusWindow();
    }

    // A new timer each time: one that is at work does not fire within the loops of what it opens.
    void look()
    {
        QTimer::singleShot(20, this, &Keyboard::look);
        const QWidget *there = opened();
        if (there && !QApplication::activePopupWidget() && !there->isActiveWindow())
            return; // its keys would go elsewhere
        for (qsizetype at = 0; there && at < m_answers.size(); ++at)
            if (there->inherits(m_answers[at].first))
                return m_answers.takeAt(at).second();
    }

    QWidget &m_window;
    QList<std::pair<const char *, std::function<void()>>> m_answers;
};

}
