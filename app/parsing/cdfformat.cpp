#include "text/date.h"

#include "feedelements.h"
#include "feedformats.h"

namespace Masthead {

namespace {

QString hrefOf(const XmlElement &element)
{
    if (const QString own = resolvedAddress(element.base, element.attribute(QLatin1String("href"))); !own.isEmpty())
        return own;
    return firstAddress(element, {"a"});
}

}

ParsedEntry readCdfItem(const XmlElement &item)
{
    ParsedEntry entry;
    entry.url = hrefOf(item);
    entry.guid = entry.url;
    entry.title = firstHtml(item, {"title"});
    entry.summary = firstHtml(item, {"abstract"});
    entry.updated = parseDate(item.attribute(QLatin1String("lastmod")));
    entry.language = item.language;
    entry.baseUrl = item.base;
    readEntryModules(item, entry);
    return entry;
}

void readCdfFeed(const XmlElement &root, ParsedFeed &feed)
{
    feed.title = firstHtml(root, {"title"});
    feed.subtitle = firstHtml(root, {"abstract"});
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
