#pragma once

#include "preferencespage.h"

namespace Masthead {

class Preferences;

/// The page of what the desktop shows of the program beside its window: tray, launcher, notifications and when they are silent. It
/// says so where the desktop has no tray. GUI thread.
class DesktopPage : public PreferencesPage {
    Q_OBJECT

public:
    DesktopPage(Preferences &preferences, QWidget *parent = nullptr);

private:
    void addTray();
    void addNotifications();
    void addTime(const Row &row, NumberSetting &setting); ///< minutes after midnight

    Preferences &m_preferences;
};

}
