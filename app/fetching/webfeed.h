#pragma once

#include "core/feed.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"
#include "text/outlets.h"

namespace Masthead {

/// What one answer gave for a feed: all that Archive::keep() takes.
struct WebReading {
    QList<Article>
        articles; ///< the last of the document first: those of one date stand in the order in which they were kept
    FetchRecord record;
};

/// Reads an answer for `feed` (a file's bytes count as an answer of status 200): parsed and ingested, unless it is a 304 or
/// the bytes are those of last time. Validators are kept only of a whole document, and a permanent redirect only where a
/// good feed stood at its end. An error of the parser is in the record. Pure, any thread; may take seconds.
WebReading readWebFeed(const Feed &feed, const HttpAnswer &answer, const QDateTime &now, double jitter,
                       const Outlets &outlets = Outlets::builtIn());

/// The record of an attempt that gave no answer.
FetchRecord failedFetch(const Feed &feed, const Error &error, const QDateTime &retryAfter, const QDateTime &now,
                        double jitter);

/// The lines of FetchOptions::headers; a line without a colon is left out.
QList<std::pair<QByteArray, QByteArray>> headersOf(const QString &lines);

/// The request that fetches `feed`, conditional where validators are known.
HttpRequest feedRequest(const Feed &feed);

/// The largest document that is read as a feed or a list, in bytes.
inline constexpr qint64 maximumFeedSize = 32 * 1024 * 1024;

/// True where a feed's address is a file on this machine: an absolute path or a file: address.
bool isFileAddress(const QString &url);
/// The path of such an address.
QString filePath(const QString &url);
/// A file as an answer. Errors: disk, too-large, empty; with the path. Reads the disk; any thread.
Result<HttpAnswer> readFeedFile(const QString &path);

}
