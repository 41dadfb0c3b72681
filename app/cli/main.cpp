#include "session.h"

#include <QCoreApplication>

using namespace Masthead;

namespace {

/// The exit status of arguments that mean nothing, or of a request for help.
int usage(const CLI::App &app, const CLI::ParseError &error)
{
    return app.exit(error) == 0 ? 0 : exitStatus(ErrorKind::Usage);
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("masthead"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MASTHEAD_VERSION));

    Session session;
    CLI::App app("Masthead, a news reader that shows who stands behind an article: the same without a window",
                 "mastheadctl");
    app.set_version_flag("--version", MASTHEAD_VERSION);
    app.add_option("--archive", session.archivePath, "The archive to use")->envname("MASTHEAD_ARCHIVE");
    app.require_subcommand(1);
    app.fallthrough();
    addDocumentCommands(app, session);
    addSubscriptionCommands(app, session);
    addImportCommands(app, session);
    addFeedCommands(app, session);
    addArticleCommands(app, session);
    addExportCommands(app, session);
    addArchiveCommands(app, session);
    addProvenanceCommands(app, session);
    try {
        app.parse(guardedArguments(argc, argv));
    } catch (const CLI::ParseError &error) {
        return usage(app, error);
    }
    return session.console.end(session.command());
}
