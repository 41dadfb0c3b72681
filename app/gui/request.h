#pragma once

#include <QByteArray>
#include <QStringList>

namespace Masthead {

/// What a start of the program asks of the window, beside showing it. A value; it travels to a window that is open already.
struct Request {
    QStringList addresses; ///< to be offered for subscribing, as AddFeedDialog takes them; paths are absolute
    bool add = false;      ///< ask for an address
    bool refresh = false;  ///< ask all feeds for what is new

    bool operator==(const Request &) const = default;
};

QByteArray toBytes(const Request &request);

/// Anything that is no request is an empty one: the window is shown. Only so much is taken as a person could mean.
Request requestFrom(const QByteArray &bytes);

}
