// OPML: what is read can be written, and is then read as the same.

#include "fuzzing.h"

#include "parsing/opml.h"

using namespace Masthead;

namespace {

bool isWeb(const QString &address)
{
    return address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<Opml> list = parseOpml(bytesOf(data, size));
    if (!list)
        return 0;
    for (const OpmlFeed &feed : list->feeds)
        mustHold(isWeb(feed.url), "a feed of a list has an address of the web");
    const Result<Opml> again = parseOpml(writeOpml(*list));
    mustHold(again.ok(), "what is written can be read");
    mustHold(again->feeds.size() == list->feeds.size(), "no feed is lost in writing");
    return 0;
}
