#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

/// Who asks, and for what.
struct SignIn {
    QString userName = {};
    QString password = {};
    QByteArray method = "GET";
    QByteArray target = {}; ///< path and query, as they stand in the request
    QByteArray cnonce = {}; ///< new for each answer (RFC 7616 section 3.4)
};

/// What answers a challenge (WWW-Authenticate, RFC 9110 section 11.6.1): the value of an Authorization header, by Digest with SHA-256
/// or MD5 (RFC 7616, without auth-int), else by Basic (RFC 7617, in UTF-8). Empty where neither is asked for. Pure, any thread.
QByteArray authorization(const QByteArray &challenge, const SignIn &who);

/// Whether the answer before was right but for its age (RFC 7616 section 3.3, stale). Pure, any thread.
bool isStale(const QByteArray &challenge);

}
