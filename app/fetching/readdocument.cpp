#include "readdocument.h"

#include "parsing/documentkind.h"
#include "parsing/parser.h"
#include "text/encoding.h"

namespace Masthead {

namespace {

Result<SubscribableDocument> readPage(const HttpAnswer &answer, const QString &contentType, const QString &address)
{
    SubscribableDocument document;
    document.kind = SubscribableDocument::Kind::Page;
    document.feeds = discoverFeeds(decodeDocument(answer.body, contentType).text, address);
    if (document.feeds.isEmpty())
        document.places = commonFeedPlaces(address);
    if (document.feeds.isEmpty() && document.places.isEmpty())
        return Error{ErrorKind::HtmlPage, QStringLiteral("a web page that names no feed")};
    return document;
}

Result<SubscribableDocument> readList(const HttpAnswer &answer, const QString &contentType)
{
    const Result<Opml> list = parseOpml(answer.body, contentType);
    if (!list)
        return list.error();
    SubscribableDocument document;
    document.kind = SubscribableDocument::Kind::List;
    document.list = *list;
    return document;
}

}

Result<SubscribableDocument> readDocument(const HttpAnswer &answer)
{
    const QString contentType = QString::fromLatin1(answer.contentType);
    const QString address = answer.url.toString(QUrl::FullyEncoded);
    switch (documentKind(answer.body, contentType)) {
    case DocumentKind::Page: return readPage(answer, contentType, address);
    case DocumentKind::Opml: return readList(answer, contentType);
    case DocumentKind::Post:
        return Error{ErrorKind::NotAFeed, QStringLiteral("a single post; its folder can be subscribed to")};
    default: break;
    }
    const Result<ParsedFeed> feed = parseFeed(answer.body, {contentType, address});
    if (feed)
        return SubscribableDocument();
    if (feed.error().kind == ErrorKind::HtmlPage)
        return readPage(answer, contentType, address);
    return feed.error();
}

}
