#include "picturecache.h"

#include "picturetype.h"

#include "core/savefile.h"

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

namespace {

QString nameOf(const QString &address)
{
    return QString::fromLatin1(QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString placeIn(const QString &folder, const QString &name) { return folder + u'/' + name.left(2) + u'/' + name; }

}

PictureCache::PictureCache(const QString &folder, qint64 maximumBytes, WhenFull whenFull)
    : m_folder(folder), m_maximum(maximumBytes), m_whenFull(whenFull)
{
}

QString PictureCache::path(const QString &address) const { return placeIn(m_folder, nameOf(address)); }

Picture PictureCache::find(const QString &address)
{
    QFile file(path(address));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Picture picture;
    picture.bytes = file.readAll();
    picture.mediaType = pictureType(picture.bytes);
    if (picture.mediaType.isEmpty())
        return {};
    // When it was used last, for shrink(). Many file systems are mounted without times of access.
    file.close();
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return picture;
}

bool PictureCache::keep(const QString &address, const QByteArray &bytes)
{
    if (bytes.size() > m_maximum / 4 || !hasRoom(bytes.size()))
        return false;
    const QString name = path(address);
    const qint64 before = QFileInfo(name).size();
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!saveWhole(file, bytes))
        return false;
    const QMutexLocker locker(&m_mutex);
    if (m_counted)
        m_bytes += bytes.size() - before;
    else
        count();
    if (m_bytes > m_maximum && m_whenFull == WhenFull::DropOldest)
        shrink();
    return true;
}

bool PictureCache::isFull() { return !hasRoom(m_maximum / 50); }

bool PictureCache::hasRoom(qint64 bytes)
{
    if (m_whenFull == WhenFull::DropOldest)
        return true;
    const QMutexLocker locker(&m_mutex);
    if (!m_counted)
        count();
    return m_bytes + bytes <= m_maximum;
}

void PictureCache::setMaximum(qint64 bytes)
{
    m_maximum = bytes;
    const QMutexLocker locker(&m_mutex);
    count();
    if (m_bytes > bytes)
        shrink();
}

bool PictureCache::holds(const QString &address) const { return QFileInfo::exists(path(address)); }

bool PictureCache::move(const QString &address, PictureCache &other) { return moveFile(nameOf(address), other); }

bool PictureCache::moveFile(const QString &name, PictureCache &other)
{
    const QString from = placeIn(m_folder, name);
    const QString to = placeIn(other.m_folder, name);
    const qint64 bytes = QFileInfo(from).size();
    if (bytes == 0 || !other.hasRoom(bytes) || !QDir().mkpath(QFileInfo(to).path()))
        return false;
    const qint64 before = QFileInfo(to).size();
    QFile::remove(to);
    if (!QFile::rename(from, to))
        return false;
    add(-bytes);
    other.add(bytes - before);
    return true;
}

void PictureCache::moveOthers(const QSet<QString> &addresses, PictureCache &other)
{
    QSet<QString> names;
    for (const QString &address : addresses)
        names.insert(nameOf(address));
    QStringList gone;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (!names.contains(files.fileName()))
            gone.append(files.fileName());
    }
    for (const QString &name : std::as_const(gone))
        moveFile(name, other);
}

qint64 PictureCache::size()
{
    const QMutexLocker locker(&m_mutex);
    count();
    return m_bytes;
}

void PictureCache::add(qint64 bytes)
{
    const QMutexLocker locker(&m_mutex);
    if (m_counted)
        m_bytes += bytes;
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
        if (m_bytes <= m_maximum / 10 * 9)
            break;
        if (QFile::remove(entry.path))
            m_bytes -= entry.bytes;
    }
}

}
