#include "singlewindow.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace Masthead {

namespace {

constexpr int patienceMs = 1000;

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
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        emit raiseRequested();
    });
}

bool SingleWindow::isElsewhere()
{
    QLocalSocket socket;
    socket.connectToServer(m_name, QIODevice::WriteOnly);
    if (socket.waitForConnected(patienceMs)) {
        socket.disconnectFromServer();
        return true;
    }
    QLocalServer::removeServer(m_name); // what a program left that was killed
    m_server.listen(m_name);            // where that fails there are two windows, which is no harm
    return false;
}

}
