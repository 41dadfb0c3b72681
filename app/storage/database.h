#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace Masthead {

class Database;

/// Set, on any thread, when nobody waits for the answer to a question any more.
using Abandoned = std::shared_ptr<const std::atomic<bool>>;

/// A statement with its values bound, and its rows as they are stepped through. Ends its read of the archive when it is
/// destroyed. Belongs to its Database and to that one's thread.
class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds `values` to the statement's question marks in their order, and runs it. False when it failed: the Database
    /// has the error.
    template <typename... Values>
    bool run(const Values &...values)
    {
        int index = 0;
        (bind(index++, values), ...);
        return execute();
    }

    bool runList(const QVariantList &values)
    {
        for (int index = 0; index < values.size(); ++index)
            bind(index, values[index]);
        return execute();
    }

    bool next(); ///< false after the last row, and after a failure

    QString text(int column) const;
    QStringList texts(int column) const; ///< of a JSON array of strings
    qint64 integer(int column) const;
    double real(int column) const;
    bool flag(int column) const;
    QByteArray bytes(int column) const;
    QDateTime time(int column) const; ///< UTC; invalid for NULL
    bool isNull(int column) const;

    qint64 lastInsertId() const;
    int affectedRows() const;

private:
    friend class Database;
    Statement(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> query);

    void bind(int index, const QVariant &value);
    void bind(int index, const QString &value);
    void bind(int index, const QStringList &value); ///< as a JSON array
    void bind(int index, const QByteArray &value);
    void bind(int index, const QDateTime &value); ///< as milliseconds since the epoch; invalid: NULL
    void bind(int index, bool value) { bind(index, QVariant(value ? 1 : 0)); }
    void bind(int index, int value) { bind(index, QVariant(value)); }
    void bind(int index, qint64 value) { bind(index, QVariant(value)); }
    void bind(int index, double value) { bind(index, QVariant(value)); }
    bool execute();

    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_isLarge = false; // with a value that is not to stay in memory behind it
};

/// One connection to an archive's file. Used only on the thread that opened it.
///
/// Failures stick, as those of QDataStream do: after the first one every statement does nothing and gives no rows, until
/// finish() hands the error over. So an operation is written as if nothing could fail, and ends in finish().
class Database {
public:
    enum class Access {
        Write,
        Read,    ///< statements that change anything fail
        Foreign, ///< the same for a file of another program's, of which not even the log is touched
    };

    /// Opens `path`, which SQLite makes where it is not there, and sets what every connection needs. Errors: disk,
    /// not-an-archive, database; each names the path.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    /// A statement to be run, perhaps many times. Prepared ones are kept for the next time.
    Statement prepare(const QString &sql);

    /// The same, run at once.
    template <typename... Values>
    Statement query(const QString &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.run(values...);
        return statement;
    }

    /// Runs several statements that take no values and give no rows.
    void script(const QByteArray &sql);

    bool failed() const { return m_failure.has_value(); }
    void fail(const Error &error); ///< the first failure stays
    void fail(int sqliteCode, const QString &what);

    /// What an operation gives: `value`, or the failure that stood in its way. Afterwards the next operation may begin.
    template <typename T>
    Result<T> finish(T value)
    {
        if (std::optional<Error> failure = std::exchange(m_failure, std::nullopt))
            return *failure;
        return value;
    }
    Done finish() { return finish(std::monostate{}); }

    /// While it lives, statements of a connection that only reads end with the error cancelled() soon after `abandoned` is set.
    class Interruption {
    public:
        Interruption(Database &database, const Abandoned &abandoned);
        ~Interruption();
        bool isDue() const { return m_abandoned && *m_abandoned; }
        Interruption(const Interruption &) = delete;
        Interruption &operator=(const Interruption &) = delete;

    private:
        Database &m_database;
        const Abandoned m_abandoned;
    };
    static Error cancelled();

    /// While it lives, a connection that only reads may write to temporary tables, which are its own.
    class OwnTables {
    public:
        explicit OwnTables(Database &database);
        ~OwnTables();
        OwnTables(const OwnTables &) = delete;
        OwnTables &operator=(const OwnTables &) = delete;

    private:
        Database &m_database;
    };

    /// SQLite's own handle. Only for what Qt Sql has no words for: tokenizer, backup, scripts.
    sqlite3 *handle() const { return m_handle; }

private:
    friend class Statement;
    Database(const QString &path, Access access);
    void setUp();
    void takeHandle();

    QString m_path;
    Access m_access;
    QString m_connection;
    sqlite3 *m_handle = nullptr;
    std::optional<Error> m_failure;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_idle;
};

/// As long as it lives, what is changed runs no trigger: whoever changes very many rows does the triggers' work by set. A part of an
/// operation of a database that is written.
class WithoutTriggers {
public:
    explicit WithoutTriggers(Database &database);
    ~WithoutTriggers();
    WithoutTriggers(const WithoutTriggers &) = delete;
    WithoutTriggers &operator=(const WithoutTriggers &) = delete;

private:
    void setTriggers(bool run);

    Database &m_database;
};

/// All or nothing. Rolls back when it is destroyed without a commit(), and when something failed on the way.
class Transaction {
public:
    enum class Kind {
        Write, ///< BEGIN IMMEDIATE, so that a lock is known at the start
        Read,  ///< what is read is one consistent picture
    };

    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = false;
};

/// An id as a value of SQL: NULL for 0, which is none.
QVariant idOrNull(qint64 id);

/// The first value of a question's first row; 0 where there is none. A part of an operation.
qint64 numberOf(Database &database, const QString &sql);

/// A list of ids as one value, for `json_each(?)`.
QString idList(const QList<qint64> &ids);

}
