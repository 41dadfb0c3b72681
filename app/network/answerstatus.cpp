#include "answerstatus.h"

namespace Masthead {

std::optional<Error> statusError(int status, bool conditional, bool askedToWait)
{
    if ((status >= 200 && status <= 299 && status != 206) || (status == 304 && conditional))
        return std::nullopt;
    const QString said = QStringLiteral("the server answered %1").arg(status);
    if (status < 200)
        return Error{ErrorKind::Protocol, said, status};
    switch (status) {
    case 206: // a part that nobody asked for
        return Error{ErrorKind::Truncated, said, status};
    case 401: return Error{ErrorKind::Auth, said, status};
    case 410: return Error{ErrorKind::Gone, said, status};
    case 429: return Error{ErrorKind::RateLimited, said, status};
    case 503: return Error{askedToWait ? ErrorKind::RateLimited : ErrorKind::Http, said, status};
    default: return Error{ErrorKind::Http, said, status};
    }
}

bool isRedirect(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

bool isPermanentRedirect(int status) { return status == 301 || status == 308; }

bool givesUpTls(const QUrl &from, const QUrl &to)
{
    return from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
}

Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location)
{
    const QString text = QString::fromUtf8(location).trimmed();
    const QUrl relative(text, QUrl::TolerantMode);
    if (text.isEmpty() || !relative.isValid()) {
        return Error{ErrorKind::RedirectBad,
                     text.isEmpty() ? QStringLiteral("a redirect that names no address")
                                    : QStringLiteral("a redirect to what is no address: %1").arg(text.left(200))};
    }
    QUrl target = from.resolved(relative);
    if (target.scheme() != QLatin1String("http") && target.scheme() != QLatin1String("https"))
        return Error{ErrorKind::RedirectScheme, QStringLiteral("a redirect to a %1: address").arg(target.scheme().left(40))};
    if (target.host().isEmpty())
        return Error{ErrorKind::RedirectBad, QStringLiteral("a redirect to no host: %1").arg(text.left(200))};
    target.setUserInfo({});
    target.setFragment({});
    return target;
}

QString printable(const QUrl &url) { return url.toDisplayString(QUrl::RemoveUserInfo).left(2000); }

}
