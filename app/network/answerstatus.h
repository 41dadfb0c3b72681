#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace Masthead {

/// What a status that is no success means (RFC 9110 section 15); none for 200…299, and for 304 where it was asked for.
/// 3xx with a Location that may be followed are not for this function. Pure, any thread.
std::optional<Error> statusError(int status, bool conditional, bool askedToWait);

/// True for 301, 302, 303, 307 and 308: the answer stands elsewhere. 305 is never obeyed, 300 names no one place.
bool isRedirect(int status);
/// True for 301 and 308.
bool isPermanentRedirect(int status);
/// True for a way from https to http: whoever stands between may have written what is found there.
bool givesUpTls(const QUrl &from, const QUrl &to);

/// Where a redirect leads, without the user name and password that it may name. Errors: redirect-bad (no Location, or no
/// address), redirect-scheme (other than http and https). Pure, any thread.
Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location);

/// An address for messages and logs: without user name and password.
QString printable(const QUrl &url);

}
