#include "opmlpreview.h"

#include "core/origin.h"
#include "network/localaddress.h"
#include "typedaddress.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

int portOf(const QUrl &url)
{
    const int port = url.port();
    return port == 80 || port == 443 ? -1 : port;
}

// What two spellings of one address have in common.
QString essence(const QString &address)
{
    QUrl url(address);
    const QString path = url.path(QUrl::FullyEncoded);
    return url.host().toLower() + QLatin1Char(':') + QString::number(portOf(url))
           + (path.isEmpty() ? QStringLiteral("/") : path) + QLatin1Char('?') + url.query(QUrl::FullyEncoded);
}

}

int OpmlPreview::count(Fate fate) const
{
    return int(std::count_if(rows.begin(), rows.end(), [fate](const Row &row) { return row.fate == fate; }));
}

OpmlPreview previewOpml(const Opml &list, const QList<Feed> &there, const QUrl &from)
{
    QHash<QString, const Feed *> known;
    for (const Feed &feed : there)
        if (feed.kind == FeedKind::Web)
            known.insert(essence(feed.url), &feed);
    OpmlPreview preview;
    preview.searches = list.searches;
    preview.warnings = list.warnings;
    QSet<QString> met;
    for (const OpmlFeed &feed : list.feeds) {
        const QString key = essence(feed.url);
        const Feed *subscribed = known.value(key);
        const QUrl url(feed.url);
        OpmlPreview::Row row{OpmlPreview::Fate::New, feed, subscribed ? subscribed->id : 0,
                             subscribed ? subscribed->url : feed.url};
        if (met.contains(key))
            row.fate = OpmlPreview::Fate::Twice;
        else if (subscribed)
            row.fate = OpmlPreview::Fate::There;
        else if (isLocalHost(url.host()) && !sameOrigin(url, from))
            row.fate = OpmlPreview::Fate::Local;
        met.insert(key);
        preview.rows.append(row);
    }
    for (const QString &address : list.rejected)
        preview.rows.append({OpmlPreview::Fate::Refused, OpmlFeed{address, {}, {}, {}, {}}, 0, {}});
    for (const OpmlList &other : list.lists)
        preview.rows.append({OpmlPreview::Fate::List, OpmlFeed{other.url, other.title, {}, {}, {}}, 0, {}});
    return preview;
}

Feed feedOf(const OpmlPreview::Row &row)
{
    const Credentials parts = takenApart(QUrl(row.address));
    Feed feed;
    feed.options.userName = parts.userName;
    feed.url = parts.url.toString(QUrl::FullyEncoded);
    feed.renamed = !row.feed.title.isEmpty() && row.feed.title != row.feed.url;
    feed.title = row.feed.title;
    feed.ownTitle = row.feed.ownTitle;
    feed.outlineType = row.feed.type;
    feed.siteUrl = row.feed.htmlUrl;
    feed.local = false;
    return feed;
}

}
