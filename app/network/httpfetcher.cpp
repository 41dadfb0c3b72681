#include "httpfetcher.h"

#include "answerstatus.h"
#include "bodysink.h"
#include "hostqueue.h"
#include "localaddress.h"
#include "passwords.h"
#include "proxychoice.h"
#include "systemproxies.h"
#include "transfer.h"

#include <QHash>
#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QPointer>

namespace Masthead {

namespace {

constexpr int connectionsPerHost = 2;
constexpr int connectionsInAll = 16;

/// One proxy for all, or the system's for each address.
class ChosenProxy : public QNetworkProxyFactory {
public:
    ChosenProxy(const ProxyChoice &choice, const Clock &clock) : m_choice(choice), m_system(clock) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        switch (m_choice.kind) {
        case ProxyChoice::Kind::System: return m_system.queryProxy(query);
        case ProxyChoice::Kind::None: break;
        case ProxyChoice::Kind::Http: return {chosen(QNetworkProxy::HttpProxy)};
        case ProxyChoice::Kind::Socks5: return {chosen(QNetworkProxy::Socks5Proxy)};
        }
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }

private:
    QNetworkProxy chosen(QNetworkProxy::ProxyType type) const
    {
        return QNetworkProxy(type, m_choice.host, m_choice.port, m_choice.userName, m_choice.password);
    }

    const ProxyChoice m_choice;
    SystemProxies m_system;
};

}

struct HttpFetcher::Private {
    struct Errand {
        Transfer *transfer = nullptr;
        Answer answer;
        bool urgent = false;
        bool keychainAsked = false;
    };

    Private(HttpFetcher &fetcher, const Clock &time) : owner(fetcher), clock(time)
    {
        network.setStrictTransportSecurityEnabled(true);
        network.setAutoDeleteReplies(false);
        network.setProxyFactory(new ChosenProxy(proxy, clock));
    }

    void startSome();
    void startOne(Ticket ticket);
    void startWithPassword(Ticket ticket, Transfer *transfer);
    void finish(Ticket ticket, const Result<HttpAnswer> &result);
    QDateTime waitFor(const QString &host);
    void noteWait(const Transfer &transfer, const Result<HttpAnswer> &result);

    HttpFetcher &owner;
    const Clock &clock;
    ProxyChoice proxy;
    QNetworkAccessManager network;
    HostQueue queue{connectionsPerHost, connectionsInAll};
    QHash<Ticket, Errand> errands;
    QHash<QString, QDateTime> waits; ///< hosts that asked to be left alone
    QHash<QUrl, QString> waitedFor;  ///< addresses, and the hosts for whose sake they could not be asked
    std::function<bool(const QString &)> isLocal = isLocalHost;
    QPointer<Passwords> passwords;
    Ticket last = 0;
    bool startPending = false;
    bool held = false;
};

QDateTime HttpFetcher::Private::waitFor(const QString &host)
{
    const auto found = waits.find(host);
    if (found == waits.end())
        return {};
    if (*found <= clock.now()) {
        waits.erase(found);
        return {};
    }
    return *found;
}

void HttpFetcher::Private::noteWait(const Transfer &transfer, const Result<HttpAnswer> &result)
{
    if (!result && result.error().kind == ErrorKind::RateLimited) {
        waitedFor.removeIf([this](const auto &one) { return !waitFor(one.value()).isValid(); }); // those that are over
        waitedFor.insert(transfer.asked(), transfer.host());
    } else {
        waitedFor.remove(transfer.asked());
    }
}

// Starting is always put off to the event loop: so an answer never comes while fetch() is still running, and a place that
// becomes free in the middle of an answer is given away when that is over.
void HttpFetcher::Private::startSome()
{
    if (startPending)
        return;
    startPending = true;
    QMetaObject::invokeMethod(
        &owner,
        [this] {
            startPending = false;
            while (const std::optional<Ticket> ticket = queue.next(held))
                startOne(*ticket);
        },
        Qt::QueuedConnection);
}

void HttpFetcher::Private::startOne(Ticket ticket)
{
    Transfer *transfer = errands.value(ticket).transfer;
    const QDateTime until = waitFor(transfer->host());
    if (until.isValid()) {
        const QString reason = QStringLiteral("%1: the server asked to wait until %2")
                                   .arg(printable(transfer->url()), until.toString(Qt::ISODate));
        return finish(ticket, Error{ErrorKind::RateLimited, reason});
    }
    startWithPassword(ticket, transfer);
}

void HttpFetcher::Private::startWithPassword(Ticket ticket, Transfer *transfer)
{
    Errand &errand = errands[ticket];
    if (!passwords || errand.keychainAsked || !transfer->needsPassword())
        return transfer->start();
    errand.keychainAsked = true;
    // The keychain may wait for the person for as long as they like: meanwhile the place is for others.
    queue.remove(ticket);
    passwords->find(transfer->url(), transfer->userName(),
                    [this, alive = QPointer(&owner), ticket](const Result<QString> &password) {
                        if (!alive || !errands.contains(ticket))
                            return;
                        // Where there is none the server's own refusal says what is missing.
                        Transfer *waiting = errands.value(ticket).transfer;
                        waiting->setPassword(password ? *password : QString());
                        queue.add(ticket, waiting->host(), true); // it waited its turn before
                        startSome();
                    });
}

void HttpFetcher::Private::finish(Ticket ticket, const Result<HttpAnswer> &result)
{
    const Errand errand = errands.take(ticket);
    queue.remove(ticket);
    startSome();
    if (errand.transfer) {
        noteWait(*errand.transfer, result);
        errand.transfer->abandon();
        errand.transfer->deleteLater();
        errand.answer(result);
    }
}

HttpFetcher::HttpFetcher(const Clock &clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this, clock))
{
}

HttpFetcher::~HttpFetcher()
{
    for (const Private::Errand &errand : std::as_const(d->errands)) {
        errand.transfer->disconnect(this);
        errand.transfer->abandon();
    }
}

HttpFetcher::Ticket HttpFetcher::fetch(const HttpRequest &request, Answer answer)
{
    const Ticket ticket = ++d->last;
    const auto isLocal = [this](const QString &host) { return d->isLocal(host); };
    auto *transfer = new Transfer(d->network, d->clock, isLocal, request, this);
    d->errands.insert(ticket, {transfer, std::move(answer), request.urgent});
    connect(transfer, &Transfer::wantsPlace, this, [this, ticket, transfer] {
        d->queue.remove(ticket);
        d->queue.add(ticket, transfer->host(), true); // it waited its turn before
        d->startSome();
    });
    connect(transfer, &Transfer::mustWait, this, [this](const QString &host, const QDateTime &until) {
        waitForHost(host, until);
        emit waitsChanged();
    });
    connect(transfer, &Transfer::ended, this,
            [this, ticket](const Result<HttpAnswer> &result) { d->finish(ticket, result); });
    d->queue.add(ticket, transfer->host(), request.urgent);
    d->startSome();
    return ticket;
}

void HttpFetcher::cancel(Ticket ticket)
{
    QMetaObject::invokeMethod(
        this,
        [this, ticket] {
            if (d->errands.contains(ticket))
                d->finish(ticket, Error{ErrorKind::Cancelled, printable(d->errands.value(ticket).transfer->url())});
        },
        Qt::QueuedConnection);
}

void HttpFetcher::setHeld(bool held)
{
    d->held = held;
    if (!held)
        d->startSome();
}

QDateTime HttpFetcher::waitUntil(const QUrl &url) const
{
    const QDateTime own = d->waitFor(url.host());
    const QDateTime behind = d->waitFor(d->waitedFor.value(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment)));
    return behind.isValid() && (!own.isValid() || behind > own) ? behind : own;
}

QHash<QString, QDateTime> HttpFetcher::waits() const
{
    d->waits.removeIf([now = d->clock.now()](const auto &wait) { return wait.value() <= now; });
    return d->waits;
}

void HttpFetcher::waitForHost(const QString &host, const QDateTime &until)
{
    QDateTime &known = d->waits[host];
    known = known.isValid() ? std::max(known, until) : until;
}

void HttpFetcher::setLocalHostRule(std::function<bool(const QString &host)> isLocal) { d->isLocal = std::move(isLocal); }

void HttpFetcher::setPasswords(Passwords *passwords) { d->passwords = passwords; }

void HttpFetcher::setProxy(const ProxyChoice &choice)
{
    d->proxy = choice;
    d->network.setProxyFactory(new ChosenProxy(choice, d->clock));
}

}
