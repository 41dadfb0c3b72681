#include "pictureimage.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace Masthead {

namespace {

constexpr int largestSide = 20'000;

// Pictures of pixels only, and none that would fill the memory.
bool isRead(QImageReader &reader)
{
    const QByteArray format = reader.format();
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    return !format.startsWith("svg") && format != "pdf" && full.isValid() && full.width() <= largestSide
           && full.height() <= largestSide;
}

}

QImage boundedImage(const QByteArray &bytes, QSize largest)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    if (!isRead(reader))
        return {};
    const QSize full = reader.size();
    if (full.width() > largest.width() || full.height() > largest.height())
        reader.setScaledSize(full.scaled(largest, Qt::KeepAspectRatio));
    return reader.read();
}

QImage filledImage(const QByteArray &bytes, QSize pixels, qreal radius)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    if (!isRead(reader))
        return {};
    reader.setScaledSize(reader.size().scaled(pixels, Qt::KeepAspectRatioByExpanding));
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
