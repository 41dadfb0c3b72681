#include "feedelements.h"
#include "feedformats.h"
#include "feedpersons.h"
#include "feedtitle.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

constexpr ElementNames summaries = {"description", "atom:summary"};
constexpr ElementNames contents = {"content:encoded", "xhtml:body",       "body",          "xhtml:div", "atom:content",
                                   "fullitem",        "yandex:full-text", "turbo:content", "fulltext",  "content"};

bool isAddress(const QString &text)
{
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

// A guid is a page for people unless it says that it is none (RSS 2.0, guid).
QString permalink(const XmlElement &item)
{
    const XmlElement *guid = item.child(QLatin1String("guid"));
    if (!guid)
        return {};
    const QString flag = guid->attribute(QLatin1String("ispermalink")).trimmed();
    const QString text = guid->textContent().trimmed();
    const bool is = flag.isEmpty() ? isAddress(text) : flag.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    return is ? resolvedAddress(guid->base, text) : QString();
}

// The page for people. Where several are named the last one counts, as in other readers; a link that says that it is something
// else, as Atom's without their namespace, is none.
QString pageOf(const XmlElement &element)
{
    QString page;
    for (const XmlElement *link : childrenNamed(element, {"link"})) {
        const QString relation = link->attribute(QLatin1String("rel")).trimmed().toLower();
        if (!relation.isEmpty() && relation != QLatin1String("alternate"))
            continue;
        QString given = link->textContent().trimmed();
        if (given.isEmpty())
            given = link->attribute(QLatin1String("href"));
        if (const QString address = resolvedAddress(link->base, given); !address.isEmpty())
            page = address;
    }
    return page;
}

void readLinks(const XmlElement &item, ParsedEntry &entry)
{
    const QList<AtomLink> links = atomLinks(item, {"atom:link"});
    entry.url = pageOf(item);
    if (entry.url.isEmpty())
        entry.url = permalink(item);
    if (entry.url.isEmpty())
        entry.url = alternateLink(links);
    if (entry.url.isEmpty())
        entry.url = resolvedAddress(item.base, item.attribute(QLatin1String("rdf:about")));
    if (entry.url.isEmpty())
        entry.url = firstAddress(item, {"feedburner:origlink"});
    if (entry.commentsUrl.isEmpty())
        entry.commentsUrl = repliesLink(links);
    for (const AtomLink &link : links)
        if (link.rel == QLatin1String("enclosure"))
            addEnclosure(entry.enclosures, {link.href, link.type, link.length});
}

void readEnclosures(const XmlElement &item, ParsedEntry &entry)
{
    for (const XmlElement *enclosure : childrenNamed(item, {"enclosure", "enc:enclosure"})) {
        QString url = enclosure->attribute(QLatin1String("url"));
        if (url.isEmpty())
            url = enclosure->attribute(QLatin1String("rdf:resource"));
        if (url.isEmpty())
            url = enclosure->attribute(QLatin1String("enc:url"));
        QString type = enclosure->attribute(QLatin1String("type"));
        if (type.isEmpty())
            type = enclosure->attribute(QLatin1String("enc:type"));
        QString length = enclosure->attribute(QLatin1String("length"));
        if (length.isEmpty())
            length = enclosure->attribute(QLatin1String("enc:length"));
        addEnclosure(entry.enclosures, {resolvedAddress(enclosure->base, url), type.trimmed(), lengthOf(length)});
    }
}

// Of the text that is shown.
QString baseOf(const XmlElement &item)
{
    for (const ElementNames names : {contents, summaries})
        if (const QString base = baseOfHtml(item, names); !base.isEmpty())
            return base;
    return item.base;
}

// Discourse names the feed of the article's own replies there, under the article's title.
void dropOwnSource(ParsedEntry &entry)
{
    if (entry.url.isEmpty() || entry.sourceUrl != entry.url + QLatin1String(".rss"))
        return;
    entry.source = {};
    entry.sourceUrl.clear();
}

const XmlElement &channelOf(const XmlElement &root)
{
    const XmlElement *channel = root.child(QLatin1String("channel"));
    return channel ? *channel : root;
}

// Some episodes have no page but themselves; a picture is no page.
QString episodeOf(const QList<Enclosure> &enclosures)
{
    static const QRegularExpression picture(QStringLiteral("\\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const Enclosure &enclosure : enclosures)
        if (!enclosure.type.startsWith(QLatin1String("image/")) && !picture.match(enclosure.url).hasMatch())
            return enclosure.url;
    return {};
}

// In RSS 1.0 the picture stands beside the channel.
QString imageOf(const XmlElement &root, const XmlElement &channel)
{
    const QString inside = firstAddress(channel, {"image/url"});
    return inside.isEmpty() ? firstAddress(root, {"image/url"}) : inside;
}

void giveHosts(const XmlElement &channel, QList<ParsedEntry> &entries)
{
    const QList<ParsedPerson> hosts = hostsOf(channel);
    for (ParsedEntry &entry : entries)
        if (entry.authors.isEmpty())
            entry.authors = hosts;
}

}

ParsedEntry readRssItem(const XmlElement &item)
{
    ParsedEntry entry;
    entry.guid = firstText(item, {"guid", "atom:id"});
    if (entry.guid.isEmpty())
        entry.guid = item.attribute(QLatin1String("rdf:about")).trimmed();
    entry.title = firstTitle(item, {"title", "atom:title"});
    entry.summary = firstHtml(item, summaries);
    entry.content = firstHtml(item, contents);
    readPersons(item, {"author", "atom:author"}, entry.authors);
    entry.published = firstDate(item, {"pubdate"});
    for (const XmlElement *category : childrenNamed(item, {"category"}))
        addCategory(entry.categories, category->textContent());
    entry.commentsUrl = firstAddress(item, {"comments"});
    if (const XmlElement *source = item.child(QLatin1String("source"))) {
        entry.source = {source->textContent().simplified(), QStringLiteral("source")};
        entry.sourceUrl = resolvedAddress(source->base, source->attribute(QLatin1String("url")));
    }
    entry.language = item.language;
    entry.baseUrl = baseOf(item);
    readLinks(item, entry);
    dropOwnSource(entry);
    readEnclosures(item, entry);
    readEntryModules(item, entry);
    if (entry.url.isEmpty())
        entry.url = episodeOf(entry.enclosures);
    return entry;
}

void readRssFeed(const XmlElement &root, ParsedFeed &feed)
{
    const XmlElement &channel = channelOf(root);
    feed.title = firstTitle(channel, {"title", "atom:title"});
    feed.subtitle = firstHtml(channel, {"description", "tagline", "atom:subtitle", "atom:tagline"});
    const QList<AtomLink> links = atomLinks(channel, {"atom:link"});
    feed.link = pageOf(channel);
    if (feed.link.isEmpty())
        feed.link = alternateLink(links);
    for (const AtomLink &link : links)
        if (link.rel == QLatin1String("self") && feed.self.isEmpty())
            feed.self = link.href;
        else if (link.rel == QLatin1String("hub") && !link.href.isEmpty() && feed.hubs.size() < maximumEnclosures)
            feed.hubs.append(link.href);
    feed.guid = firstText(channel, {"atom:id"});
    feed.language = firstText(channel, {"language"});
    feed.rights = firstText(channel, {"copyright"});
    feed.generator = firstText(channel, {"generator"});
    feed.image = imageOf(root, channel);
    feed.published = firstDate(channel, {"pubdate"});
    feed.updated = firstDate(channel, {"lastbuilddate", "atom:updated"});
    feed.ttlMinutes = std::max(0, firstText(channel, {"ttl"}).toInt());
    readPersons(channel, {"managingeditor", "author", "atom:author"}, feed.authors);
    for (const XmlElement *category : childrenNamed(channel, {"category"}))
        addCategory(feed.categories, category->textContent());
    readFeedModules(channel, feed);
    giveHosts(channel, feed.entries);
    if (feed.language.isEmpty())
        feed.language = channel.language;
}

}
