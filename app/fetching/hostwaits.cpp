#include "hostwaits.h"

#include "network/httpfetcher.h"
#include "network/retryafter.h"
#include "storage/archive.h"
#include "core/whendone.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Masthead {

namespace {

const QString waitsSetting = QStringLiteral("host-waits"); // a JSON object: hosts, and milliseconds since the epoch, in UTC

QString written(const QHash<QString, QDateTime> &waits)
{
    QJsonObject object;
    for (auto wait = waits.cbegin(); wait != waits.cend(); ++wait)
        object.insert(wait.key(), double(wait->toMSecsSinceEpoch()));
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<QString, QDateTime> readWaits(const QString &written, const QDateTime &now)
{
    QHash<QString, QDateTime> waits;
    const QJsonObject object = QJsonDocument::fromJson(written.toUtf8()).object();
    for (auto wait = object.begin(); wait != object.end(); ++wait) {
        const QDateTime until = QDateTime::fromMSecsSinceEpoch(qint64(wait->toDouble()), Qt::UTC);
        if (until > now && until <= now.addSecs(longestWait)) // or a clock was wrong
            waits.insert(wait.key(), until);
    }
    return waits;
}

}

HostWaits::HostWaits(Archive &archive, HttpFetcher &fetcher, const Clock &clock, QObject *parent)
    : QObject(parent), m_archive(archive), m_fetcher(fetcher), m_clock(clock)
{
    connect(&fetcher, &HttpFetcher::waitsChanged, this, &HostWaits::keep);
}

void HostWaits::recall(std::function<void()> then)
{
    whenDone(m_archive.setting(waitsSetting), this, [this, then = std::move(then)](const Result<QString> &kept) {
        const QHash<QString, QDateTime> known = readWaits(kept ? *kept : QString(), m_clock.now());
        for (auto wait = known.cbegin(); wait != known.cend(); ++wait)
            m_fetcher.waitForHost(wait.key(), *wait);
        then();
    });
}

// What was kept is among them: it was recalled before anybody was asked.
void HostWaits::keep() { m_archive.setSetting(waitsSetting, written(m_fetcher.waits())); }

}
