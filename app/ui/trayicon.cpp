#include "trayicon.h"

#include "core/localtime.h"
#include "preferences.h"
#include "unreadicon.h"

#include <QActionGroup>
#include <QLocale>

namespace Masthead {

namespace {

const QTime morning(8, 0);

QDateTime inAnHour(const QDateTime &now) { return now.addSecs(3600); }
QDateTime always(const QDateTime &) { return endlessQuiet(); }

// After midnight that is today's.
QDateTime tomorrowMorning(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return QDateTime(local.date().addDays(local.time() < morning ? 0 : 1), morning);
}

}

TrayIcon::TrayIcon(const QIcon &face, Preferences &preferences, const Clock &clock, QObject *parent)
    : QObject(parent), m_face(face), m_preferences(preferences), m_clock(clock), m_quiet(m_menu.addMenu(QString()))
{
    buildMenu();
    setUnread(0);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            emit showRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::showRequested);
    connect(&preferences.trayIcon, &AnySetting::changed, this, &TrayIcon::follow);
    connect(&preferences.quietUntil, &AnySetting::changed, this, &TrayIcon::fillQuiet);
    follow();
}

void TrayIcon::buildMenu()
{
    const auto before = [this](const QString &text, void (TrayIcon::*asked)()) {
        auto *action = new QAction(text, &m_menu);
        connect(action, &QAction::triggered, this, asked);
        m_menu.insertAction(m_quiet->menuAction(), action);
    };
    before(tr("&Show Masthead"), &TrayIcon::showRequested);
    before(tr("&Refresh"), &TrayIcon::refreshRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayIcon::fillQuiet); // the time of it may be over
    fillQuiet();
}

void TrayIcon::addQuiet(const QString &text, QDateTime (*until)(const QDateTime &now))
{
    m_quiet->addAction(text, this,
                       [this, until] { m_preferences.quietUntil.set(until(m_clock.now()).toUTC().toString(Qt::ISODate)); });
}

void TrayIcon::fillQuiet()
{
    const QDateTime now = m_clock.now();
    const QDateTime until = m_preferences.quietTimes().until;
    const bool quiet = until.isValid() && now < until;
    const bool endless = quiet && until == endlessQuiet();
    const QString time = localText(until.toLocalTime().time(), QLocale(), QLocale::ShortFormat);
    m_quiet->setTitle(endless ? tr("&Do Not Disturb: On")
                      : quiet ? tr("&Do Not Disturb: Until %1").arg(time)
                              : tr("&Do Not Disturb"));
    m_quiet->clear();
    addQuiet(tr("For an &Hour"), inAnHour);
    addQuiet(tr("Until &Tomorrow Morning"), tomorrowMorning);
    addQuiet(tr("Until I Switch It &Off"), always);
    m_quiet->addSeparator();
    m_quiet->addAction(tr("O&ff"), this, [this] { m_preferences.quietUntil.set({}); })->setEnabled(quiet);
}

void TrayIcon::follow()
{
    draw();
    m_icon.setVisible(m_preferences.trayIcon());
}

bool TrayIcon::isShown() const { return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable(); }

void TrayIcon::setUnread(int count)
{
    if (count == std::exchange(m_unread, count))
        return;
    m_icon.setToolTip(count > 0 ? tr("Masthead: %n unread article(s)", nullptr, count) : tr("Masthead: nothing unread"));
    draw();
}

// In seven sizes, for each article that is read: only where somebody sees it.
void TrayIcon::draw()
{
    if (m_preferences.trayIcon())
        m_icon.setIcon(unreadIcon(m_face, m_unread));
}

void TrayIcon::tellThatItGoesOn()
{
    m_icon.showMessage(
        QStringLiteral("Masthead"),
        tr("Masthead goes on in the tray. Its menu there quits it, and the preferences say what closing does."), m_face);
}

}
