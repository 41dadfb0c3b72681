#include "notable.h"

#include "aliases.h"
#include "articlereader.h"
#include "contenttable.h"
#include "database.h"
#include "selection.h"
#include "smartfoldertable.h"

#include <QSet>

namespace Masthead {

namespace {

QSet<ArticleId> ofFeeds(Database &database, const QList<ArticleId> &among)
{
    QSet<ArticleId> ids;
    Statement rows = database.query(
        QStringLiteral("SELECT a.id FROM json_each(?) j JOIN article a ON a.id = j.value JOIN feed f ON f.id = a.feed_id "
                       "JOIN state s ON s.article_id = a.id "
                       "WHERE f.notify = 1 AND f.removed_at IS NULL AND a.gone = 0 AND s.read = 0"),
        idList(among));
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

Query unreadOf(const SmartFolder &folder)
{
    Query query;
    query.terms = {{.field = Query::Field::IsUnread}};
    query.terms += folder.terms;
    return query;
}

}

Result<QList<ArticleRow>> readNotable(Database &database, const QList<ArticleId> &among, const Outlets &outlets,
                                      const QDateTime &now)
{
    QSet<ArticleId> notable = ofFeeds(database, among);
    for (const SmartFolder &folder : readSmartFolders(database)) {
        if (!folder.notify)
            continue;
        const auto meant = selectAmong(database, withAliases(unreadOf(folder), outlets), among, now);
        if (!meant)
            return meant.error();
        notable.unite({meant->begin(), meant->end()});
    }
    QList<ArticleId> ids;
    std::copy_if(among.begin(), among.end(), std::back_inserter(ids), [&](ArticleId id) { return notable.contains(id); });
    return readRows(database, ids);
}

}
