#pragma once

#include "core/picturesource.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>

#include <atomic>
#include <optional>

namespace Masthead {

/// Pictures on disk, bounded: where it is full the least recently used go first, or nothing more is taken in. One file a picture,
/// named by the SHA-256 of its address (so that no foreign text becomes a path), written whole or not at all. A cache: a disk
/// that is full or read-only costs no more than that nothing is kept. Blocks on the disk; any thread, several at a time.
class PictureCache {
public:
    enum class WhenFull { DropOldest, Refuse };

    PictureCache(const QString &folder, qint64 maximumBytes, WhenFull whenFull = WhenFull::DropOldest);

    /// The picture kept for `address`, its first bytes looked at again; empty where there is none.
    Picture find(const QString &address);
    /// False where it was not kept: it is too large, there is no room, or the disk does not take it.
    bool keep(const QString &address, const QByteArray &bytes);
    bool holds(const QString &address) const;
    bool isFull(); ///< so that hardly a picture finds room
    /// Another bound; where more than that is here the least recently used go at once.
    void setMaximum(qint64 bytes);
    /// Moves the picture of `address` to `other`, where this has it and that has room.
    bool move(const QString &address, PictureCache &other);
    /// Moves all pictures to `other` but those of `addresses`.
    void moveOthers(const QSet<QString> &addresses, PictureCache &other);
    /// Bytes on the disk, as far as known.
    qint64 size();

private:
    QString path(const QString &address) const;
    bool moveFile(const QString &name, PictureCache &other);
    bool hasRoom(qint64 bytes);
    void add(qint64 bytes);
    void count();
    void shrink();

    const QString m_folder;
    std::atomic<qint64> m_maximum;
    const WhenFull m_whenFull;
    QMutex m_mutex; ///< over the two below
    qint64 m_bytes = 0;
    bool m_counted = false;
};

}
