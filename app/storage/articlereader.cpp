#include "articlereader.h"

#include "annotations.h"
#include "contenttable.h"
#include "database.h"

#include "text/plaintext.h"
#include "text/searchhits.h"

#include <optional>

namespace Masthead {

namespace {

std::optional<StoredArticle> find(Database &database, ArticleId id)
{
    Statement row =
        database.query(QStringLiteral("SELECT a.id, a.feed_id, a.guid, a.first_seen, a.revision, a.content_id, s.read, "
                                      "s.starred FROM article a LEFT JOIN state s ON s.article_id = a.id WHERE a.id = ?"),
                       id);
    if (!row.next())
        return std::nullopt;
    StoredArticle stored;
    stored.id = row.integer(0);
    stored.feedId = row.integer(1);
    stored.content = readContent(database, row.integer(5));
    stored.content.guid = row.text(2);
    stored.firstSeen = row.time(3);
    stored.revision = int(row.integer(4));
    stored.state = {row.flag(6), row.flag(7)};
    stored.annotations = readAnnotations(database, id);
    return stored;
}

}

Result<QList<ArticleRow>> readRows(Database &database, const QList<ArticleId> &ids)
{
    QList<ArticleRow> list;
    list.reserve(ids.size());
    Statement rows = database.query(
        QStringLiteral(
            "SELECT a.id, a.feed_id, a.title, a.publisher, a.source, a.editors, a.lead_image, a.url, a.sort_date, s.read, "
            "s.starred, COALESCE(NULLIF(f.given_title, ''), NULLIF(f.title, ''), f.url), a.content_id "
            "FROM json_each(?) j JOIN article a ON a.id = j.value JOIN feed f ON f.id = a.feed_id "
            "LEFT JOIN state s ON s.article_id = a.id ORDER BY j.key"),
        idList(ids));
    while (rows.next()) {
        list += ArticleRow{rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), rows.text(4),
                           rows.texts(5),   rows.text(6),    rows.text(7), rows.time(8), {rows.flag(9), rows.flag(10)},
                           rows.text(11)};
        if (list.last().title.isEmpty())
            list.last().title = openingWords(readIndexedTexts(database, rows.integer(12)).text);
    }
    return database.finish(list);
}

Result<QHash<ArticleId, Snippet>> readSnippets(Database &database, const QList<ArticleId> &ids,
                                               const QList<Query::Term> &terms)
{
    QHash<ArticleId, Snippet> snippets;
    const QList<SearchPhrase> phrases = markedPhrases(terms);
    const Transaction snapshot(database, Transaction::Kind::Read);
    Statement rows = database.query(
        QStringLiteral("SELECT id, content_id FROM article WHERE id IN (SELECT value FROM json_each(?))"), idList(ids));
    while (rows.next())
        if (const Snippet snippet = snippetOf(searchedText(readIndexedTexts(database, rows.integer(1))), phrases);
            !snippet.text.isEmpty())
            snippets.insert(rows.integer(0), snippet);
    return database.finish(snippets);
}

Result<StoredArticle> readArticle(Database &database, ArticleId id)
{
    const Transaction snapshot(database, Transaction::Kind::Read);
    const std::optional<StoredArticle> found = find(database, id);
    if (!found)
        database.fail({ErrorKind::NotFound, QStringLiteral("there is no article %1").arg(id)});
    return database.finish(found.value_or(StoredArticle()));
}

Result<QList<StoredArticle>> readArticles(Database &database, const QList<ArticleId> &ids, QStringList &damaged)
{
    QList<StoredArticle> list;
    const Transaction snapshot(database, Transaction::Kind::Read);
    for (const ArticleId id : ids) {
        const std::optional<StoredArticle> found = find(database, id);
        const Done read = database.finish();
        if (!read && read.error().kind != ErrorKind::Database)
            return read.error();
        if (!read)
            damaged += read.error().detail;
        else if (found)
            list += *found;
    }
    return list;
}

}
