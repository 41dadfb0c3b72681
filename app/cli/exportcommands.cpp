#include "feedtree.h"
#include "postexport.h"
#include "selection.h"
#include "session.h"

#include "core/savefile.h"
#include "parsing/jsonfeedwriter.h"
#include "parsing/subscriptionlist.h"
#include "storage/archive.h"

#include <QSaveFile>

namespace Masthead {

namespace {

struct ExportRequest {
    std::string destination;
    std::vector<std::string> query;
};

/// A file that is there as a whole or not at all, or stdout where its name is "-".
class Destination {
public:
    Destination(Console &console, const QString &path) : m_console(console), m_file(path) {}

    Done open()
    {
        if (isStdout())
            return done();
        const Result<QString> place = placeToWrite(m_file.fileName());
        if (!place)
            return place.error();
        m_file.setFileName(*place);
        return m_file.open(QIODevice::WriteOnly) ? done() : failure();
    }
    void write(const QByteArray &bytes)
    {
        if (isStdout())
            m_console.result(bytes);
        else
            m_whole = m_whole && writeAll(m_file, bytes); // what fails is told by commit()
    }
    Done commit()
    {
        if (isStdout())
            return m_console.written();
        return m_whole && commitWhole(m_file) ? done() : failure();
    }

private:
    bool isStdout() const { return m_file.fileName() == QLatin1String("-"); }
    Done failure() const { return Error{ErrorKind::Disk, m_file.fileName() % QStringLiteral(": ") % m_file.errorString()}; }

    Console &m_console;
    QSaveFile m_file;
    bool m_whole = true;
};

/// Tells what was written, and what is damaged and was not. Gives the exit status.
int tellWritten(Console &console, const QString &what, qsizetype asked, const QList<Error> &damaged)
{
    for (const Error &one : damaged)
        console.message(QStringLiteral("mastheadctl: ") % sentence(one));
    console.message(what.arg(asked - damaged.size())
                    % (damaged.isEmpty() ? QString() : QStringLiteral(", %1 are damaged").arg(damaged.size())));
    return damaged.isEmpty() ? 0 : exitStatus(ErrorKind::Database);
}

int exportOpml(Session &session, const QString &path)
{
    return session.withArchive([&](Archive &archive) {
        const Result<FeedTree> tree = await(archive.tree());
        if (!tree)
            return session.console.fail(tree.error());
        const Opml opml = subscriptionList(*tree);
        Destination destination(session.console, path);
        if (const Done opened = destination.open(); !opened)
            return session.console.fail(opened.error());
        destination.write(writeOpml(opml));
        if (const Done written = destination.commit(); !written)
            return session.console.fail(written.error());
        const qsizetype left = tree->feeds.size() - opml.feeds.size();
        session.console.message(QStringLiteral("%1 feeds written").arg(opml.feeds.size())
                                % (left ? QStringLiteral(", %1 folders of posts left out").arg(left) : QString()));
        return 0;
    });
}

int exportJsonFeed(Session &session, const QString &path, const QString &query)
{
    return session.withArchive([&](Archive &archive) {
        const Result<QList<ArticleId>> ids = selected(archive, query);
        if (!ids)
            return session.console.fail(ids.error(), query);
        Destination destination(session.console, path);
        if (const Done opened = destination.open(); !opened)
            return session.console.fail(opened.error());
        JsonFeedWriter writer(jsonFeed(query.isEmpty() ? QStringLiteral("Masthead") : query),
                              [&destination](const QByteArray &bytes) { destination.write(bytes); });
        const Result<QList<Error>> damaged = eachArticle(archive, *ids, [&writer](const StoredArticle &article) {
            writer.add(jsonItem(article));
            return done();
        });
        writer.finish();
        const Done written = damaged ? destination.commit() : Done(damaged.error());
        if (!written)
            return session.console.fail(written.error());
        return tellWritten(session.console, QStringLiteral("%1 articles written"), ids->size(), *damaged);
    });
}

int exportPosts(Session &session, const QString &path, const QString &query)
{
    return session.withArchive([&](Archive &archive) {
        const Result<QList<ArticleId>> ids = selected(archive, query);
        if (!ids)
            return session.console.fail(ids.error(), query);
        PostExport folder(path);
        if (const Done made = folder.make(); !made)
            return session.console.fail(made.error());
        const Result<QList<Error>> damaged =
            eachArticle(archive, *ids, [&folder](const StoredArticle &article) { return folder.write(article.content); });
        if (!damaged)
            return session.console.fail(damaged.error());
        return tellWritten(session.console, QStringLiteral("%1 posts written"), ids->size(), *damaged);
    });
}

using Export = int (*)(Session &, const ExportRequest &);

void addForm(CLI::App *parent, Session &session, const char *name, const char *what, bool queried, Export work)
{
    const auto request = std::make_shared<ExportRequest>();
    CLI::App *command = parent->add_subcommand(name, what);
    command->add_option("DEST", request->destination, "What to write")->required();
    if (queried)
        command->add_option("QUERY", request->query, "Which articles; all where left out")->expected(1, -1);
    command->callback(
        [&session, request, work] { session.command = [&session, request, work] { return work(session, *request); }; });
}

}

void addExportCommands(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand("export", "Write what other programs read");
    command->require_subcommand(1);
    addForm(command, session, "opml", "The feeds and their folders as OPML; DEST is a file, or - for stdout", false,
            [](Session &s, const ExportRequest &r) { return exportOpml(s, argument(r.destination)); });
    addForm(command, session, "jsonfeed", "Articles as a JSON Feed; DEST is a file, or - for stdout", true,
            [](Session &s, const ExportRequest &r) { return exportJsonFeed(s, argument(r.destination), joined(r.query)); });
    addForm(command, session, "posts", "Articles as posts, a file each; DEST is a folder, in which nothing is overwritten",
            true,
            [](Session &s, const ExportRequest &r) { return exportPosts(s, argument(r.destination), joined(r.query)); });
}

}
