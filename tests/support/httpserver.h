#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

class QTcpSocket;

namespace Masthead {

/// A request as the server saw it. Names of headers are in lower case.
struct ServedRequest {
    QByteArray method;
    QString path; ///< with its query, as it came
    QHash<QByteArray, QByteArray> headers;
};

/// What the server does for one request.
struct ServedAnswer {
    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    int delayMs = 0;        ///< before the first byte
    qint64 cutAfter = -1;   ///< ends the connection after so many bytes of the body, whose length is promised in full
    qint64 stallAfter = -1; ///< says no more after so many bytes of the body, and keeps the connection open
    int dripMs = 0;         ///< one byte of the body at a time, with so much time between
    bool hangs = false;     ///< takes the request and says nothing
    bool closes = false;    ///< ends the connection without a word
    QByteArray raw = {};    ///< where not empty: sent as it stands, then the connection is ended
};

/// A scripted HTTP/1.1 server on the loopback interface, in the thread and event loop of the test. What is not scripted is
/// answered by 404. Each connection carries one request.
class HttpServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<ServedAnswer(const ServedRequest &)>;

    explicit HttpServer(QObject *parent = nullptr);

    /// Answers for a path, in turn, one a request; the last one again and again.
    void serve(const QString &path, const QList<ServedAnswer> &answers);
    void serve(const QString &path, const ServedAnswer &answer) { serve(path, QList<ServedAnswer>{answer}); }
    /// A body with its type, the usual case.
    void serve(const QString &path, const QByteArray &body, const QByteArray &contentType);
    /// Answers that depend on the request; the path is compared without its query.
    void handle(const QString &path, Handler handler);

    /// The address of a path, by host "127.0.0.1" or another name of this machine.
    QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const;
    int port() const { return m_server.serverPort(); }

    int hits(const QString &path) const; ///< requests for a path, compared without its query
    const QList<ServedRequest> &requests() const { return m_requests; }
    int mostAtOnce() const { return m_mostAtOnce; } ///< connections that were open at the same time

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const ServedRequest &request);
    void send(QTcpSocket *socket, const ServedAnswer &answer);
    void drip(QTcpSocket *socket, const QByteArray &rest, int ms);

    QHash<QString, Handler> m_handlers;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QList<ServedRequest> m_requests;
    int m_open = 0;
    int m_mostAtOnce = 0;
    QTcpServer m_server; ///< last: its sockets still tell their end
};

}
