#include "comparison.h"

#include "database.h"
#include "migrations.h"
#include "readablefile.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace Masthead {

namespace {

/// The copy as a second schema of a connection.
class Attached {
public:
    Attached(Database &database, const QString &path) : m_database(database)
    {
        database.query(QStringLiteral("ATTACH ? AS other"), path);
    }
    // Not by a statement: it must also be done when something failed.
    ~Attached() { sqlite3_exec(m_database.handle(), "DETACH other", nullptr, nullptr, nullptr); }
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    Database &m_database;
};

void requireReadable(Database &database, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (numberOf(database, QStringLiteral("PRAGMA other.application_id")) != archiveApplicationId)
        database.fail({ErrorKind::NotAnArchive, QStringLiteral("%1 is no archive of Masthead's").arg(shown)});
    else if (numberOf(database, QStringLiteral("PRAGMA other.user_version")) > builtInMigrations().size())
        database.fail({ErrorKind::NewerArchive, QStringLiteral("%1 was written by a newer Masthead").arg(shown)});
}

/// Titles of the feeds that stand in the schema `in` and not in `notIn`.
QStringList feedsOnly(Database &database, const QString &in, const QString &notIn)
{
    QStringList titles;
    Statement rows = database.query(
        QStringLiteral("SELECT CASE WHEN given_title <> '' THEN given_title WHEN title <> '' THEN title ELSE url END "
                       "FROM %1.feed f WHERE removed_at IS NULL AND NOT EXISTS "
                       "(SELECT 1 FROM %2.feed g WHERE g.url = f.url AND g.removed_at IS NULL) ORDER BY 1")
            .arg(in, notIn));
    while (rows.next())
        titles += rows.text(0);
    return titles;
}

/// Articles of the schema `in` that fulfil `condition` and are not in `notIn`, or do not fulfil `other` there.
qint64 articlesOnly(Database &database, const QString &in, const QString &notIn, const QString &condition = {},
                    const QString &other = {})
{
    return numberOf(database,
                    QStringLiteral("SELECT count(*) FROM %1.article a JOIN %1.feed f ON f.id = a.feed_id "
                                   "JOIN %1.state s ON s.article_id = a.id WHERE a.gone = 0 AND f.removed_at IS NULL %3 "
                                   "AND NOT EXISTS (SELECT 1 FROM %2.feed g JOIN %2.article b ON b.feed_id = g.id "
                                   "JOIN %2.state t ON t.article_id = b.id WHERE g.url = f.url AND b.guid = a.guid "
                                   "AND b.gone = 0 AND g.removed_at IS NULL %4)")
                        .arg(in, notIn, condition, other));
}

/// Articles of both that meet `condition`.
qint64 articlesWith(Database &database, const QString &condition)
{
    return numberOf(database, QStringLiteral("SELECT count(*) FROM main.article a JOIN main.feed f ON f.id = a.feed_id "
                                             "JOIN main.state s ON s.article_id = a.id JOIN other.feed g ON g.url = f.url "
                                             "JOIN other.article b ON b.feed_id = g.id AND b.guid = a.guid "
                                             "JOIN other.state t ON t.article_id = b.id "
                                             "WHERE a.gone = 0 AND b.gone = 0 AND f.removed_at IS NULL AND (%1)")
                                  .arg(condition));
}

/// Archives before schema 4 have neither tags nor notes.
QString annotationsDiffer(Database &database)
{
    const auto tags = [](const char *in, const char *article) {
        return QStringLiteral("(SELECT json_group_array(name) FROM (SELECT n.name FROM %1.article_tag p JOIN %1.tag n "
                              "ON n.id = p.tag_id WHERE p.article_id = %2.id ORDER BY n.name))")
            .arg(QLatin1String(in), QLatin1String(article));
    };
    const bool none =
        numberOf(database, QStringLiteral("SELECT count(*) FROM other.sqlite_master WHERE name = 'article_tag'")) == 0;
    if (none)
        return QStringLiteral("s.note <> '' OR EXISTS (SELECT 1 FROM main.article_tag p WHERE p.article_id = a.id)");
    return QStringLiteral("s.note <> t.note OR %1 <> %2").arg(tags("main", "a"), tags("other", "b"));
}

/// What a person arranged, by tables; of feeds not what fetching found.
struct Arrangement {
    const char *table;
    QStringList columns;
    const char *rows;
};

QList<Arrangement> arrangements()
{
    const auto columns = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return {{"folder", columns("id parent_id name position"), "TRUE"},
            {"smart_folder", columns("folder_id name query position notify"), "TRUE"},
            {"setting", columns("key value"), "key = 'outlets'"},
            {"feed",
             columns("url given_title folder_id position pictures interval_minutes user_agent headers user_name keep_days "
                     "keep_count full_text keep_pictures notify"),
             "removed_at IS NULL"}};
}

/// By the columns that both know: the copy may be of an earlier schema.
bool isArrangedOtherwise(Database &database, const Arrangement &arrangement)
{
    QStringList known;
    Statement names = database.query(QStringLiteral("SELECT name FROM pragma_table_info(?, 'other')"),
                                     QString::fromLatin1(arrangement.table));
    while (names.next())
        if (arrangement.columns.contains(names.text(0)))
            known += names.text(0);
    const auto rowsOf = [&](const char *schema) {
        return QStringLiteral("SELECT %1 FROM %2.%3 WHERE %4")
            .arg(known.isEmpty() ? QStringLiteral("1") : known.join(QLatin1Char(',')), QLatin1String(schema),
                 QLatin1String(arrangement.table), QLatin1String(arrangement.rows));
    };
    const QString question =
        known.isEmpty()
            ? QStringLiteral("SELECT EXISTS (%1)").arg(rowsOf("main"))
            : QStringLiteral("SELECT EXISTS (%1 EXCEPT %2) OR EXISTS (%2 EXCEPT %1)").arg(rowsOf("main"), rowsOf("other"));
    return numberOf(database, question) != 0;
}

}

Result<ArchiveComparison> compareWith(Database &database, const QString &copy)
{
    const Result<ReadableFile> readable = ReadableFile::of(copy, database.path());
    if (!readable)
        return readable.error();
    ArchiveComparison comparison;
    {
        const Attached other(database, readable->path());
        requireReadable(database, copy);
        const QString main = QStringLiteral("main");
        const QString there = QStringLiteral("other");
        comparison.written = QFileInfo(copy).lastModified().toUTC();
        comparison.articles = numberOf(database, QStringLiteral("SELECT count(*) FROM other.article a JOIN other.feed f "
                                                                "ON f.id = a.feed_id WHERE a.gone = 0 "
                                                                "AND f.removed_at IS NULL"));
        comparison.feedsLost = feedsOnly(database, main, there);
        comparison.feedsBack = feedsOnly(database, there, main);
        comparison.articlesLost = articlesOnly(database, main, there);
        comparison.articlesBack = articlesOnly(database, there, main);
        comparison.starsLost =
            articlesOnly(database, main, there, QStringLiteral("AND s.starred = 1"), QStringLiteral("AND t.starred = 1"));
        comparison.statesChanged = articlesWith(database, QStringLiteral("s.read <> t.read OR s.starred <> t.starred"));
        comparison.annotationsChanged = articlesWith(database, annotationsDiffer(database));
        comparison.textsChanged =
            articlesWith(database, QStringLiteral("(SELECT fingerprint FROM main.content WHERE id = a.content_id) IS NOT "
                                                  "(SELECT fingerprint FROM other.content WHERE id = b.content_id)"));
        for (const Arrangement &arrangement : arrangements())
            comparison.arrangedOtherwise = comparison.arrangedOtherwise || isArrangedOtherwise(database, arrangement);
    }
    return database.finish(comparison);
}

}
