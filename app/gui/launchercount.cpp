#include "launchercount.h"

#include <QDBusMessage>

namespace Masthead {

LauncherCount::~LauncherCount() { show(0); }

void LauncherCount::show(int count)
{
    if (count == std::exchange(m_shown, count))
        return;
    QDBusMessage update =
        QDBusMessage::createSignal(QStringLiteral("/org/masthead/Masthead"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    update << QStringLiteral("application://org.masthead.Masthead.desktop")
           << QVariantMap{{QStringLiteral("count"), qint64(count)}, {QStringLiteral("count-visible"), count > 0}};
    m_bus.send(update);
}

}
