#include "enclosuredownload.h"

#include "mediatype.h"
#include "core/whendone.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>
#include <QtConcurrent>

namespace Masthead {

namespace {

constexpr qint64 maximumBytes = qint64(8) * 1024 * 1024 * 1024;
constexpr int longestMs = 12 * 3'600'000; // a slow line takes its time
constexpr qint64 mostUnwritten = 4 * 1024 * 1024;
constexpr int mostNumbers = 1000; // of files with one name

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

QString numbered(const QString &path, int number)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
    return number == 1 ? path
                       : file.dir().filePath(file.completeBaseName() + QStringLiteral(" (") + QString::number(number)
                                             + QLatin1Char(')') + suffix);
}

/// Gives the path that was free.
Result<QString> putInPlace(QFile &file, const QString &path)
{
    file.close();
    for (int number = 1; number <= mostNumbers; ++number) {
        const QString place = numbered(path, number);
        if (file.rename(place)) // never over what is there
            return place;
        if (!QFileInfo::exists(place))
            break;
    }
    return diskError(file);
}

Result<QString> copyTo(QFile &file, const QString &whole, const QString &path)
{
    QDir().mkpath(QFileInfo(file).path()); // where that fails, copying says so
    QFile from(whole);
    return from.copy(file.fileName()) ? putInPlace(file, path) : Result<QString>(diskError(from));
}

QString partOf(const QString &path)
{
    const QString number = QStringLiteral("%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    return path + QLatin1Char('.') + number + QStringLiteral(".part");
}

}

EnclosureDownload::EnclosureDownload(HttpFetcher &fetcher, const QString &path, QObject *parent)
    : BodySink(parent), m_fetcher(fetcher), m_path(path), m_file(std::make_shared<QFile>(partOf(path)))
{
    m_thread.setMaxThreadCount(1);
}

void EnclosureDownload::start(HttpRequest request)
{
    if (m_cancelled)
        return emit ended(Error{ErrorKind::Cancelled, request.url.toDisplayString(QUrl::RemoveUserInfo)});
    request.accept = "audio/*, video/*, */*;q=0.1";
    request.maximumBytes = maximumBytes;
    request.timeoutMs = longestMs;
    request.sink = this;
    request.urgent = true;
    m_ticket = m_fetcher.fetch(request, [this, alive = QPointer(this)](const Result<HttpAnswer> &answer) {
        if (!alive)
            return;
        m_ticket = 0;
        if (answer && !m_failed)
            finish();
        else
            emit ended(m_failed ? *m_failed : answer.error());
    });
}

void EnclosureDownload::copy(const QString &whole)
{
    if (m_cancelled)
        return emit ended(Error{ErrorKind::Cancelled, whole});
    const auto work = [file = m_file, whole, path = m_path] { return copyTo(*file, whole, path); };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this](const Result<QString> &placed) { settle(placed); });
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
    m_cancelled = true;
    if (m_ticket)
        m_fetcher.cancel(m_ticket);
}

Done EnclosureDownload::begin(const QByteArray &contentType, qint64 length)
{
    if (contentType.toLower().startsWith("text/html"))
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
        return emit ended(Error{ErrorKind::Malformed, QStringLiteral("neither sound nor video")});
    if (!m_head.isEmpty())
        write(std::exchange(m_head, {}));
    const auto work = [file = m_file, path = m_path, whole = m_received] {
        return file->size() == whole ? putInPlace(*file, path) : Result<QString>(diskError(*file));
    };
    whenDone(QtConcurrent::run(&m_thread, work), this, [this](const Result<QString> &placed) { settle(placed); });
}

void EnclosureDownload::settle(const Result<QString> &placed)
{
    if (!placed)
        return emit ended(m_failed ? *m_failed : placed.error());
    m_file.reset();
    m_path = *placed;
    emit ended(done());
}

}
