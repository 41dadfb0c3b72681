#pragma once

#include "core/article.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace Masthead {

class PictureSource;

/// Small pictures for rows: fetched by the PictureSource, decoded, cut and rounded off the GUI thread, kept in memory.
/// GUI thread.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    explicit Thumbnails(PictureSource &pictures, QObject *parent = nullptr);

    /// The picture where it is here; else a null pixmap, and ready() later, if there is one. `size` in device-independent
    /// pixels.
    QPixmap pixmap(const QString &address, FeedId feed, QSize size, qreal devicePixelRatio);

signals:
    void ready(const QString &address);

private:
    void decode(const QString &key, const QString &address, const QByteArray &bytes, QSize size, qreal ratio);

    PictureSource &m_pictures;
    QCache<QString, QPixmap> m_cache;
    QSet<QString> m_pending;
    QSet<QString> m_missing; ///< what gave no picture in this run
};

}
