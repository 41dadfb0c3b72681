#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Masthead {

class BodySink;
class Passwords;
struct ProxyChoice;

/// How long a fetch may take: who waits for it has the answer within a minute, with what is done about it.
inline constexpr int longestFetchMs = 58'000;

/// One document to be fetched. Only http and https.
struct HttpRequest {
    QUrl url;
    QByteArray accept;       ///< Accept header; empty: anything
    QByteArray etag;         ///< sent as If-None-Match, byte for byte, where not empty
    QByteArray lastModified; ///< sent as If-Modified-Since, likewise
    QUrl validatorsFrom;     ///< the address that gave the two, and no other is told them; empty: `url`
    QByteArray referrer;     ///< sent as Referer where not empty
    QByteArray userAgent;    ///< empty: Masthead's own. This and what follows is for the address's own origin only
    QList<std::pair<QByteArray, QByteArray>> headers; ///< further ones; those that HTTP itself needs are not replaced
    QString userName;                       ///< answers a server that asks, by Basic or Digest (RFC 7617, RFC 7616)
    QString password;                       ///< empty: the one that Passwords keeps for this origin and name
    qint64 maximumBytes = 32 * 1024 * 1024; ///< after decompression
    int timeoutMs = longestFetchMs;         ///< for the whole, redirects included
    int silenceMs = 15'000;                 ///< without a byte
    bool local = false;                     ///< the person asked for a local address themselves: its own origin may be asked
    bool localHops = false; ///< and where that is a local one, other ports of its machine that it redirects to
    bool partToo = false;   ///< what came of an answer that was cut off is an answer
    bool sharesConnections =
        false;               ///< that were used before, which is quicker: where a host with many users may mix them up
    QPointer<BodySink> sink; ///< takes the body, as it was sent, in place of the answer; cancel() before it goes
    bool urgent = false;     ///< somebody is looking at the place where it will stand: ahead of what waits
};

struct HttpAnswer {
    int status = 0; ///< 200…299, or 304 where the request was conditional
    QByteArray body;
    QUrl url;                  ///< after redirects
    bool permanent = false;    ///< there were redirects, all of them permanent and none from https to http
    bool cut = false;          ///< it ended too early
    std::optional<bool> local; ///< the address that was asked for led into the local network; unset behind a proxy
    QByteArray contentType;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray cacheControl;
    QDateTime retryAfter; ///< UTC; invalid where not asked for
};

/// Fetches over HTTP with limits and manners: a queue with at most two connections a host and sixteen in all, of its own for each
/// request but those that share, so that nothing which a server says beyond its answer reaches another; redirects
/// followed by hand (ten at most, never to another scheme than http and https, never from a public to a local address,
/// no secrets to another origin), no cookies, no HTTP/2, a cap on decompressed bytes, on time and on silence, a host that
/// asks to wait is waited for (429, 503 with Retry-After). GUI thread (it lives on the thread that made it).
///
/// Errors: truncated, timeout, connection, protocol, redirect-limit, redirect-bad, redirect-scheme, local-network, http,
/// auth, gone, rate-limited, tls, too-large, encoding, empty, cancelled. The
/// detail begins with the address, without its user name and password.
class HttpFetcher : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<HttpAnswer> &)>;
    using Ticket = quint64;

    explicit HttpFetcher(const Clock &clock, QObject *parent = nullptr);
    ~HttpFetcher() override; ///< requests under way are dropped without an answer

    /// Calls `answer` once, later, on this thread.
    Ticket fetch(const HttpRequest &request, Answer answer);
    /// The answer comes as `cancelled`, later. An unknown ticket is ignored.
    void cancel(Ticket ticket);

    /// While held, nothing new is begun but what is urgent: whoever asked cannot take in more answers for now.
    void setHeld(bool held);

    /// The time (UTC) until which the host of `url`, or the one that it led to last, asked not to be asked; invalid where none
    /// did. Until then requests to that host are answered by rate-limited without asking, with the status 0.
    QDateTime waitUntil(const QUrl &url) const;
    QHash<QString, QDateTime> waits() const; ///< the hosts that are waited for, and until when (UTC)
    /// As if `host` had asked to wait until then (UTC), where it asked for no longer.
    void waitForHost(const QString &host, const QDateTime &until);

    /// Which hosts count as local; replaced by tests, whose servers are local themselves.
    void setLocalHostRule(std::function<bool(const QString &host)> isLocal);

    /// Where passwords are looked up; it must outlive the fetcher. Without it only those of a request are known.
    void setPasswords(Passwords *passwords);
    /// The way to the net from now on; the system's at first.
    void setProxy(const ProxyChoice &choice);

signals:
    void waitsChanged(); ///< a host asked to wait

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
