#include "localaddress.h"

#include "core/origin.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace Masthead {

namespace {

using Range = std::pair<quint32, int>; // first address, length of the prefix

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c, quint32 d) { return a << 24 | b << 16 | c << 8 | d; }

constexpr std::array localRanges = {
    Range{ip4(0, 0, 0, 0), 8},    Range{ip4(10, 0, 0, 0), 8},     Range{ip4(100, 64, 0, 0), 10},
    Range{ip4(127, 0, 0, 0), 8},  Range{ip4(169, 254, 0, 0), 16}, Range{ip4(172, 16, 0, 0), 12},
    Range{ip4(192, 0, 0, 0), 24}, Range{ip4(192, 168, 0, 0), 16}, Range{ip4(198, 18, 0, 0), 15},
    Range{ip4(224, 0, 0, 0), 3},
};

bool isLocal4(quint32 address)
{
    return std::any_of(localRanges.begin(), localRanges.end(),
                       [address](const Range &range) { return (address ^ range.first) >> (32 - range.second) == 0; });
}

quint32 ip4At(const Q_IPV6ADDR &address, int at)
{
    return ip4(address[at], address[at + 1], address[at + 2], address[at + 3]);
}

bool startsWith(const Q_IPV6ADDR &address, std::initializer_list<quint8> prefix)
{
    return std::equal(prefix.begin(), prefix.end(), address.c);
}

bool isLocal6(const Q_IPV6ADDR &address)
{
    const bool low = startsWith(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    // ::, ::1, the old compatible form and the mapped form all end in an IPv4 address.
    if (low && ((address[10] == 0 && address[11] == 0) || (address[10] == 0xff && address[11] == 0xff)))
        return isLocal4(ip4At(address, 12));
    if (startsWith(address, {0x20, 0x02})) // 6to4, RFC 3056
        return isLocal4(ip4At(address, 2));
    if (startsWith(address, {0x00, 0x64, 0xff, 0x9b})) // NAT64, RFC 6052 and RFC 8215
        return address[5] != 0 || isLocal4(ip4At(address, 12));
    const bool uniqueLocal = (address[0] & 0xfe) == 0xfc;
    const bool linkOrSiteLocal = address[0] == 0xfe && (address[1] & 0x80) == 0x80;
    return uniqueLocal || linkOrSiteLocal || address[0] == 0xff;
}

bool isLocalName(const QString &name)
{
    static const QStringList suffixes = {
        QStringLiteral(".localhost"), QStringLiteral(".local"), QStringLiteral(".internal"),
        QStringLiteral(".home.arpa"), QStringLiteral(".lan"),   QStringLiteral(".intranet"),
        QStringLiteral(".private"),   QStringLiteral(".home"),  QStringLiteral(".corp"),
    };
    return !name.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(), [&name](const QString &suffix) {
        return name.endsWith(suffix);
    });
}

QString bare(const QString &host)
{
    QString name = host.trimmed().normalized(QString::NormalizationForm_KC).toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    name.replace(QChar(0x3002), u'.'); // the ideographic full stop separates labels too, RFC 3490 section 3.1
    while (name.endsWith(u'.'))
        name.chop(1);
    return name.section(u'%', 0, 0); // the zone of a link-local address
}

}

bool isLocalHost(const QString &host)
{
    const QString name = bare(host);
    QHostAddress address;
    if (name.isEmpty() || !address.setAddress(name))
        return isLocalName(name);
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isLocal4(address.toIPv4Address());
    return isLocal6(address.toIPv6Address());
}

bool leadsWithinOwnNetwork(const QUrl &feed, const QUrl &address)
{
    return isLocalHost(feed.host()) && sameOrigin(feed, address);
}

}
