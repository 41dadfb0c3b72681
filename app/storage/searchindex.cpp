#include "searchindex.h"

#include "database.h"

namespace Masthead {

namespace {

constexpr int mostAtOnce = 4000;
constexpr int leastAtOnce = 64;            // however long others wait: a transaction costs as much as some articles
constexpr qint64 mostLeftWaiting = 20'000; // that a search reads
constexpr qint64 mostForgotten = 5000;

const QString columns =
    QStringLiteral("text, title, publisher, source, byline, editors, dateline, original_title, categories");

/// Runs a statement with an id and the nine indexed texts of a content, in the order of the index's columns.
void runIndexed(Statement &statement, qint64 row, const Article &article)
{
    const Provenance &who = article.provenance;
    const QString line = QStringLiteral("\n");
    QStringList authors = who.byline;
    QStringList editors = who.editors;
    for (const Contributor &one : who.contributors)
        (one.editing ? editors : authors) += one.name;
    statement.run(row, searchedText(article), article.title, who.publisher, who.source, authors.join(line),
                  editors.join(line), who.dateline, who.originalTitle, article.categories.join(line));
}

Statement indexing(Database &database)
{
    return database.prepare(
        QStringLiteral("INSERT INTO search (rowid, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns));
}

QList<ContentId> waiting(Database &database)
{
    QList<ContentId> ids;
    Statement rows =
        database.query(QStringLiteral("SELECT content_id FROM unindexed ORDER BY content_id LIMIT ?"), mostAtOnce);
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

// Ids are used again after a deletion, so the fingerprint says which content is meant; and a body may be written anew, with a full
// text, which its size tells.
void makeFreshTables(Database &database)
{
    database.script(
        "CREATE TABLE IF NOT EXISTS temp.fresh_content (row INTEGER PRIMARY KEY, content_id INTEGER NOT NULL, "
        "fingerprint BLOB NOT NULL, size INTEGER NOT NULL);"
        "CREATE INDEX IF NOT EXISTS temp.fresh_content_id ON fresh_content (content_id);"
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.fresh USING fts5 (text, title, publisher, source, byline, editors, "
        "dateline, original_title, categories, content = '', columnsize = 0, tokenize = 'masthead');");
}

void forgetFresh(Database &database)
{
    database.script("DELETE FROM temp.fresh_content; INSERT INTO temp.fresh (fresh) VALUES ('delete-all');");
}

QList<ContentId> notSeen(Database &database)
{
    QList<ContentId> ids;
    Statement rows = database.query(
        QStringLiteral("SELECT u.content_id FROM unindexed u CROSS JOIN content c ON c.id = u.content_id WHERE NOT EXISTS "
                       "(SELECT 1 FROM temp.fresh_content f WHERE f.content_id = c.id AND f.fingerprint = c.fingerprint "
                       "AND f.size = length(c.body))"));
    while (rows.next())
        ids += rows.integer(0);
    return ids;
}

void readFresh(Database &database, qint64 waitingCount)
{
    makeFreshTables(database);
    if (numberOf(database, QStringLiteral("SELECT count(*) FROM temp.fresh_content")) > waitingCount + mostForgotten)
        forgetFresh(database);
    // All notes before the first entry: FTS5 writes a segment whenever another table is written in between.
    QList<std::pair<qint64, ContentId>> rows;
    {
        Statement note = database.prepare(QStringLiteral(
            "INSERT INTO temp.fresh_content (content_id, fingerprint, size) SELECT id, fingerprint, length(body) FROM content "
            "WHERE id = ?"));
        for (const ContentId id : notSeen(database))
            if (note.run(id))
                rows.append({note.lastInsertId(), id});
    }
    Statement index = database.prepare(
        QStringLiteral("INSERT INTO temp.fresh (rowid, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns));
    for (const auto &[row, id] : rows)
        runIndexed(index, row, readIndexedTexts(database, id));
}

}

Result<qint64> indexWaiting(Database &database, const std::function<bool()> &interrupted)
{
    {
        Transaction transaction(database);
        Statement insert = indexing(database);
        const QList<ContentId> ids = waiting(database);
        qsizetype done = 0;
        for (const ContentId id : ids) {
            runIndexed(insert, id, readIndexedTexts(database, id));
            ++done;
            if (database.failed() || (done >= leastAtOnce && interrupted()))
                break;
        }
        if (done > 0)
            database.query(QStringLiteral("DELETE FROM unindexed WHERE content_id <= ?"), ids[done - 1]);
        transaction.commit();
    }
    return database.finish(numberOf(database, QStringLiteral("SELECT count(*) FROM unindexed")));
}

Done indexAllWaiting(Database &database)
{
    for (;;) {
        const Result<qint64> left = indexWaiting(database, [] { return false; });
        if (!left)
            return left.error();
        if (*left == 0)
            return done();
    }
}

void indexManyWaiting(Database &database)
{
    const qint64 waitingCount = numberOf(
        database, QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM unindexed LIMIT %1)").arg(mostLeftWaiting + 1));
    const Done indexed = waitingCount > mostLeftWaiting ? indexAllWaiting(database) : database.finish();
    if (!indexed)
        qWarning("%s", qUtf8Printable(indexed.error().detail));
}

void removeFromIndex(Database &database, ContentId id)
{
    if (database.query(QStringLiteral("SELECT 1 FROM unindexed WHERE content_id = ?"), id).next())
        return;
    // An index without content of its own takes an entry out only when it is told all that went in.
    Statement remove = database.prepare(
        QStringLiteral("INSERT INTO search (search, rowid, %1) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(columns));
    runIndexed(remove, id, readIndexedTexts(database, id));
}

void rebuildIndex(Database &database)
{
    database.query(QStringLiteral("INSERT INTO search (search) VALUES ('delete-all')"));
    database.query(QStringLiteral("DELETE FROM unindexed"));
    Statement insert = indexing(database);
    Statement ids = database.query(QStringLiteral("SELECT id FROM content ORDER BY id"));
    while (ids.next())
        runIndexed(insert, ids.integer(0), readIndexedTexts(database, ids.integer(0)));
}

bool lookAtFresh(Database &database)
{
    const qint64 waitingCount = numberOf(database, QStringLiteral("SELECT count(*) FROM unindexed"));
    if (waitingCount > 0)
        readFresh(database, waitingCount);
    return waitingCount > 0;
}

const QString matchingIndexed = QStringLiteral("SELECT rowid FROM search WHERE search MATCH ?");
const QString matchingFresh =
    QStringLiteral("SELECT f.content_id FROM temp.fresh_content f JOIN unindexed u USING (content_id) "
                   "JOIN content c ON c.id = f.content_id AND c.fingerprint = f.fingerprint AND f.size = length(c.body) "
                   "WHERE f.row IN (SELECT rowid FROM temp.fresh WHERE fresh MATCH ?)");

}
