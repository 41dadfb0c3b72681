#include "passwords.h"

#include <QUrl>
#include <qt6keychain/keychain.h>

namespace Masthead {

namespace {

const QString service = QStringLiteral("masthead");

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {ErrorKind::NotFound, QStringLiteral("the keychain holds no password for this name")};
    return {ErrorKind::Auth, QStringLiteral("the keychain could not be used: %1").arg(job.errorString())};
}

}

QString Passwords::keyOf(const QUrl &address, const QString &userName)
{
    const int port = address.port(address.scheme() == QLatin1String("https") ? 443 : 80);
    return QStringLiteral("%1@%2://%3:%4").arg(userName, address.scheme(), address.host()).arg(port);
}

void KeychainPasswords::find(const QUrl &address, const QString &userName, Found answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(keyOf(address, userName));
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        answer(job->error() == QKeychain::NoError ? Result<QString>(job->textData()) : Result<QString>(errorOf(*job)));
    });
    job->start();
}

void KeychainPasswords::store(const QUrl &address, const QString &userName, const QString &password, Stored answer)
{
    const QString key = keyOf(address, userName);
    QKeychain::Job *job = nullptr;
    if (password.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(service, this);
    } else {
        auto *writing = new QKeychain::WritePasswordJob(service, this);
        writing->setTextData(password);
        job = writing;
    }
    job->setInsecureFallback(false);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, answer = std::move(answer)] {
        const bool kept = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        answer(kept ? done() : Done(errorOf(*job)));
        if (kept)
            emit changed();
    });
    job->start();
}

}
