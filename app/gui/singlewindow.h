#pragma once

#include "request.h"

#include <QLocalServer>
#include <QObject>

namespace Masthead {

/// One window an archive: a program that is started a second time hands what it was asked to the first, and ends. Only programs of
/// the same user hear each other. GUI thread.
class SingleWindow : public QObject {
    Q_OBJECT

public:
    explicit SingleWindow(const QString &archivePath, QObject *parent = nullptr);

    /// True where another program has a window on this archive; the request was handed to it. Else this one listens from now on.
    bool isElsewhere(const Request &request);

signals:
    void requested(const Masthead::Request &request); ///< the window is to be shown, and this is to be done

private:
    void listenTo(QLocalSocket *socket);

    QString m_socket;
    QLocalServer m_server;
};

}
