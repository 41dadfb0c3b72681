#pragma once

#include "core/clock.h"

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace Masthead {

class Preferences;

/// The icon in the system's tray: how much is unread, and a menu to show the window, to refresh, to be left alone for a while, to
/// quit. It is there while the preferences want it and the desktop has a tray. GUI thread.
class TrayIcon : public QObject {
    Q_OBJECT

public:
    /// `face` is the program's icon. The preferences and the clock outlive this.
    TrayIcon(const QIcon &face, Preferences &preferences, const Clock &clock, QObject *parent = nullptr);

    bool isShown() const; ///< a person can reach the program by it
    void setUnread(int count);
    QString toolTip() const { return m_icon.toolTip(); }
    QMenu &menu() { return m_menu; }
    void tellThatItGoesOn(); ///< the window was closed, and the program is here

signals:
    void showRequested();
    void refreshRequested();
    void quitRequested();

private:
    void buildMenu();
    void addQuiet(const QString &text, QDateTime (*until)(const QDateTime &now));
    void fillQuiet();
    void follow();
    void draw();

    QIcon m_face;
    Preferences &m_preferences;
    const Clock &m_clock;
    QMenu m_menu;
    QMenu *m_quiet;
    QSystemTrayIcon m_icon;
    int m_unread = -1;
};

}
