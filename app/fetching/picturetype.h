#pragma once

#include <QByteArray>

namespace Masthead {

/// The media type of a picture by its first bytes (WHATWG MIME Sniffing section 6.1, and AVIF by its file type box): one of
/// image/png, image/jpeg, image/gif, image/webp, image/bmp, image/x-icon, image/avif; empty for anything else, SVG among it.
/// Pure, any thread.
QByteArray pictureType(const QByteArray &bytes);

}
