#include "session.h"

#include "storage/archive.h"
#include "storage/comparison.h"
#include "storage/dailybackup.h"
#include "storage/maintenance.h"
#include "storage/salvage.h"
#include "storage/schemanumber.h"

#include <QFileInfo>

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
        if (!report->sound && report->refusal)
            return session.console.fail(
                {report->refusal->kind,
                 QStringLiteral("it is damaged, and nothing could be mended: ") % report->refusal->detail});
        if (!report->sound)
            return session.console.fail(
                {ErrorKind::Database,
                 archive.path()
                     % QStringLiteral(": it is damaged beyond repair in place; “check --salvage FILE” reads what can "
                                      "be read into a new one")});
        session.console.message(report->repaired       ? QStringLiteral("the archive was repaired")
                                : report->indexChecked ? QStringLiteral("the archive is sound")
                                                       : QStringLiteral("the archive is sound; it may only be read, and its "
                                                                        "search index was not checked"));
        return 0;
    });
}

/// Of an archive that cannot even be opened: what can be read of it becomes a new one.
int salvage(Session &session, const QString &destination)
{
    const Result<SalvageReport> report = salvageArchive(session.archiveFile(), QFileInfo(destination).absoluteFilePath());
    if (!report)
        return session.console.fail(report.error());
    const std::pair<const char *, qint64> rows[] = {{"feeds", report->feeds},
                                                    {"articles", report->articles},
                                                    {"without_text", report->withoutText},
                                                    {"marked", report->states},
                                                    {"without_feed", report->unplaced}};
    for (const auto &[name, value] : rows)
        session.console.line(QStringLiteral("%1\t%2").arg(QLatin1String(name)).arg(value));
    for (const QString &title : report->damagedTexts)
        session.console.line(QStringLiteral("damaged_text\t") % printable(title));
    for (const QString &table : report->damagedTables)
        session.console.line(QStringLiteral("damaged\t") % table);
    session.console.message(
        QStringLiteral("what could be read is at %1; the damaged archive was left as it is").arg(destination));
    return 0;
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

int previewRestore(Session &session, const QString &source)
{
    return session.withArchive([&](Archive &archive) {
        const Result<ArchiveComparison> found = await(archive.compareWith(QFileInfo(source).absoluteFilePath()));
        if (!found)
            return session.console.fail(found.error());
        const std::pair<const char *, qint64> rows[] = {
            {"articles", found->articles},           {"articles_lost", found->articlesLost},
            {"articles_back", found->articlesBack},  {"feeds_lost", found->feedsLost.size()},
            {"feeds_back", found->feedsBack.size()}, {"states_changed", found->statesChanged},
            {"stars_lost", found->starsLost},        {"annotations_changed", found->annotationsChanged},
            {"texts_changed", found->textsChanged},  {"arranged_otherwise", found->arrangedOtherwise}};
        for (const auto &[name, value] : rows)
            session.console.line(QStringLiteral("%1\t%2").arg(QLatin1String(name)).arg(value));
        return 0;
    });
}

/// Where the archive could not be opened, or what it is could not be kept: its file is set aside as it is.
int restoreDamaged(Session &session, const QString &copy, const Error &error)
{
    const QString path = session.archiveFile();
    const bool wasOne = error.kind == ErrorKind::NotAnArchive && !dailyBackups(path).isEmpty();
    const bool misnumbered = error.kind == ErrorKind::NewerArchive && hasOtherSchemaNumber(path);
    if (!QFile::exists(path) || (error.kind != ErrorKind::Database && !wasOne && !misnumbered))
        return session.console.fail(error);
    const Result<QString> aside = replaceDamaged(path, copy, session.clock.now());
    if (!aside)
        return session.console.fail(aside.error().kind == ErrorKind::Usage ? error : aside.error());
    session.console.message(
        QStringLiteral("the archive was damaged (%1); it is now what %2 holds, and the damaged file is kept as %3")
            .arg(error.detail, copy, *aside));
    return 0;
}

int restore(Session &session, const QString &source)
{
    if (!QFileInfo::exists(source))
        return session.console.fail({ErrorKind::Disk, source % QStringLiteral(": No such file or directory")});
    const QString copy = QFileInfo(source).absoluteFilePath();
    Error error;
    {
        const auto archive = session.openArchive();
        const Done restored = archive ? await((*archive)->restore(copy)) : Done(archive.error());
        if (restored) {
            session.console.message(
                QStringLiteral("the archive is now what %1 holds; what it was is kept beside it").arg(source));
            return 0;
        }
        error = restored.error();
    }
    return restoreDamaged(session, copy, error);
}

}

void addArchiveCommands(CLI::App &app, Session &session)
{
    const auto rescued = std::make_shared<std::string>();
    CLI::App *checkCommand = app.add_subcommand("check", "Verify the archive, and rebuild what can be rebuilt");
    checkCommand->add_option("--salvage", *rescued,
                             "Read what can be read of a damaged archive, row by row, into this new file instead");
    checkCommand->callback([&session, rescued] {
        session.command = [&session, rescued] {
            return rescued->empty() ? check(session) : salvage(session, argument(*rescued));
        };
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
    const auto preview = std::make_shared<bool>(false);
    restoreCommand->add_flag("--preview", *preview, "Only print what it would change");
    restoreCommand->callback([&session, source, preview] {
        session.command = [&session, source, preview] {
            return *preview ? previewRestore(session, argument(*source)) : restore(session, argument(*source));
        };
    });
}

}
