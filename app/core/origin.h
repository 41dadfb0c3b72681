#pragma once

class QUrl;

namespace Masthead {

/// True where scheme, host and port are the same (RFC 6454 section 5), for http and https. Pure, any thread.
bool sameOrigin(const QUrl &one, const QUrl &other);

}
