#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Masthead {

/// One subscription of an OPML list.
struct OpmlFeed {
    QString url;   ///< http, https or feed addresses only, as an address that can be fetched
    QString title; ///< under which it is shown: attribute text, else title
    QString htmlUrl;
    /// Names of the outlines around it, outermost first; where there are none, its first category of several levels.
    QStringList folder;
    QStringList tags;                     ///< its categories of one level (OPML 2.0, attribute category)
    QString type = QStringLiteral("rss"); ///< "rss" or "atom"
    QString ownTitle = {};                ///< as the feed calls itself, where that is something else: attribute title
};

/// A search that stands among the subscriptions: an outline with `_masthead:query`.
struct OpmlSearch {
    QString title;
    QString query;      ///< as it stands there: whether it means something is for the reader of queries
    QStringList folder; ///< as above
};

struct OpmlList {
    QString url;
    QString title;
};

struct Opml {
    QString title;
    QDateTime created;  ///< UTC; invalid when unknown
    QDateTime modified; ///< UTC; invalid when unknown
    QString ownerName;
    QString ownerMail;
    QList<OpmlFeed> feeds;
    QList<OpmlSearch> searches;
    QList<OpmlList> lists;           ///< outlines that include other lists; never fetched by themselves
    QList<QStringList> emptyFolders; ///< paths of folders without a feed
    QStringList rejected;            ///< addresses that were not taken: commands, files, scripts
    QStringList warnings;
};

/// Reads OPML 1.0 and 2.0, also the loose and broken kind, or within a page; no outline that is a comment; a list that is cut between its outlines with a warning. Errors:
/// empty, not-opml, malformed (cut within an outline, or before the first), entity-limit, depth-limit, too-large. Pure, any
/// thread.
Result<Opml> parseOpml(const QByteArray &bytes, const QString &contentType = {});

/// Writes OPML 2.0 in UTF-8. Folders appear in the order of their first feed.
QByteArray writeOpml(const Opml &opml);

}
