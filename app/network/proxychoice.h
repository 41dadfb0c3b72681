#pragma once

#include <QString>
#include <QUrl>

namespace Masthead {

/// Which way requests take.
struct ProxyChoice {
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host; ///< of Http and Socks5
    quint16 port = 0;
    QString userName; ///< empty: it asks nobody
    QString password;

    /// What the proxy's password is kept under. Of Http and Socks5.
    QUrl address() const
    {
        QUrl url;
        url.setScheme(kind == Kind::Socks5 ? QStringLiteral("socks5") : QStringLiteral("http"));
        url.setHost(host);
        url.setPort(port);
        return url;
    }

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

}
