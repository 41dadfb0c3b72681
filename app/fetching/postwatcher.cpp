#include "postwatcher.h"

#include <QSet>

namespace Masthead {

namespace {

constexpr int gatherMs = 300;
constexpr int beatMs = 60'000;

}

PostWatcher::PostWatcher(QObject *parent) : QObject(parent)
{
    m_gather.setSingleShot(true);
    setPace(gatherMs, beatMs);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &PostWatcher::notice);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &PostWatcher::notice);
    connect(&m_gather, &QTimer::timeout, this, &PostWatcher::changed);
    connect(&m_beat, &QTimer::timeout, this, &PostWatcher::changed);
}

void PostWatcher::setPace(int gather, int beat)
{
    m_gather.setInterval(gather);
    m_beat.start(beat);
}

void PostWatcher::watch(const QStringList &folders, const QStringList &files)
{
    const QSet<QString> wanted(QSet<QString>(folders.begin(), folders.end()) + QSet<QString>(files.begin(), files.end()));
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    const QSet<QString> present(watched.begin(), watched.end());
    if (const QSet<QString> gone = present - wanted; !gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (const QSet<QString> fresh = wanted - present; !fresh.isEmpty())
        m_watcher.addPaths(fresh.values()); // those that cannot be watched are left to the beat
}

void PostWatcher::notice()
{
    if (!m_gather.isActive())
        m_gather.start();
}

}
