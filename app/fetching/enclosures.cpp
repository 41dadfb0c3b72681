#include "enclosures.h"

#include "enclosuredownload.h"
#include "mediatype.h"
#include "webfeed.h"
#include "core/whendone.h"

#include "core/origin.h"
#include "network/httpfetcher.h"
#include "network/localaddress.h"
#include "parsing/chapters.h"
#include "storage/archive.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QtConcurrent>

namespace Masthead {

namespace {

constexpr qint64 maximumChapters = 1024 * 1024; // bytes

bool isPlayableFile(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) && !mediaType(file.read(mediaHeadBytes)).isEmpty();
}

QString firstPlayable(const QString &file, const QString &kept)
{
    if (isPlayableFile(file))
        return file;
    if (!isPlayableFile(kept)) {
        QFile::remove(kept);
        return {};
    }
    // When it was used last, for shrink(). Many file systems are mounted without times of access.
    QFile used(kept);
    if (used.open(QIODevice::ReadWrite))
        used.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return kept;
}

HttpRequest requestOf(const Feed &feed, const QString &address)
{
    HttpRequest request;
    request.url = writtenAddress(address);
    const QUrl own(feed.url);
    if (feed.kind != FeedKind::Web || !sameOrigin(own, request.url))
        return request;
    request.userAgent = feed.options.userAgent.toUtf8();
    request.headers = headersOf(feed.options.headers);
    request.userName = feed.options.userName;
    // As for pictures: a public name may be made to point into the local network at any time.
    request.local = isLocalHost(own.host());
    return request;
}

// The one that was used last stays, however large it is: it may be playing.
void shrink(const QString &folder, qint64 maximum)
{
    qint64 bytes = 0;
    bool first = true;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Time)) {
        bytes += file.size();
        const bool growing =
            file.suffix() == QLatin1String("part") && file.lastModified().daysTo(QDateTime::currentDateTime()) < 2;
        if (bytes > maximum && !first && !growing)
            QFile::remove(file.filePath());
        first = false;
    }
}

}

Enclosures::Enclosures(Archive &archive, HttpFetcher &fetcher, const QString &folder, qint64 maximumBytes, QObject *parent)
    : QObject(parent), m_archive(archive), m_fetcher(fetcher), m_folder(folder), m_maximum(maximumBytes)
{
    m_thread.setMaxThreadCount(1);
}

Enclosures::~Enclosures() { m_thread.waitForDone(); }

QString Enclosures::place(const QString &address) const
{
    const QByteArray name = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(name));
}

void Enclosures::find(const QString &address, const QString &file, QObject *context,
                      std::function<void(const QString &path)> answer)
{
    const auto work = [file, kept = place(address)] { return firstPlayable(file, kept); };
    whenDone(QtConcurrent::run(&m_thread, work), context, std::move(answer));
}

EnclosureDownload *Enclosures::load(FeedId feed, const QString &address, QObject *parent)
{
    auto *download = new EnclosureDownload(m_fetcher, place(address), parent);
    fetch(feed, address, download);
    return download;
}

EnclosureDownload *Enclosures::download(FeedId feed, const QString &address, const QString &path, QObject *parent)
{
    auto *download = new EnclosureDownload(m_fetcher, path, parent);
    find(address, {}, download, [self = QPointer(this), feed, address, download](const QString &kept) {
        if (!kept.isEmpty())
            download->copy(kept);
        else if (self)
            self->fetch(feed, address, download);
    });
    return download;
}

void Enclosures::fetch(FeedId feed, const QString &address, EnclosureDownload *download)
{
    request(feed, address, download, [download](const HttpRequest &request) { download->start(request); });
}

void Enclosures::request(FeedId feed, const QString &address, QObject *context, std::function<void(const HttpRequest &)> use)
{
    whenDone(m_archive.feed(feed), context, [address, use = std::move(use)](const Result<Feed> &found) {
        use(requestOf(found ? *found : Feed(), address));
    });
}

void Enclosures::forget(const QString &address)
{
    (void)QtConcurrent::run(&m_thread, [path = place(address)] { QFile::remove(path); });
}

void Enclosures::tidy()
{
    (void)QtConcurrent::run(&m_thread, [folder = m_folder, maximum = m_maximum] { shrink(folder, maximum); });
}

void Enclosures::chapters(FeedId feed, const QString &address, QObject *context,
                          std::function<void(const Result<QList<Chapter>> &)> answer)
{
    request(feed, address, context, [this, alive = QPointer(context), answer = std::move(answer)](HttpRequest request) {
        request.accept = "application/json+chapters, application/json;q=0.9, */*;q=0.1";
        request.maximumBytes = maximumChapters;
        request.urgent = true;
        m_fetcher.fetch(request, [self = QPointer(this), alive, answer](const Result<HttpAnswer> &got) {
            if (!self || !alive)
                return;
            if (!got)
                return answer(got.error());
            whenDone(QtConcurrent::run(&self->m_thread, parseChapters, got->body), alive, answer);
        });
    });
}

}
