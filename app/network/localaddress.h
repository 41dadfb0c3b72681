#pragma once

#include <QString>

namespace Masthead {

/// True where `host` names this machine or its own network, so that only the person may lead there, and no feed: the
/// special-purpose ranges of RFC 6890 for IPv4 and IPv6 in every spelling (short, octal, hexadecimal, mapped, 6to4, NAT64),
/// `localhost`, `*.localhost` and `*.local` (RFC 6761, RFC 6762), the private suffixes `.internal`, `.home.arpa`, `.lan`,
/// `.intranet`, `.private`, `.home`, `.corp`, and names without a dot. An empty host counts as local. `host` is a name or an address, with
/// or without brackets. Pure, any thread.
bool isLocalHost(const QString &host);

}
