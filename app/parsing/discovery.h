#pragma once

#include <QList>
#include <QString>

namespace Masthead {

/// A feed that a page offers.
struct DiscoveredFeed {
    QString url;
    QString title;
};

/// The feeds that an HTML page names (`<link rel=alternate>` of a feed type, in the order of the page), with absolute
/// http or https addresses. Pure, any thread.
QList<DiscoveredFeed> discoverFeeds(const QString &html, const QString &pageUrl);

}
