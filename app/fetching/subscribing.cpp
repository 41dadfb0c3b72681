#include "subscribing.h"

#include "core/origin.h"
#include "network/answerstatus.h"
#include "network/httpfetcher.h"
#include "network/localaddress.h"
#include "network/passwords.h"
#include "postfolder.h"
#include "storage/archive.h"
#include "storage/backup.h"
#include "webfeed.h"
#include "core/whendone.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QtConcurrent>

namespace Masthead {

namespace {

// What may be a good feed on a better day. A wrong address (404, 410), one that may not be asked, or what is nothing that
// can be read is not kept.
bool mayBeBetterLater(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Http: return error.status != 404;
    case ErrorKind::Truncated:
    case ErrorKind::Timeout:
    case ErrorKind::Connection:
    case ErrorKind::Protocol:
    case ErrorKind::RedirectLimit:
    case ErrorKind::RedirectBad:
    case ErrorKind::Auth:
    case ErrorKind::RateLimited:
    case ErrorKind::Tls: return true;
    default: return false;
    }
}

// What a page names and nobody can read. One that only asks for rest or a password is the page's feed all the same, and what leads
// into the local network is told.
bool isDead(const Error &error)
{
    return error.kind != ErrorKind::LocalNetwork && (error.kind == ErrorKind::Connection || !mayBeBetterLater(error));
}

// Another scheme may help here and nowhere else. A certificate that is refused is told: whoever stands in between could have shown it.
bool mayHelpWithoutTls(const Error &error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Protocol
           || (error.kind == ErrorKind::Tls && !error.certificateRefused);
}

QString addressOf(const QUrl &url) { return url.toString(QUrl::FullyEncoded); }

/// Looks at the disk.
QList<Feed> lostFolders(const QList<Feed> &feeds)
{
    QList<Feed> lost;
    for (const Feed &feed : feeds)
        if (feed.kind == FeedKind::PostFolder && !QFileInfo::exists(feed.url))
            lost.append(feed);
    return lost;
}

QSet<QString> guidsOf(const PostListing &listing)
{
    QSet<QString> guids;
    for (const PostFile &file : listing.changed)
        guids.insert(file.guid);
    return guids;
}

}

Subscribing::Subscribing(const SubscribingTools &tools, const Subscriber::Options &options, QObject *parent)
    : QObject(parent), m_tools(tools), m_options(options)
{
    connect(&m_tools.refresher, &Refresher::feedFinished, this, &Subscribing::finishFeed);
    connect(&m_tools.refresher, &Refresher::problemFound, this, [this](const QString &path, const Error &error) {
        for (auto feed = m_awaited.cbegin(); feed != m_awaited.cend(); ++feed)
            if (path.startsWith(*feed + u'/'))
                m_subscription.summary.errors.append({feed.key(), path, error});
    });
}

Subscribing::~Subscribing() { m_tools.fetcher.cancel(m_ticket); }

void Subscribing::start(const QString &text)
{
    whenDone(QtConcurrent::run(&m_tools.pool, readTyped, text, QDir::currentPath()), this,
             [this](const Result<TypedAddress> &typed) { typed ? take(*typed) : fail(typed.error()); });
}

void Subscribing::take(const TypedAddress &typed)
{
    if (!typed.path.isEmpty())
        return typed.isFolder ? listFolder(typed.path) : readFile(typed.path);
    const bool candidate = !m_options.page.isEmpty();
    if (candidate)
        m_typed = withoutCredentials(QUrl(m_options.page));
    QList<QUrl> urls;
    for (const QUrl &url : typed.urls)
        urls.append(withoutCredentials(url));
    if (!candidate)
        m_typed = urls.first();
    // Of the host that asked to wait before this program began.
    m_tools.refresher.recallWaits([this, urls, candidate, alive = QPointer(this)] {
        if (alive)
            fetch(urls, candidate);
    });
}

// The name within an address is taken where none was given.
QUrl Subscribing::withoutCredentials(const QUrl &address)
{
    const Credentials parts = takenApart(address);
    if (!parts.userName.isEmpty() && m_options.userName.isEmpty()) {
        m_options.userName = parts.userName;
        m_options.password = parts.password;
    }
    return parts.url;
}

bool Subscribing::knowsName(const QUrl &url) const { return !m_options.userName.isEmpty() && sameOrigin(url, m_typed); }

HttpRequest Subscribing::requestFor(const QUrl &url) const
{
    Feed unknown;
    unknown.url = addressOf(url);
    HttpRequest request = feedRequest(unknown);
    request.urgent = true;
    request.partToo = false; // of a list a part would be taken for the whole
    if (knowsName(url)) {
        request.userName = m_options.userName;
        request.password = m_options.password;
    }
    return request;
}

void Subscribing::fetch(const QList<QUrl> &urls, bool candidate)
{
    const QUrl &url = urls.first();
    HttpRequest request = requestFor(url);
    request.local = !candidate || sameOrigin(url, m_typed); // a page may not lead into the local network, a person may
    m_ticket = m_tools.fetcher.fetch(
        request, [this, alive = QPointer(this), url, others = urls.mid(1), candidate](const Result<HttpAnswer> &answer) {
            if (alive)
                takeAnswer(url, answer, others, candidate);
        });
}

void Subscribing::takeAnswer(const QUrl &url, const Result<HttpAnswer> &answer, const QList<QUrl> &others, bool candidate)
{
    if (answer) {
        m_tlsError.reset();
        m_typed = candidate ? m_typed : url;
        return read(addressOf(url), *answer, candidate);
    }
    // A name and password never go where everybody can read them unless that was typed.
    if (!others.isEmpty() && m_options.userName.isEmpty() && mayHelpWithoutTls(answer.error())) {
        m_tlsError = answer.error().kind == ErrorKind::Tls ? std::optional(answer.error()) : std::nullopt;
        return fetch(others, candidate);
    }
    const QString address = addressOf(others.isEmpty() && !candidate ? m_typed : url);
    const Error error = m_tlsError.value_or(answer.error());
    const Otherwise giveUp = [this, address, error] { mayBeBetterLater(error) ? addWebFeed(address, error) : fail(error); };
    candidate &&isDead(error) ? lookElsewhere(address, giveUp) : giveUp();
}

void Subscribing::read(const QString &address, const HttpAnswer &answer, bool candidate)
{
    whenDone(QtConcurrent::run(&m_tools.pool, [answer] { return readDocument(answer); }), this,
             [this, address, answer, candidate](const Result<SubscribableDocument> &document) {
                 takeDocument(address, answer, document, candidate);
             });
}

void Subscribing::takeDocument(const QString &address, const HttpAnswer &answer,
                               const Result<SubscribableDocument> &document, bool candidate)
{
    if (!document) {
        Error error = document.error();
        const QString name = isFileAddress(address) ? filePath(address) : printable(QUrl(address));
        error.detail = name + QStringLiteral(": ") + error.detail;
        return candidate ? lookElsewhere(address, [this, error] { fail(error); }) : fail(error);
    }
    switch (document->kind) {
    case SubscribableDocument::Kind::Feed: return addWebFeed(address, answer);
    case SubscribableDocument::Kind::List: return addList(document->list, answer.url);
    case SubscribableDocument::Kind::Page:
        // A page that a page calls its feed leads nowhere.
        if (candidate) {
            const Error error{ErrorKind::HtmlPage, address + QStringLiteral(": a web page, and no feed")};
            return lookElsewhere(address, [this, error] { fail(error); });
        }
        if (document->feeds.isEmpty()) {
            const Error error{ErrorKind::HtmlPage, address + QStringLiteral(": a web page that names no feed")};
            return lookIn(document->places, [this, error] { fail(error); });
        }
        return takePage(document->feeds, addressOf(answer.url));
    }
}

// After a page's feed that is none.
void Subscribing::lookElsewhere(const QString &dead, const Otherwise &otherwise)
{
    QStringList places = std::exchange(m_places, {});
    places.removeAll(dead);
    lookIn(places, otherwise);
}

// One place after the other, each asked once; the first feed is it.
void Subscribing::lookIn(const QStringList &places, const Otherwise &otherwise)
{
    if (places.isEmpty())
        return otherwise();
    HttpRequest request = requestFor(QUrl(places.first()));
    request.local = sameOrigin(request.url, m_typed);
    m_ticket =
        m_tools.fetcher.fetch(request, [this, alive = QPointer(this), places, otherwise](const Result<HttpAnswer> &answer) {
            if (!alive)
                return;
            const Otherwise next = [this, places, otherwise] { lookIn(places.mid(1), otherwise); };
            if (answer)
                return takePlace(places.first(), *answer, next);
            // A server that is away or asks for rest is not asked for more.
            answer.error().kind == ErrorKind::Http || answer.error().kind == ErrorKind::Gone ? next() : otherwise();
        });
}

void Subscribing::takePlace(const QString &place, const HttpAnswer &answer, const Otherwise &otherwise)
{
    whenDone(QtConcurrent::run(&m_tools.pool, [answer] { return readDocument(answer); }), this,
             [this, place, answer, otherwise](const Result<SubscribableDocument> &document) {
                 const bool found = document && document->kind == SubscribableDocument::Kind::Feed;
                 found ? addWebFeed(place, answer) : otherwise();
             });
}

void Subscribing::takePage(const QList<DiscoveredFeed> &feeds, const QString &page)
{
    if (feeds.size() > 1 && !m_options.takeFirst) {
        m_subscription.candidates = feeds;
        QUrl asked = m_typed;
        asked.setUserName(m_options.userName, QUrl::DecodedMode);
        asked.setPassword(m_options.password, QUrl::DecodedMode);
        m_subscription.page = asked.toString(QUrl::FullyEncoded);
        return end(m_subscription);
    }
    m_places.clear();
    for (const DiscoveredFeed &other : feeds.mid(1))
        m_places.append(other.url);
    m_places.append(commonFeedPlaces(page));
    fetch({QUrl(feeds.first().url)}, true);
}

void Subscribing::addWebFeed(const QString &address, const Result<HttpAnswer> &answer)
{
    m_isAdding = true;
    const QString name = knowsName(QUrl(address)) ? m_options.userName : QString();
    Feed feed;
    feed.kind = FeedKind::Web;
    feed.url = name.isEmpty() && answer ? settledAddress(address, *answer) : address;
    if (!sameOrigin(QUrl(address), m_typed) || QUrl(feed.url).host() != QUrl(address).host())
        feed.local = false; // neither a page nor a redirect may lead into the local network, a person may
    feed.options.userName = name;
    whenDone(m_tools.archive.addFeed(feed, m_options.folder), this, [this, answer, name](const Result<Feed> &added) {
        if (!added)
            return fail(added.error());
        if (name.isEmpty())
            return readFirst(*added, answer);
        Feed renamed = *added; // it may have been there already, under another name or none
        renamed.options.userName = name;
        whenDone(m_tools.archive.setFeedOptions(renamed.id, renamed.options), this,
                 [this, renamed, answer](const Done &set) {
                     if (!set)
                         return fail(set.error());
                     keepPassword(renamed, m_options.password, [this, renamed, answer] { readFirst(renamed, answer); });
                 });
    });
}

// The first refresh would move it there; by then the feed may stand in the archive a second time.
QString Subscribing::settledAddress(const QString &address, const HttpAnswer &answer)
{
    return answer.permanent && !answer.cut ? addressOf(answer.url) : address;
}

void Subscribing::keepPassword(const Feed &feed, const QString &password, const std::function<void()> &then)
{
    if (password.isEmpty() || !m_tools.passwords)
        return then();
    m_tools.passwords->store(QUrl(feed.url), feed.options.userName, password,
                             [this, alive = QPointer(this), then](const Done &stored) {
                                 if (!alive)
                                     return;
                                 if (!stored)
                                     m_subscription.passwordLost = stored.error();
                                 then();
                             });
}

void Subscribing::readFirst(const Feed &feed, const Result<HttpAnswer> &answer)
{
    await({feed});
    if (answer)
        m_tools.refresher.refreshWith(feed, *answer);
    else
        m_tools.refresher.refreshWith(feed, answer.error());
}

void Subscribing::addList(const Opml &list, const QUrl &from)
{
    m_subscription.rejected = list.rejected;
    m_subscription.warnings = list.warnings;
    for (const OpmlList &other : list.lists)
        m_subscription.lists.append(other.url);
    whenDone(m_tools.archive.feeds(), this, [this, list, from](const Result<QList<Feed>> &there) {
        if (!there)
            return fail(there.error());
        const OpmlPreview preview = previewOpml(list, *there, from);
        if (!m_options.previewLists)
            return addPreviewed(preview);
        m_subscription.preview = preview;
        end(m_subscription);
    });
}

// Later: who asks may not be ready to hear an answer within the question.
void Subscribing::start(const OpmlPreview &chosen)
{
    QMetaObject::invokeMethod(
        this, [this, chosen] { addPreviewed(chosen); }, Qt::QueuedConnection);
}

void Subscribing::addPreviewed(const OpmlPreview &preview)
{
    m_isAdding = true;
    QList<OpmlPreview::Row> feeds;
    for (const OpmlPreview::Row &row : preview.rows) {
        if (!row.mayBeTaken())
            continue;
        if (row.fate == OpmlPreview::Fate::Local && !m_options.localToo) {
            m_subscription.local.append(row.address);
            continue;
        }
        feeds.append(row);
    }
    m_adding = static_cast<int>(feeds.size() + preview.searches.size());
    if (m_adding == 0)
        return end(m_subscription);
    addSearches(preview.searches);
    addFeeds(feeds);
}

void Subscribing::addSearches(const QList<OpmlSearch> &searches)
{
    for (const OpmlSearch &search : searches) {
        const QString name = search.title.isEmpty() ? search.query : search.title;
        whenDone(m_tools.archive.addSmartFolder({.name = name, .query = search.query}, m_options.folder + search.folder),
                 this, [this, name](const Result<SmartFolder> &added) {
                     if (added)
                         m_subscription.smartFolders.append(*added);
                     else
                         m_subscription.warnings.append(name + QStringLiteral(": ") + added.error().detail);
                     refreshAdded();
                 });
    }
}

void Subscribing::addFeeds(const QList<OpmlPreview::Row> &rows)
{
    for (const OpmlPreview::Row &row : rows) {
        const Feed feed = feedOf(row);
        const QString password = takenApart(QUrl(row.address)).password;
        whenDone(m_tools.archive.addFeed(feed, m_options.folder + row.feed.folder), this,
                 [this, feed, password](const Result<Feed> &added) {
                     if (!added) {
                         ++m_subscription.summary.failed;
                         m_subscription.summary.errors.append({0, feed.url, added.error()});
                         return refreshAdded();
                     }
                     m_subscription.feeds.append(*added);
                     // Who is subscribed already has given their own name.
                     const bool own = added->options.userName == feed.options.userName;
                     keepPassword(*added, own ? password : QString(), [this] { refreshAdded(); });
                 });
    }
}

// When the last one is there.
void Subscribing::refreshAdded()
{
    if (--m_adding > 0)
        return;
    const QList<Feed> all = std::exchange(m_subscription.feeds, {});
    QList<FeedId> ids;
    for (const Feed &each : all)
        ids.append(each.id);
    await(all);
    m_tools.refresher.refresh(ids);
}

void Subscribing::readFile(const QString &path)
{
    const auto open = [path, archive = m_tools.archive.path()] {
        return belongsTo(archive, path) ? Result<HttpAnswer>(itself(path)) : readFeedFile(path);
    };
    whenDone(QtConcurrent::run(&m_tools.pool, open), this, [this, path](const Result<HttpAnswer> &answer) {
        if (!answer)
            return fail(answer.error());
        read(path, *answer, false);
    });
}

void Subscribing::listFolder(const QString &path)
{
    whenDone(QtConcurrent::run(&m_tools.pool, [path] { return listPosts(path, {}); }), this,
             [this, path](const Result<PostListing> &listing) {
                 if (!listing)
                     return fail(listing.error());
                 if (listing->files() == 0)
                     return fail(Error{ErrorKind::Empty, path + QStringLiteral(": a folder without posts")});
                 findMoved(path, *listing);
             });
}

void Subscribing::findMoved(const QString &path, const PostListing &listing)
{
    whenDone(m_tools.archive.feeds(), this, [this, path, guids = guidsOf(listing)](const Result<QList<Feed>> &feeds) {
        if (!feeds)
            return fail(feeds.error());
        const auto isThis = [&path](const Feed &feed) { return feed.kind == FeedKind::PostFolder && feed.url == path; };
        if (std::any_of(feeds->begin(), feeds->end(), isThis))
            return addFolder(path);
        whenDone(QtConcurrent::run(&m_tools.pool, lostFolders, *feeds), this,
                 [this, path, guids](const QList<Feed> &lost) { compareStamps(path, guids, lost); });
    });
}

// The first lost folder of which at least half the posts stand here is this one, under a new path.
void Subscribing::compareStamps(const QString &path, const QSet<QString> &guids, const QList<Feed> &lost)
{
    if (lost.isEmpty())
        return addFolder(path);
    const Feed &feed = lost.first();
    whenDone(m_tools.archive.fileStamps(feed.id), this,
             [this, path, guids, feed, rest = lost.mid(1)](const Result<QHash<QString, FileStamp>> &known) {
                 const qsizetype all = known ? known->size() : 0;
                 const qsizetype here =
                     all == 0 ? 0 : std::count_if(known->keyBegin(), known->keyEnd(), [&guids](const QString &guid) {
                         return guids.contains(guid);
                     });
                 if (all > 0 && here * 2 >= all)
                     return moveFolder(path, feed);
                 compareStamps(path, guids, rest);
             });
}

void Subscribing::moveFolder(const QString &path, const Feed &feed)
{
    m_isAdding = true;
    whenDone(m_tools.archive.setFeedUrl(feed.id, path), this, [this, path, feed](const Done &moved) {
        if (!moved)
            return fail(moved.error());
        Feed here = feed;
        here.url = path;
        await({here});
        m_tools.refresher.refresh({here.id});
    });
}

void Subscribing::addFolder(const QString &path)
{
    m_isAdding = true;
    Feed feed;
    feed.kind = FeedKind::PostFolder;
    feed.url = path;
    feed.title = QDir(path).dirName();
    whenDone(m_tools.archive.addFeed(feed, m_options.folder), this, [this](const Result<Feed> &added) {
        if (!added)
            return fail(added.error());
        await({*added});
        m_tools.refresher.refresh({added->id});
    });
}

void Subscribing::await(const QList<Feed> &feeds)
{
    m_subscription.feeds = feeds;
    for (const Feed &feed : feeds)
        m_awaited.insert(feed.id, feed.url);
    if (m_awaited.isEmpty())
        end(m_subscription);
}

void Subscribing::finishFeed(FeedId id, const KeepSummary &kept, const std::optional<Error> &error)
{
    const auto awaited = m_awaited.find(id);
    if (awaited == m_awaited.end())
        return;
    RefreshSummary &summary = m_subscription.summary;
    ++summary.feeds;
    summary.created += kept.created;
    summary.changed += kept.changed;
    summary.unchanged += kept.unchanged;
    const bool told = std::any_of(summary.errors.begin(), summary.errors.end(),
                                  [id](const FeedFailure &failure) { return failure.feed == id; });
    if (error && !told) { // else some of its files were told, and the rest was read
        ++summary.failed;
        summary.errors.append({id, *awaited, *error});
    }
    m_awaited.erase(awaited);
    if (m_awaited.isEmpty())
        tellSubscription();
}

// The feeds as they are now, with the titles that they gave themselves.
void Subscribing::tellSubscription()
{
    whenDone(m_tools.archive.feeds(), this, [this](const Result<QList<Feed>> &feeds) {
        QHash<FeedId, Feed> now;
        for (const Feed &feed : feeds ? *feeds : QList<Feed>())
            now.insert(feed.id, feed);
        for (Feed &feed : m_subscription.feeds)
            feed = now.value(feed.id, feed);
        end(m_subscription);
    });
}

void Subscribing::fail(const Error &error) { end(error); }

void Subscribing::end(const Result<Subscription> &result)
{
    if (m_over)
        return;
    m_over = true;
    QMetaObject::invokeMethod(
        this, [this, result] { emit ended(result); }, Qt::QueuedConnection);
}

}
