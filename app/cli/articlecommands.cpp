#include "selection.h"
#include "session.h"

#include "parsing/jsonfeedwriter.h"
#include "storage/archive.h"

#include <algorithm>

namespace Masthead {

namespace {

struct ListRequest {
    std::vector<std::string> query;
    qsizetype limit = 0; ///< 0: all
    qsizetype offset = 0;
    bool json = false;
};

QString shownProvenance(const QString &publisher, const QString &source, const QStringList &editors)
{
    QString out = publisher;
    if (!source.isEmpty())
        out += QStringLiteral(" ‹ ") % source;
    if (!editors.isEmpty())
        out += QStringLiteral(" · ") % editors.join(QStringLiteral(", "));
    return out.trimmed();
}

/// Columns parted by tabs: id, date, u(nread) s(tarred), title, provenance.
QString rowLine(const ArticleRow &row)
{
    const QString states = QString(row.state.read ? u'-' : u'u') % QString(row.state.starred ? u's' : u'-');
    const QStringList columns{QString::number(row.id), rfc3339(row.date), states, printable(row.title),
                              printable(shownProvenance(row.publisher, row.source, row.editors))};
    return columns.join(u'\t');
}

int printRows(Console &console, Archive &archive, const QList<ArticleId> &ids)
{
    const Done printed = eachRow(archive, ids, [&console](const ArticleRow &row) {
        console.line(rowLine(row));
        return done();
    });
    return printed ? 0 : console.fail(printed.error());
}

int printJson(Console &console, Archive &archive, const QList<ArticleId> &ids, const QString &title)
{
    JsonFeedWriter writer(jsonFeed(title), [&console](const QByteArray &bytes) { console.result(bytes); });
    const Result<QList<Error>> damaged = eachArticle(archive, ids, [&writer](const StoredArticle &article) {
        writer.add(jsonItem(article));
        return done();
    });
    writer.finish();
    const QList<Error> errors = damaged ? *damaged : QList<Error>{damaged.error()};
    for (const Error &error : errors)
        console.message(QStringLiteral("mastheadctl: ") % sentence(error));
    return errors.isEmpty() ? 0 : exitStatus(errors.first().kind);
}

int list(Session &session, const ListRequest &request)
{
    return session.withArchive([&](Archive &archive) {
        const QString query = joined(request.query);
        const Result<QList<ArticleId>> found = selected(archive, query);
        if (!found)
            return session.console.fail(found.error(), query);
        const QList<ArticleId> ids = found->mid(request.offset, request.limit > 0 ? request.limit : -1);
        return request.json ? printJson(session.console, archive, ids, query.isEmpty() ? QStringLiteral("Masthead") : query)
                            : printRows(session.console, archive, ids);
    });
}

/// Where the words stood, which rule read them, and how sure it is.
QString placeOf(const Evidence &evidence)
{
    QString place = evidence.from;
    if (evidence.offset >= 0)
        place += QStringLiteral(", character %1").arg(evidence.offset);
    if (!evidence.rule.isEmpty())
        place += QStringLiteral(", %1, %2").arg(evidence.rule, QString::number(evidence.confidence, 'f', 2));
    return place;
}

/// The masthead of an article, a field a line, each with the words that it was read from.
void printMasthead(Console &console, const Article &article)
{
    const auto put = [&console](const char *name, const QString &value) {
        if (!value.isEmpty())
            console.line(QStringLiteral("%1: %2").arg(QLatin1String(name), printable(value)));
    };
    const Provenance &who = article.provenance;
    const QString comma = QStringLiteral(", ");
    put("title", article.title);
    put("original title", who.originalTitle);
    put("publisher", who.publisher);
    put("source", who.source);
    put("byline", who.byline.join(comma));
    put("editors", who.editors.join(comma));
    for (const Contributor &one : who.contributors)
        put("contributor", one.name % QStringLiteral(" (") % one.role % u')');
    put("dateline", who.dateline);
    put("date", rfc3339(article.published));
    put("changed", rfc3339(article.updated));
    put("categories", article.categories.join(QStringLiteral(" › ")));
    put("url", article.url);
    put("original url", who.originalUrl);
    put("copyright", who.copyright);
    put("published as written", who.publishedText);
    put("changed as written", who.updatedText);
    for (const Evidence &evidence : who.evidence)
        put("evidence", QStringLiteral("%1 \"%2\" from \"%3\" (%4)")
                            .arg(provenanceFieldName(evidence.field), evidence.value, evidence.text, placeOf(evidence)));
}

int showAs(Console &console, const StoredArticle &article, const std::string &as)
{
    if (as == "json") {
        JsonFeedWriter writer(jsonFeed(article.content.title),
                              [&console](const QByteArray &bytes) { console.result(bytes); });
        writer.add(jsonItem(article));
        writer.finish();
    } else if (as == "html") {
        const FullText &full = article.content.fullText;
        console.result((full.isEmpty() ? article.content.html : full.html).toUtf8() + '\n');
    } else {
        printMasthead(console, article.content);
        console.line({});
        const FullText &full = article.content.fullText;
        const QStringList lines = (full.isEmpty() ? article.content.text : full.text).split(u'\n');
        for (const QString &line : lines)
            console.line(printable(line));
    }
    return 0;
}

int show(Session &session, ArticleId id, const std::string &as)
{
    return session.withArchive([&](Archive &archive) {
        const Result<StoredArticle> article = await(archive.article(id));
        return article ? showAs(session.console, *article, as)
                       : session.console.fail(article.error(), QStringLiteral("article %1").arg(id));
    });
}

int mark(Session &session, const std::string &as, const QString &query)
{
    return session.withArchive([&](Archive &archive) {
        const Result<QList<ArticleId>> ids = selected(archive, query);
        if (!ids)
            return session.console.fail(ids.error(), query);
        const bool on = as == "read" || as == "starred";
        const bool stars = as == "starred" || as == "unstarred";
        const Result<QList<StateChange>> changes = await(stars ? archive.setStarred(*ids, on) : archive.setRead(*ids, on));
        if (!changes)
            return session.console.fail(changes.error());
        const auto changed = std::count_if(changes->begin(), changes->end(),
                                           [](const StateChange &change) { return change.before != change.after; });
        session.console.line(QString::number(changed));
        return 0;
    });
}

void addList(CLI::App &app, Session &session)
{
    const auto request = std::make_shared<ListRequest>();
    CLI::App *command = app.add_subcommand("list", "Print the articles of a query, newest first");
    command
        ->add_option("QUERY", request->query, "Words and terms such as editor:王蒙 is:unread; all articles where left out")
        ->expected(1, -1); // else CLI11 takes what stands behind -- for another command's
    command->add_option("--limit", request->limit, "At most so many")->check(CLI::NonNegativeNumber);
    command->add_option("--offset", request->offset, "Leave out so many of the first")->check(CLI::NonNegativeNumber);
    command->add_flag("--json", request->json, "As JSON Feed");
    command->callback([&session, request] { session.command = [&session, request] { return list(session, *request); }; });
}

void addShow(CLI::App &app, Session &session)
{
    const auto id = std::make_shared<ArticleId>(0);
    const auto as = std::make_shared<std::string>("text");
    CLI::App *command = app.add_subcommand("show", "Print one article, with who stands behind it and how that is known");
    command->add_option("ID", *id, "Its number in the archive, as list prints it")->required();
    CLI::Option_group *form = command->add_option_group("form");
    form->add_flag_callback(
        "--json", [as] { *as = "json"; }, "As JSON Feed with one item");
    form->add_flag_callback(
        "--html", [as] { *as = "html"; }, "The clean body only, in full where the full text is kept");
    form->add_flag_callback(
        "--text", [as] { *as = "text"; }, "As text; so where nothing is said");
    form->require_option(0, 1);
    command->callback([&session, id, as] { session.command = [&session, id, as] { return show(session, *id, *as); }; });
}

void addMark(CLI::App &app, Session &session)
{
    const auto as = std::make_shared<std::string>();
    const auto query = std::make_shared<std::vector<std::string>>();
    CLI::App *command = app.add_subcommand("mark", "Mark the articles of a query and print how many changed");
    command->add_option("STATE", *as, "What they become")
        ->required()
        ->check(CLI::IsMember({"read", "unread", "starred", "unstarred"}));
    command->add_option("QUERY", *query, "Which; \"\" means all")->required()->expected(1, -1);
    command->callback(
        [&session, as, query] { session.command = [&session, as, query] { return mark(session, *as, joined(*query)); }; });
}

}

void addArticleCommands(CLI::App &app, Session &session)
{
    addList(app, session);
    addShow(app, session);
    addMark(app, session);
}

}
