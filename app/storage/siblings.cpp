#include "siblings.h"

#include "database.h"

namespace Masthead {

namespace {

// `IS` holds for NULL too, which is the top.
QList<qint64> inOrder(Database &database, const Siblings &siblings, FolderId parent)
{
    QList<qint64> ids;
    Statement rows = database.query(QStringLiteral("SELECT id FROM %1 WHERE %2 IS ? AND %3 ORDER BY position, id")
                                        .arg(siblings.table, siblings.parentColumn, siblings.shown),
                                    idOrNull(parent));
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

}

int endPosition(Database &database, const Siblings &siblings, FolderId parent)
{
    Statement last = database.query(QStringLiteral("SELECT ifnull(max(position) + 1, 0) FROM %1 WHERE %2 IS ?")
                                        .arg(siblings.table, siblings.parentColumn),
                                    idOrNull(parent));
    return last.next() ? int(last.integer(0)) : 0;
}

void placeBefore(Database &database, const Siblings &siblings, qint64 id, FolderId parent, int position)
{
    QList<qint64> ids = inOrder(database, siblings, parent);
    // The position is meant among the siblings as they are shown, the moved one among them.
    const qint64 before = position >= 0 && position < ids.size() ? ids[position] : 0;
    if (before == id)
        return;
    ids.removeOne(id);
    const qsizetype place = ids.indexOf(before);
    ids.insert(place < 0 ? ids.size() : place, id);
    Statement update = database.prepare(
        QStringLiteral("UPDATE %1 SET %2 = ?, position = ? WHERE id = ?").arg(siblings.table, siblings.parentColumn));
    for (qsizetype i = 0; i < ids.size(); ++i)
        update.run(idOrNull(parent), int(i), ids[i]);
}

void placeAgain(Database &database, const Siblings &siblings, qint64 id, FolderId parent, int position)
{
    const QString others =
        QStringLiteral("%1 WHERE %2 IS ? AND id <> ? AND %3").arg(siblings.table, siblings.parentColumn, siblings.shown);
    const bool taken = database
                           .query(QStringLiteral("SELECT 1 FROM ") + others + QStringLiteral(" AND position = ?"),
                                  idOrNull(parent), id, position)
                           .next();
    if (taken)
        database.query(QStringLiteral("UPDATE %1 SET position = position + 1 WHERE %2 IS ? AND position >= ?")
                           .arg(siblings.table, siblings.parentColumn),
                       idOrNull(parent), position);
    database.query(
        QStringLiteral("UPDATE %1 SET %2 = ?, position = ? WHERE id = ?").arg(siblings.table, siblings.parentColumn),
        idOrNull(parent), position, id);
}

}
