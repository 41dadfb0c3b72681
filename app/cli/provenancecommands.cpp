#include "session.h"

#include "fetching/rereading.h"
#include "storage/archive.h"
#include "text/outlets.h"
#include "text/queryparser.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Masthead {

namespace {

QJsonArray jsonOf(const QList<NamedCount> &counts)
{
    QJsonArray list;
    for (const NamedCount &one : counts)
        list += QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("count"), one.count}};
    return list;
}

QJsonObject jsonOf(const Facets &facets)
{
    return {{QStringLiteral("articles"), facets.articles},
            {QStringLiteral("publishers"), jsonOf(facets.publishers)},
            {QStringLiteral("sources"), jsonOf(facets.sources)},
            {QStringLiteral("editors"), jsonOf(facets.editors)},
            {QStringLiteral("authors"), jsonOf(facets.authors)}};
}

void addGlance(QJsonObject &out, const Glance &glance)
{
    QJsonArray days;
    for (const auto &[day, count] : glance.days)
        days += QJsonObject{{QStringLiteral("date"), day.toString(Qt::ISODate)}, {QStringLiteral("count"), count}};
    QJsonArray hours;
    for (const auto &day : glance.hours) {
        QJsonArray row;
        for (const int count : day)
            row += count;
        hours += row;
    }
    QJsonArray shares;
    for (const PublisherShare &share : glance.publishers)
        shares += QJsonObject{{QStringLiteral("publisher"), share.publisher},
                              {QStringLiteral("own"), share.own},
                              {QStringLiteral("reprinted"), share.reprinted}};
    QJsonArray work;
    for (const EditorWork &editor : glance.editors)
        work += QJsonObject{{QStringLiteral("editor"), editor.editor},
                            {QStringLiteral("count"), editor.count},
                            {QStringLiteral("publishers"), jsonOf(editor.publishers)}};
    out.insert(QStringLiteral("days"), days);
    out.insert(QStringLiteral("hours"), hours);
    out.insert(QStringLiteral("shares"), shares);
    out.insert(QStringLiteral("editing"), work);
}

void printList(Console &console, const char *kind, const QList<NamedCount> &counts)
{
    for (const NamedCount &one : counts)
        console.line(QStringLiteral("%1\t%2\t%3").arg(QLatin1String(kind)).arg(one.count).arg(printable(one.name)));
}

/// Counts and sizes of the archive itself.
QList<std::pair<const char *, qint64>> sizesOf(const ArchiveStatistics &found)
{
    return {{"unread", found.unread},       {"starred", found.starred}, {"feeds", found.feeds},
            {"revisions", found.revisions}, {"bytes", found.bytes},     {"schema_version", found.schemaVersion}};
}

int printStatistics(Session &session, const QString &text, bool json)
{
    const Result<Query> query = parseQuery(text);
    if (!query)
        return session.console.fail(query.error(), text);
    return session.withArchive([&](Archive &archive) {
        const Result<Facets> facets = await(archive.facets(*query));
        const Result<Glance> glance = facets ? await(archive.glance(*query)) : Result<Glance>(facets.error());
        const Result<ArchiveStatistics> sizes =
            glance ? await(archive.statistics()) : Result<ArchiveStatistics>(glance.error());
        if (!sizes)
            return session.console.fail(sizes.error(), text);
        const auto rows = text.isEmpty() ? sizesOf(*sizes) : QList<std::pair<const char *, qint64>>();
        if (json) {
            QJsonObject out = jsonOf(*facets);
            addGlance(out, *glance);
            if (text.isEmpty())
                out.insert(QStringLiteral("path"), archive.path());
            else
                out.insert(QStringLiteral("query"), text);
            for (const auto &[name, value] : rows)
                out.insert(QLatin1String(name), value);
            session.console.result(QJsonDocument(out).toJson());
            return 0;
        }
        session.console.line(QStringLiteral("articles\t%1").arg(facets->articles));
        for (const auto &[name, value] : rows)
            session.console.line(QStringLiteral("%1\t%2").arg(QLatin1String(name)).arg(value));
        printList(session.console, "publisher", facets->publishers);
        printList(session.console, "source", facets->sources);
        printList(session.console, "editor", facets->editors);
        printList(session.console, "author", facets->authors);
        return 0;
    });
}

int reread(Session &session, Archive &archive, const Query &query)
{
    Rereading rereading(archive);
    QEventLoop loop;
    int status = 0;
    QObject::connect(&archive, &Archive::damageFound, &loop, [&](const QString &what) { // the others are read
        session.console.message(QStringLiteral("mastheadctl: ") % printable(what));
        status = exitStatus(ErrorKind::Database);
    });
    QObject::connect(&rereading, &Rereading::progressed, &loop, [&session](int done, int all) {
        if (all > 0)
            session.console.progress(QStringLiteral("%1 of %2 articles").arg(done).arg(all));
    });
    QObject::connect(&rereading, &Rereading::ended, &loop, [&](int changed, const std::optional<Error> &error) {
        if (error)
            status = session.console.fail(*error);
        else
            session.console.line(QString::number(changed));
        loop.quit();
    });
    rereading.start(query);
    loop.exec();
    return status;
}

int reread(Session &session, const QString &text)
{
    const Result<Query> query = parseQuery(text);
    if (!query)
        return session.console.fail(query.error(), text);
    return session.withArchive([&](Archive &archive) { return reread(session, archive, *query); });
}

/// The person's part of the registry, or a new one for it, by which what is stored is read again.
int outlets(Session &session, const QString &path)
{
    if (path.isEmpty())
        return session.withArchive([&session](Archive &archive) {
            const Result<QList<Outlet>> own = await(archive.ownOutlets());
            if (!own)
                return session.console.fail(own.error());
            session.console.result(outletsJson(*own));
            return 0;
        });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return session.console.fail({ErrorKind::Disk, path % QStringLiteral(": ") % file.errorString()});
    const Result<QList<Outlet>> own = parseOutlets(file.readAll());
    if (!own)
        return session.console.fail(own.error(), path);
    return session.withArchive([&](Archive &archive) {
        const Result<QList<Outlet>> before = await(archive.ownOutlets());
        if (!before)
            return session.console.fail(before.error());
        if (const Done kept = await(archive.setOwnOutlets(*own)); !kept)
            return session.console.fail(kept.error());
        const std::optional<Query> concerned = concernedBy(*before, *own);
        return concerned ? reread(session, archive, *concerned) : 0;
    });
}

}

void addProvenanceCommands(CLI::App &app, Session &session)
{
    const auto words = std::make_shared<std::vector<std::string>>();
    const auto json = std::make_shared<bool>(false);
    CLI::App *stats =
        app.add_subcommand("stats", "Print who stands behind the articles of a query, with counts; without one, sizes too");
    stats->add_option("QUERY", *words, "Which articles; all without one");
    stats->add_flag("--json", *json, "As JSON, with days, hours and shares");
    stats->callback([&session, words, json] {
        session.command = [&session, words, json] { return printStatistics(session, joined(*words), *json); };
    });

    const auto path = std::make_shared<std::string>();
    CLI::App *registry =
        app.add_subcommand("outlets", "Print your own part of the registry of publishers and agencies, as JSON");
    registry->add_option("--set", *path,
                         "A file to put in its place; articles that hold a name that changed are read again");
    registry->callback(
        [&session, path] { session.command = [&session, path] { return outlets(session, argument(*path)); }; });

    const auto which = std::make_shared<std::vector<std::string>>();
    CLI::App *again =
        app.add_subcommand("reread", "Read who stands behind stored articles once more, by the rules of today");
    again->add_option("QUERY", *which, "Which articles; all without one");
    again->callback([&session, which] { session.command = [&session, which] { return reread(session, joined(*which)); }; });
}

}
