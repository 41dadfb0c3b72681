#pragma once

#include <QLocalServer>
#include <QObject>

namespace Masthead {

/// One window an archive: a program that is started a second time asks the first to show its window, and ends. Only programs of the
/// same user hear each other. GUI thread.
class SingleWindow : public QObject {
    Q_OBJECT

public:
    explicit SingleWindow(const QString &archivePath, QObject *parent = nullptr);

    /// True where another program has a window on this archive; it was asked to show it. Else this one listens from now on.
    bool isElsewhere();

signals:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

}
