#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Masthead {

/// A feed that a page offers.
struct DiscoveredFeed {
    QString url;
    QString title;
};

/// The feeds that an HTML page names (`<link rel=alternate>` of a feed type, or without a type but with the address or title of a
/// feed, in the order of the page); where it names none, the links in its text that look like feeds by their address, under the
/// words of the link; where there are none either, those whose words name a feed. Absolute http or https addresses, `feed:` and
/// its like as such. Pure, any thread.
QList<DiscoveredFeed> discoverFeeds(const QString &html, const QString &pageUrl);

/// Where the programs that make sites put their feeds, for a page that names none: beside the page, then at the top of its site,
/// the most usual first; at most ten. Pure, any thread.
QStringList commonFeedPlaces(const QString &pageUrl);

}
