#pragma once

#include "core/picturesource.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace Masthead {

/// Pictures on disk, bounded: the least recently used go first. One file a picture, named by the SHA-256 of its address (so
/// that no foreign text becomes a path), written whole or not at all. A cache: a disk that is full or read-only costs no
/// more than that nothing is kept. Blocks on the disk; any thread, several at a time.
class PictureCache {
public:
    PictureCache(const QString &folder, qint64 maximumBytes);

    /// The picture kept for `address`, its first bytes looked at again; empty where there is none.
    Picture find(const QString &address);
    void keep(const QString &address, const QByteArray &bytes);
    /// Bytes on the disk, as far as known.
    qint64 size();

private:
    QString path(const QString &address) const;
    void count();
    void shrink();

    const QString m_folder;
    const qint64 m_maximum;
    QMutex m_mutex; ///< over the two below
    qint64 m_bytes = 0;
    bool m_counted = false;
};

}
