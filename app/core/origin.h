#pragma once

#include <QUrl>

namespace Masthead {

/// True where scheme, host and port are the same (RFC 6454 section 5), for http and https. Pure, any thread.
bool sameOrigin(const QUrl &one, const QUrl &other);

/// True for an http or https address that names a host. Pure, any thread.
bool isWebAddress(const QUrl &url);

/// The http or https address that `text` is as feeds and pages write it, blanks and bars in it included; an empty one where it is none.
/// Pure, any thread.
QUrl writtenAddress(const QString &text);

}
