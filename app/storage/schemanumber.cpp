#include "schemanumber.h"

#include "carefulvfs.h"
#include "database.h"
#include "migrations.h"
#include "textfunction.h"
#include "tokenizer.h"

#include <QFile>

#include <sqlite3.h>

namespace Masthead {

namespace {

constexpr int newerPrograms = 100; // that there may be

class PlainFile {
public:
    explicit PlainFile(const QString &path)
    {
        sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READONLY, carefulVfs());
        sqlite3_busy_timeout(m_handle, 5000);
    }
    ~PlainFile() { sqlite3_close(m_handle); }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

QByteArray first(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QByteArray value;
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        value = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

/// All tables with their columns, and the names of the indexes, as one text.
QByteArray tablesOf(sqlite3 *connection)
{
    return first(
        connection,
        "SELECT group_concat(line, char(10)) FROM (SELECT name || ':' || CASE WHEN type = 'index' THEN '' "
        "WHEN name = 'search' THEN sql ELSE (SELECT group_concat(c.name) FROM pragma_table_info(s.name) c) END "
        "|| (sql LIKE '%AUTOINCREMENT%') AS line FROM sqlite_schema s WHERE type IN ('table', 'index') AND name NOT LIKE 'search\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name)");
}

/// Of each schema, the first one first.
QList<QByteArray> tablesOfAll()
{
    sqlite3 *built = nullptr;
    QList<QByteArray> all;
    if (sqlite3_open(":memory:", &built) == SQLITE_OK && registerTokenizer(built) == SQLITE_OK
        && registerTextFunction(built) == SQLITE_OK) {
        sqlite3_exec(built, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
        for (const QByteArray &migration : builtInMigrations()) {
            const QByteArray sql = "BEGIN;" + migration + ";COMMIT";
            sqlite3_exec(built, sql.constData(), nullptr, nullptr, nullptr);
            all += tablesOf(built);
        }
    }
    sqlite3_close(built);
    return all;
}

int schemaWith(const QByteArray &tables)
{
    static const QList<QByteArray> all = tablesOfAll();
    return tables.isEmpty() ? 0 : int(all.indexOf(tables) + 1);
}

}

int schemaByTables(Database &database) { return database.failed() ? 0 : schemaWith(tablesOf(database.handle())); }

int schemaByTables(const QString &path) { return schemaWith(tablesOf(PlainFile(path).handle())); }

bool isFalseSchemaNumber(Database &database, int number)
{
    const int seen = schemaByTables(database);
    const int newest = int(builtInMigrations().size());
    return seen != 0 && seen != number && (number <= newest || number > newest + newerPrograms);
}

bool hasOtherSchemaNumber(const QString &path)
{
    const int seen = schemaByTables(path);
    const PlainFile file(path);
    return seen != 0 && first(file.handle(), "PRAGMA application_id").toInt() == archiveApplicationId
           && first(file.handle(), "PRAGMA user_version").toInt() != seen;
}

void correctSchemaNumber(Database &database)
{
    if (isFalseSchemaNumber(database, int(numberOf(database, QStringLiteral("PRAGMA user_version")))))
        database.script("PRAGMA user_version = " + QByteArray::number(schemaByTables(database)));
}

}
