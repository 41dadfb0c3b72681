// Chapters documents: whatever they hold, what comes out can be shown and jumped to.

#include "fuzzing.h"

#include "parsing/chapters.h"

#include <algorithm>

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<QList<Chapter>> chapters = parseChapters(bytesOf(data, size));
    if (!chapters)
        return 0;
    const auto earlier = [](const Chapter &one, const Chapter &other) { return one.start < other.start; };
    mustHold(std::is_sorted(chapters->begin(), chapters->end(), earlier), "chapters are in their order");
    for (const Chapter &chapter : *chapters) {
        mustHold(chapter.start >= 0, "a chapter starts within the recording");
        mustHold(!chapter.title.contains(QLatin1Char('\n')), "a title is one line");
    }
    return 0;
}
