#pragma once

#include "console.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace Masthead {

/// What all commands share. Made by main(), handed to the command that was asked for.
struct Session {
    Console console;
    QString archivePath; ///< as given by --archive or MASTHEAD_ARCHIVE; empty: the default
    std::function<int()> command; ///< what the arguments ask for; gives the exit status
};

/// An argument as text. File names that are not UTF-8 stay what QFile makes of them.
inline QString argument(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// Each adds a group of subcommands, which set `session.command`.
void addDocumentCommands(CLI::App &app, Session &session); ///< parse, sanitize

}
