#include "checking.h"

#include "backup.h"
#include "damagedtexts.h"
#include "database.h"
#include "maintenance.h"
#include "remaking.h"
#include "searchindex.h"

#include <QDir>

#include <sqlite3.h>

#include <functional>

namespace Masthead {

namespace {

constexpr int mostTold = 20;

/// Runs a question that is allowed to fail, and gives what `line` makes of its rows, or what it said.
QStringList complaints(Database &database, const QString &sql, QString (*line)(const Statement &))
{
    QStringList problems;
    {
        Statement rows = database.query(sql);
        while (rows.next() && problems.size() < mostTold)
            problems += line(rows);
    }
    if (const Done ran = database.finish(); !ran)
        problems += ran.error().detail;
    return problems;
}

QStringList orphans(Database &database)
{
    return complaints(database, QStringLiteral("PRAGMA foreign_key_check"), [](const Statement &row) {
        return QStringLiteral("row %1 of %2 leads to a row of %3 that is not there")
            .arg(row.text(1), row.text(0), row.text(2));
    });
}

bool mayBeWritten(Database &database) { return sqlite3_db_readonly(database.handle(), "main") == 0; }

// The index is looked at by a statement that writes, as SQLite sees it, though it changes nothing.
QStringList indexDamage(Database &database)
{
    if (!mayBeWritten(database))
        return {};
    return complaints(database, QStringLiteral("INSERT INTO search (search) VALUES ('integrity-check')"),
                      [](const Statement &) { return QString(); });
}

QStringList miscounts(Database &database)
{
    return complaints(
        database,
        QStringLiteral("WITH c AS (%1) SELECT feed_id FROM (SELECT * FROM c EXCEPT SELECT feed_id, category_id, "
                       "total, unread FROM place_count) UNION SELECT feed_id FROM (SELECT feed_id, category_id, "
                       "total, unread FROM place_count WHERE total <> 0 OR unread <> 0 EXCEPT SELECT * FROM c)")
            .arg(countedPlaces),
        [](const Statement &row) {
            return QStringLiteral("the articles of feed %1 are counted wrongly").arg(row.integer(0));
        });
}

/// What of it is seen by reading.
QStringList readableDamage(Database &database) { return damageOf(database, true) + orphans(database) + miscounts(database); }

/// All that can be mended by what is not damaged.
QStringList structuralDamage(Database &database) { return readableDamage(database) + indexDamage(database); }

QStringList textDamage(Database &database)
{
    QStringList problems;
    for (const DamagedText &text : damagedTexts(database, mostTold))
        problems += describe(text);
    if (const Done read = database.finish(); !read)
        problems += read.error().detail;
    return problems;
}

using Step = std::function<void(Database &)>;

/// Each by itself: one that fails does not stop the others. Gives what the disk refuses.
std::optional<Error> run(Database &database, std::initializer_list<Step> steps)
{
    std::optional<Error> refusal;
    for (const Step &step : steps) {
        {
            Transaction transaction(database);
            step(database);
            transaction.commit();
        }
        if (const Done ran = database.finish(); !ran && ran.error().kind == ErrorKind::Disk)
            refusal = ran.error();
    }
    return refusal;
}

std::optional<Error> mend(Database &database)
{
    const auto reindex = [](Database &d) { d.query(QStringLiteral("REINDEX")); };
    if (const auto refusal = run(database, {reindex, rebuildIndex, recount}))
        return refusal;
    if (structuralDamage(database).isEmpty())
        return std::nullopt;
    remakeDerived(database);
    const Done remade = database.finish();
    return !remade && remade.error().kind == ErrorKind::Disk ? std::optional(remade.error()) : std::nullopt;
}

Error readOnly(Database &database)
{
    return {ErrorKind::Disk, QStringLiteral("%1: it may only be read").arg(QDir::toNativeSeparators(database.path()))};
}

}

ArchiveDamage lookThrough(Database &database) { return {readableDamage(database), textDamage(database)}; }

Result<CheckReport> endCheck(Database &database, const ArchiveDamage &found)
{
    CheckReport report;
    report.indexChecked = mayBeWritten(database);
    report.problems = found.structure + indexDamage(database);
    const bool structural = !report.problems.isEmpty();
    report.problems += found.texts;
    report.sound = report.problems.isEmpty();
    if (!structural)
        return report;
    report.refusal = mayBeWritten(database) ? mend(database) : readOnly(database);
    report.repaired = structuralDamage(database).isEmpty() && found.texts.isEmpty();
    report.sound = report.repaired;
    return report;
}

}
