#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QSslSocket;
class QUrl;

namespace Masthead {

/// What a server says first. Qt tells a server that speaks another protocol than HTTP as one that closed the connection; this asks
/// once more, by hand and without any of a person's headers, and listens. GUI thread, on a connection of its own that ends with it.
class FirstLine : public QObject {
    Q_OBJECT

public:
    /// Asks `url`, an http or https address whose host may be asked, without a proxy.
    FirstLine(const QUrl &url, QObject *parent);

    /// Whether it is the status line of an HTTP/1 answer (RFC 9112 section 4).
    static bool isStatusLine(const QByteArray &line);

signals:
    /// Once: at most 100 bytes of the first line; empty where nothing came within five seconds.
    void heard(const QByteArray &line);

private:
    void listen();
    void end();

    QSslSocket *m_socket;
    QByteArray m_line;
    QTimer m_patience;
};

}
