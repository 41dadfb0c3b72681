#include "salvage.h"

#include "backup.h"
#include "damagedtexts.h"
#include "database.h"
#include "foreignlog.h"
#include "leafrows.h"
#include "leaftables.h"
#include "maintenance.h"
#include "migrations.h"
#include "readablefile.h"
#include "rowcopier.h"
#include "schemanumber.h"
#include "searchindex.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>

namespace Masthead {

namespace {

constexpr qint64 highestId = qint64(1) << 40;

// In the order in which rows need each other. Without the index and the counts, which are made anew.
constexpr const char *tables[] = {"folder",       "feed",        "category", "article", "content",  "state",    "tag",
                                  "smart_folder", "article_tag", "playback", "setting", "evidence", "post_file"};

/// SQLite itself on the damaged file: its errors are part of the work here, and must not stop it.
class Damaged {
public:
    ~Damaged() { sqlite3_close(m_handle); }
    Damaged() = default;
    Damaged(const Damaged &) = delete;
    Damaged &operator=(const Damaged &) = delete;

    int open(const QString &path)
    {
        int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr);
        // Rows are taken as they are; an index that disagrees is no reason to leave them.
        for (const char *pragma : {"PRAGMA writable_schema = ON", "PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF"})
            if (code == SQLITE_OK)
                code = sqlite3_exec(m_handle, pragma, nullptr, nullptr, nullptr);
        return code;
    }

    using Row = std::function<void(sqlite3_stmt *)>;

    /// Runs a question with up to two numbers; false where it ended in an error, after the rows that came before it.
    bool ask(const QByteArray &sql, const QList<qint64> &values, const Row &row)
    {
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
        for (qsizetype i = 0; i < values.size() && code == SQLITE_OK; ++i)
            code = sqlite3_bind_int64(statement, int(i) + 1, values[i]);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code == SQLITE_ROW)
                row(statement);
        }
        sqlite3_finalize(statement);
        return code == SQLITE_DONE;
    }

    qint64 number(const QByteArray &sql, qint64 otherwise)
    {
        qint64 value = otherwise;
        ask(sql, {}, [&value](sqlite3_stmt *row) { value = sqlite3_column_int64(row, 0); });
        return value;
    }

    bool isSound()
    {
        bool sound = true;
        const bool read = ask("PRAGMA quick_check(1)", {}, [&sound](sqlite3_stmt *row) {
            sound = qstrcmp(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)), "ok") == 0;
        });
        return read && sound;
    }

    QStringList columns(const char *table) { return names(QByteArray("pragma_table_info('") + table + "')"); }
    QStringList keys(const char *table)
    {
        return names(QByteArray("pragma_table_info('") + table + "') WHERE pk > 0 ORDER BY pk");
    }

private:
    QStringList names(const QByteArray &from)
    {
        QStringList names;
        ask("SELECT name FROM " + from, {}, [&names](sqlite3_stmt *row) {
            names += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
        });
        return names;
    }

    sqlite3 *m_handle = nullptr;
};

class Salvage {
public:
    Salvage(const QString &path, Damaged &damaged, Database &database)
        : m_path(path), m_damaged(damaged), m_database(database)
    {
    }

    /// `known`: SQLite can read what tables there are.
    void copyEverything(bool known)
    {
        m_sound = known && m_damaged.isSound();
        Transaction transaction(m_database);
        if (!known)
            m_report.damagedTables += QStringLiteral("sqlite_schema");
        for (const char *table : tables)
            if (!m_database.failed())
                copyTable(table);
        if ((!m_sound || !m_report.damagedTables.isEmpty()) && !m_database.failed())
            copyLeaves();
        placeLostArticles();
        leaveDamagedTexts();
        makeWhole();
        transaction.commit();
    }

    SalvageReport report()
    {
        const auto count = [this](const char *sql) {
            Statement row = m_database.query(QString::fromLatin1(sql));
            return row.next() ? row.integer(0) : 0;
        };
        m_report.articles = count("SELECT count(*) FROM article WHERE content_id IS NOT NULL");
        m_report.withoutText = count("SELECT count(*) FROM article WHERE content_id IS NULL AND deleted = 0");
        m_report.feeds = count("SELECT count(*) FROM feed");
        m_report.states = count("SELECT count(*) FROM state WHERE read = 1 OR starred = 1 OR note <> ''");
        return m_report;
    }

private:
    QStringList commonColumns(const char *table)
    {
        QStringList common;
        const QStringList there = m_damaged.columns(table);
        for (const QString &column : columnsOf(m_database, table))
            if (there.contains(column))
                common += column;
        return common;
    }

    /// All rows in the order of their ids; where a page cannot be read, those behind it. True where some are damaged.
    bool copyAll(const QByteArray &sql, RowCopier &copy)
    {
        bool damaged = false;
        std::optional<qint64> from = 1;
        while (from) {
            qint64 before = 0;
            qint64 next = *from;
            const bool whole = m_damaged.ask(sql, {*from, -1}, [&](sqlite3_stmt *row) {
                const qint64 id = sqlite3_column_int64(row, 0);
                // Zeros are read as a row with the id 0, and SQLite does not look at the order of what it finds.
                // Where a page of another table stands in this one's tree, its rows are read as this one's.
                const bool own = isWithin(id, *from) && id > before && (m_sound || copy.isOfTable(row));
                before = id;
                damaged = damaged || !own;
                if (!own)
                    return;
                next = id + 1;
                copy(row);
            });
            if (whole)
                return damaged;
            damaged = true;
            from = readableBehind(sql, next); // each time further on, so that this ends
        }
        return damaged;
    }

    static bool isWithin(qint64 id, qint64 from) { return id >= from && id <= highestId; }

    /// Whether rows are found where they are asked for.
    bool isReadable(const QByteArray &sql, qint64 from)
    {
        bool within = true;
        const bool read =
            m_damaged.ask(sql, {from, 1}, [&](sqlite3_stmt *row) { within = isWithin(sqlite3_column_int64(row, 0), from); });
        return read && within;
    }

    /// An id from which on rows can be read again, the first one as a rule; nothing where that is none. It is looked for in growing
    /// steps, then by halves: what is stepped over is found by its leaves.
    std::optional<qint64> readableBehind(const QByteArray &sql, qint64 bad)
    {
        qint64 good = bad + 1;
        for (qint64 step = 1; !isReadable(sql, good); good += step *= 2) {
            bad = good;
            if (good > highestId)
                return std::nullopt;
        }
        while (good - bad > 1) {
            const qint64 middle = bad + (good - bad) / 2;
            (isReadable(sql, middle) ? good : bad) = middle;
        }
        return good;
    }

    void copyTable(const char *table)
    {
        const QStringList columns = commonColumns(table);
        const QString id = qstrcmp(table, "state") == 0 ? QStringLiteral("article_id") : QStringLiteral("id");
        if (columns.contains(id))
            copyById(table, columns, id);
        else if (!columns.isEmpty()) // an older archive may have none
            copyFromBothEnds(table, columns);
    }

    void copyById(const char *table, QStringList columns, const QString &id)
    {
        columns.removeOne(id);
        columns.prepend(id);
        RowCopier copy(m_database, table, columns);
        const QByteArray name(table);
        const QByteArray sql = "SELECT " + columns.join(QLatin1Char(',')).toUtf8() + " FROM " + name + " WHERE "
                               + id.toUtf8() + " >= ? ORDER BY " + id.toUtf8() + " LIMIT ?";
        note(table, copyAll(sql, copy), copy);
    }

    void copyFromBothEnds(const char *table, const QStringList &columns)
    {
        RowCopier copy(m_database, table, columns);
        QStringList up;
        QStringList down;
        for (const QString &key : m_damaged.keys(table)) {
            up += key;
            down += key + QStringLiteral(" DESC");
        }
        const QByteArray start = "SELECT " + columns.join(QLatin1Char(',')).toUtf8() + " FROM " + table + " ORDER BY ";
        bool foreign = false;
        const auto take = [&](sqlite3_stmt *row) {
            const bool zeros = sqlite3_column_type(row, 0) == SQLITE_NULL; // which are read as a row of nothing
            const bool own = !zeros && (m_sound || copy.isOfTable(row));
            foreign = foreign || !own;
            if (own)
                copy(row);
        };
        const bool whole = m_damaged.ask(start + up.join(QLatin1Char(',')).toUtf8(), {}, take);
        if (!whole)
            m_damaged.ask(start + down.join(QLatin1Char(',')).toUtf8(), {}, take);
        note(table, !whole || foreign, copy);
    }

    /// What stands below pages of the trees that cannot be read. Rows that are here already stay as they are.
    void copyLeaves()
    {
        std::map<std::pair<const char *, qsizetype>, std::unique_ptr<RowCopier>> copiers;
        eachLeafRow(m_path, [&](const LeafRow &row) {
            const char *table = tableOf(row);
            if (!table)
                return;
            std::unique_ptr<RowCopier> &copy = copiers[{table, row.values.size()}];
            if (!copy)
                copy =
                    std::make_unique<RowCopier>(m_database, table, columnsOf(m_database, table).mid(0, row.values.size()));
            (*copy)(row);
        });
        for (const auto &[table, copy] : copiers)
            note(table.first, copy->copied() > 0, *copy);
    }

    void note(const char *table, bool damaged, const RowCopier &copy)
    {
        if (const QString name = QString::fromLatin1(table); damaged && !m_report.damagedTables.contains(name))
            m_report.damagedTables += name;
        if (copy.refusal() != SQLITE_OK)
            m_database.fail(copy.refusal(), QString::fromUtf8(sqlite3_errstr(copy.refusal())));
    }

    /// A text whose article is lost still says what it is of.
    void placeLostArticles()
    {
        m_database.script(
            "INSERT INTO article (id, feed_id, guid, url, first_seen, sort_date, content_id, title, publisher, source, editors, "
            "lead_image) SELECT article_id, 0, 'recovered:' || article_id, url, max(seen), ifnull(published, seen), id, title, "
            "publisher, source, editors, lead_image FROM content WHERE article_id NOT IN (SELECT id FROM article) GROUP BY article_id");
    }

    /// Their articles go back to an earlier text, where there is one.
    void leaveDamagedTexts()
    {
        const QList<DamagedText> texts = damagedTexts(m_database, std::numeric_limits<int>::max());
        for (const DamagedText &text : texts)
            m_report.damagedTexts += text.title;
        deleteDamagedTexts(m_database, texts);
    }

    /// Makes of the rows that were found an archive again: nothing leads to what is not there.
    void makeWhole()
    {
        m_database.script(
            "UPDATE folder SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM folder);"
            "UPDATE feed SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM folder);"
            "UPDATE smart_folder SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM folder);"
            "DELETE FROM content WHERE article_id IN (SELECT id FROM article WHERE deleted = 1);"
            "UPDATE article SET content_id = (SELECT max(c.id) FROM content c WHERE c.article_id = article.id) "
            "WHERE content_id NOT IN (SELECT id FROM content);");
        Statement lost =
            m_database.query(QStringLiteral("SELECT count(*) FROM article WHERE feed_id NOT IN (SELECT id FROM feed)"));
        m_report.unplaced = lost.next() ? lost.integer(0) : 0;
        if (m_report.unplaced > 0) // an earlier rescue may have made the feed
            m_database.script(
                "INSERT OR IGNORE INTO feed (kind, url, title, given_title, site_url, icon_url, position, pictures) VALUES "
                "('web', 'recovered:articles', 'Recovered Articles', '', '', '', 9999, 1);"
                "UPDATE OR IGNORE article SET feed_id = (SELECT id FROM feed WHERE url = 'recovered:articles'), "
                "guid = feed_id || ':' || id || ':' || guid WHERE feed_id NOT IN (SELECT id FROM feed);");
        m_database.script(
            "UPDATE category SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM category);"
            "DELETE FROM category WHERE feed_id NOT IN (SELECT id FROM feed);"
            "UPDATE article SET category_id = NULL WHERE category_id NOT IN (SELECT id FROM category);"
            "INSERT OR IGNORE INTO state (article_id) SELECT id FROM article;"
            "DELETE FROM state WHERE article_id NOT IN (SELECT id FROM article);"
            "UPDATE state SET read = 1 WHERE read = 0 AND article_id IN (SELECT id FROM article WHERE deleted = 1);"
            "DELETE FROM evidence WHERE content_id NOT IN (SELECT id FROM content);"
            "DELETE FROM post_file WHERE feed_id NOT IN (SELECT id FROM feed);"
            "INSERT OR IGNORE INTO tag (id, name) SELECT DISTINCT tag_id, 'recovered ' || tag_id FROM article_tag "
            "WHERE tag_id NOT IN (SELECT id FROM tag) AND article_id IN (SELECT id FROM article);"
            "DELETE FROM article_tag WHERE article_id NOT IN (SELECT id FROM article) OR tag_id NOT IN (SELECT id FROM tag);"
            "DELETE FROM playback WHERE article_id NOT IN (SELECT id FROM article WHERE deleted = 0);"
            // A post that was read but is lost here is read again.
            "DELETE FROM post_file WHERE (feed_id, guid) NOT IN (SELECT feed_id, guid FROM article WHERE content_id IS NOT NULL);"
            "UPDATE article SET pictures_kept = 0;" // which they were is not salvaged
            "UPDATE feed SET etag = '', last_modified = '', body_hash = x'';"
            "INSERT OR IGNORE INTO unindexed (content_id) SELECT id FROM content;");
        recount(m_database);
    }

    const QString m_path;
    Damaged &m_damaged;
    Database &m_database;
    SalvageReport m_report;
    bool m_sound = false; ///< SQLite finds nothing wrong with the file
};

/// Whether some page of a file holds an article, whatever leads to it.
bool holdsArticles(const QString &path)
{
    bool found = false;
    eachLeafRow(path, [&found](const LeafRow &row) {
        const char *table = found ? nullptr : tableOf(row);
        found = found || (table && (qstrcmp(table, "content") == 0 || qstrcmp(table, "article") == 0));
    });
    return found;
}

QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

void removeSalvaged(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

}

Result<SalvageReport> salvageArchive(const QString &damagedPath, const QString &into)
{
    if (freeName(into) != into) // a journal that was left there would be played back over it
        return Error{ErrorKind::Disk, QStringLiteral("%1 is there already").arg(shown(into))};
    const Result<ReadableFile> readable = ReadableFile::ofDamaged(damagedPath, into);
    const QString read = readable ? readable->path() : damagedPath; // its pages, where it cannot be copied
    Damaged damaged;
    const int opened = damaged.open(read);
    const bool known = opened == SQLITE_OK && !damaged.columns("article").isEmpty();
    if (!known && !holdsArticles(read))
        return Error{opened == SQLITE_CANTOPEN ? ErrorKind::Disk : ErrorKind::NotAnArchive,
                     QStringLiteral("%1: nothing of an archive can be read").arg(shown(damagedPath))};
    if (damaged.number("PRAGMA user_version", 0) > builtInMigrations().size() && schemaByTables(read) == 0)
        return Error{ErrorKind::NewerArchive, QStringLiteral("%1 was written by a newer Masthead").arg(shown(damagedPath))};
    bool salvaged = false;
    const auto cleanUp = qScopeGuard([&] { // behind the connection
        if (!salvaged)
            removeSalvaged(into);
    });
    const auto database = Database::open(into, Database::Access::Write);
    if (!database)
        return database.error();
    if (const Done made = migrate(**database, builtInMigrations()); !made)
        return made.error();
    // Rows come before what they lead to may be known to be lost.
    (*database)->query(QStringLiteral("PRAGMA foreign_keys = OFF"));
    Salvage salvage(read, damaged, **database);
    salvage.copyEverything(known);
    const Result<SalvageReport> report = (*database)->finish(salvage.report());
    if (report) // while somebody waits for the whole anyway
        indexManyWaiting(**database);
    salvaged = report.ok();
    return report;
}

Result<RescuedArchive> rescueArchive(const QString &archive, const QDateTime &now)
{
    const QString path = realFile(archive);
    const QString into = freeName(path + QStringLiteral(".rescued"));
    const Result<SalvageReport> report = salvageArchive(path, into);
    if (!report)
        return report.error();
    const Result<QString> damaged = replaceKeeping(path, into, now);
    if (!damaged) {
        removeSalvaged(into);
        return damaged.error();
    }
    return RescuedArchive{*report, *damaged};
}

}
