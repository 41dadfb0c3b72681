// Feeds in XML, from their bytes to the articles as they are kept.

#include "fuzzing.h"

#include "ingest/ingest.h"
#include "parsing/parser.h"

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<ParsedFeed> feed =
        parseFeed(bytesOf(data, size), {QStringLiteral("text/xml"), QStringLiteral("https://a.example/feed")});
    if (!feed)
        return 0;
    for (const ParsedEntry &entry : feed->entries)
        mustHold(!makeArticle(*feed, entry).guid.isEmpty(), "every article has an identity");
    return 0;
}
