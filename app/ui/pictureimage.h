#pragma once

#include <QByteArray>
#include <QImage>

namespace Masthead {

/// The picture in `bytes` cut to fill `pixels`, its corners rounded by `radius` pixels; null where it cannot be read or is
/// absurdly large. Raster formats only. Pure, any thread.
QImage filledImage(const QByteArray &bytes, QSize pixels, qreal radius);

/// The whole picture, made smaller where it does not fit into `largest`; null as above. Pure, any thread.
QImage boundedImage(const QByteArray &bytes, QSize largest);

}
