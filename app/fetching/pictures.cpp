#include "pictures.h"

#include "core/origin.h"
#include "core/whendone.h"
#include "icons.h"
#include "localpicture.h"
#include "network/httpfetcher.h"
#include "network/localaddress.h"
#include "picturecache.h"
#include "picturetype.h"
#include "storage/archive.h"

#include <QCache>
#include <QHash>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>
#include <QtConcurrent>

namespace Masthead {

namespace {

constexpr qint64 memoryBytes = 64LL * 1024 * 1024;
constexpr int wholeMs = 30'000;
constexpr int silenceMs = 10'000;
constexpr int rememberedFailures = 4000;
constexpr qint64 retrySeconds = 30;             // what did not reach the server
constexpr qint64 retryRefusedSeconds = 60 * 60; // what it refused, or is no picture

// What may ask: the site's origin and never more of its address, and where no site is known the picture's own.
QByteArray referrerFor(const Feed &feed, const QUrl &picture)
{
    QUrl site(feed.siteUrl);
    if (!isWebAddress(site))
        site = feed.kind == FeedKind::Web && isWebAddress(QUrl(feed.url)) ? QUrl(feed.url) : picture;
    QUrl origin;
    origin.setScheme(site.scheme());
    origin.setHost(site.host());
    origin.setPort(site.port());
    origin.setPath(QStringLiteral("/"));
    return origin.toEncoded();
}

bool refused(const Error &error)
{
    return error.status >= 400 && error.status < 500 && error.kind != ErrorKind::RateLimited;
}

// Of an answer that is no picture.
Picture::Absence absenceOf(const Result<HttpAnswer> &answer)
{
    if (answer)
        return Picture::Absence::NoPicture;
    return answer.error().kind == ErrorKind::TooLarge ? Picture::Absence::TooLarge : Picture::Absence::Unknown;
}

}

struct PictureStore::Private {
    using Answer = std::function<void(const Picture &)>;

    // One picture that is being looked for, and all who wait for it.
    struct Search {
        QString key;
        QString address;
        Feed feed;
        bool icon = false;
        std::function<void(Kept)> kept = {}; // set: it is to be kept, and nobody waits for it to be shown
    };

    Private(PictureStore &store, Archive &a, HttpFetcher &f, const Clock &c, const Folders &folders, qint64 diskBytes,
            qint64 keptBytes)
        : owner(store), archive(a), fetcher(f), clock(c), disk(folders.seen, diskBytes),
          offline(folders.kept, keptBytes, PictureCache::WhenFull::Refuse)
    {
        memory.setMaxCost(memoryBytes);
        pool.setMaxThreadCount(2);
    }

    void begin(const QString &key, FeedId feed, const Answer &answer, const std::function<void(const Feed &)> &look);
    void look(const Search &search);
    void lookOnDisk(const Search &search);
    void fetch(const Search &search, const QByteArray &referrer);
    void take(const Search &search, const Result<HttpAnswer> &answer, bool again);
    void keep(const Search &search, const Picture &picture);
    void keepOffline(const Search &search);
    void keepOffline(const Search &search, const Result<HttpAnswer> &answer);
    void finish(const QString &key, const Picture &picture);
    std::optional<Picture::Absence> failedLately(const QString &address);

    PictureStore &owner;
    Archive &archive;
    HttpFetcher &fetcher;
    const Clock &clock;
    bool fetching = true;
    PictureCache disk;
    PictureCache offline;
    QThreadPool pool; // goes before the caches that its work uses
    QCache<QString, Picture> memory;
    QHash<QString, QList<Answer>> waiting;
    QHash<FeedId, Feed> feeds;
    struct Failure {
        QDateTime until; // not to be asked again before
        Picture::Absence absence;
    };
    QHash<QString, Failure> failures;
};

void PictureStore::Private::begin(const QString &key, FeedId feed, const Answer &answer,
                                  const std::function<void(const Feed &)> &next)
{
    QList<Answer> &answers = waiting[key];
    answers.append(answer);
    if (answers.size() > 1)
        return;
    if (const auto known = feeds.constFind(feed); known != feeds.constEnd())
        return next(*known);
    whenDone(archive.feed(feed), &owner, [this, key, feed, next](const Result<Feed> &found) {
        if (!found)
            return finish(key, {});
        feeds.insert(feed, *found);
        next(*found);
    });
}

void PictureStore::Private::look(const Search &search)
{
    if (search.address.isEmpty())
        return finish(search.key, {});
    if (isWebAddress(QUrl(search.address)))
        return lookOnDisk(search);
    if (search.feed.kind != FeedKind::PostFolder)
        return finish(search.key, {});
    const auto work = [folder = search.feed.url, address = search.address] { return readPictureFile(folder, address); };
    whenDone(QtConcurrent::run(&pool, work), &owner, [this, search](const Picture &picture) {
        finish(search.key, picture); // not kept in memory: the file may change
    });
}

void PictureStore::Private::lookOnDisk(const Search &search)
{
    whenDone(QtConcurrent::run(&pool,
                               [this, address = search.address] {
                                   const Picture seen = disk.find(address);
                                   return seen.bytes.isEmpty() ? offline.find(address) : seen;
                               }),
             &owner, [this, search](const Picture &picture) {
                 if (!picture.bytes.isEmpty()) {
                     keep(search, picture);
                     return finish(search.key, picture);
                 }
                 if (!fetching || (!search.feed.pictures && !search.icon))
                     return finish(search.key, {});
                 if (const auto absence = failedLately(search.address))
                     return finish(search.key, {.absence = *absence});
                 fetch(search, {});
             });
}

void PictureStore::Private::fetch(const Search &search, const QByteArray &referrer)
{
    HttpRequest request;
    request.sharesConnections = true; // a page has many, of one host
    request.url = QUrl(search.address);
    request.accept = "image/webp,image/png,image/jpeg,image/*;q=0.8,*/*;q=0.5";
    request.referrer = referrer;
    request.maximumBytes = search.icon ? maximumIconSize : maximumPictureSize;
    request.timeoutMs = wholeMs;
    request.silenceMs = silenceMs;
    request.urgent = !search.kept;
    request.local = leadsWithinOwnNetwork(QUrl(search.feed.url), request.url);
    fetcher.fetch(request,
                  [this, alive = QPointer(&owner), search, again = !referrer.isEmpty()](const Result<HttpAnswer> &answer) {
                      if (alive)
                          take(search, answer, again);
                  });
}

void PictureStore::Private::take(const Search &search, const Result<HttpAnswer> &answer, bool again)
{
    if (!answer && answer.error().status == 403 && !again)
        return fetch(search, referrerFor(search.feed, QUrl(search.address)));
    if (search.kept)
        return keepOffline(search, answer);
    Picture picture;
    if (answer) {
        picture.bytes = answer->body;
        picture.mediaType = pictureType(answer->body);
    }
    if (picture.mediaType.isEmpty()) {
        const bool final = answer.ok() || refused(answer.error());
        picture = {.absence = absenceOf(answer)};
        if (failures.size() >= rememberedFailures)
            failures.clear();
        failures.insert(search.address, {clock.now().addSecs(final ? retryRefusedSeconds : retrySeconds), picture.absence});
        return finish(search.key, picture);
    }
    keep(search, picture);
    (void)QtConcurrent::run(&pool, [this, address = search.address, bytes = picture.bytes] { disk.keep(address, bytes); });
    finish(search.key, picture);
}

void PictureStore::Private::keepOffline(const Search &search)
{
    const auto work = [this, address = search.address]() -> std::optional<Kept> {
        if (offline.holds(address) || disk.move(address, offline))
            return Kept::Yes;
        return offline.isFull() ? std::optional(Kept::NoRoom) : std::nullopt;
    };
    whenDone(QtConcurrent::run(&pool, work), &owner, [this, search](const std::optional<Kept> &known) {
        if (known) {
            search.kept(*known);
        } else if (!fetching || !search.feed.pictures) {
            search.kept(Kept::NotNow);
        } else {
            fetch(search, {});
        }
    });
}

void PictureStore::Private::keepOffline(const Search &search, const Result<HttpAnswer> &answer)
{
    if (!answer && !refused(answer.error()) && answer.error().kind != ErrorKind::TooLarge)
        return search.kept(Kept::NotNow);
    if (!answer || pictureType(answer->body).isEmpty())
        return search.kept(Kept::NoPicture);
    const auto work = [this, address = search.address, bytes = answer->body] { return offline.keep(address, bytes); };
    whenDone(QtConcurrent::run(&pool, work), &owner, [search](bool kept) { search.kept(kept ? Kept::Yes : Kept::NoRoom); });
}

void PictureStore::Private::keep(const Search &search, const Picture &picture)
{
    memory.insert(search.address, new Picture(picture), picture.bytes.size());
}

void PictureStore::Private::finish(const QString &key, const Picture &picture)
{
    const QList<Answer> answers = waiting.take(key);
    for (const Answer &answer : answers)
        answer(picture);
}

std::optional<Picture::Absence> PictureStore::Private::failedLately(const QString &address)
{
    const auto failure = failures.find(address);
    if (failure == failures.end())
        return {};
    if (failure->until > clock.now())
        return failure->absence;
    failures.erase(failure);
    return {};
}

PictureStore::PictureStore(Archive &archive, HttpFetcher &fetcher, const Clock &clock, const Folders &folders,
                           qint64 diskBytes, qint64 keptBytes, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive, fetcher, clock, folders, diskBytes, keptBytes))
{
    connect(&archive, &Archive::feedsChanged, this, [this] { d->feeds.clear(); });
}

PictureStore::~PictureStore() { d->pool.waitForDone(); }

void PictureStore::picture(const QString &address, FeedId feed, std::function<void(const Picture &)> answer)
{
    if (const Picture *known = d->memory.object(address)) {
        const Picture picture = *known;
        return answer(picture);
    }
    const QString key = QString::number(feed) + u' ' + address;
    d->begin(key, feed, answer, [this, key, address](const Feed &known) { d->look({key, address, known, false}); });
}

void PictureStore::setFetching(bool on) { d->fetching = on; }

void PictureStore::icon(FeedId feed, std::function<void(const Picture &)> answer)
{
    const QString key = QString::number(feed) + QStringLiteral(" icon");
    d->begin(key, feed, answer, [this, key](const Feed &known) {
        const QString address = iconAddress(known);
        if (const Picture *picture = d->memory.object(address))
            return d->finish(key, Picture(*picture));
        d->look({key, address, known, true});
    });
}

void PictureStore::keep(const QString &address, FeedId feed, std::function<void(Kept)> answer)
{
    whenDone(d->archive.feed(feed), this, [this, address, answer = std::move(answer)](const Result<Feed> &known) {
        if (known && isWebAddress(QUrl(address)))
            d->keepOffline({{}, address, *known, false, answer});
        else
            answer(Kept::NoPicture);
    });
}

void PictureStore::setKeptBytes(qint64 bytes)
{
    (void)QtConcurrent::run(&d->pool, [p = d.get(), bytes] { p->offline.setMaximum(bytes); });
}

void PictureStore::keepOnly(const QStringList &addresses)
{
    (void)QtConcurrent::run(&d->pool, [p = d.get(), kept = QSet<QString>(addresses.begin(), addresses.end())] {
        p->offline.moveOthers(kept, p->disk);
    });
}

}
