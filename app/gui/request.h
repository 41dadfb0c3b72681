#pragma once

#include <QByteArray>
#include <QStringList>

namespace Masthead {

/// What a start of the program asks of the window, beside showing it. A value; it travels to a window that is open already.
struct Request {
    QStringList addresses;   ///< to be offered for subscribing, as AddFeedDialog takes them; paths are absolute
    bool add = false;        ///< ask for an address
    bool refresh = false;    ///< ask all feeds for what is new
    QString activationToken; ///< lets the window come to the front (Wayland's xdg-activation); empty: none
    bool behind = false;     ///< the window stays where it is, unless it has to ask something

    bool onlyShows() const { return addresses.isEmpty() && !add && !refresh; }
    bool comesForward() const { return !behind || add || !addresses.isEmpty(); }
    bool operator==(const Request &) const = default;
};

QByteArray toBytes(const Request &request);

/// Those of the addresses that another program gave which a person could mean: not thousands, none as long as a book.
QStringList meantAddresses(const QStringList &given);

/// Anything that is no request is an empty one, which only shows the window.
Request requestFrom(const QByteArray &bytes);

}
