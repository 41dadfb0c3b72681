#pragma once

#include <QDBusConnection>

namespace Masthead {

/// The number on the program's icon in launchers and docks that listen for it (the signal Update of com.canonical.Unity.LauncherEntry);
/// no harm where none does. GUI thread.
class LauncherCount {
public:
    explicit LauncherCount(const QDBusConnection &bus) : m_bus(bus) {}
    ~LauncherCount();
    LauncherCount(const LauncherCount &) = delete;
    LauncherCount &operator=(const LauncherCount &) = delete;

    void show(int count); ///< 0: no number

private:
    QDBusConnection m_bus;
    int m_shown = 0;
};

}
