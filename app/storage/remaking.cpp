#include "remaking.h"

#include "database.h"
#include "maintenance.h"
#include "searchindex.h"

#include <QStringList>

namespace Masthead {

namespace {

// The virtual table with the tables that it keeps itself in, and two that others fill.
const QString derivedTables = QStringLiteral(
    "(tbl_name IN ('search', 'place_count', 'unindexed') OR (tbl_name LIKE 'search\\_%' ESCAPE '\\' AND name <> 'search'))");

QStringList list(Database &database, const QString &sql)
{
    QStringList texts;
    Statement rows = database.query(sql);
    while (rows.next())
        texts += rows.text(0);
    return texts;
}

// Their definitions as they stand, so that any schema's are kept.
QStringList definitions(Database &database)
{
    const QString from = QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND ");
    return list(database,
                from + QStringLiteral("type = 'table' AND name IN ('search', 'place_count', 'unindexed') ORDER BY name"))
           + list(database, from + QStringLiteral("type = 'index' AND tbl_name NOT LIKE 'search\\_%' ESCAPE '\\'"));
}

void forget(Database &database)
{
    const QByteArray next = QByteArray::number(numberOf(database, QStringLiteral("PRAGMA schema_version")) + 1);
    database.script("PRAGMA writable_schema = ON");
    database.script("DELETE FROM sqlite_schema WHERE (type = 'table' AND " + derivedTables.toUtf8()
                    + ") OR (type = 'index' AND (sql IS NOT NULL OR " + derivedTables.toUtf8() + "))");
    database.script("PRAGMA schema_version = " + next);
    database.script("PRAGMA writable_schema = RESET");
}

void defineAnew(Database &database, const QStringList &statements)
{
    for (const QString &sql : statements)
        database.script(sql.toUtf8());
    database.script("INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)");
}

struct UniqueIndex {
    QString name;
    QString table;
    QString columns;
};

// Those that a table's own definition asks for: they cannot be dropped.
QList<UniqueIndex> uniqueIndexes(Database &database)
{
    QList<UniqueIndex> indexes;
    Statement rows = database.query(QStringLiteral(
        "SELECT l.name, s.name, (SELECT group_concat(i.name) FROM pragma_index_info(l.name) i) "
        "FROM sqlite_schema s JOIN pragma_index_list(s.name) l WHERE s.type = 'table' AND s.name NOT LIKE 'search%' AND l.origin = 'u'"));
    while (rows.next())
        indexes += UniqueIndex{rows.text(0), rows.text(1), rows.text(2)};
    return indexes;
}

/// An index of the same columns takes the place of each.
void replaceUniqueIndexes(Database &database)
{
    const QList<UniqueIndex> indexes = uniqueIndexes(database);
    for (const UniqueIndex &index : indexes)
        database.script(QStringLiteral("CREATE UNIQUE INDEX \"new %1\" ON %2 (%3)")
                            .arg(index.name, index.table, index.columns)
                            .toUtf8());
    const QByteArray next = QByteArray::number(numberOf(database, QStringLiteral("PRAGMA schema_version")) + 1);
    database.script("PRAGMA writable_schema = ON");
    database.script(
        "UPDATE sqlite_schema AS m SET rootpage = (SELECT n.rootpage FROM sqlite_schema n WHERE n.name = 'new ' || "
        "m.name) WHERE 'new ' || name IN (SELECT name FROM sqlite_schema);"
        "DELETE FROM sqlite_schema WHERE name LIKE 'new %'");
    database.script("PRAGMA schema_version = " + next);
    database.script("PRAGMA writable_schema = RESET");
}

}

void remakeDerived(Database &database)
{
    {
        Transaction transaction(database);
        const QStringList statements = definitions(database);
        forget(database);
        defineAnew(database, statements);
        replaceUniqueIndexes(database);
        rebuildIndex(database);
        recount(database);
        transaction.commit();
    }
    database.script("VACUUM");
}

}
