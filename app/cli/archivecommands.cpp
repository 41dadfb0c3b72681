#include "session.h"

#include "storage/archive.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Masthead {

namespace {

int check(Session &session)
{
    return session.withArchive([&session](Archive &archive) {
        const Result<CheckReport> report = await(archive.check());
        if (!report)
            return session.console.fail(report.error());
        for (const QString &problem : report->problems)
            session.console.line(printable(problem));
        if (!report->sound)
            return session.console.fail(
                {ErrorKind::Database, archive.path() % QStringLiteral(": it is damaged beyond repair in place")});
        session.console.message(report->repaired ? QStringLiteral("the archive was repaired")
                                                 : QStringLiteral("the archive is sound"));
        return 0;
    });
}

int backup(Session &session, const QString &destination)
{
    return session.withArchive([&](Archive &archive) {
        if (const Done copied = await(archive.backup(QFileInfo(destination).absoluteFilePath())); !copied)
            return session.console.fail(copied.error());
        session.console.message(QStringLiteral("a verified copy is at ") % destination);
        return 0;
    });
}

int restore(Session &session, const QString &source)
{
    if (!QFileInfo::exists(source))
        return session.console.fail({ErrorKind::Disk, source % QStringLiteral(": No such file or directory")});
    return session.withArchive([&](Archive &archive) {
        if (const Done restored = await(archive.restore(QFileInfo(source).absoluteFilePath())); !restored)
            return session.console.fail(restored.error());
        session.console.message(
            QStringLiteral("the archive is now what %1 holds; what it was is kept beside it").arg(source));
        return 0;
    });
}

int printStatistics(Session &session, bool json)
{
    return session.withArchive([&session, json](Archive &archive) {
        const Result<ArchiveStatistics> found = await(archive.statistics());
        if (!found)
            return session.console.fail(found.error());
        const std::pair<const char *, qint64> rows[] = {{"articles", found->articles},
                                                        {"unread", found->unread},
                                                        {"starred", found->starred},
                                                        {"feeds", found->feeds},
                                                        {"revisions", found->revisions},
                                                        {"bytes", found->bytes},
                                                        {"schema_version", found->schemaVersion}};
        QJsonObject out{{QStringLiteral("path"), archive.path()}};
        for (const auto &[name, value] : rows) {
            out.insert(QLatin1String(name), value);
            if (!json)
                session.console.line(QStringLiteral("%1\t%2").arg(QLatin1String(name)).arg(value));
        }
        if (json)
            session.console.result(QJsonDocument(out).toJson());
        return 0;
    });
}

}

void addArchiveCommands(CLI::App &app, Session &session)
{
    app.add_subcommand("check", "Verify the archive, and rebuild what can be rebuilt")->callback([&session] {
        session.command = [&session] { return check(session); };
    });

    const auto destination = std::make_shared<std::string>();
    CLI::App *backupCommand = app.add_subcommand("backup", "Write a verified copy of the archive");
    backupCommand->add_option("DEST", *destination, "The file to write")->required();
    backupCommand->callback([&session, destination] {
        session.command = [&session, destination] { return backup(session, argument(*destination)); };
    });

    const auto source = std::make_shared<std::string>();
    CLI::App *restoreCommand = app.add_subcommand("restore", "Make the archive what a copy holds");
    restoreCommand->add_option("SRC", *source, "The copy")->required();
    restoreCommand->callback(
        [&session, source] { session.command = [&session, source] { return restore(session, argument(*source)); }; });

    const auto json = std::make_shared<bool>(false);
    CLI::App *stats = app.add_subcommand("stats", "Print counts and sizes");
    stats->add_flag("--json", *json, "As JSON");
    stats->callback([&session, json] { session.command = [&session, json] { return printStatistics(session, *json); }; });
}

}
