#pragma once

#include <QString>

namespace Masthead {

/// Which way requests take.
struct ProxyChoice {
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host; ///< of Http and Socks5
    quint16 port = 0;

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

}
