#include "picturetype.h"

#include <QByteArrayView>

#include <algorithm>

namespace Masthead {

namespace {

struct Magic {
    QByteArrayView start;
    const char *type;
};

constexpr char png[] = "\x89PNG\r\n\x1a\n";
constexpr char jpeg[] = "\xff\xd8\xff";
constexpr char icon[] = "\0\0\1\0";

// ISO/IEC 14496-12 section 4.3: size, "ftyp", the major brand, a version, then compatible brands.
bool isAvif(const QByteArray &bytes)
{
    if (bytes.size() < 16 || bytes.mid(4, 4) != "ftyp")
        return false;
    const auto byte = [&bytes](int at) { return static_cast<quint32>(static_cast<uchar>(bytes[at])); };
    const quint32 size = byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
    const qsizetype end = std::min<qsizetype>(std::min<quint32>(size, 256), bytes.size());
    for (qsizetype at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
        const QByteArray brand = bytes.mid(at, 4);
        if (brand == "avif" || brand == "avis")
            return true;
    }
    return false;
}

}

QByteArray pictureType(const QByteArray &bytes)
{
    const Magic magics[] = {
        {QByteArrayView(png, 8), "image/png"},
        {QByteArrayView(jpeg, 3), "image/jpeg"},
        {"GIF87a", "image/gif"},
        {"GIF89a", "image/gif"},
        {QByteArrayView(icon, 4), "image/x-icon"},
    };
    for (const Magic &magic : magics)
        if (bytes.startsWith(magic.start))
            return magic.type;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 6) == "WEBPVP")
        return "image/webp";
    // Two letters are little: the reserved bytes of the header are zero too.
    if (bytes.startsWith("BM") && bytes.size() >= 26 && bytes.mid(6, 4) == QByteArray(4, '\0'))
        return "image/bmp";
    return isAvif(bytes) ? QByteArray("image/avif") : QByteArray();
}

}
