#include "presence.h"

#include "storage/archive.h"
#include "ui/feedpane.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"

#include <QApplication>
#include <QCloseEvent>

namespace Masthead {

Presence::Presence(const Parts &parts, MainWindow &window)
    : m_window(window), m_preferences(parts.preferences), m_clock(parts.clock),
      m_tray(parts.icon, parts.preferences, parts.clock), m_launcher(parts.bus), m_notifications(parts.bus),
      m_news(parts.archive, parts.refresher)
{
    connect(&window.feedPane(), &FeedPane::treeChanged, this, &Presence::showCounts);
    connect(&parts.preferences.launcherCount, &AnySetting::changed, this, &Presence::showCounts);
    connect(&m_tray, &TrayIcon::showRequested, this, [this] { emit showRequested({}); });
    connect(&m_tray, &TrayIcon::refreshRequested, &window, &MainWindow::refresh);
    connect(&m_tray, &TrayIcon::quitRequested, this, &Presence::quitRequested);
    connect(&m_news, &NewsWatch::arrived, this, &Presence::tell);
    connect(&m_notifications, &Notifications::openRequested, this, &Presence::open);
    connect(&m_notifications, &Notifications::markReadRequested, &window, &MainWindow::markRead);
    connect(&m_notifications, &Notifications::unavailable, this, [this] {
        m_missed = true;
        sayWhatWasMissed();
    });
    connect(&parts.archive, &Archive::statesChanged, &m_notifications, &Notifications::takeBackRead);
    QCoreApplication::instance()->installEventFilter(this); // and so to the window's events too
}

void Presence::showCounts()
{
    const int unread = m_window.feedPane().model().tree().unread;
    m_tray.setUnread(unread);
    m_launcher.show(m_preferences.launcherCount() ? unread : 0);
}

void Presence::tell(const QList<ArticleRow> &notable)
{
    QuietTimes quiet = m_preferences.quietTimes();
    if (quiet.until == endlessQuiet() && !m_tray.isShown())
        quiet.until = {}; // what would end it is not there
    if (m_preferences.notifications() && !isQuiet(quiet, m_clock.now()))
        m_notifications.tell(notable);
}

void Presence::open(const QList<ArticleRow> &articles, const QString &activationToken)
{
    emit showRequested(activationToken);
    if (articles.size() == 1)
        m_window.openArticle(articles.first().id);
    else
        m_window.chooseUnread();
}

// Where somebody sees it: that may be later.
void Presence::sayWhatWasMissed()
{
    if (m_window.isVisible() && !m_window.isMinimized() && std::exchange(m_missed, false))
        m_window.say(tr("This desktop shows no notifications: nothing answers for them."));
}

// Who quits means the program and not its window: a person, or the session at its end.
bool Presence::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit && watched == QCoreApplication::instance()) {
        m_quitting = true;
        const auto goOn = [this] { m_quitting = false; }; // where a window refuses
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    }
    if (watched != &m_window)
        return false;
    if (event->type() == QEvent::Show)
        QApplication::setQuitOnLastWindowClosed(true);
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowStateChange)
        QMetaObject::invokeMethod(this, &Presence::sayWhatWasMissed, Qt::QueuedConnection); // once it is seen
    if (event->type() != QEvent::Close || m_quitting || !m_preferences.closeToTray() || !m_tray.isShown())
        return false;
    event->ignore();
    hideWindow();
    return true;
}

void Presence::hideWindow()
{
    QApplication::setQuitOnLastWindowClosed(false); // else a dialog that closes later would end the program
    m_window.keepSession();
    for (QWidget *other : m_window.findChildren<QWidget *>()) // help and the like would stand alone
        if (other->isWindow() && other->isVisible())
            other->close();
    m_window.hide();
    if (!m_preferences.toldOfTray())
        m_tray.tellThatItGoesOn();
    m_preferences.toldOfTray.set(true);
}

}
