#pragma once

#include <QEvent>
#include <QWebEngineView>

namespace Masthead {

/// The engine's widget without what a browser has: its menu copies and opens links, nothing can be dropped on it. GUI thread.
class ArticleBrowser : public QWebEngineView {
    Q_OBJECT

public:
    explicit ArticleBrowser(QWidget *parent = nullptr);

    /// Tab comes in where the page stands, and goes on from there; else at the first link of all.
    void setEnteredAtItsPlace(bool on) { m_enteredAtItsPlace = on; }

signals:
    void linkChosen(const QUrl &address);    ///< in the menu; http or https
    void ownLinkChosen(const QUrl &address); ///< in the menu; one of our page's: to a picture, a search, a mail
    void wheelTurned(int steps);             ///< with Ctrl; positive: away from the person
    void scrolledByHand();                   ///< by the wheel or by keys
    void touched();                          ///< by a key, the wheel or the mouse, whatever it does there
    void escaped();                          ///< Escape, which no shortcut took

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void keepFocus(QEvent::Type type); ///< what happened to the engine's widget
    bool turned(const QWheelEvent &event);

    bool m_enteredAtItsPlace = false;
    bool m_focused = false; ///< the engine's widget has the focus, or had it when it went
    int m_turned = 0;       ///< eighths of a degree that make no whole step yet
};

}
