#include "feedtree.h"

#include "parsing/jsonfeedwriter.h"

#include <QDir>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int maximumDepth = 100; // a damaged archive may hold a circle

const Folder *findFolder(const FeedTree &tree, FolderId id)
{
    const auto found = std::find_if(tree.folders.begin(), tree.folders.end(), [id](const Folder &f) { return f.id == id; });
    return found == tree.folders.end() ? nullptr : &*found;
}

QString idsOf(const QList<Feed> &feeds)
{
    QStringList ids;
    for (const Feed &feed : feeds)
        ids += QString::number(feed.id);
    return ids.join(QStringLiteral(", "));
}

bool isAddress(const Feed &feed, const QString &name)
{
    return feed.url == name
           || (feed.kind == FeedKind::PostFolder && feed.url == QDir::cleanPath(QDir::current().absoluteFilePath(name)));
}

void putDate(QJsonObject &to, const char *key, const QDateTime &date)
{
    if (const QString text = rfc3339(date); !text.isEmpty())
        to.insert(QLatin1String(key), text);
}

}

QStringList folderPath(const FeedTree &tree, FolderId folder)
{
    QStringList path;
    for (int depth = 0; folder && depth < maximumDepth; ++depth) {
        const Folder *here = findFolder(tree, folder);
        if (!here)
            break;
        path.prepend(here->name);
        folder = here->parent;
    }
    return path;
}

FeedCounts countsOf(const FeedTree &tree, FeedId feed)
{
    for (const FeedCounts &counts : tree.counts)
        if (counts.feed == feed)
            return counts;
    return {feed, 0, 0};
}

Result<Feed> feedNamed(const FeedTree &tree, const QString &name)
{
    for (const Feed &feed : tree.feeds)
        if (isAddress(feed, name))
            return feed;
    QList<Feed> titled;
    for (const Feed &feed : tree.feeds)
        if (QString::number(feed.id) == name)
            return feed;
        else if (feed.title == name)
            titled += feed;
    if (titled.isEmpty())
        return Error{ErrorKind::NotFound, QStringLiteral("no feed has the id, address or title \"%1\"").arg(name)};
    if (titled.size() > 1)
        return Error{ErrorKind::Usage,
                     QStringLiteral("several feeds are called \"%1\": say which by its id (%2)").arg(name, idsOf(titled))};
    return titled.first();
}

QJsonArray jsonFeeds(const FeedTree &tree)
{
    QJsonArray out;
    for (const Feed &feed : tree.feeds) {
        const FeedCounts counts = countsOf(tree, feed.id);
        QJsonObject one{{QStringLiteral("feed_id"), feed.id},
                        {QStringLiteral("url"), feed.url},
                        {QStringLiteral("title"), feed.title},
                        {QStringLiteral("folder"), QJsonArray::fromStringList(folderPath(tree, feed.folder))},
                        {QStringLiteral("kind"), feedKindName(feed.kind)},
                        {QStringLiteral("total"), counts.total},
                        {QStringLiteral("unread"), counts.unread}};
        putDate(one, "last_success", feed.lastSuccess);
        putDate(one, "next_fetch", feed.nextFetch);
        if (feed.error)
            one.insert(QLatin1String("last_error"), jsonError(*feed.error));
        out += one;
    }
    return out;
}

}
