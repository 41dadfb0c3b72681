// Posts, from their bytes to the article as it is kept.

#include "fuzzing.h"

#include "ingest/ingest.h"
#include "parsing/post.h"

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<ParsedFeed> feed = parsePost(bytesOf(data, size), QStringLiteral("folder/post.md"));
    if (!feed)
        return 0;
    mustHold(feed->entries.size() == 1, "a post is one entry");
    const Article article = makeArticle(*feed, feed->entries.first());
    mustHold(article.guid == QLatin1String("folder/post.md"), "a post is known by its path");
    return 0;
}
