#include "smartfoldertable.h"

#include "aliases.h"
#include "database.h"
#include "feedtable.h"
#include "selection.h"
#include "siblings.h"

#include "text/queryparser.h"

namespace Masthead {

namespace {

SmartFolder smartFolderOf(const Statement &row)
{
    const Result<Query> query = parseQuery(row.text(3));
    // A newer program may have kept what this one does not understand: then the words are looked for as they stand.
    const QList<Query::Term> terms = query ? query->terms : QList<Query::Term>{{.text = row.text(3)}};
    return {row.integer(0), row.integer(1), row.text(2), row.text(3), int(row.integer(4)), row.flag(5), terms};
}

const QString select = QStringLiteral("SELECT id, folder_id, name, query, position, notify FROM smart_folder ");

void requireSmartFolder(Database &database, SmartFolderId id)
{
    if (!database.query(QStringLiteral("SELECT 1 FROM smart_folder WHERE id = ?"), id).next())
        database.fail({ErrorKind::NotFound, QStringLiteral("there is no smart folder %1").arg(id)});
}

void requireQuery(Database &database, const QString &text)
{
    if (const Result<Query> query = parseQuery(text); !query)
        database.fail(query.error());
    else if (query->terms.isEmpty())
        database.fail({ErrorKind::Usage, QStringLiteral("a smart folder without a search")});
}

}

QList<SmartFolder> readSmartFolders(Database &database)
{
    QList<SmartFolder> folders;
    Statement rows = database.query(select + QStringLiteral("ORDER BY folder_id, position, id"));
    while (rows.next())
        folders += smartFolderOf(rows);
    return folders;
}

Result<SmartFolder> addSmartFolder(Database &database, const SmartFolder &folder, const QStringList &folderPath)
{
    SmartFolder made = folder;
    Transaction transaction(database);
    requireQuery(database, folder.query);
    if (folderPath.isEmpty())
        requireFolder(database, folder.folder);
    else
        made.folder = folderAt(database, folderPath);
    made.name = folder.name.simplified();
    Statement known = database.query(select + QStringLiteral("WHERE folder_id IS ? AND name = ? AND query = ?"),
                                     idOrNull(made.folder), made.name, made.query);
    if (known.next()) {
        const bool notify = made.notify;
        made = smartFolderOf(known);
        if (notify && !made.notify)
            database.query(QStringLiteral("UPDATE smart_folder SET notify = 1 WHERE id = ?"), made.id);
        made.notify = made.notify || notify;
    } else {
        made.position = endPosition(database, Siblings::smartFolders(), made.folder);
        made.id =
            database
                .query(QStringLiteral(
                           "INSERT INTO smart_folder (folder_id, position, name, query, notify) VALUES (?, ?, ?, ?, ?)"),
                       idOrNull(made.folder), made.position, made.name, made.query, made.notify)
                .lastInsertId();
    }
    transaction.commit();
    return database.finish(made);
}

Done changeSmartFolder(Database &database, const SmartFolder &folder)
{
    Transaction transaction(database);
    requireQuery(database, folder.query);
    requireSmartFolder(database, folder.id);
    database.query(QStringLiteral("UPDATE smart_folder SET name = ?, query = ?, notify = ? WHERE id = ?"),
                   folder.name.simplified(), folder.query, folder.notify, folder.id);
    transaction.commit();
    return database.finish();
}

Done moveSmartFolder(Database &database, SmartFolderId id, FolderId folder, int position)
{
    Transaction transaction(database);
    requireSmartFolder(database, id);
    requireFolder(database, folder);
    placeBefore(database, Siblings::smartFolders(), id, folder, position);
    transaction.commit();
    return database.finish();
}

Done removeSmartFolder(Database &database, SmartFolderId id)
{
    Transaction transaction(database);
    requireSmartFolder(database, id);
    database.query(QStringLiteral("DELETE FROM smart_folder WHERE id = ?"), id);
    transaction.commit();
    return database.finish();
}

Result<QHash<SmartFolderId, int>> countSmartFolders(Database &database, const Outlets &outlets, const QDateTime &now)
{
    QHash<SmartFolderId, int> counts;
    for (const SmartFolder &folder : readSmartFolders(database)) {
        Query query;
        query.terms = {{.field = Query::Field::IsUnread}};
        query.terms += folder.terms;
        const Result<int> count = countArticles(database, withAliases(query, outlets), now);
        if (!count)
            return count.error();
        counts.insert(folder.id, *count);
    }
    return database.finish(counts);
}

}
