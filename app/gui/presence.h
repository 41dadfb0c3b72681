#pragma once

#include "core/clock.h"
#include "fetching/newswatch.h"
#include "launchercount.h"
#include "notifications.h"
#include "ui/trayicon.h"

#include <QDBusConnection>
#include <QObject>

namespace Masthead {

class MainWindow;
class Preferences;

/// What the desktop shows of the program beside its window: the icon in the tray, into which the window may close; notifications of new
/// articles; the count on the launcher. Goes with the window. GUI thread.
class Presence : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        Refresher &refresher;
        Preferences &preferences;
        const Clock &clock;
        QDBusConnection bus;
        QIcon icon;
    };

    /// All of them outlive this.
    Presence(const Parts &parts, MainWindow &window);

    bool isInTray() const { return m_tray.isShown(); }

signals:
    void showRequested(const QString &activationToken); ///< the window is to come to the front
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts();
    void tell(const QList<ArticleRow> &notable);
    void open(const QList<ArticleRow> &articles, const QString &activationToken);
    void hideWindow();
    void sayWhatWasMissed();

    MainWindow &m_window;
    Preferences &m_preferences;
    const Clock &m_clock;
    TrayIcon m_tray;
    LauncherCount m_launcher;
    Notifications m_notifications;
    NewsWatch m_news;
    bool m_quitting = false;
    bool m_missed = false; ///< a notification that nobody shows, and nobody was told of that yet
};

}
