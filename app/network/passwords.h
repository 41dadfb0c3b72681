#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

class QUrl;

namespace Masthead {

/// Where passwords of feeds and of the proxy are kept: never in the archive, a list, a log or an export. A password belongs to one origin and user
/// name. Answers come later, once, on the calling thread. GUI thread.
class Passwords : public QObject {
    Q_OBJECT

public:
    using Found = std::function<void(const Result<QString> &)>;
    using Stored = std::function<void(const Done &)>;

    using QObject::QObject;

    /// Errors: not-found; auth, with the reason, where there is no keychain or it stays locked.
    virtual void find(const QUrl &address, const QString &userName, Found answer) = 0;
    /// Keeps `password`, or forgets it where it is empty. Error: auth, as in find().
    virtual void store(const QUrl &address, const QString &userName, const QString &password, Stored answer) = 0;

signals:
    void changed(); ///< one was kept or forgotten

protected:
    /// What a password is kept under: "user@scheme://host:port".
    static QString keyOf(const QUrl &address, const QString &userName);
};

/// Passwords in the system's keychain: the Secret Service or KWallet on Linux.
class KeychainPasswords : public Passwords {
    Q_OBJECT

public:
    using Passwords::Passwords;

    void find(const QUrl &address, const QString &userName, Found answer) override;
    void store(const QUrl &address, const QString &userName, const QString &password, Stored answer) override;
};

}
