#include "picturecache.h"

#include "picturetype.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <vector>

namespace Masthead {

PictureCache::PictureCache(const QString &folder, qint64 maximumBytes) : m_folder(folder), m_maximum(maximumBytes) {}

QString PictureCache::path(const QString &address) const
{
    const QByteArray name = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(name.left(2)) + u'/' + QString::fromLatin1(name);
}

Picture PictureCache::find(const QString &address)
{
    QFile file(path(address));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    Picture picture;
    picture.bytes = file.readAll();
    picture.mediaType = pictureType(picture.bytes);
    if (picture.mediaType.isEmpty()) {
        return {};
    }
    // When it was used last, for shrink(). Many file systems are mounted without times of access.
    file.close();
    if (file.open(QIODevice::ReadWrite)) {
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }
    return picture;
}

void PictureCache::keep(const QString &address, const QByteArray &bytes)
{
    if (bytes.size() > m_maximum / 4) {
        return;
    }
    const QString name = path(address);
    const qint64 before = QFileInfo(name).size();
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return;
    }
    const QMutexLocker locker(&m_mutex);
    if (m_counted) {
        m_bytes += bytes.size() - before;
    } else {
        count();
    }
    if (m_bytes > m_maximum) {
        shrink();
    }
}

qint64 PictureCache::size()
{
    const QMutexLocker locker(&m_mutex);
    count();
    return m_bytes;
}

void PictureCache::count()
{
    m_bytes = 0;
    m_counted = true;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        m_bytes += files.fileInfo().size();
    }
}

// Down to nine tenths, so that it is not done at every picture.
void PictureCache::shrink()
{
    struct Entry {
        QDateTime used;
        qint64 bytes;
        QString path;
    };
    std::vector<Entry> entries;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        entries.push_back({files.fileInfo().lastModified(), files.fileInfo().size(), files.filePath()});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &one, const Entry &other) { return one.used < other.used; });
    for (const Entry &entry : entries) {
        if (m_bytes <= m_maximum / 10 * 9) {
            break;
        }
        if (QFile::remove(entry.path)) {
            m_bytes -= entry.bytes;
        }
    }
}

}
