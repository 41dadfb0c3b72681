#include "pictureimage.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace Masthead {

namespace {

constexpr int largestSide = 20'000;

}

QImage filledImage(const QByteArray &bytes, QSize pixels, qreal radius)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    if (format.startsWith("svg") || format == "pdf")
        return {};
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (!full.isValid() || full.width() > largestSide || full.height() > largestSide)
        return {};
    reader.setScaledSize(full.scaled(pixels, Qt::KeepAspectRatioByExpanding));
    const QImage read = reader.read();
    if (read.isNull())
        return {};
    QImage result(pixels, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(result.rect(), radius, radius);
    painter.setClipPath(path);
    painter.drawImage(QPoint((pixels.width() - read.width()) / 2, (pixels.height() - read.height()) / 2), read);
    return result;
}

}
