#pragma once

#include "feedgenerator.h"

#include "support/httpserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

namespace Masthead {

// A server of made-up feeds in a process of its own, so that its work is not counted: the benchmark runs itself once more.

/// The bytes that stand at /`index`.
inline QByteArray servedFeed(int index, int items)
{
    return FeedGenerator(2026).feed(index % 5 == 4 ? FeedFormat::Atom : FeedFormat::Rss2, index, items);
}

/// The server's side: serves `count` feeds at /0, /1, … until its input ends. A line "validators" or "same" there chooses whether
/// it answers conditions or sends the same bytes again.
inline int serveFeeds(int count, int items)
{
    HttpServer server;
    bool validators = true;
    for (int index = 0; index < count; ++index) {
        ServedAnswer whole;
        whole.body = servedFeed(index, items);
        const QByteArray etag = "\"" + QByteArray::number(index) + "\"";
        whole.headers = {{"Content-Type", "application/xml"}, {"ETag", etag}};
        server.handle(QStringLiteral("/%1").arg(index), [&validators, whole, etag](const ServedRequest &request) {
            if (!validators || request.headers.value("if-none-match") != etag)
                return whole;
            ServedAnswer unchanged;
            unchanged.status = 304;
            unchanged.headers = {{"ETag", etag}};
            return unchanged;
        });
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &server, [&] {
        char line[64];
        const ssize_t length = read(STDIN_FILENO, line, sizeof line);
        if (length <= 0)
            return QCoreApplication::quit();
        validators = QByteArray(line, int(length)).startsWith("validators");
        QTextStream(stdout) << "requests " << server.requests().size() << Qt::endl;
    });
    QTextStream(stdout) << "port " << server.port() << Qt::endl;
    return QCoreApplication::exec();
}

/// The benchmark's side. Stops the program where there is no server.
class FeedServer {
public:
    explicit FeedServer(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
        m_port = answer("port ");
    }
    ~FeedServer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    FeedServer(const FeedServer &) = delete;
    FeedServer &operator=(const FeedServer &) = delete;

    QString url(int index) const { return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(index); }

    /// From now on so; gives how many requests came so far.
    int choose(bool validators)
    {
        m_process.write(validators ? "validators\n" : "same\n");
        m_process.waitForBytesWritten();
        return answer("requests ");
    }

private:
    int answer(const QByteArray &word)
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(120'000))
                qFatal("the server of feeds says nothing");
        return m_process.readLine().mid(word.size()).trimmed().toInt();
    }

    QProcess m_process;
    int m_port = 0;
};

}
