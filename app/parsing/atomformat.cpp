#include "feedelements.h"
#include "feedformats.h"
#include "feedpersons.h"
#include "feedtitle.h"

namespace Masthead {

namespace {

// `src` content stands elsewhere and is not fetched. Its language and base are those of the article (XML Base section 4).
void readContent(const XmlElement &entry, ParsedEntry &result)
{
    for (const XmlElement *content : childrenNamed(entry, {"content"})) {
        if (content->hasAttribute(QLatin1String("src")))
            continue;
        result.content = atomText(*content, content->base);
        if (result.content.isEmpty())
            continue;
        result.baseUrl = content->base;
        if (!content->language.isEmpty())
            result.language = content->language;
        return;
    }
}

// Where it is all that is shown, its base is that of the article.
void readSummary(const XmlElement &entry, ParsedEntry &result)
{
    for (const XmlElement *summary : childrenNamed(entry, {"summary"})) {
        const QString base = result.content.isEmpty() ? summary->base : result.baseUrl;
        result.summary = atomText(*summary, base);
        if (result.summary.isEmpty())
            continue;
        result.baseUrl = base;
        return;
    }
}

ParsedText firstAtomText(const XmlElement &element, ElementNames names, const QString &base)
{
    for (const XmlElement *child : childrenNamed(element, names))
        if (const ParsedText text = atomText(*child, base); !text.isEmpty())
            return text;
    return {};
}

ParsedText titleOf(const XmlElement &element, const QString &base)
{
    for (const XmlElement *child : childrenNamed(element, {"title"}))
        if (const ParsedText title = withItsWords(*child, atomText(*child, base)); !title.isEmpty())
            return title;
    return {};
}

QString firstPlainText(const XmlElement &element, ElementNames names)
{
    return plainText(firstAtomText(element, names, element.base));
}

// An identifier that is only a path is completed, so that it names its site.
QString identifierOf(const XmlElement &element)
{
    const QString id = firstText(element, {"id"});
    return id.startsWith(QLatin1Char('/')) && !element.base.isEmpty() ? resolvedAddress(element.base, id) : id;
}

void readCategories(const XmlElement &element, QStringList &categories)
{
    for (const XmlElement *category : childrenNamed(element, {"category"})) {
        QString name = category->attribute(QLatin1String("label"));
        if (name.trimmed().isEmpty())
            name = category->attribute(QLatin1String("term"));
        if (name.trimmed().isEmpty())
            name = category->textContent();
        addCategory(categories, name);
    }
}

void readSource(const XmlElement &entry, ParsedEntry &result)
{
    const XmlElement *source = entry.child(QLatin1String("source"));
    if (!source)
        return;
    result.source = {firstPlainText(*source, {"title"}), QStringLiteral("atom:source")};
    const QList<AtomLink> links = atomLinks(*source, {"link"});
    result.sourceUrl = alternateLink(links);
    for (const AtomLink &link : links)
        if (link.rel == QLatin1String("self") && result.sourceUrl.isEmpty())
            result.sourceUrl = link.href;
    // An entry from elsewhere has its author from there (RFC 4287 section 4.2.1).
    if (result.authors.isEmpty())
        readPersons(*source, {"author"}, result.authors);
}

}

ParsedEntry readAtomEntry(const XmlElement &entry)
{
    ParsedEntry result;
    result.guid = identifierOf(entry);
    result.language = entry.language;
    result.baseUrl = entry.base;
    readContent(entry, result);
    readSummary(entry, result);
    result.title = titleOf(entry, result.baseUrl);
    readPersons(entry, {"author"}, result.authors);
    result.published = firstDate(entry, {"published", "issued", "created"});
    result.updated = firstDate(entry, {"updated", "modified"});
    readCategories(entry, result.categories);
    result.rights = firstPlainText(entry, {"rights", "copyright"});
    const QList<AtomLink> links = atomLinks(entry, {"link"});
    result.url = alternateLink(links);
    result.commentsUrl = repliesLink(links);
    for (const AtomLink &link : links)
        if (link.rel == QLatin1String("enclosure"))
            addEnclosure(result.enclosures, {link.href, link.type, link.length});
    readSource(entry, result);
    readEntryModules(entry, result);
    return result;
}

void readAtomFeed(const XmlElement &root, ParsedFeed &feed)
{
    feed.guid = identifierOf(root);
    feed.title = titleOf(root, root.base);
    feed.subtitle = firstAtomText(root, {"subtitle", "tagline"}, root.base);
    const QList<AtomLink> links = atomLinks(root, {"link"});
    feed.link = alternateLink(links);
    for (const AtomLink &link : links)
        if (link.rel == QLatin1String("self") && feed.self.isEmpty())
            feed.self = link.href;
        else if (link.rel == QLatin1String("hub") && !link.href.isEmpty() && feed.hubs.size() < maximumEnclosures)
            feed.hubs.append(link.href);
    feed.language = root.language;
    feed.rights = firstPlainText(root, {"rights", "copyright"});
    feed.generator = firstText(root, {"generator"});
    feed.image = firstAddress(root, {"logo"});
    feed.icon = firstAddress(root, {"icon"});
    feed.updated = firstDate(root, {"updated", "modified"});
    readPersons(root, {"author"}, feed.authors);
    readCategories(root, feed.categories);
    readFeedModules(root, feed);
}

}
