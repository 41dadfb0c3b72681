#pragma once

#include "core/parsedfeed.h"
#include "core/result.h"
#include "parser.h"

namespace Masthead {

inline constexpr int maximumEntries = 10000;

/// Reads a feed whose root element is one of feeds, from decoded text. Errors as parseFeed(). Pure, any thread.
Result<ParsedFeed> parseXmlFeed(const QString &text, const QString &root, const ParseOptions &options);

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) from decoded text. Errors: malformed, not-a-feed. Pure, any thread.
Result<ParsedFeed> parseJsonFeed(const QString &text, const QString &baseUrl);

}
