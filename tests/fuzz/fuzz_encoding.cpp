// Encodings: the first byte says how many of the next are the Content-Type, the rest is the document.

#include "fuzzing.h"

#include "text/encoding.h"

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const qsizetype length = bytes.isEmpty() ? 0 : std::uint8_t(bytes[0]) % 64;
    const QByteArray document = bytes.mid(1 + length);
    const DecodedText decoded = decodeDocument(document, QString::fromUtf8(bytes.mid(1, length)));
    mustHold(!decoded.encoding.isEmpty(), "an encoding is named");
    mustHold(decoded.text.size() <= document.size() + 1, "no byte becomes more than one unit of text");
    return 0;
}
