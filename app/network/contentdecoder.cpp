#include "contentdecoder.h"

#include <QByteArrayList>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace Masthead {

struct ContentDecoder::Stream {
    z_stream z = {};
    bool open = false;
    ~Stream()
    {
        if (open)
            inflateEnd(&z);
    }
};

namespace {

constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;
constexpr qint64 wrapping = 1024; // and a 256th: what packing adds to bytes that it cannot make fewer

bool isGzip(const QByteArray &head) { return head.startsWith("\x1f\x8b"); }

// RFC 1950 section 2.2: method 8, and the first two bytes are a multiple of 31.
bool isZlib(const QByteArray &head)
{
    const int first = static_cast<uchar>(head[0]);
    const int second = static_cast<uchar>(head[1]);
    return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
}

bool looksLikeText(const QByteArray &head)
{
    static constexpr QByteArrayView first = "<{ \n\r\t";
    return first.contains(head[0]) || head.startsWith("\xef\xbb"); // the byte order mark of UTF-8
}

// The codings in their order; "identity" is none (RFC 9110 section 8.4).
QByteArray codingsOf(const QByteArray &encoding)
{
    QByteArrayList codings;
    for (const QByteArray &each : encoding.toLower().split(',')) {
        const QByteArray coding = each.trimmed();
        if (!coding.isEmpty() && coding != "identity" && coding != "none")
            codings += coding == "x-gzip" ? QByteArray("gzip") : coding;
    }
    return codings.join(", ");
}

}

ContentDecoder::ContentDecoder(const QByteArray &encoding, qint64 maximumBytes)
    : m_label(codingsOf(encoding)), m_maximum(maximumBytes)
{
}

ContentDecoder::~ContentDecoder() = default;

Done ContentDecoder::decide()
{
    // As browsers do, a coding that is none is passed over where the body is none.
    const bool known = m_label.isEmpty() || m_label == "gzip" || m_label == "deflate";
    if (!known && !looksLikeText(m_head))
        return Error{ErrorKind::Encoding, QStringLiteral("content encoding %1").arg(QString::fromLatin1(m_label.left(40)))};
    int window = 0;
    if (isGzip(m_head)) { // also where nobody said so: feeds are served as .gz files
        window = gzipWindow;
        m_gzip = true;
    } else if (m_label == "deflate" && !looksLikeText(m_head)) {
        window = isZlib(m_head) ? zlibWindow : rawWindow; // RFC 9110 section 8.4.1.2: some send it without the zlib wrapper
    }
    m_mode = window == 0 ? Mode::Plain : Mode::Packed;
    if (m_mode == Mode::Packed) {
        m_stream = std::make_unique<Stream>();
        m_stream->open = inflateInit2(&m_stream->z, window) == Z_OK;
    }
    return done();
}

Done ContentDecoder::add(const QByteArray &bytes)
{
    // Members of gzip that hold nothing could come for ever.
    m_taken += bytes.size();
    if (m_taken > m_maximum + m_maximum / 256 + wrapping)
        return tooLarge();
    if (m_mode == Mode::Undecided) {
        m_head += bytes;
        if (m_head.size() < 2)
            return done();
        if (const Done decided = decide(); !decided)
            return decided;
        const QByteArray head = std::exchange(m_head, {});
        return m_mode == Mode::Packed ? inflate(head) : append(head.constData(), head.size());
    }
    if (m_mode == Mode::Ended && m_gzip)
        return goOn(bytes);
    if (m_mode == Mode::Packed)
        return inflate(bytes);
    return m_mode == Mode::Plain ? append(bytes.constData(), bytes.size()) : done();
}

Done ContentDecoder::inflate(const QByteArray &bytes)
{
    std::array<char, 64 * 1024> buffer;
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    z.avail_in = static_cast<uInt>(bytes.size());
    while (m_mode == Mode::Packed) {
        z.next_out = reinterpret_cast<Bytef *>(buffer.data());
        z.avail_out = static_cast<uInt>(buffer.size());
        const int status = ::inflate(&z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return Error{ErrorKind::Encoding, QStringLiteral("damaged compressed data")};
        const qint64 made = static_cast<qint64>(buffer.size()) - z.avail_out;
        if (const Done kept = append(buffer.data(), made); !kept)
            return kept;
        if (status == Z_STREAM_END) {
            // RFC 1952 section 2.2: another member may follow; anything else behind the end is no part of the document.
            m_head = QByteArray(reinterpret_cast<const char *>(z.next_in), std::min<uInt>(z.avail_in, 2));
            m_mode = m_gzip && isGzip(m_head) && inflateReset(&z) == Z_OK ? Mode::Packed : Mode::Ended;
        } else if (made == 0 || (z.avail_in == 0 && z.avail_out > 0)) {
            break;
        }
    }
    return done();
}

// Behind the end of a gzip member: whether another one follows is known once its first two bytes are there.
Done ContentDecoder::goOn(const QByteArray &bytes)
{
    m_head += bytes;
    if (m_head.size() < 2)
        return done();
    const QByteArray head = std::exchange(m_head, {});
    if (!isGzip(head) || inflateReset(&m_stream->z) != Z_OK) {
        m_gzip = false;
        return done();
    }
    m_mode = Mode::Packed;
    return inflate(head);
}

Done ContentDecoder::append(const char *bytes, qint64 count)
{
    if (m_out.size() + count > m_maximum)
        return tooLarge();
    m_out.append(bytes, count);
    return done();
}

Error ContentDecoder::tooLarge() const { return {ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_maximum)}; }

Result<QByteArray> ContentDecoder::finish()
{
    if (m_mode == Mode::Packed)
        return Error{ErrorKind::Truncated, QStringLiteral("the compressed data was cut off")};
    if (m_mode == Mode::Undecided)
        return std::exchange(m_head, {});
    return std::exchange(m_out, {});
}

}
