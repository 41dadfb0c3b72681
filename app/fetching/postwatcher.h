#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace Masthead {

/// Watches a folder of posts. It says only that something may have changed; a scan finds out what. Folders tell of files that
/// come, go and are replaced, files of what is written into them in place; a slow beat is the net below both, for disks
/// that tell nothing and files without a watch. GUI thread.
class PostWatcher : public QObject {
    Q_OBJECT

public:
    explicit PostWatcher(QObject *parent = nullptr);

    /// Watches these from now on, and no others.
    void watch(const QStringList &folders, const QStringList &files);
    /// For tests: how long to gather changes, and how long between two looks without any, in milliseconds.
    void setPace(int gatherMs, int beatMs);

signals:
    void changed();

private:
    void notice();

    QFileSystemWatcher m_watcher;
    QTimer m_gather; ///< from the first change of several: it comes to an end while they go on
    QTimer m_beat;
};

}
