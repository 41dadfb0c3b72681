#pragma once

#include "article.h"
#include "error.h"
#include "query.h"

#include <optional>

namespace Masthead {

/// What a feed is fetched from. The kind is data, not a subclass.
enum class FeedKind {
    Web,        ///< RSS, Atom or JSON Feed, by http, https or from a file
    PostFolder, ///< a folder of posts with front matter
};

/// "web" or "posts", as in JSON output.
QString feedKindName(FeedKind kind);

/// How a person wants a feed to be asked for, kept and told of, in place of what Masthead does by itself.
struct FetchOptions {
    int intervalMinutes = 0;   ///< from one fetch to the next; 0: by the feed's own rhythm
    QString userAgent = {};    ///< empty: Masthead's own
    QString headers = {};      ///< further request headers, lines of "Name: value"
    QString userName = {};     ///< for Basic and Digest; its password stays in the system's keychain
    int keepDays = 0;          ///< articles older than so many days are let go; 0: none
    int keepCount = 0;         ///< of more than so many the oldest are let go; 0: none
    bool fullText = false;     ///< the web pages of new articles are read for their full text
    bool keepPictures = false; ///< pictures of unread and starred articles are fetched ahead, for reading offline
    /// New articles are told through the desktop. Off at first: of a hundred feeds a person wants to be called by a few.
    bool notify = false;

    friend bool operator==(const FetchOptions &, const FetchOptions &) = default;
};

/// Where articles come from: what one subscribes to.
struct Feed {
    FeedId id = 0;
    FeedKind kind = FeedKind::Web;
    QString url;          ///< address; for a folder of posts its absolute path
    QString title;        ///< as the person or their list named it, else as the feed calls itself, else the address
    bool renamed = false; ///< the title is the person's own
    QString ownTitle;     ///< as the feed calls itself; empty: not known
    QString outlineType = QStringLiteral("rss"); ///< as a list of subscriptions calls it (OPML 2.0): "rss" or "atom"
    QString siteUrl;                             ///< page for people
    QString iconUrl;
    FolderId folder = 0;  ///< 0: at the top
    int position = 0;     ///< among its siblings
    bool pictures = true; ///< pictures from the net are fetched for its articles
    FetchOptions options;
    /// Its name leads into the person's own network, and led there when they subscribed to it. Unset: not known yet.
    std::optional<bool> local;
    /// Byte for byte, of the last whole answer; behind a line end the address that gave it, where that is not `url`.
    QString etag;
    QString lastModified; ///< likewise
    QByteArray bodyHash;  ///< of the last whole answer, as readWebFeed() makes it
    QDateTime lastSuccess;
    QDateTime lastAttempt;
    QDateTime nextFetch;
    int rhythm = 0;             ///< seconds from the last success to the fetch that it asked for; 0: not known
    int failures = 0;           ///< in a row
    std::optional<Error> error; ///< of the last attempt, where it failed
};

struct Folder {
    FolderId id = 0;
    FolderId parent = 0; ///< 0: at the top
    QString name;
    int position = 0;
};

/// A search that stands among the feeds under a name.
struct SmartFolder {
    SmartFolderId id = 0;
    FolderId folder = 0; ///< 0: at the top
    QString name = {};
    QString query = {};            ///< in the query language
    int position = 0;              ///< among its siblings
    bool notify = false;           ///< new articles that it means are told through the desktop; off at first, as for feeds
    QList<Query::Term> terms = {}; ///< what `query` says; set by the archive

    friend bool operator==(const SmartFolder &, const SmartFolder &) = default;
};

/// A step of the category path of a folder of posts, shown as a tree below its feed.
struct Category {
    CategoryId id = 0;
    FeedId feed = 0;
    CategoryId parent = 0; ///< 0: directly below the feed
    QString name;
    int total = 0;  ///< articles in exactly this category
    int unread = 0; ///< of these
};

struct FeedCounts {
    FeedId feed = 0;
    int total = 0;
    int unread = 0;
};

/// All that the sidebar shows, as one consistent picture.
struct FeedTree {
    QList<Folder> folders = {};
    QList<Feed> feeds = {};
    QList<SmartFolder> smartFolders = {};
    QList<Category> categories = {};
    QList<FeedCounts> counts = {};
    int total = 0;
    int unread = 0;
    int starred = 0;
    int today = 0; ///< unread articles dated today, by the clock of the asker's time zone
};

}
