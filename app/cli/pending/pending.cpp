// Temporary: stands in for functions that are being written. Linked last and weak, so that what exists comes first.
#include "../pending.h"

#include "ingest/ingest.h"
#include "parsing/discovery.h"
#include "parsing/opml.h"
#include "parsing/parser.h"
#include "parsing/post.h"
#include "text/date.h"
#include "text/encoding.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#define PENDING __attribute__((weak))

namespace Masthead {

PENDING bool looksLikePost(const QByteArray &bytes) { return bytes.trimmed().startsWith("---"); }
PENDING Result<ParsedFeed> parsePost(const QByteArray &, const QString &) { return Error{ErrorKind::NotAFeed, QStringLiteral("pending")}; }
PENDING Result<ParsedFeed> parseFeed(const QByteArray &, const ParseOptions &) { return Error{ErrorKind::NotAFeed, QStringLiteral("pending")}; }
PENDING Result<Opml> parseOpml(const QByteArray &, const QString &) { return Error{ErrorKind::NotOpml, QStringLiteral("pending")}; }
PENDING QList<DiscoveredFeed> discoverFeeds(const QString &, const QString &) { return {}; }
PENDING QDateTime parseDate(const QString &text) { return QDateTime::fromString(text, Qt::ISODate); }
PENDING DecodedText decodeDocument(const QByteArray &bytes, const QString &) { return {QString::fromUtf8(bytes), QStringLiteral("utf-8"), false}; }
PENDING QString sanitizeHtml(const QString &, const SanitizeOptions &) { return QStringLiteral("pending"); }
PENDING void sanitize(HtmlTree &, const SanitizeOptions &) {}
PENDING DocumentKind documentKind(const QByteArray &bytes, const QString &)
{
    const QByteArray head = bytes.left(4096).trimmed().toLower();
    return looksLikePost(bytes)              ? DocumentKind::Post
        : head.contains("<opml")             ? DocumentKind::Opml
        : head.startsWith("<!doctype html")
            || head.startsWith("<html")      ? DocumentKind::Page
                                             : DocumentKind::Feed;
}
PENDING Article makeArticle(const ParsedFeed &, const ParsedEntry &entry)
{
    Article article;
    article.guid = entry.guid;
    article.url = entry.url;
    article.title = entry.title.text.simplified();
    article.html = entry.content.isEmpty() ? entry.summary.text : entry.content.text;
    article.published = entry.published;
    article.updated = entry.updated;
    article.categories = entry.categories;
    article.leadImage = entry.leadImage;
    article.commentsUrl = entry.commentsUrl;
    article.language = entry.language;
    article.enclosures = entry.enclosures;
    article.provenance.publisher = entry.publisher.value;
    return article;
}

}
