#pragma once

#include "core/parsedfeed.h"
#include "core/result.h"

#include <QByteArray>

namespace Masthead {

struct ParseOptions {
    QString contentType; ///< HTTP Content-Type, where there was one
    QString baseUrl;     ///< the address that the document came from
    bool cut = false;    ///< the bytes are known to end too early: an entry that does not end in them is left out
};

/// Reads RSS 0.90–2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, or CDF, whichever it is. What is broken is read as
/// far as it makes sense, with warnings. Bounded in bytes, depth, entities, items and time. Errors: empty, not-a-feed,
/// html-page, malformed, encoding, entity-limit, depth-limit, too-large. Pure, any thread.
Result<ParsedFeed> parseFeed(const QByteArray &bytes, const ParseOptions &options = {});

}
