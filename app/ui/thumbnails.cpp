#include "thumbnails.h"

#include "core/picturesource.h"
#include "core/whendone.h"
#include "pictureimage.h"

#include <QPointer>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

constexpr int cacheKilobytes = 24 * 1024;
constexpr int missingKept = 5000;

}

Thumbnails::Thumbnails(PictureSource &pictures, QObject *parent, qint64 pause)
    : QObject(parent), m_pictures(pictures), m_pause(pause), m_cache(cacheKilobytes), m_missing(missingKept)
{
    m_clock.start();
}

QPixmap Thumbnails::pixmap(const QString &address, FeedId feed, QSize size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("%1 %2 %3x%4@%5").arg(address).arg(feed).arg(size.width()).arg(size.height()).arg(devicePixelRatio);
    if (const QPixmap *known = m_cache.object(key))
        return *known;
    if (address.isEmpty() || m_pending.contains(key))
        return {};
    if (const qint64 *missing = m_missing.object(key); missing && m_clock.elapsed() - *missing < m_pause)
        return {};
    m_pending.insert(key);
    m_pictures.picture(address, feed, [self = QPointer(this), key, address, size, devicePixelRatio](const Picture &picture) {
        if (self)
            self->decode(key, address, picture.bytes, size, devicePixelRatio);
    });
    return {};
}

void Thumbnails::decode(const QString &key, const QString &address, const QByteArray &bytes, QSize size, qreal ratio)
{
    const auto work = [bytes, pixels = size * ratio, radius = 5 * ratio] { return filledImage(bytes, pixels, radius); };
    whenDone(QtConcurrent::run(work), this, [this, key, address, ratio](const QImage &image) {
        m_pending.remove(key);
        if (image.isNull()) {
            m_missing.insert(key, new qint64(m_clock.elapsed()));
            return;
        }
        m_missing.remove(key);
        auto *pixmap = new QPixmap(QPixmap::fromImage(image));
        pixmap->setDevicePixelRatio(ratio);
        m_cache.insert(key, pixmap, std::max(1, int(image.sizeInBytes() / 1024)));
        emit ready(address);
    });
}

}
