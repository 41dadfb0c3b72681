#include "text/date.h"

#include "feedelements.h"
#include "feedformats.h"
#include "feedpersons.h"
#include "untypedtext.h"

namespace Masthead {

namespace {

constexpr QLatin1String href("href");

// An anchor may stand in the place of the attribute.
QString hrefOf(const XmlElement &element)
{
    if (const QString own = resolvedAddress(element.base, element.attribute(href)); !own.isEmpty())
        return own;
    const XmlElement *anchor = element.child(QLatin1String("a"));
    return anchor && anchor->hasAttribute(href) ? resolvedAddress(anchor->base, anchor->attribute(href))
                                                : firstAddress(element, {"a"});
}

// Between the tags, as browsers read it, or in the attribute of the note that the W3C was sent.
ParsedText textOf(const XmlElement &element, ElementNames names)
{
    if (const ParsedText text = firstHtml(element, names); !text.isEmpty())
        return text;
    for (const XmlElement *child : childrenNamed(element, names))
        if (const QString value = child->attribute(QLatin1String("value")).trimmed(); !value.isEmpty())
            return readUntypedText(value);
    return {};
}

ParsedText titleOf(const XmlElement &element)
{
    const ParsedText title = textOf(element, {"title"});
    const XmlElement *anchor = element.child(QLatin1String("a"));
    return title.isEmpty() && anchor && anchor->hasAttribute(href) ? htmlOf(*anchor, element.base) : title;
}

}

ParsedEntry readCdfItem(const XmlElement &item)
{
    ParsedEntry entry;
    entry.url = hrefOf(item);
    entry.guid = entry.url;
    entry.title = titleOf(item);
    entry.summary = textOf(item, {"abstract"});
    readPersons(item, {"author"}, entry.authors);
    entry.updated = parseDate(item.attribute(QLatin1String("lastmod")));
    entry.language = item.language;
    entry.baseUrl = item.base;
    readEntryModules(item, entry);
    return entry;
}

void readCdfFeed(const XmlElement &root, ParsedFeed &feed)
{
    feed.title = titleOf(root);
    feed.subtitle = textOf(root, {"abstract"});
    readPersons(root, {"author"}, feed.authors);
    feed.link = hrefOf(root);
    feed.self = resolvedAddress(root.base, root.attribute(QLatin1String("self")));
    feed.updated = parseDate(root.attribute(QLatin1String("lastmod")));
    feed.language = root.language;
    for (const XmlElement *logo : childrenNamed(root, {"logo"})) {
        QString &into = logo->attribute(QLatin1String("style")).compare(QLatin1String("icon"), Qt::CaseInsensitive) == 0
                            ? feed.icon
                            : feed.image;
        if (into.isEmpty())
            into = resolvedAddress(logo->base, logo->attribute(QLatin1String("href")));
    }
}

}
