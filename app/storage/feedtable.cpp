#include "feedtable.h"

#include "contenttable.h"
#include "database.h"
#include "siblings.h"

namespace Masthead {

namespace {

const QString feedColumns = QStringLiteral(
    "id, kind, url, title, given_title, site_url, icon_url, folder_id, position, pictures, etag, last_modified, body_hash, "
    "last_success, last_attempt, next_fetch, failures, error_kind, error_detail, error_status, "
    "interval_minutes, user_agent, headers, user_name, keep_days, keep_count, full_text, keep_pictures, "
    "notify, outline_type, local, rhythm");

Feed feedOf(const Statement &row)
{
    Feed feed;
    feed.id = row.integer(0);
    feed.kind = row.text(1) == feedKindName(FeedKind::PostFolder) ? FeedKind::PostFolder : FeedKind::Web;
    feed.url = row.text(2);
    feed.renamed = !row.text(4).isEmpty();
    feed.title = feed.renamed ? row.text(4) : row.text(3).isEmpty() ? feed.url : row.text(3);
    feed.ownTitle = row.text(3);
    feed.siteUrl = row.text(5);
    feed.iconUrl = row.text(6);
    feed.folder = row.integer(7);
    feed.position = int(row.integer(8));
    feed.pictures = row.flag(9);
    feed.etag = row.text(10);
    feed.lastModified = row.text(11);
    feed.bodyHash = row.bytes(12);
    feed.lastSuccess = row.time(13);
    feed.lastAttempt = row.time(14);
    feed.nextFetch = row.time(15);
    feed.failures = int(row.integer(16));
    if (!row.isNull(17))
        feed.error = Error{errorKindFromName(row.text(17)), row.text(18), int(row.integer(19))};
    feed.options = {int(row.integer(20)), row.text(21), row.text(22), row.text(23), int(row.integer(24)),
                    int(row.integer(25)), row.flag(26), row.flag(27), row.flag(28)};
    feed.outlineType = row.text(29);
    if (!row.isNull(30))
        feed.local = row.flag(30);
    feed.rhythm = int(row.integer(31));
    return feed;
}

Error noSuch(const char *what, qint64 id)
{
    return {ErrorKind::NotFound, QStringLiteral("there is no %1 %2").arg(QLatin1String(what)).arg(id)};
}

void requireFeed(Database &database, FeedId id)
{
    if (!database.query(QStringLiteral("SELECT 1 FROM feed WHERE id = ?"), id).next())
        database.fail(noSuch("feed", id));
}

FolderId folderNamed(Database &database, const QString &name, FolderId parent)
{
    Statement known = database.query(
        QStringLiteral("SELECT id FROM folder WHERE parent_id IS ? AND name = ? ORDER BY position"), idOrNull(parent), name);
    return known.next() ? known.integer(0) : 0;
}

FolderId insertFolder(Database &database, const QString &name, FolderId parent)
{
    return database
        .query(QStringLiteral("INSERT INTO folder (parent_id, name, position) VALUES (?, ?, ?)"), idOrNull(parent), name,
               endPosition(database, Siblings::folders(), parent))
        .lastInsertId();
}

FeedId insertFeed(Database &database, const Feed &feed, FolderId folder)
{
    return database
        .query(
            QStringLiteral(
                "INSERT INTO feed (kind, url, title, given_title, site_url, icon_url, folder_id, position, pictures, next_fetch, "
                "interval_minutes, user_agent, headers, user_name, keep_days, keep_count, full_text, keep_pictures, notify, "
                "outline_type, local) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            feedKindName(feed.kind), feed.url, feed.renamed ? feed.ownTitle : feed.title,
            feed.renamed ? feed.title : QString(), feed.siteUrl, feed.iconUrl, idOrNull(folder),
            endPosition(database, Siblings::feeds(), folder), feed.pictures, feed.nextFetch, feed.options.intervalMinutes,
            feed.options.userAgent, feed.options.headers, feed.options.userName, feed.options.keepDays,
            feed.options.keepCount, feed.options.fullText, feed.options.keepPictures, feed.options.notify, feed.outlineType,
            feed.local ? QVariant(*feed.local) : QVariant())
        .lastInsertId();
}

/// Runs an update of one row; not-found where there is no such row. A part of an operation.
template <typename... Values>
void requireUpdate(Database &database, const char *what, qint64 id, const QString &sql, const Values &...values)
{
    if (database.query(sql, values..., id).affectedRows() == 0)
        database.fail(noSuch(what, id));
}

/// The same in a transaction of its own.
template <typename... Values>
Done updateOne(Database &database, const char *what, qint64 id, const QString &sql, const Values &...values)
{
    Transaction transaction(database);
    requireUpdate(database, what, id, sql, values...);
    transaction.commit();
    return database.finish();
}

/// Gives a feed its own address again, unless another one has that still. A part of an operation.
void takeAddressBack(Database &database, FeedId id)
{
    database.query(QStringLiteral("UPDATE OR IGNORE feed SET url = substr(url, 1, length(url) - length('#removed-' || id)) "
                                  "WHERE id = ? AND substr(url, -length('#removed-' || id)) = '#removed-' || id"),
                   id);
}

bool isWithin(Database &database, FolderId folder, FolderId ancestor)
{
    return database
        .query(QStringLiteral("WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT parent_id FROM folder JOIN up USING (id)) "
                              "SELECT 1 FROM up WHERE id = ?"),
               folder, ancestor)
        .next();
}

}

void requireFolder(Database &database, FolderId id)
{
    if (id != 0 && !database.query(QStringLiteral("SELECT 1 FROM folder WHERE id = ?"), id).next())
        database.fail(noSuch("folder", id));
}

FolderId folderAt(Database &database, const QStringList &path)
{
    FolderId folder = 0;
    for (const QString &name : path) {
        const FolderId known = folderNamed(database, name, folder);
        folder = known ? known : insertFolder(database, name, folder);
    }
    return folder;
}

QList<Feed> selectFeeds(Database &database)
{
    QList<Feed> feeds;
    Statement rows = database.query(
        QStringLiteral("SELECT %1 FROM feed WHERE removed_at IS NULL ORDER BY folder_id, position, id").arg(feedColumns));
    while (rows.next())
        feeds += feedOf(rows);
    return feeds;
}

QList<Folder> readFolders(Database &database)
{
    QList<Folder> folders;
    Statement rows =
        database.query(QStringLiteral("SELECT id, parent_id, name, position FROM folder ORDER BY parent_id, position, id"));
    while (rows.next())
        folders += Folder{rows.integer(0), rows.integer(1), rows.text(2), int(rows.integer(3))};
    return folders;
}

Result<QList<Feed>> readFeeds(Database &database) { return database.finish(selectFeeds(database)); }

Result<Feed> readFeed(Database &database, FeedId id)
{
    Feed feed;
    Statement row =
        database.query(QStringLiteral("SELECT %1 FROM feed WHERE id = ? AND removed_at IS NULL").arg(feedColumns), id);
    if (row.next())
        feed = feedOf(row);
    else
        database.fail(noSuch("feed", id));
    return database.finish(feed);
}

// A fragment is sent to no server, so that it leads where it led should it come back while another one has its address.
void freeAddress(Database &database, const QString &url, FeedId wantedBy)
{
    database.query(QStringLiteral("UPDATE feed SET url = url || '#removed-' || id "
                                  "WHERE url = ? AND id <> ? AND removed_at IS NOT NULL"),
                   url, wantedBy);
}

Result<Feed> addFeed(Database &database, const Feed &feed, const QStringList &folderPath)
{
    if (feed.url.isEmpty())
        return Error{ErrorKind::Usage, QStringLiteral("a feed without an address")};
    Transaction transaction(database);
    FeedId id = 0;
    if (Statement known = database.query(QStringLiteral("SELECT id FROM feed WHERE url = ? OR (removed_at IS NOT NULL "
                                                        "AND url = ? || '#removed-' || id) ORDER BY url = ? DESC LIMIT 1"),
                                         feed.url, feed.url, feed.url);
        known.next())
        id = known.integer(0);
    if (id != 0) {
        // Who types an address again may mean another network than the one it led into before.
        database.query(QStringLiteral("UPDATE feed SET removed_at = NULL, local = CASE WHEN ? THEN local END WHERE id = ?"),
                       feed.local.has_value(), id);
        takeAddressBack(database, id);
    } else {
        requireFolder(database, folderPath.isEmpty() ? feed.folder : 0);
        id = insertFeed(database, feed, folderPath.isEmpty() ? feed.folder : folderAt(database, folderPath));
    }
    transaction.commit();
    return database.failed() ? database.finish(Feed()) : readFeed(database, id);
}

Done renameFeed(Database &database, FeedId id, const QString &title)
{
    return updateOne(database, "feed", id, QStringLiteral("UPDATE feed SET given_title = ? WHERE id = ?"),
                     title.simplified());
}

Done setFeedUrl(Database &database, FeedId id, const QString &url)
{
    Transaction transaction(database);
    freeAddress(database, url, id);
    if (database.query(QStringLiteral("SELECT 1 FROM feed WHERE url = ? AND id <> ?"), url, id).next())
        database.fail({ErrorKind::Usage, QStringLiteral("%1 belongs to another feed").arg(url)});
    requireUpdate(database, "feed", id,
                  QStringLiteral("UPDATE feed SET url = ?, local = NULL, etag = '', last_modified = '', body_hash = x'' "
                                 "WHERE id = ?"),
                  url);
    transaction.commit();
    return database.finish();
}

Done setFeedPictures(Database &database, FeedId id, bool pictures)
{
    return updateOne(database, "feed", id, QStringLiteral("UPDATE feed SET pictures = ? WHERE id = ?"), pictures);
}

Done setFeedOptions(Database &database, FeedId id, const FetchOptions &options)
{
    Transaction transaction(database);
    // Its own rhythm is read from a whole answer: none may be spared by what is known.
    if (options.intervalMinutes == 0)
        database.query(QStringLiteral("UPDATE feed SET etag = '', last_modified = '', body_hash = x'' "
                                      "WHERE id = ? AND interval_minutes > 0"),
                       id);
    requireUpdate(database, "feed", id,
                  QStringLiteral("UPDATE feed SET interval_minutes = ?, user_agent = ?, headers = ?, user_name = ?, "
                                 "keep_days = ?, keep_count = ?, full_text = ?, keep_pictures = ?, notify = ? WHERE id = ?"),
                  options.intervalMinutes, options.userAgent, options.headers, options.userName, options.keepDays,
                  options.keepCount, options.fullText, options.keepPictures, options.notify);
    transaction.commit();
    return database.finish();
}

Done moveFeed(Database &database, FeedId id, FolderId folder, int position)
{
    Transaction transaction(database);
    requireFeed(database, id);
    requireFolder(database, folder);
    placeBefore(database, Siblings::feeds(), id, folder, position);
    transaction.commit();
    return database.finish();
}

Done removeFeed(Database &database, FeedId id, const QDateTime &now)
{
    return updateOne(database, "feed", id, QStringLiteral("UPDATE feed SET removed_at = ? WHERE id = ?"), now);
}

Done restoreFeed(Database &database, FeedId id)
{
    Transaction transaction(database);
    requireUpdate(database, "feed", id, QStringLiteral("UPDATE feed SET removed_at = NULL WHERE id = ?"));
    takeAddressBack(database, id);
    transaction.commit();
    return database.finish();
}

Done purgeRemovedFeeds(Database &database)
{
    const QString removed = QStringLiteral("(SELECT id FROM feed WHERE removed_at IS NOT NULL)");
    const QString theirs = QStringLiteral("(SELECT id FROM article WHERE feed_id IN %1)").arg(removed);
    Transaction transaction(database);
    QList<ContentId> contents;
    {
        Statement rows = database.query(QStringLiteral("SELECT id FROM content WHERE article_id IN %1").arg(theirs));
        while (rows.next())
            contents += rows.integer(0);
    }
    database.query(QStringLiteral("UPDATE article SET content_id = NULL WHERE feed_id IN %1").arg(removed));
    deleteContents(database, contents);
    database.query(QStringLiteral("DELETE FROM kept_picture WHERE article_id IN %1").arg(theirs));
    database.query(QStringLiteral("DELETE FROM article_tag WHERE article_id IN %1").arg(theirs));
    database.query(QStringLiteral("DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM article_tag)"));
    database.query(QStringLiteral("DELETE FROM state WHERE article_id IN %1").arg(theirs));
    database.query(QStringLiteral("DELETE FROM playback WHERE article_id IN %1").arg(theirs));
    database.query(QStringLiteral("DELETE FROM article WHERE feed_id IN %1").arg(removed));
    database.query(QStringLiteral("DELETE FROM place_count WHERE feed_id IN %1").arg(removed));
    database.query(QStringLiteral("DELETE FROM category WHERE feed_id IN %1").arg(removed));
    database.query(QStringLiteral("DELETE FROM post_file WHERE feed_id IN %1").arg(removed));
    database.query(QStringLiteral("DELETE FROM feed WHERE removed_at IS NOT NULL"));
    transaction.commit();
    return database.finish();
}

Result<FolderId> addFolder(Database &database, const QString &name, FolderId parent)
{
    Transaction transaction(database);
    requireFolder(database, parent);
    const FolderId id = insertFolder(database, name.simplified(), parent);
    transaction.commit();
    return database.finish(id);
}

Done renameFolder(Database &database, FolderId id, const QString &name)
{
    return updateOne(database, "folder", id, QStringLiteral("UPDATE folder SET name = ? WHERE id = ?"), name.simplified());
}

Done moveFolder(Database &database, FolderId id, FolderId parent, int position)
{
    Transaction transaction(database);
    requireFolder(database, id);
    requireFolder(database, parent);
    if (isWithin(database, parent, id))
        database.fail({ErrorKind::Usage, QStringLiteral("folder %1 cannot be moved into itself").arg(id)});
    placeBefore(database, Siblings::folders(), id, parent, position);
    transaction.commit();
    return database.finish();
}

Done removeFolder(Database &database, FolderId id)
{
    Transaction transaction(database);
    Statement row = database.query(QStringLiteral("SELECT parent_id FROM folder WHERE id = ?"), id);
    if (!row.next())
        database.fail(noSuch("folder", id));
    const FolderId parent = database.failed() ? 0 : row.integer(0);
    // What moves up stands behind what is there already, in its order.
    for (const Siblings &kind : {Siblings::folders(), Siblings::feeds(), Siblings::smartFolders()})
        database.query(
            QStringLiteral("UPDATE %1 SET %2 = ?, position = position + ? WHERE %2 = ?").arg(kind.table, kind.parentColumn),
            idOrNull(parent), endPosition(database, kind, parent), id);
    database.query(QStringLiteral("DELETE FROM folder WHERE id = ?"), id);
    transaction.commit();
    return database.finish();
}

}
