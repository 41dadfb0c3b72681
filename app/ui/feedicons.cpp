#include "feedicons.h"

#include "core/whendone.h"
#include "fetching/pictures.h"
#include "pictureimage.h"

#include <QPixmap>
#include <QPointer>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

constexpr int iconPixels = 32; // sharp at twice the size of a row's icon

}

FeedIcons::FeedIcons(PictureStore &pictures, QObject *parent) : QObject(parent), m_pictures(pictures) {}

QIcon FeedIcons::icon(FeedId feed)
{
    const auto known = m_icons.constFind(feed);
    if (known != m_icons.constEnd())
        return *known;
    m_icons.insert(feed, {});
    m_pictures.icon(feed, [self = QPointer(this), feed](const Picture &picture) {
        if (!self || picture.bytes.isEmpty())
            return;
        whenDone(QtConcurrent::run(filledImage, picture.bytes, QSize(iconPixels, iconPixels), 3.0), self.data(),
                 [self = self.data(), feed](const QImage &image) {
                     if (image.isNull())
                         return;
                     self->m_icons.insert(feed, QIcon(QPixmap::fromImage(image)));
                     emit self->ready();
                 });
    });
    return {};
}

}
