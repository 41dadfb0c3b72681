#include "statistics.h"

#include "aliases.h"
#include "database.h"
#include "querysql.h"
#include "selection.h"
#include "tally.h"

#include "text/outlets.h"

#include <algorithm>
#include <map>

namespace Masthead {

namespace {

constexpr qsizetype mostNames = 100;           // of each kind
constexpr qint64 quarterHour = 15 * 60 * 1000; // by which the offsets of all zones go

using Counts = QHash<QString, int>;

QList<NamedCount> byFrequency(const Counts &counts, qsizetype most = mostNames)
{
    QList<NamedCount> list;
    list.reserve(counts.size());
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        list += NamedCount{one.key(), one.value()};
    std::sort(list.begin(), list.end(), [](const NamedCount &a, const NamedCount &b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return list.mid(0, most);
}

Counts namesIn(const QByteArray &tally)
{
    Counts counts;
    const QHash<QByteArray, int> all = tallied(tally);
    for (auto one = all.cbegin(); one != all.cend(); ++one)
        counts[QString::fromUtf8(one.key())] += one.value();
    return counts;
}

/// 通讯员 林渡 and 林渡 are one.
Counts peopleIn(const QByteArray &tally)
{
    Counts counts;
    const Counts names = namesIn(tally);
    for (auto one = names.cbegin(); one != names.cend(); ++one) {
        const bool han = !one.key().isEmpty() && one.key().front().script() == QChar::Script_Han;
        counts[han ? one.key().section(QLatin1Char(' '), -1) : one.key()] += one.value();
    }
    return counts;
}

Counts outletsIn(const QByteArray &tally, const Outlets &outlets)
{
    Counts counts;
    const Counts names = namesIn(tally);
    for (auto one = names.cbegin(); one != names.cend(); ++one)
        counts[outlets.knownName(one.key())] += one.value();
    return counts;
}

/// Local days and hours of times that are given in quarters of an hour.
void addTimes(Glance &glance, Statement &rows)
{
    std::map<QDate, int> days;
    while (rows.next()) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(rows.integer(0) * quarterHour);
        const int count = int(rows.integer(1));
        glance.articles += count;
        days[local.date()] += count;
        glance.hours[std::size_t(local.date().dayOfWeek() - 1)][std::size_t(local.time().hour())] += count;
    }
    for (const auto &[day, count] : days)
        glance.days += std::pair(day, count);
}

void addPublishers(Glance &glance, Statement &rows, const Outlets &outlets)
{
    QHash<QString, PublisherShare> shares;
    while (rows.next()) {
        const QString publisher = outlets.knownName(rows.text(0));
        const QString source = rows.text(1);
        const bool own = source.isEmpty() || outlets.knownName(source) == publisher;
        PublisherShare &share = shares[publisher];
        share.publisher = publisher;
        (own ? share.own : share.reprinted) += int(rows.integer(2));
    }
    glance.publishers = shares.values();
    std::sort(glance.publishers.begin(), glance.publishers.end(), [](const PublisherShare &a, const PublisherShare &b) {
        const int first = a.own + a.reprinted;
        const int second = b.own + b.reprinted;
        return first != second ? first > second : a.publisher < b.publisher;
    });
    glance.publishers.resize(std::min(glance.publishers.size(), mostNames));
}

void addEditors(Glance &glance, Statement &rows, const Outlets &outlets)
{
    QHash<QString, Counts> work;
    while (rows.next())
        for (const QString &editor : rows.texts(0))
            work[editor][outlets.knownName(rows.text(1))] += int(rows.integer(2));
    for (auto one = work.cbegin(); one != work.cend(); ++one) {
        EditorWork editor{one.key(), 0, byFrequency(one.value())};
        for (const int count : one.value())
            editor.count += count;
        glance.editors += editor;
    }
    std::sort(glance.editors.begin(), glance.editors.end(), [](const EditorWork &a, const EditorWork &b) {
        return a.count != b.count ? a.count > b.count : a.editor < b.editor;
    });
    glance.editors.resize(std::min(glance.editors.size(), mostNames));
}

}

Result<Facets> readFacets(Database &database, const Query &query, const Outlets &outlets, const QDateTime &now, int newest)
{
    const Database::OwnTables own(database);
    Transaction snapshot(database, Transaction::Kind::Read);
    const Condition where = whereOf(database, withAliases(query, outlets), now);
    const QString tables = tablesOf(database, query, where);
    const QString counted =
        QStringLiteral("SELECT count(*), tally(publisher), tally(source), tally_each(editors), tally_each(byline) FROM %1");
    const QString sql =
        newest < 0 ? counted.arg(tables) + QStringLiteral(" WHERE ") + where.sql
                   : counted.arg(QStringLiteral("(SELECT a.publisher, a.source, a.editors, a.byline FROM %1 WHERE %2 "
                                                "ORDER BY a.sort_date DESC, a.id DESC LIMIT %3)")
                                     .arg(tables, where.sql)
                                     .arg(newest));
    Facets facets;
    {
        Statement row = database.prepare(sql);
        row.runList(where.values);
        if (row.next()) {
            facets.articles = int(row.integer(0));
            facets.whole = newest < 0 || facets.articles < newest;
            facets.publishers = byFrequency(outletsIn(row.bytes(1), outlets));
            facets.sources = byFrequency(outletsIn(row.bytes(2), outlets));
            facets.editors = byFrequency(namesIn(row.bytes(3)));
            facets.authors = byFrequency(peopleIn(row.bytes(4)));
        }
    }
    snapshot.commit();
    return database.finish(facets);
}

Result<Glance> readGlance(Database &database, const Query &query, const Outlets &outlets, const QDateTime &now)
{
    const Database::OwnTables own(database);
    Transaction snapshot(database, Transaction::Kind::Read);
    const Condition where = whereOf(database, withAliases(query, outlets), now);
    const QString from = QStringLiteral(" FROM %1 WHERE %2").arg(tablesOf(database, query, where), where.sql);
    const auto rows = [&](const QString &columns, const QString &further, const QString &groups) {
        Statement statement =
            database.prepare(QStringLiteral("SELECT ") + columns + from + further + QStringLiteral(" GROUP BY ") + groups);
        statement.runList(where.values);
        return statement;
    };
    Glance glance;
    {
        Statement times = rows(QStringLiteral("a.sort_date / %1, count(*)").arg(quarterHour), {}, QStringLiteral("1"));
        addTimes(glance, times);
        Statement publishers = rows(QStringLiteral("a.publisher, a.source, count(*)"),
                                    QStringLiteral(" AND a.publisher <> ''"), QStringLiteral("1, 2"));
        addPublishers(glance, publishers, outlets);
        Statement editors = rows(QStringLiteral("a.editors, a.publisher, count(*)"),
                                 QStringLiteral(" AND a.editors <> '[]'"), QStringLiteral("1, 2"));
        addEditors(glance, editors, outlets);
    }
    snapshot.commit();
    return database.finish(glance);
}

}
