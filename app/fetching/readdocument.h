#pragma once

#include "core/result.h"
#include "network/httpfetcher.h"
#include "parsing/discovery.h"
#include "parsing/opml.h"

#include <QList>

namespace Masthead {

/// What a document is that somebody wants to subscribe to.
struct SubscribableDocument {
    enum class Kind { Feed, List, Page };
    Kind kind = Kind::Feed;
    Opml list;                   ///< of a list
    QList<DiscoveredFeed> feeds; ///< that a page offers
    QStringList places;          ///< where they may be for a page that offers none; never empty then
};

/// Finds out what it is. Errors: those of the parsers where it can be nothing that one subscribes to; html-page for a page
/// that names no feed and stands on no site. Pure, any thread; may take seconds.
Result<SubscribableDocument> readDocument(const HttpAnswer &answer);

}
