#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QVariantMap>

#include <optional>

namespace Masthead {

/// A message bus of its own, gone with it.
class PrivateBus {
public:
    /// False where there is no daemon for it.
    bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        const bool ready = m_daemon.waitForReadyRead(10'000);
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        return ready;
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished(10'000);
    }
    QString address() const { return m_address; }
    /// A connection of this name, as of a program of its own.
    QDBusConnection connection(const QString &name) const { return QDBusConnection::connectToBus(m_address, name); }

private:
    QProcess m_daemon;
    QString m_address;
};

/// What shows notifications on a desktop: it writes down what it is asked for, and answers as a person would.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint id = 0;
        uint inPlaceOf = 0;
        QString summary = {};
        QString body = {};
        QStringList actions = {};
        QVariantMap hints = {};
    };

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body")};
    QList<Shown> shown; ///< all that was asked for, in order
    QList<uint> closed; ///< by the program

    ~NotificationService() override
    {
        if (m_bus)
            m_bus->unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    bool listenOn(const QDBusConnection &bus)
    {
        m_bus = bus;
        return m_bus->registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
               && m_bus->registerService(QStringLiteral("org.freedesktop.Notifications"));
    }

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint inPlaceOf, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = inPlaceOf ? inPlaceOf : ++m_last;
        shown.append({id, inPlaceOf, summary, body, actions, hints});
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    std::optional<QDBusConnection> m_bus;
    uint m_last = 0;
};

}
