#include "ingest.h"

#include "bodyprovenance.h"
#include "cleaner.h"
#include "fieldprovenance.h"
#include "identity.h"
#include "plaintext.h"
#include "writtendate.h"

#include "core/origin.h"
#include "core/pageevidence.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#include <QUrl>

#include <algorithm>

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
    return isWebAddress(url) ? address.trimmed() : QString();
}

QString webAddress(const QString &address) { return pictureAddress(address, {}, false); }

Article fieldsOf(const ParsedFeed &feed, const ParsedEntry &entry, const Outlets &outlets)
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
    article.provenance = fieldProvenance(entry, outlets);
    return article;
}

/// Of the letters, a tenth at least is Han: mark-up is counted too.
bool isMostlyHan(const QString &html)
{
    const QStringView look = QStringView(html).left(20'000);
    const auto count = [look](auto is) { return std::count_if(look.begin(), look.end(), is); };
    return count([](QChar c) { return c.script() == QChar::Script_Han; }) * 10
           >= count([](QChar c) { return c.isLetter(); });
}

/// Dates that only the text gives.
void takeWrittenDates(Article &article)
{
    const Provenance &who = article.provenance;
    if (!article.published.isValid() && !who.publishedText.isEmpty())
        article.published = instantOf(who.publishedText, isMostlyHan(article.raw));
    if (!article.updated.isValid() && !who.updatedText.isEmpty())
        article.updated = instantOf(who.updatedText, isMostlyHan(article.raw));
}

}

Article makeArticle(const ParsedFeed &feed, const ParsedEntry &entry, const Outlets &outlets)
{
    Article article = fieldsOf(feed, entry, outlets);
    HtmlTree tree = HtmlTree::parse(article.raw);
    const qsizetype text = readBodyProvenance(tree, outlets, article.provenance);
    takeWrittenDates(article);
    cleanBody(tree, text);
    article.html = sanitize(tree, {article.baseUrl, isPost(feed)});
    article.text = renderedText(tree.root());
    article.guid = identityOf(article);
    article.fingerprint = fingerprintOf(article);
    return article;
}

namespace {

/// The entry that an article was made of; what its web page said is no part of it.
ParsedEntry entryOf(const Article &kept)
{
    ParsedEntry entry;
    entry.guid = kept.guid;
    entry.url = kept.url;
    entry.title = {kept.title, ParsedText::Kind::Plain};
    entry.content = {kept.raw, ParsedText::Kind::Html};
    entry.categories = kept.categories;
    entry.leadImage = kept.leadImage;
    entry.commentsUrl = kept.commentsUrl;
    entry.language = kept.language;
    entry.baseUrl = kept.baseUrl;
    entry.enclosures = kept.enclosures;
    entry.published = kept.published;
    entry.updated = kept.updated;
    const bool chinese = isMostlyHan(kept.raw);
    for (const Evidence &one : kept.provenance.evidence) {
        const bool written = one.from.startsWith(QLatin1String("body"));
        if (written && one.field == ProvenanceField::Published && kept.published == instantOf(one.value, chinese))
            entry.published = {};
        if (written && one.field == ProvenanceField::Updated && kept.updated == instantOf(one.value, chinese))
            entry.updated = {};
        if (written || one.from.startsWith(pageMark))
            continue;
        if (one.field == ProvenanceField::Publisher)
            entry.publisher = {one.text, one.from};
        else if (one.field == ProvenanceField::Source)
            entry.source = {one.text, one.from};
        else if (one.field == ProvenanceField::Copyright)
            entry.rights = one.text;
        else if ((one.field == ProvenanceField::Byline || one.field == ProvenanceField::Editor)
                 && (entry.authors.isEmpty() || entry.authors.last().name != one.text
                     || entry.authors.last().from != one.from))
            entry.authors += ParsedPerson{one.text, {}, {}, one.from};
    }
    return entry;
}

}

Article readAgain(const Article &kept, bool post, const Outlets &outlets)
{
    ParsedFeed feed;
    if (post)
        feed.format = QStringLiteral("post");
    Article article = makeArticle(feed, entryOf(kept), outlets);
    article.leadImage = kept.leadImage;
    // Its fingerprint is of what the feed says, which the next fetch compares with.
    carryPage(kept, article);
    return article;
}

QString asPublished(const Article &article)
{
    // An article without a base is a post, whose pictures stand beside it.
    return sanitizeHtml(article.raw, {article.baseUrl, article.baseUrl.isEmpty()});
}

}
