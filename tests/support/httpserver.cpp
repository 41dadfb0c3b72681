#include "httpserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace Masthead {

namespace {

QString withoutQuery(const QString &path) { return path.section(u'?', 0, 0); }

ServedRequest parseHead(const QByteArray &head)
{
    ServedRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.path = QString::fromLatin1(first.value(1));
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray head(const ServedAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\nConnection: close\r\n";
    bool length = false;
    for (const auto &[name, value] : answer.headers) {
        text += name + ": " + value + "\r\n";
        length = length || name.toLower() == "content-length" || name.toLower() == "transfer-encoding";
    }
    if (!length)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return text + "\r\n";
}

}

HttpServer::HttpServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the test server cannot listen: %s", qPrintable(m_server.errorString()));
}

void HttpServer::serve(const QString &path, const QList<ServedAnswer> &answers)
{
    auto turn = std::make_shared<qsizetype>(0);
    handle(path, [answers, turn](const ServedRequest &) { return answers[std::min((*turn)++, answers.size() - 1)]; });
}

void HttpServer::serve(const QString &path, const QByteArray &body, const QByteArray &contentType)
{
    ServedAnswer answer;
    answer.body = body;
    answer.headers = {{"Content-Type", contentType}};
    serve(path, answer);
}

void HttpServer::handle(const QString &path, Handler handler) { m_handlers.insert(path, std::move(handler)); }

QUrl HttpServer::url(const QString &path, const QString &host) const
{
    QUrl url(QStringLiteral("http://127.0.0.1") + path);
    url.setHost(host);
    url.setPort(port());
    return url;
}

int HttpServer::hits(const QString &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&path](const ServedRequest &request) {
        return withoutQuery(request.path) == path;
    }));
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            m_heads.remove(socket);
            socket->deleteLater();
        });
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    QByteArray &head = m_heads[socket];
    head += socket->readAll();
    if (head.contains("\r\n\r\n")) {
        const ServedRequest request = parseHead(head);
        head.clear();
        m_requests.append(request);
        answer(socket, request);
    }
}

void HttpServer::answer(QTcpSocket *socket, const ServedRequest &request)
{
    const Handler handler = m_handlers.value(withoutQuery(request.path));
    ServedAnswer answer;
    answer.status = 404;
    if (handler)
        answer = handler(request);
    QTimer::singleShot(answer.delayMs, socket, [this, socket, answer] { send(socket, answer); });
}

void HttpServer::send(QTcpSocket *socket, const ServedAnswer &answer)
{
    if (answer.hangs)
        return;
    if (answer.closes || !answer.raw.isEmpty()) {
        socket->write(answer.raw);
        return socket->disconnectFromHost();
    }
    socket->write(head(answer));
    if (answer.stallAfter >= 0) {
        socket->write(answer.body.left(answer.stallAfter));
        return;
    }
    if (answer.dripMs > 0)
        return drip(socket, answer.body, answer.dripMs);
    socket->write(answer.cutAfter >= 0 ? answer.body.left(answer.cutAfter) : answer.body);
    socket->disconnectFromHost();
}

void HttpServer::drip(QTcpSocket *socket, const QByteArray &rest, int ms)
{
    if (rest.isEmpty())
        return socket->disconnectFromHost();
    socket->write(rest.left(1));
    QTimer::singleShot(ms, socket, [this, socket, rest, ms] { drip(socket, rest.mid(1), ms); });
}

}
