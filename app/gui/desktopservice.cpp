#include "desktopservice.h"

#include <QDBusConnection>

namespace Masthead {

namespace {

QString tokenIn(const QVariantMap &platform) { return platform.value(QStringLiteral("activation-token")).toString(); }

}

bool DesktopService::listenOn(QDBusConnection bus)
{
    // The object first: who asked for the program to be started calls as soon as there is the name.
    return bus.registerObject(QStringLiteral("/org/masthead/Masthead"), this, QDBusConnection::ExportScriptableSlots)
           && bus.registerService(QStringLiteral("org.masthead.Masthead"));
}

void DesktopService::Activate(const QVariantMap &platform) { emit requested(Request{{}, false, false, tokenIn(platform)}); }

void DesktopService::Open(const QStringList &addresses, const QVariantMap &platform)
{
    emit requested(Request{meantAddresses(addresses), false, false, tokenIn(platform)});
}

void DesktopService::ActivateAction(const QString &name, const QVariantList &, const QVariantMap &platform)
{
    emit requested(Request{{}, name == QLatin1String("add"), name == QLatin1String("refresh"), tokenIn(platform)});
}

}
