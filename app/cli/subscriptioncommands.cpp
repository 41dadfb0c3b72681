#include "feedtree.h"
#include "refreshreport.h"
#include "session.h"

#include "fetching/refresher.h"
#include "fetching/subscriber.h"
#include "network/httpfetcher.h"
#include "network/passwords.h"
#include "storage/archive.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QUrl>

namespace Masthead {

namespace {

struct AddRequest {
    std::vector<std::string> what;
    std::string folder;
    std::string userName;
    std::string passwordFile;
    bool local = false;
    bool json = false;
};

struct RefreshRequest {
    std::vector<std::string> feeds;
    bool json = false;
};

/// What fetching needs, put together for one command.
struct Fetching {
    Fetching(Archive &archive, const Clock &clock) : fetcher(clock), refresher(archive, fetcher, clock)
    {
        fetcher.setPasswords(&passwords);
    }
    KeychainPasswords passwords;
    HttpFetcher fetcher;
    Refresher refresher;
};

void showProgress(const Refresher &refresher, Console &console)
{
    QObject::connect(&refresher, &Refresher::progress, &refresher, [&console](int done, int total) {
        if (total > 1)
            console.progress(QStringLiteral("%1 of %2 feeds").arg(done).arg(total));
    });
    QObject::connect(&refresher, &Refresher::postsRead, &refresher, [&console](FeedId, int done, int total) {
        console.progress(QStringLiteral("%1 of %2 posts read").arg(done).arg(total));
    });
}

/// The answers of several addresses, asked for at once: a slow server delays no other.
class Adding {
public:
    Adding(Archive &archive, Fetching &fetching, Console &console)
        : m_subscriber(archive, fetching.fetcher, fetching.refresher, &fetching.passwords), m_console(console)
    {
    }

    void add(const std::vector<std::string> &what, const Subscriber::Options &options, RefreshReport &report)
    {
        QEventLoop loop;
        m_waiting = what.size();
        for (const std::string &one : what) {
            const QString typed = argument(one);
            m_subscriber.subscribe(typed, options, [this, typed, &report, &loop](const Result<Subscription> &answer) {
                take(typed, answer, report);
                if (--m_waiting == 0)
                    loop.quit();
            });
        }
        if (m_waiting > 0)
            loop.exec();
    }

private:
    void take(const QString &typed, const Result<Subscription> &answer, RefreshReport &report)
    {
        if (!answer) {
            report.refused += {typed, answer.error()};
            return;
        }
        for (const QString &warning : answer->warnings)
            m_console.message(QStringLiteral("warning: ") % printable(typed) % QStringLiteral(": ") % warning);
        for (const QString &address : answer->lists)
            m_console.message(QStringLiteral("warning: this is another list, and is not read: ") % printable(address));
        for (const QString &address : answer->rejected)
            m_console.message(QStringLiteral("warning: this address is not taken: ") % printable(address));
        for (const QString &address : answer->local)
            m_console.message(
                QStringLiteral("warning: this address leads into the local network, and is taken with --local only: ")
                % printable(address));
        // The next fetch will say that it is missing.
        if (answer->passwordLost)
            m_console.message(QStringLiteral("warning: the password was used once and is not kept: ")
                              % answer->passwordLost->detail);
        report.summary = together(report.summary, answer->summary);
    }

    Subscriber m_subscriber;
    Console &m_console;
    std::size_t m_waiting = 0;
};

/// The first line of a file, or of stdin for "-".
Result<QString> readPassword(const QString &path)
{
    QFile file(path);
    if (!(path == u'-' ? file.open(0, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return Error{ErrorKind::Disk, path % QStringLiteral(": ") % file.errorString()};
    const QString line = QString::fromUtf8(file.readLine(4096));
    const qsizetype end = line.indexOf(u'\n');
    return end < 0 ? line : line.left(line.endsWith(QLatin1String("\r\n")) ? end - 1 : end);
}

/// Everything is done when the command ends: what it brought is indexed, and what is kept no longer is gone, and its space with it.
int finish(Session &session, Archive &archive, const RefreshReport &report, const QElapsedTimer &timer, bool json)
{
    Result<int> gone = await(archive.letGoOfSome());
    while (gone && *gone > 0)
        gone = await(archive.letGoOfSome());
    const Done indexed = gone ? await(archive.finishIndex()) : Done(gone.error());
    Result<bool> more = indexed.ok();
    while (more && *more)
        more = await(archive.giveBackSpace());
    const int status = printReport(session.console, report, timer.elapsed(), json);
    return indexed ? status : session.console.fail(indexed.error());
}

int add(Session &session, const AddRequest &request)
{
    Result<QString> password = QString();
    if (!request.passwordFile.empty())
        password = readPassword(argument(request.passwordFile));
    if (!password)
        return session.console.fail(password.error());
    return session.withArchive([&](Archive &archive) {
        QElapsedTimer timer;
        timer.start();
        Fetching fetching(archive, session.clock);
        RefreshReport report;
        showProgress(fetching.refresher, session.console);
        Subscriber::Options options;
        options.folder = argument(request.folder).split(u'/', Qt::SkipEmptyParts);
        options.takeFirst = true;
        options.localToo = request.local;
        options.userName = argument(request.userName);
        options.password = *password;
        Adding(archive, fetching, session.console).add(request.what, options, report);
        return finish(session, archive, report, timer, request.json);
    });
}

Result<QList<FeedId>> feedsNamed(Archive &archive, const std::vector<std::string> &names)
{
    const Result<FeedTree> tree = await(archive.tree());
    if (!tree)
        return tree.error();
    QList<FeedId> ids;
    for (const std::string &name : names) {
        const Result<Feed> feed = feedNamed(*tree, argument(name));
        if (!feed)
            return feed.error();
        ids += feed->id;
    }
    return ids;
}

int refresh(Session &session, const RefreshRequest &request)
{
    return session.withArchive([&](Archive &archive) {
        const Result<QList<FeedId>> feeds = feedsNamed(archive, request.feeds);
        if (!feeds)
            return session.console.fail(feeds.error());
        QElapsedTimer timer;
        timer.start();
        Fetching fetching(archive, session.clock);
        RefreshReport report;
        showProgress(fetching.refresher, session.console);
        QEventLoop loop;
        QObject::connect(
            &fetching.refresher, &Refresher::finished, &loop,
            [&](const RefreshSummary &summary) {
                report.summary = summary;
                loop.quit();
            },
            Qt::QueuedConnection);
        if (feeds->isEmpty())
            fetching.refresher.refreshDue();
        else
            fetching.refresher.refresh(*feeds);
        loop.exec();
        return finish(session, archive, report, timer, request.json);
    });
}

}

void addSubscriptionCommands(CLI::App &app, Session &session)
{
    const auto adding = std::make_shared<AddRequest>();
    CLI::App *command = app.add_subcommand("add", "Subscribe to feeds and read them at once");
    command->add_option("URL", adding->what, "A feed, a site, an OPML file, or a folder of posts")
        ->required()
        ->expected(1, -1);
    command->add_option("--folder", adding->folder, "The folder they go into, such as News/World; made where it is missing");
    CLI::Option *user = command->add_option("--user", adding->userName, "The name to give to a server that asks for one");
    command
        ->add_option("--password-file", adding->passwordFile,
                     "Its password is the first line of this file, or of stdin for -")
        ->needs(user);
    command->add_flag("--local", adding->local, "Also take addresses of a list that lead into the local network");
    command->add_flag("--json", adding->json, "As JSON");
    command->callback([&session, adding] { session.command = [&session, adding] { return add(session, *adding); }; });

    const auto refreshing = std::make_shared<RefreshRequest>();
    command = app.add_subcommand("refresh", "Fetch what is due, or the feeds that are named");
    command->add_option("FEED", refreshing->feeds, "Its id, address or title")->expected(0, -1);
    command->add_flag("--json", refreshing->json, "As JSON");
    command->callback(
        [&session, refreshing] { session.command = [&session, refreshing] { return refresh(session, *refreshing); }; });
}

}
