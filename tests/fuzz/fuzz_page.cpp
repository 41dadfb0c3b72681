// Pages that name feeds, and what kind of document anything is.

#include "fuzzing.h"

#include "parsing/discovery.h"
#include "parsing/documentkind.h"
#include "text/encoding.h"

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    for (const DiscoveredFeed &feed : discoverFeeds(decodeDocument(bytes).text, QStringLiteral("https://a.example/")))
        mustHold(feed.url.startsWith(QLatin1String("http")), "a feed that a page offers has an address of the web");
    documentKind(bytes, {});
    return 0;
}
