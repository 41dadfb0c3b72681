#pragma once

#include "core/article.h"

#include <QCache>
#include <QElapsedTimer>
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
    static constexpr qint64 usualPause = 300'000;

    /// What gave no picture is asked for again once `pause` ms have gone: a network may have come back.
    explicit Thumbnails(PictureSource &pictures, QObject *parent = nullptr, qint64 pause = usualPause);

    /// The picture where it is here; else a null pixmap, and ready() later, if there is one. `size` in device-independent
    /// pixels.
    QPixmap pixmap(const QString &address, FeedId feed, QSize size, qreal devicePixelRatio);

signals:
    void ready(const QString &address);

private:
    void decode(const QString &key, const QString &address, const QByteArray &bytes, QSize size, qreal ratio);

    PictureSource &m_pictures;
    qint64 m_pause;
    QCache<QString, QPixmap> m_cache;
    QSet<QString> m_pending;
    QCache<QString, qint64> m_missing; ///< what gave no picture, and when, by `m_clock`
    QElapsedTimer m_clock;
};

}
