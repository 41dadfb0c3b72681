#pragma once

#include <QString>
#include <QUrl>

namespace Masthead {

/// True where `host` names this machine or its own network, so that only the person may lead there, and no feed: the
/// special-purpose ranges of RFC 6890 for IPv4 and IPv6 in every spelling (short, octal, hexadecimal, mapped, 6to4, NAT64),
/// `localhost`, `*.localhost` and `*.local` (RFC 6761, RFC 6762), the private suffixes `.internal`, `.home.arpa`, `.lan`,
/// `.intranet`, `.private`, `.home`, `.corp`, and names without a dot. An empty host counts as local. `host` is a name or an address, with
/// or without brackets. Pure, any thread.
bool isLocalHost(const QString &host);

/// True where a feed at `feed` may lead to `address` though that is a local one: they have one origin, and the feed's own address
/// names a local host. A public name may be made to point into the local network at any time. Pure, any thread.
bool leadsWithinOwnNetwork(const QUrl &feed, const QUrl &address);

}
