#pragma once

class QHstsPolicy;
class QNetworkAccessManager;
class QString;

namespace Masthead {

/// A network with connections of its own, and with the proxies of `network`, whose child it is, and what that knows of TLS. What a server
/// sends behind its answer is none to the next request (RFC 9112 section 6.3), and Qt takes it for one where a connection is used again:
/// Qt 6.4 does so after "Connection: close" too, while the server keeps it open. Thread of `network`.
QNetworkAccessManager *networkLike(QNetworkAccessManager &network);

/// True where `host`, or one above it for all below, said that it is asked by TLS only: Qt then asks so (RFC 6797 section 8.3). Thread of
/// `network`.
bool goesByTls(const QNetworkAccessManager &network, const QString &host);

/// What `host` says about TLS, by `network`, which holds for all; where it took back what it said, it is known no more.
QHstsPolicy policyOf(const QNetworkAccessManager &network, const QString &host);

}
