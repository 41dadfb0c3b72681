#pragma once

#include "readdocument.h"
#include "subscriber.h"
#include "typedaddress.h"

#include <QSet>
#include <QUrl>

class QThreadPool;

namespace Masthead {

class HttpFetcher;
class Passwords;
struct HttpAnswer;
struct HttpRequest;
struct PostListing;

/// What the subscriber's errands share. All of it outlives them.
struct SubscribingTools {
    Archive &archive;
    HttpFetcher &fetcher;
    Refresher &refresher;
    Passwords *passwords; ///< may be none
    QThreadPool &pool;
};

/// One errand of the Subscriber, from what was typed to its answer. GUI thread.
class Subscribing : public QObject {
    Q_OBJECT

public:
    Subscribing(const SubscribingTools &tools, const Subscriber::Options &options, QObject *parent);
    ~Subscribing() override; ///< what it fetches is given up

    void start(const QString &typed);
    void start(const OpmlPreview &chosen);       ///< rows of a list, to be added
    bool isAdding() const { return m_isAdding; } ///< the archive was asked to take something

signals:
    void ended(const Masthead::Result<Masthead::Subscription> &result); ///< once

private:
    void take(const TypedAddress &typed);

    // On the web.
    QUrl withoutCredentials(const QUrl &address);
    HttpRequest requestFor(const QUrl &url) const;
    bool knowsName(const QUrl &url) const;
    void fetch(const QList<QUrl> &urls, bool candidate);
    void takeAnswer(const QUrl &url, const Result<HttpAnswer> &answer, const QList<QUrl> &others, bool candidate);
    void read(const QString &address, const HttpAnswer &answer, bool candidate);
    void takeDocument(const QString &address, const HttpAnswer &answer, const Result<SubscribableDocument> &document,
                      bool candidate);
    void takePage(const QList<DiscoveredFeed> &feeds, const QString &page);
    using Otherwise = std::function<void()>;
    void lookElsewhere(const QString &dead, const Otherwise &otherwise);
    void lookIn(const QStringList &places, const Otherwise &otherwise);
    void takePlace(const QString &place, const HttpAnswer &answer, const Otherwise &otherwise);
    void keepPassword(const Feed &feed, const QString &password, const std::function<void()> &then);
    void addWebFeed(const QString &address, const Result<HttpAnswer> &answer);
    static QString settledAddress(const QString &address, const HttpAnswer &answer);
    void readFirst(const Feed &feed, const Result<HttpAnswer> &answer);
    void addList(const Opml &list, const QUrl &from);
    void addPreviewed(const OpmlPreview &preview);
    void addSearches(const QList<OpmlSearch> &searches);
    void addFeeds(const QList<OpmlPreview::Row> &rows);
    void refreshAdded();

    // On this machine.
    void readFile(const QString &path);
    void listFolder(const QString &path);
    void findMoved(const QString &path, const PostListing &listing);
    void compareStamps(const QString &path, const QSet<QString> &guids, const QList<Feed> &lost);
    void addFolder(const QString &path);
    void moveFolder(const QString &path, const Feed &feed);

    // Waiting for what the refresher says of the feeds that were added.
    void await(const QList<Feed> &feeds);
    void finishFeed(FeedId id, const KeepSummary &kept, const std::optional<Error> &error);
    void tellSubscription();
    void fail(const Error &error);
    void end(const Result<Subscription> &result);

    SubscribingTools m_tools;
    Subscriber::Options m_options;
    QUrl m_typed;                    ///< the address that the person asked for
    quint64 m_ticket = 0;            ///< of what was fetched last
    std::optional<Error> m_tlsError; ///< why the address that was typed without a scheme is asked without TLS now
    QStringList m_places;            ///< where a feed may be, should the page's own be none
    Subscription m_subscription;
    QHash<FeedId, QString> m_awaited; ///< and their addresses
    int m_adding = 0;
    bool m_isAdding = false;
    bool m_over = false;
};

}
