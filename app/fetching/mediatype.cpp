#include "mediatype.h"

#include <algorithm>
#include <iterator>

namespace Masthead {

namespace {

struct Mark {
    int at;
    QByteArrayView bytes;
    const char *type;
};

template <std::size_t Size>
constexpr QByteArrayView bytes(const char (&text)[Size])
{
    return QByteArrayView(text, qsizetype(Size) - 1); // zeros are bytes too
}

const Mark marks[] = {
    {0, bytes("ID3"), "audio/mpeg"},
    {0, bytes("OggS"), "audio/ogg"},
    {0, bytes("fLaC"), "audio/flac"},
    {0, bytes("#!AMR"), "audio/amr"},
    {8, bytes("WAVE"), "audio/wav"},
    {8, bytes("AIFF"), "audio/aiff"},
    {8, bytes("AIFC"), "audio/aiff"},
    {8, bytes("AVI "), "video/x-msvideo"},
    {4, bytes("ftyp"), "video/mp4"},
    {0, bytes("\x1a\x45\xdf\xa3"), "video/webm"},
    {0, bytes("\x00\x00\x01\xba"), "video/mpeg"},
};

/// Two frames of MPEG audio have the same first eleven bits set (ISO 11172-3 section 2.4.2.3; ADTS alike).
bool isAudioFrame(const QByteArray &head)
{
    return head.size() >= 4 && uchar(head[0]) == 0xff && (uchar(head[1]) & 0xe0) == 0xe0 && uchar(head[1]) != 0xff
           && (uchar(head[2]) & 0xf0) != 0xf0;
}

/// Packets of 188 bytes (ISO 13818-1 section 2.4.3.2).
bool isTransportStream(const QByteArray &head)
{
    return head.size() > 376 && head[0] == 'G' && head[188] == 'G' && head[376] == 'G';
}

}

QByteArray mediaType(const QByteArray &head)
{
    if (head.contains("rmra")) // a reference movie (QuickTime File Format)
        return {};
    const auto *mark = std::find_if(std::begin(marks), std::end(marks), [&head](const Mark &one) {
        return QByteArrayView(head).sliced(std::min<qsizetype>(one.at, head.size())).startsWith(one.bytes);
    });
    if (mark != std::end(marks))
        return mark->type;
    if (isAudioFrame(head))
        return "audio/mpeg";
    return isTransportStream(head) ? QByteArray("video/mp2t") : QByteArray();
}

}
