#include "feedtree.h"

#include "database.h"
#include "feedtable.h"
#include "siblings.h"
#include "smartfoldertable.h"

#include <QHash>
#include <QSet>

namespace Masthead {

namespace {

/// Articles and unread ones of one feed and category (0: none).
using Place = std::pair<FeedId, CategoryId>;
struct Count {
    int total = 0;
    int unread = 0;
};

QHash<Place, Count> countPlaces(Database &database)
{
    QHash<Place, Count> counts;
    Statement rows = database.query(QStringLiteral("SELECT feed_id, category_id, total, unread FROM place_count"));
    while (rows.next())
        counts.insert({rows.integer(0), rows.integer(1)}, {int(rows.integer(2)), int(rows.integer(3))});
    return counts;
}

int countOne(Statement statement) { return statement.next() ? int(statement.integer(0)) : 0; }

int countStarred(Database &database)
{
    return countOne(database.query(QStringLiteral("SELECT count(*) FROM state s CROSS JOIN article a ON a.id = s.article_id "
                                                  "JOIN feed f ON f.id = a.feed_id "
                                                  "WHERE s.starred = 1 AND a.gone = 0 AND f.removed_at IS NULL")));
}

int countToday(Database &database, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    return countOne(
        database.query(QStringLiteral("SELECT count(*) FROM article a JOIN state s ON s.article_id = a.id "
                                      "JOIN feed f ON f.id = a.feed_id WHERE a.sort_date >= ? AND a.sort_date < ? "
                                      "AND s.read = 0 AND a.gone = 0 AND f.removed_at IS NULL"),
                       today.startOfDay(), today.addDays(1).startOfDay()));
}

QList<Category> readCategories(Database &database)
{
    QList<Category> categories;
    Statement rows = database.query(QStringLiteral("SELECT c.id, c.feed_id, c.parent_id, c.name FROM category c "
                                                   "JOIN feed f ON f.id = c.feed_id WHERE f.removed_at IS NULL "
                                                   "ORDER BY c.feed_id, c.parent_id, c.id"));
    while (rows.next())
        categories += Category{rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3), 0, 0};
    return categories;
}

/// Leaves out the categories that hold nothing any more, themselves and below.
QList<Category> inUse(const QList<Category> &categories)
{
    QHash<CategoryId, CategoryId> parents;
    for (const Category &category : categories)
        parents.insert(category.id, category.parent);
    QSet<CategoryId> used;
    for (const Category &category : categories)
        for (CategoryId id = category.total ? category.id : 0; id && !used.contains(id); id = parents.value(id))
            used += id;
    QList<Category> kept;
    for (const Category &category : categories)
        if (used.contains(category.id))
            kept += category;
    return kept;
}

void sumUp(FeedTree &tree, const QHash<Place, Count> &places)
{
    QHash<FeedId, Count> feeds;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        feeds[place.key().first].total += place->total;
        feeds[place.key().first].unread += place->unread;
    }
    for (const Feed &feed : tree.feeds) {
        const Count count = feeds.value(feed.id);
        tree.counts += {feed.id, count.total, count.unread};
        tree.total += count.total;
        tree.unread += count.unread;
    }
    for (Category &category : tree.categories) {
        const Count count = places.value({category.feed, category.id});
        category.total = count.total;
        category.unread = count.unread;
    }
}

}

Result<FeedTree> readTree(Database &database, const QDateTime &now)
{
    FeedTree tree;
    const Transaction snapshot(database, Transaction::Kind::Read);
    tree.folders = readFolders(database);
    tree.feeds = selectFeeds(database);
    tree.smartFolders = readSmartFolders(database);
    tree.categories = readCategories(database);
    sumUp(tree, countPlaces(database));
    tree.categories = inUse(tree.categories);
    tree.starred = countStarred(database);
    tree.today = countToday(database, now);
    return database.finish(tree);
}

// At the top first: a folder may stand in one that comes later.
Done bringBack(Database &database, const FeedTree &part)
{
    Transaction transaction(database);
    for (const Folder &folder : part.folders)
        database.query(QStringLiteral("INSERT INTO folder (id, parent_id, name, position) VALUES (?, NULL, ?, ?) "
                                      "ON CONFLICT (id) DO NOTHING"),
                       folder.id, folder.name, folder.position);
    for (const SmartFolder &folder : part.smartFolders)
        database.query(QStringLiteral("INSERT INTO smart_folder (id, folder_id, position, name, query, notify) "
                                      "VALUES (?, NULL, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"),
                       folder.id, folder.position, folder.name, folder.query, folder.notify);
    const auto place = [&database](const Siblings &siblings, qint64 id, FolderId parent, int position) {
        requireFolder(database, parent);
        placeAgain(database, siblings, id, parent, position);
    };
    for (const Folder &folder : part.folders)
        place(Siblings::folders(), folder.id, folder.parent, folder.position);
    for (const Feed &feed : part.feeds)
        place(Siblings::feeds(), feed.id, feed.folder, feed.position);
    for (const SmartFolder &folder : part.smartFolders)
        place(Siblings::smartFolders(), folder.id, folder.folder, folder.position);
    transaction.commit();
    return database.finish();
}

}
