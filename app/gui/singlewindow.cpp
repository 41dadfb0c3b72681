#include "singlewindow.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace Masthead {

namespace {

constexpr int patienceMs = 1000;
constexpr qint64 longestRequest = 256 * 1024; // bytes

/// The path of the socket, in a folder that is the user's alone: what is asked is nobody else's business.
QString socketOf(const QString &archivePath)
{
    const QFileInfo info(archivePath);
    const QString canonical = info.canonicalFilePath();
    const QString path = canonical.isEmpty() ? info.absoluteFilePath() : canonical;
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/masthead-")
           + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

}

SingleWindow::SingleWindow(const QString &archivePath, QObject *parent) : QObject(parent), m_socket(socketOf(archivePath))
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
    socket.connectToServer(m_socket, QIODevice::WriteOnly);
    if (socket.waitForConnected(patienceMs)) {
        socket.write(toBytes(request));
        socket.waitForBytesWritten(patienceMs);
        socket.disconnectFromServer();
        return true;
    }
    QLocalServer::removeServer(m_socket); // what a program left that was killed
    m_server.listen(m_socket);            // where that fails there are two windows, which is no harm
    return false;
}

}
