#include "database.h"

#include "carefulvfs.h"
#include "tally.h"
#include "textfunction.h"
#include "tokenizer.h"

#include <QAtomicInteger>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <string>

namespace Masthead {

namespace {

// Dynamic SQL (a search with many terms) must not fill the memory with statements that never come again.
constexpr std::size_t keptStatements = 128;
constexpr qsizetype largestKeptValue = 256 * 1024;
constexpr int instructionsBetweenQuestions = 20'000; // of SQLite's machine: some hundred microseconds

ErrorKind kindOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_BUSY: // passes, too, and says nothing of what the archive is like
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorKind::Disk;
    case SQLITE_NOTADB: return ErrorKind::NotAnArchive;
    default: return ErrorKind::Database;
    }
}

// A second program may keep thousands of posts in one transaction; nobody waits for the thread that writes.
QString optionsOf(Database::Access access)
{
    switch (access) {
    case Database::Access::Write: return QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=30000");
    case Database::Access::Read: return QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000");
    case Database::Access::Foreign:
        return QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY");
    }
    return {};
}

// SQLite's way to files is named in the address only (sqlite.org/uri.html).
QString addressOf(const QString &path)
{
    return QStringLiteral("file:%1?vfs=%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/")),
             QString::fromLatin1(carefulVfs()));
}

QString newConnectionName()
{
    static QAtomicInteger<int> number;
    return QStringLiteral("masthead-%1").arg(number.fetchAndAddRelaxed(1));
}

}

Statement::Statement(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_sql(sql), m_query(std::move(query))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)), m_query(std::move(other.m_query)),
      m_isLarge(other.m_isLarge)
{
}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish(); // or its snapshot would stay open and the log could not be folded in
    if (m_database->m_idle.size() < keptStatements && !m_isLarge)
        m_database->m_idle.insert_or_assign(m_sql, std::move(m_query));
}

void Statement::bind(int index, const QVariant &value)
{
    if (m_query)
        m_query->bindValue(index, value);
}

void Statement::bind(int index, const QString &value)
{
    m_isLarge = m_isLarge || value.size() > largestKeptValue;
    // Qt Sql binds a null string as NULL, which means something else in SQL.
    bind(index, value.isNull() ? QVariant(QLatin1String("")) : QVariant(value));
}

void Statement::bind(int index, const QStringList &value)
{
    if (value.isEmpty())
        return bind(index, QStringLiteral("[]"));
    bind(index, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
}

void Statement::bind(int index, const QByteArray &value) { bind(index, QVariant(value.isNull() ? QByteArray("") : value)); }

void Statement::bind(int index, const QDateTime &value)
{
    bind(index, value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>()));
}

bool Statement::execute()
{
    if (!m_query || m_database->failed())
        return false;
    if (m_query->exec())
        return true;
    const QSqlError error = m_query->lastError();
    m_database->fail(error.nativeErrorCode().toInt(), error.databaseText());
    return false;
}

bool Statement::next()
{
    if (!m_query || m_database->failed())
        return false;
    if (m_query->next())
        return true;
    if (const QSqlError error = m_query->lastError(); error.isValid())
        m_database->fail(error.nativeErrorCode().toInt(), error.databaseText());
    return false;
}

QString Statement::text(int column) const { return m_query->value(column).toString(); }
qint64 Statement::integer(int column) const { return m_query->value(column).toLongLong(); }
double Statement::real(int column) const { return m_query->value(column).toDouble(); }
bool Statement::flag(int column) const { return integer(column) != 0; }
QByteArray Statement::bytes(int column) const { return m_query->value(column).toByteArray(); }
bool Statement::isNull(int column) const { return m_query->isNull(column); }

QStringList Statement::texts(int column) const
{
    const QString json = text(column);
    if (json.size() <= 2)
        return {};
    QStringList list;
    for (const QJsonValue value : QJsonDocument::fromJson(json.toUtf8()).array())
        list += value.toString();
    return list;
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

qint64 Statement::lastInsertId() const { return m_query ? m_query->lastInsertId().toLongLong() : 0; }
int Statement::affectedRows() const { return m_query ? m_query->numRowsAffected() : 0; }

Database::Database(const QString &path, Access access) : m_path(path), m_access(access), m_connection(newConnectionName()) {}

Database::~Database()
{
    m_idle.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path, access));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
        connection.setDatabaseName(addressOf(path));
        connection.setConnectOptions(optionsOf(access));
        if (!connection.open()) {
            const QSqlError error = connection.lastError();
            database->fail(error.nativeErrorCode().toInt(), error.text().simplified());
        }
    }
    database->takeHandle();
    database->setUp();
    if (database->failed())
        return database->finish().error();
    return database;
}

void Database::takeHandle()
{
    if (failed())
        return;
    const QVariant handle = QSqlDatabase::database(m_connection).driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return fail({ErrorKind::Database, QStringLiteral("%1: Qt gives no handle of SQLite").arg(m_path)});
    Statement id = query(QStringLiteral("SELECT sqlite_source_id()"));
    const QString theirs = id.next() ? id.text(0) : QString();
    // Two copies of SQLite in one process do not share locks or structures: a handle of one is poison for the other.
    if (theirs != QString::fromLatin1(sqlite3_sourceid()))
        return fail(
            {ErrorKind::Database, QStringLiteral("Qt's SQLite (%1) is not the one that Masthead was linked with (%2)")
                                      .arg(theirs, QString::fromLatin1(sqlite3_sourceid()))});
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
}

void Database::setUp()
{
    static constexpr const char *pragmas[] = {
        "PRAGMA foreign_keys = ON",    "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON", "PRAGMA journal_size_limit = 67108864",
        "PRAGMA temp_store = MEMORY",  "PRAGMA synchronous = FULL",
    };
    for (const char *pragma : pragmas)
        query(QString::fromLatin1(pragma));
    // In KiB. There are several who read, and one who writes.
    query(m_access == Access::Write ? QStringLiteral("PRAGMA cache_size = -16384")
                                    : QStringLiteral("PRAGMA cache_size = -8192"));
    if (m_access != Access::Write)
        query(QStringLiteral("PRAGMA query_only = ON"));
    if (!failed())
        if (const int code = registerTokenizer(m_handle); code != SQLITE_OK)
            fail(code, QStringLiteral("SQLite has no FTS5"));
    if (!failed())
        if (const int code = registerTextFunction(m_handle); code != SQLITE_OK)
            fail(code, QStringLiteral("SQLite takes no function"));
    if (!failed())
        if (const int code = registerTally(m_handle); code != SQLITE_OK)
            fail(code, QStringLiteral("SQLite takes no aggregate"));
}

Database::Interruption::Interruption(Database &database, const Abandoned &abandoned)
    : m_database(database), m_abandoned(database.m_access == Access::Read ? abandoned : nullptr)
{
    if (m_abandoned)
        sqlite3_progress_handler(
            database.m_handle, instructionsBetweenQuestions,
            [](void *self) { return int(static_cast<Interruption *>(self)->isDue()); }, this);
}

Database::Interruption::~Interruption()
{
    if (m_abandoned)
        sqlite3_progress_handler(m_database.m_handle, 0, nullptr, nullptr);
}

Error Database::cancelled() { return {ErrorKind::Cancelled, QStringLiteral("nobody waits for the answer any more")}; }

// Not by a Statement: it must also be done when something failed.
Database::OwnTables::OwnTables(Database &database) : m_database(database)
{
    if (database.m_access == Access::Read)
        sqlite3_exec(database.m_handle, "PRAGMA query_only = OFF", nullptr, nullptr, nullptr);
}

Database::OwnTables::~OwnTables()
{
    if (m_database.m_access == Access::Read)
        sqlite3_exec(m_database.m_handle, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
}

Statement Database::prepare(const QString &sql)
{
    if (failed())
        return Statement(*this, sql, nullptr);
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        auto query = std::move(idle->second);
        m_idle.erase(idle);
        return Statement(*this, sql, std::move(query));
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection));
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        const QSqlError error = query->lastError();
        fail(error.nativeErrorCode().toInt(), error.databaseText());
        return Statement(*this, sql, nullptr);
    }
    return Statement(*this, sql, std::move(query));
}

void Database::script(const QByteArray &sql)
{
    if (failed())
        return;
    if (const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

void Database::fail(const Error &error)
{
    if (!m_failure)
        m_failure = error;
}

void Database::fail(int sqliteCode, const QString &what)
{
    if ((sqliteCode & 0xff) == SQLITE_INTERRUPT)
        return fail(cancelled());
    const ErrorKind kind = kindOf(sqliteCode);
    const QString path = QDir::toNativeSeparators(m_path);
    const bool busy = (sqliteCode & 0xff) == SQLITE_BUSY;
    fail({kind, kind == ErrorKind::NotAnArchive
                    ? QStringLiteral("%1 is no archive of Masthead's").arg(path)
                    : QStringLiteral("%1: %2").arg(path, busy ? QStringLiteral("another program writes to it") : what)});
}

WithoutTriggers::WithoutTriggers(Database &database) : m_database(database) { setTriggers(false); }
WithoutTriggers::~WithoutTriggers() { setTriggers(true); }

void WithoutTriggers::setTriggers(bool run)
{
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, int(run), nullptr);
}

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    Statement begin = database.prepare(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_open = begin.run();
}

void Transaction::commit()
{
    if (!m_open || m_database.failed())
        return;
    if (m_database.prepare(QStringLiteral("COMMIT")).run())
        m_open = false;
}

Transaction::~Transaction()
{
    // SQLite rolls back by itself where the disk is full; a second ROLLBACK is harmless, and heard by nobody.
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

QVariant idOrNull(qint64 id) { return id ? QVariant(id) : QVariant(QMetaType::fromType<qint64>()); }

qint64 numberOf(Database &database, const QString &sql)
{
    Statement row = database.query(sql);
    return row.next() ? row.integer(0) : 0;
}

QString idList(const QList<qint64> &ids)
{
    std::string list = "[";
    list.reserve(std::size_t(ids.size()) * 9 + 2);
    for (const qint64 id : ids) {
        if (list.size() > 1)
            list += ',';
        list += std::to_string(id);
    }
    list += ']';
    return QString::fromLatin1(list.data(), qsizetype(list.size()));
}

}
