#include "desktoppage.h"

#include "calm.h"
#include "preferences.h"

#include <QLabel>
#include <QSystemTrayIcon>
#include <QTimeEdit>

namespace Masthead {

namespace {

QTime timeOf(int minutes) { return QTime(minutes / 60, minutes % 60); }

}

DesktopPage::DesktopPage(Preferences &preferences, QWidget *parent)
    : PreferencesPage(tr("Desktop"), parent), m_preferences(preferences)
{
    addTray();
    addNotifications();
}

void DesktopPage::addTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        auto *missing =
            new QLabel(tr("This desktop has no system tray. Closing the window ends Masthead, and a start that is "
                          "minimised is one to the task bar."),
                       widget());
        missing->setObjectName(QStringLiteral("noTray"));
        missing->setWordWrap(true);
        addWide(missing);
    }
    addFlag({tr("&Icon in the system tray"), tr("With the number of unread articles.")}, m_preferences.trayIcon);
    addFlag({tr("&Closing the window leaves Masthead in the tray"),
             tr("It goes on refreshing, and the icon brings it back. Quit ends it. Only where the icon is shown.")},
            m_preferences.closeToTray);
    addFlag({tr("Start &minimised"), tr("In the tray, or in the task bar where there is no tray.")},
            m_preferences.startMinimized);
    addFlag({tr("&Unread articles on the launcher"), tr("A number on Masthead's icon, where the desktop can show one.")},
            m_preferences.launcherCount);
}

void DesktopPage::addNotifications()
{
    addFlag({tr("&Notifications of new articles"),
             tr("From the feeds and smart folders that you choose, in the settings of each.")},
            m_preferences.notifications);
    addFlag({tr("&Quiet hours"), tr("Every day, no notification comes between these times.")}, m_preferences.quietHours);
    addTime({tr("Quiet &from"), tr("The hours may go on past midnight.")}, m_preferences.quietFrom);
    addTime({tr("Quiet un&til"), tr("What came meanwhile stays unread, and is not told later.")}, m_preferences.quietTo);
}

void DesktopPage::addTime(const Row &row, NumberSetting &setting)
{
    auto *edit = new Calm<QTimeEdit>(widget());
    edit->setTime(timeOf(setting()));
    edit->setObjectName(setting.name());
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    connect(edit, &QTimeEdit::timeChanged, this, [&setting](QTime time) { setting.set(time.hour() * 60 + time.minute()); });
    connect(&setting, &AnySetting::changed, edit, [edit, &setting] { edit->setTime(timeOf(setting())); });
    addControl(row, edit);
}

}
