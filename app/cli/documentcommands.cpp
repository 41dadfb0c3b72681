#include "input.h"
#include "session.h"

#include "ingest/ingest.h"
#include "ingest/pageprovenance.h"
#include "parsing/discovery.h"
#include "parsing/documentkind.h"
#include "parsing/jsonfeedwriter.h"
#include "parsing/opml.h"
#include "parsing/parser.h"
#include "parsing/post.h"
#include "text/date.h"
#include "text/encoding.h"
#include "text/htmlsanitizer.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Masthead {

namespace {

struct ParseRequest {
    std::string what; ///< path, address, "-", or the text of a date
    std::string as;
    std::string contentType;
    std::string baseUrl;
};

int printFeed(Console &console, const ParsedFeed &feed)
{
    JsonFeedWriter writer(jsonFeed(feed), [&console](const QByteArray &bytes) { console.result(bytes); });
    for (const ParsedEntry &entry : feed.entries)
        writer.add(jsonItem(makeArticle(feed, entry), entry));
    writer.finish();
    for (const QString &warning : feed.warnings)
        console.message(QStringLiteral("warning: ") % printable(warning));
    return 0;
}

QJsonObject jsonSubscription(const OpmlFeed &feed)
{
    QJsonObject out{{QStringLiteral("url"), feed.url}};
    if (!feed.title.isEmpty())
        out.insert(QLatin1String("title"), feed.title);
    if (!feed.folder.isEmpty())
        out.insert(QLatin1String("folder"), QJsonArray::fromStringList(feed.folder));
    if (!feed.htmlUrl.isEmpty())
        out.insert(QLatin1String("html_url"), feed.htmlUrl);
    if (!feed.tags.isEmpty())
        out.insert(QLatin1String("tags"), QJsonArray::fromStringList(feed.tags));
    return out;
}

QJsonObject jsonOpml(const Opml &opml)
{
    QJsonArray feeds;
    for (const OpmlFeed &feed : opml.feeds)
        feeds += jsonSubscription(feed);
    QJsonArray lists;
    for (const OpmlList &list : opml.lists)
        lists += QJsonObject{{QStringLiteral("url"), list.url}, {QStringLiteral("title"), list.title}};
    QJsonObject head;
    const std::pair<const char *, QString> fields[] = {{"title", opml.title},
                                                       {"date_created", rfc3339(opml.created)},
                                                       {"date_modified", rfc3339(opml.modified)},
                                                       {"owner_name", opml.ownerName},
                                                       {"owner_email", opml.ownerMail}};
    for (const auto &[key, value] : fields)
        if (!value.isEmpty())
            head.insert(QLatin1String(key), value);
    QJsonObject out{{QStringLiteral("ok"), true},
                    {QStringLiteral("opml"), head},
                    {QStringLiteral("feeds"), feeds},
                    {QStringLiteral("lists"), lists}};
    if (!opml.warnings.isEmpty())
        out.insert(QLatin1String("warnings"), QJsonArray::fromStringList(opml.warnings));
    return out;
}

int printOpml(Console &console, const Opml &opml)
{
    console.result(QJsonDocument(jsonOpml(opml)).toJson());
    for (const QString &address : opml.rejected)
        console.message(QStringLiteral("warning: this address is not taken: ") % printable(address));
    for (const QString &warning : opml.warnings)
        console.message(QStringLiteral("warning: ") % printable(warning));
    return 0;
}

Opml offeredBy(const QList<DiscoveredFeed> &found)
{
    Opml offered;
    for (const DiscoveredFeed &feed : found)
        offered.feeds += OpmlFeed{feed.url, feed.title, {}, {}, {}};
    return offered;
}

// A page that was not asked for is no feed, whatever it offers; what it offers is told all the same.
int refusePage(Console &console, const QList<DiscoveredFeed> &found)
{
    const Error error{ErrorKind::HtmlPage, QStringLiteral("a web page, which offers these feeds")};
    QJsonObject out = jsonOpml(offeredBy(found));
    out.insert(QLatin1String("ok"), false);
    out.insert(QLatin1String("error"), jsonError(error));
    console.result(QJsonDocument(out).toJson());
    console.message(QStringLiteral("mastheadctl: ") % error.detail);
    return exitStatus(error.kind);
}

int parseAsPage(Console &console, const InputDocument &document, bool recognised)
{
    const QString html = decodeDocument(document.bytes, document.contentType).text;
    const QList<DiscoveredFeed> found = discoverFeeds(html, document.baseUrl);
    if (!recognised)
        return printOpml(console, offeredBy(found));
    return found.isEmpty()
               ? console.fail({ErrorKind::HtmlPage, QStringLiteral("a web page that names no feed")}, document.name)
               : refusePage(console, found);
}

/// The masthead of a web page, as an item.
int parseAsArticle(Console &console, const InputDocument &document)
{
    Article article;
    article.url = document.baseUrl;
    article = withPage(article, pageProvenance(decodeDocument(document.bytes, document.contentType).text));
    JsonFeedWriter writer(jsonFeed(document.name), [&console](const QByteArray &bytes) { console.result(bytes); });
    writer.add(jsonItem(article));
    writer.finish();
    return 0;
}

int parseAs(Console &console, DocumentKind kind, const InputDocument &document, bool recognised)
{
    if (kind == DocumentKind::Page)
        return parseAsPage(console, document, recognised);
    if (kind == DocumentKind::Opml) {
        const Result<Opml> opml = parseOpml(document.bytes, document.contentType);
        return opml ? printOpml(console, *opml) : console.fail(opml.error(), document.name);
    }
    const Result<ParsedFeed> feed = kind == DocumentKind::Post
                                        ? parsePost(document.bytes, QFileInfo(document.name).fileName())
                                        : parseFeed(document.bytes, {document.contentType, document.baseUrl});
    return feed ? printFeed(console, *feed) : console.fail(feed.error(), document.name);
}

int printDate(Console &console, const QString &text)
{
    const QString instant = rfc3339(parseDate(text));
    if (instant.isEmpty()) {
        console.message(QStringLiteral("mastheadctl: this is no date: ") % printable(text));
        return exitStatus(ErrorKind::NotAFeed);
    }
    console.line(instant);
    return 0;
}

DocumentKind kindNamed(const std::string &name)
{
    return name == "feed"   ? DocumentKind::Feed
           : name == "post" ? DocumentKind::Post
           : name == "opml" ? DocumentKind::Opml
                            : DocumentKind::Page;
}

int parse(Session &session, const ParseRequest &request)
{
    const QString what = argument(request.what);
    if (request.as == "date")
        return printDate(session.console, what);
    Result<InputDocument> document = readDocument(what, session.clock);
    if (!document)
        return session.console.fail(document.error(), what);
    if (!request.contentType.empty())
        document->contentType = argument(request.contentType);
    if (!request.baseUrl.empty())
        document->baseUrl = argument(request.baseUrl);
    if (request.as == "article")
        return parseAsArticle(session.console, *document);
    if (!request.as.empty())
        return parseAs(session.console, kindNamed(request.as), *document, false);
    return parseAs(session.console, documentKind(document->bytes, document->contentType), *document, true);
}

int sanitizeInput(Console &console, const QString &baseUrl)
{
    const Result<QByteArray> bytes = readInput(QStringLiteral("-"));
    if (!bytes)
        return console.fail(bytes.error());
    console.result(sanitizeHtml(QString::fromUtf8(*bytes), {.baseUrl = baseUrl}).toUtf8());
    return 0;
}

void addParse(CLI::App &app, Session &session)
{
    const auto request = std::make_shared<ParseRequest>();
    CLI::App *command =
        app.add_subcommand("parse", "Print any supported document as JSON Feed, without touching the archive");
    command->add_option("PATH", request->what, "A file, an http or https address, or - for stdin")->required();
    command->add_option("--as", request->as, "What it is; recognised where not given")
        ->check(CLI::IsMember({"feed", "post", "opml", "page", "article", "date"}));
    command->add_option("--content-type", request->contentType, "The HTTP Content-Type that came with it");
    command->add_option("--base-url", request->baseUrl, "The address that it came from");
    command->callback([&session, request] { session.command = [&session, request] { return parse(session, *request); }; });
}

void addSanitize(CLI::App &app, Session &session)
{
    const auto baseUrl = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("sanitize", "Read HTML from stdin and print it clean");
    command->add_option("--base-url", *baseUrl, "What relative addresses resolve against");
    command->callback([&session, baseUrl] {
        session.command = [&session, baseUrl] { return sanitizeInput(session.console, argument(*baseUrl)); };
    });
}

}

void addDocumentCommands(CLI::App &app, Session &session)
{
    addParse(app, session);
    addSanitize(app, session);
}

}
