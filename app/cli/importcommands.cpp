#include "session.h"

#include "fetching/readerimport.h"
#include "storage/archive.h"

#include <QEventLoop>
#include <QFileInfo>

#include <optional>

namespace Masthead {

namespace {

using Fate = OpmlPreview::Fate;

struct ImportRequest {
    std::string path;
    std::string folder;
    bool preview = false;
    bool local = false;
};

const char *fateName(Fate fate)
{
    switch (fate) {
    case Fate::New: return "new";
    case Fate::There: return "there";
    case Fate::Twice: return "twice";
    case Fate::Local: return "local";
    case Fate::Refused: return "refused";
    case Fate::List: return "list";
    }
    return "";
}

void print(const OpmlPreview &preview, Console &console)
{
    for (const OpmlPreview::Row &row : preview.rows) {
        console.line(QStringLiteral("%1\t%2\t%3\t%4\t%5 articles, %6 unread, %7 starred")
                         .arg(QLatin1String(fateName(row.fate)), printable(row.feed.title),
                              printable(row.feed.folder.join(u'/')), printable(row.feed.url))
                         .arg(row.other.articles)
                         .arg(row.other.unread)
                         .arg(row.other.starred));
    }
}

/// Calls `start` with a function that ends the waiting, and waits.
template <typename T, typename Start>
T waitFor(Start start)
{
    std::optional<T> answer;
    QEventLoop loop;
    start([&](const T &given) {
        answer = given;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

int import(Session &session, const ImportRequest &request)
{
    return session.withArchive([&](Archive &archive) {
        ReaderImport reading(archive);
        QString program;
        const auto preview = waitFor<Result<OpmlPreview>>([&](auto take) {
            reading.preview(QFileInfo(argument(request.path)).absoluteFilePath(),
                            [&program, take](const QString &name, const Result<OpmlPreview> &given) {
                                program = name;
                                take(given);
                            });
        });
        if (!preview)
            return session.console.fail(preview.error());
        if (request.preview) {
            print(*preview, session.console);
            return 0;
        }
        OpmlPreview chosen = *preview;
        chosen.rows.removeIf([&request](const OpmlPreview::Row &row) {
            return !row.mayBeTaken() || (row.fate == Fate::Local && !request.local);
        });
        const auto summary = waitFor<ImportSummary>(
            [&](auto take) { reading.import(chosen, argument(request.folder).split(u'/', Qt::SkipEmptyParts), take); });
        const Done indexed = summary.error ? Done(*summary.error) : await(archive.finishIndex());
        if (!indexed)
            return session.console.fail(indexed.error());
        session.console.message(QStringLiteral("%1: %2 feeds, %3 new articles, %4 that were there already")
                                    .arg(program)
                                    .arg(summary.feeds.size())
                                    .arg(summary.created)
                                    .arg(summary.unchanged));
        if (const qsizetype left = preview->rows.size() - chosen.rows.size())
            session.console.message(QStringLiteral("%1 feeds were left out; --preview says why").arg(left));
        return 0;
    });
}

}

void addImportCommands(CLI::App &app, Session &session)
{
    const auto request = std::make_shared<ImportRequest>();
    CLI::App *command = app.add_subcommand("import", "Take over feeds, articles and their states from another reader");
    command
        ->add_option("PATH", request->path,
                     "The database of RSS Guard, QuiteRSS, Newsboat or Liferea, or Thunderbird's feeds.json; only read")
        ->required();
    command->add_option("--folder", request->folder,
                        "The folder that it goes into, such as Old/Reader; made where it is missing");
    command->add_flag("--preview", request->preview, "Only print what it would do, feed by feed");
    command->add_flag("--local", request->local, "Also take addresses that lead into the local network");
    command->callback([&session, request] { session.command = [&session, request] { return import(session, *request); }; });
}

}
