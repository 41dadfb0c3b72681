#pragma once

#include <QByteArray>
#include <QImage>

namespace Masthead {

/// The picture in `bytes` cut to fill `pixels`, its corners rounded by `radius` pixels; null where it cannot be read or is
/// absurdly large. Raster formats only. Pure, any thread.
QImage filledImage(const QByteArray &bytes, QSize pixels, qreal radius);

}
