#include "firstline.h"

#include <QSslSocket>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int patienceMs = 5000;
constexpr qsizetype longest = 100;

QByteArray question(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    const QByteArray host = url.authority(QUrl::FullyEncoded).toUtf8();
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Masthead/" MASTHEAD_VERSION
           + " (news reader)\r\nConnection: close\r\n\r\n";
}

}

FirstLine::FirstLine(const QUrl &url, QObject *parent) : QObject(parent), m_socket(new QSslSocket(this))
{
    const QByteArray asked = question(url);
    const bool secure = url.scheme() == QLatin1String("https");
    m_socket->setReadBufferSize(longest);
    connect(m_socket, secure ? &QSslSocket::encrypted : &QSslSocket::connected, this,
            [this, asked] { m_socket->write(asked); });
    connect(m_socket, &QSslSocket::readyRead, this, &FirstLine::listen);
    connect(m_socket, &QSslSocket::disconnected, this, &FirstLine::end);
    connect(m_socket, &QSslSocket::errorOccurred, this, &FirstLine::end);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstLine::end);
    m_patience.start(patienceMs);
    if (secure)
        m_socket->connectToHostEncrypted(url.host(), quint16(url.port(443)));
    else
        m_socket->connectToHost(url.host(), quint16(url.port(80)));
}

bool FirstLine::isStatusLine(const QByteArray &line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const QByteArray status = line.mid(9, 3);
    return line.startsWith("HTTP/1.") && line.mid(8, 1) == " " && status.size() == 3 && status[0] != '0'
           && std::all_of(status.begin(), status.end(), isDigit);
}

void FirstLine::listen()
{
    m_line += m_socket->read(longest - m_line.size());
    if (m_line.size() == longest || m_line.contains('\n'))
        end();
}

void FirstLine::end()
{
    m_socket->disconnect(this);
    m_patience.stop();
    m_line += m_socket->read(longest - m_line.size());
    m_socket->abort();
    if (const qsizetype end = m_line.indexOf('\n'); end >= 0)
        m_line.truncate(end);
    emit heard(m_line.trimmed());
}

}
