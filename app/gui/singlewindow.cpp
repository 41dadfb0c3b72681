#include "singlewindow.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace Masthead {

namespace {

constexpr int patienceMs = 1000;
constexpr qint64 longestRequest = 256 * 1024; // bytes

QString nameOf(const QString &archivePath)
{
    const QFileInfo info(archivePath);
    const QString canonical = info.canonicalFilePath();
    const QString path = canonical.isEmpty() ? info.absoluteFilePath() : canonical;
    return QStringLiteral("masthead-")
           + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

}

SingleWindow::SingleWindow(const QString &archivePath, QObject *parent) : QObject(parent), m_name(nameOf(archivePath))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            listenTo(socket);
    });
}

// Who has said all hangs up.
void SingleWindow::listenTo(QLocalSocket *socket)
{
    socket->setReadBufferSize(longestRequest);
    const auto take = [this, socket] {
        emit requested(requestFrom(socket->read(longestRequest)));
        socket->deleteLater();
    };
    if (socket->state() == QLocalSocket::UnconnectedState)
        return take();
    connect(socket, &QLocalSocket::disconnected, this, take);
}

bool SingleWindow::isElsewhere(const Request &request)
{
    QLocalSocket socket;
    socket.connectToServer(m_name, QIODevice::WriteOnly);
    if (socket.waitForConnected(patienceMs)) {
        socket.write(toBytes(request));
        socket.waitForBytesWritten(patienceMs);
        socket.disconnectFromServer();
        return true;
    }
    QLocalServer::removeServer(m_name); // what a program left that was killed
    m_server.listen(m_name);            // where that fails there are two windows, which is no harm
    return false;
}

}
