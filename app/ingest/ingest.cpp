#include "ingest.h"

#include "bodyprovenance.h"
#include "cleaner.h"
#include "fieldprovenance.h"
#include "identity.h"
#include "plaintext.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#include <QUrl>

namespace Masthead {

namespace {

bool isPost(const ParsedFeed &feed) { return feed.format == QLatin1String("post"); }

/// http and https addresses, and for posts files beside them; anything else is left out.
QString pictureAddress(const QString &address, const QString &base, bool relative)
{
    const QUrl url(address.trimmed());
    if (!url.isValid() || url.isEmpty())
        return {};
    if (url.isRelative()) {
        if (url.host().isEmpty() && relative)
            return url.path().startsWith(QLatin1Char('/')) ? QString() : address.trimmed();
        const QUrl whole = QUrl(base.isEmpty() ? QStringLiteral("https:") : base).resolved(url);
        return whole.host().isEmpty() ? QString() : whole.toString(QUrl::FullyEncoded);
    }
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && !url.host().isEmpty() ? address.trimmed() : QString();
}

QString webAddress(const QString &address) { return pictureAddress(address, {}, false); }

Article fieldsOf(const ParsedFeed &feed, const ParsedEntry &entry)
{
    Article article;
    article.guid = entry.guid;
    article.url = webAddress(entry.url);
    article.title = plainLine(entry.title);
    article.raw = bodyHtml(entry.content.isEmpty() ? entry.summary : entry.content);
    article.published = entry.published;
    article.updated = entry.updated;
    article.categories = entry.categories;
    article.commentsUrl = webAddress(entry.commentsUrl);
    article.language = entry.language.isEmpty() ? feed.language : entry.language;
    article.enclosures = entry.enclosures;
    article.baseUrl = entry.baseUrl;
    if (article.baseUrl.isEmpty() && !isPost(feed))
        article.baseUrl = article.url.isEmpty() ? feed.link : article.url;
    article.leadImage = pictureAddress(entry.leadImage, article.baseUrl, isPost(feed));
    article.provenance = fieldProvenance(entry);
    return article;
}

}

Article makeArticle(const ParsedFeed &feed, const ParsedEntry &entry)
{
    Article article = fieldsOf(feed, entry);
    HtmlTree tree = HtmlTree::parse(article.raw);
    readBodyProvenance(tree, article.provenance);
    cleanBody(tree);
    article.html = sanitize(tree, {article.baseUrl, isPost(feed)});
    article.text = renderedText(tree.root());
    article.guid = identityOf(article);
    article.fingerprint = fingerprintOf(article);
    return article;
}

QString asPublished(const Article &article)
{
    // An article without a base is a post, whose pictures stand beside it.
    return sanitizeHtml(article.raw, {article.baseUrl, article.baseUrl.isEmpty()});
}

}
