#pragma once

#include "request.h"

#include <QObject>
#include <QVariantMap>

class QDBusConnection;

namespace Masthead {

/// What a desktop asks of the program through D-Bus, in place of starting it once more: the interface org.freedesktop.Application of
/// the Desktop Entry Specification ("D-Bus Activation"). The actions are those of the desktop file: add, refresh. GUI thread.
class DesktopService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit DesktopService(QObject *parent = nullptr) : QObject(parent) {}

    /// Takes the program's name on the bus. False where there is no bus, or another program has the name; nothing else is lost then.
    bool listenOn(QDBusConnection bus);

public slots: // The interface. An action that is not known shows the window.
    Q_SCRIPTABLE void Activate(const QVariantMap &platform);
    Q_SCRIPTABLE void Open(const QStringList &addresses, const QVariantMap &platform);
    Q_SCRIPTABLE void ActivateAction(const QString &name, const QVariantList &parameters, const QVariantMap &platform);

signals:
    void requested(const Masthead::Request &request);
};

}
