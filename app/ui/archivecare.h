#pragma once

#include "core/error.h"

#include <QObject>

class QWidget;

namespace Masthead {

class Archive;
struct ArchiveComparison;

/// What a person does with the archive's file: a copy of it, the way back to a copy once they saw what that changes, a check. One at a
/// time; the window stays alive meanwhile. GUI thread.
class ArchiveCare : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    ArchiveCare(Archive &archive, QWidget *window);

    void askAndBackUp();
    void backUp(const QString &destination);
    void askAndRestore();
    void restore(const QString &copy); ///< shows what it would change, and asks
    void check();
    void askAndDeleteRemoved(); ///< what removed feeds left

signals:
    void said(const QString &sentence);
    void pastEnded();                           ///< what was done before cannot be undone: ids may mean something else now
    void damaged(const Masthead::Error &error); ///< beyond what could be mended

private:
    bool begin(const QString &sentence); ///< false where something is under way
    void end(const QString &sentence);
    void tellSize();
    void offer(const QString &copy, const ArchiveComparison &comparison);
    void putBack(const QString &copy);
    void deleteRemoved(int feeds);

    Archive &m_archive;
    QWidget *m_window;
    bool m_busy = false;
};

}
