#include "enclosuredownload.h"

#include "mediatype.h"
#include "whendone.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <filesystem>

namespace Masthead {

namespace {

constexpr qint64 maximumBytes = qint64(8) * 1024 * 1024 * 1024;
constexpr int longestMs = 12 * 3'600'000; // a slow line takes its time
constexpr qint64 mostUnwritten = 4 * 1024 * 1024;

Error diskError(const QFile &file)
{
    return {ErrorKind::Disk, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file.fileName()), file.errorString())};
}

Done writeTo(QFile &file, const QByteArray &bytes)
{
    if (!file.isOpen()) {
        QDir().mkpath(QFileInfo(file).path()); // where that fails, opening says so
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return diskError(file);
    }
    if (file.write(bytes) != bytes.size() || !file.flush())
        return diskError(file);
    return done();
}

Done putInPlace(QFile &file, const QString &path)
{
    file.close();
    std::error_code failed; // QFile::rename() does not replace
    std::filesystem::rename(QFile::encodeName(file.fileName()).toStdString(), QFile::encodeName(path).toStdString(), failed);
    if (!failed)
        return done();
    file.remove();
    return Error{ErrorKind::Disk,
                 QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), QString::fromStdString(failed.message()))};
}

}

EnclosureDownload::EnclosureDownload(HttpFetcher &fetcher, const QUrl &address, const QString &path, QObject *parent)
    : BodySink(parent), m_fetcher(fetcher), m_path(path), m_file(std::make_shared<QFile>(path + QStringLiteral(".part")))
{
    m_thread.setMaxThreadCount(1);
    HttpRequest request;
    request.url = address;
    request.accept = "audio/*, video/*, */*;q=0.1";
    request.maximumBytes = maximumBytes;
    request.timeoutMs = longestMs;
    request.sink = this;
    request.urgent = true;
    m_ticket = m_fetcher.fetch(request, [this, alive = QPointer(this)](const Result<HttpAnswer> &answer) {
        if (!alive)
            return;
        m_ticket = 0;
        answer && !m_failed ? finish() : end(m_failed ? *m_failed : answer.error());
    });
}

EnclosureDownload::~EnclosureDownload()
{
    if (m_ticket)
        m_fetcher.cancel(m_ticket);
    m_thread.waitForDone();
    if (m_file)
        m_file->remove();
}

void EnclosureDownload::cancel()
{
    if (m_ticket)
        m_fetcher.cancel(m_ticket);
}

Done EnclosureDownload::begin(const QByteArray &contentType, qint64 length)
{
    if (contentType.startsWith("text/html"))
        return Error{ErrorKind::Malformed, QStringLiteral("a web page, and neither sound nor video")};
    m_total = length;
    emit progressed();
    return done();
}

void EnclosureDownload::add(const QByteArray &bytes)
{
    if (m_failed)
        return;
    m_received += bytes.size();
    if (m_known) {
        write(bytes);
    } else if (m_head += bytes; m_head.size() >= mediaHeadBytes) {
        m_known = !mediaType(m_head.left(mediaHeadBytes)).isEmpty();
        m_known ? write(std::exchange(m_head, {})) : stop({ErrorKind::Malformed, QStringLiteral("neither sound nor video")});
    }
    emit progressed();
}

bool EnclosureDownload::isFull() const { return m_unwritten > mostUnwritten; }

void EnclosureDownload::stop(const Error &error)
{
    m_failed = error;
    cancel();
}

void EnclosureDownload::write(const QByteArray &bytes)
{
    m_unwritten += bytes.size();
    const auto work = [file = m_file, bytes] { return writeTo(*file, bytes); };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this, size = bytes.size()](const Done &written) {
        m_unwritten -= size;
        if (!written && !m_failed)
            stop(written.error());
        if (!isFull())
            emit hasRoom();
    });
}

void EnclosureDownload::finish()
{
    if (!m_known && mediaType(m_head).isEmpty())
        return end(Error{ErrorKind::Malformed, QStringLiteral("neither sound nor video")});
    if (!m_head.isEmpty())
        write(std::exchange(m_head, {}));
    const auto work = [file = m_file, path = m_path, whole = m_received] {
        return file->size() == whole ? putInPlace(*file, path) : diskError(*file);
    };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this](const Done &placed) {
        if (placed)
            m_file.reset();
        end(m_failed ? *m_failed : placed);
    });
}

void EnclosureDownload::end(const Done &done) { emit ended(done); }

}
