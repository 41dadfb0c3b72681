#pragma once

#include "network/passwords.h"

#include <QHash>
#include <QUrl>

namespace Masthead {

/// A keychain in memory, or none at all.
class HeldPasswords : public Passwords {
public:
    void find(const QUrl &address, const QString &userName, Found answer) override
    {
        ++asked;
        if (missing)
            return answer(error());
        const QString password = held.value(keyOf(address, userName));
        answer(password.isEmpty() ? Result<QString>(Error{ErrorKind::NotFound, {}}) : Result<QString>(password));
    }
    void store(const QUrl &address, const QString &userName, const QString &password, Stored answer) override
    {
        if (missing)
            return answer(error());
        held.insert(keyOf(address, userName), password);
        answer(done());
        emit changed();
    }

    QHash<QString, QString> held;
    int asked = 0;
    bool missing = false;

private:
    static Error error() { return {ErrorKind::Auth, QStringLiteral("there is no keychain")}; }
};

}
