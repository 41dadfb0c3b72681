#pragma once

#include "console.h"

#include "core/clock.h"
#include "core/query.h"
#include "core/result.h"

#include <CLI/CLI.hpp>
#include <QFuture>

#include <functional>
#include <memory>

namespace Masthead {

class Archive;

/// What all commands share. Made by main(), handed to the command that was asked for.
struct Session {
    Console console;
    SystemClock clock;
    std::string archivePath;      ///< as given by --archive or MASTHEAD_ARCHIVE; empty: the default
    std::function<int()> command; ///< what the arguments ask for; gives the exit status

    /// Where the archive stands, or would.
    QString archiveFile() const;
    /// Opens the archive, and makes the folder that the default one stands in. Errors: those of Archive::open().
    Result<std::unique_ptr<Archive>> openArchive() const;
    /// Opens the archive and does `work` with it; gives its exit status, or tells why there is no archive.
    int withArchive(const std::function<int(Archive &)> &work);
};

/// An argument as text.
QString argument(const std::string &text);

/// The arguments for CLI::App::parse(), last one first as it wants them. One in brackets, such as the folder "[news]", is
/// kept from being taken for a list; argument() gives it back as it was.
std::vector<std::string> guardedArguments(int argc, char **argv);

/// The words of a query as they were given, as one text.
QString joined(const std::vector<std::string> &words);

/// Waits for what the archive was asked for.
template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    return future.takeResult();
}

// Each adds a group of subcommands, which set `session.command`.
void addDocumentCommands(CLI::App &app, Session &session);     ///< parse, sanitize
void addSubscriptionCommands(CLI::App &app, Session &session); ///< add, refresh
void addImportCommands(CLI::App &app, Session &session);       ///< import
void addFeedCommands(CLI::App &app, Session &session);         ///< remove, feeds
void addArticleCommands(CLI::App &app, Session &session);      ///< list, show, mark
void addExportCommands(CLI::App &app, Session &session);       ///< export opml, jsonfeed, posts
void addArchiveCommands(CLI::App &app, Session &session);      ///< check, backup, restore
void addProvenanceCommands(CLI::App &app, Session &session);   ///< stats, outlets, reread

}
