#include "feedtree.h"
#include "session.h"

#include "storage/archive.h"

#include <QJsonDocument>

namespace Masthead {

namespace {

void printTree(Console &console, const FeedTree &tree)
{
    for (const Feed &feed : tree.feeds) {
        const FeedCounts counts = countsOf(tree, feed.id);
        QStringList path = folderPath(tree, feed.folder);
        path += feed.title;
        console.line(printable(QStringLiteral("%1  %2  (%3 of %4 unread)  %5")
                                   .arg(feed.id)
                                   .arg(path.join(QStringLiteral(" › ")))
                                   .arg(counts.unread)
                                   .arg(counts.total)
                                   .arg(feed.url)));
        if (feed.error)
            console.line(QStringLiteral("    ") % sentence(*feed.error));
    }
    console.message(QStringLiteral("%1 feeds, %2 articles, %3 unread, %4 starred")
                        .arg(tree.feeds.size())
                        .arg(tree.total)
                        .arg(tree.unread)
                        .arg(tree.starred));
}

int listFeeds(Session &session, bool json)
{
    return session.withArchive([&session, json](Archive &archive) {
        const Result<FeedTree> tree = await(archive.tree());
        if (!tree)
            return session.console.fail(tree.error());
        if (json)
            session.console.result(QJsonDocument(jsonFeeds(*tree)).toJson());
        else
            printTree(session.console, *tree);
        return 0;
    });
}

int removeFeed(Session &session, const QString &name)
{
    return session.withArchive([&session, &name](Archive &archive) {
        const Result<FeedTree> tree = await(archive.tree());
        if (!tree)
            return session.console.fail(tree.error());
        const Result<Feed> feed = feedNamed(*tree, name);
        if (!feed)
            return session.console.fail(feed.error());
        if (const Done removed = await(archive.removeFeed(feed->id)); !removed)
            return session.console.fail(removed.error(), feed->title);
        session.console.message(printable(QStringLiteral("removed %1 (%2)").arg(feed->title, feed->url)));
        return 0;
    });
}

}

void addFeedCommands(CLI::App &app, Session &session)
{
    const auto name = std::make_shared<std::string>();
    CLI::App *remove = app.add_subcommand("remove", "Take a feed away; adding it again brings its articles back");
    remove->add_option("FEED", *name, "Its id, address or title")->required();
    remove->callback(
        [&session, name] { session.command = [&session, name] { return removeFeed(session, argument(*name)); }; });

    const auto json = std::make_shared<bool>(false);
    CLI::App *feeds = app.add_subcommand("feeds", "Print the feeds with their states and counts");
    feeds->add_flag("--json", *json, "As JSON");
    feeds->callback([&session, json] { session.command = [&session, json] { return listFeeds(session, *json); }; });
}

}
