#include "feedelements.h"
#include "feedformats.h"
#include "feedpersons.h"
#include "feedtitle.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

template <typename T>
void fill(T &field, const T &value)
{
    if (field.isEmpty())
        field = value;
}

// Reading a date costs more than looking whether one is missing.
void fillDate(QDateTime &field, const XmlElement &element, ElementNames names)
{
    if (!field.isValid())
        field = firstDate(element, names);
}

// The first of these elements, by the names of attributes.
QString firstAttribute(const XmlElement &element, ElementNames names, QLatin1String attribute)
{
    for (const XmlElement *child : childrenNamed(element, names))
        if (const QString address = resolvedAddress(child->base, child->attribute(attribute)); !address.isEmpty())
            return address;
    return {};
}

void putNamesInFront(QList<ParsedPerson> &persons)
{
    std::stable_partition(persons.begin(), persons.end(), [](const ParsedPerson &person) { return !person.name.isEmpty(); });
}

bool hasNames(const QList<ParsedPerson> &persons) { return !persons.isEmpty() && !persons.first().name.isEmpty(); }

// Further persons. Those with a name stand in front.
void addPersons(const XmlElement &element, ElementNames names, QList<ParsedPerson> &persons)
{
    readPersons(element, names, persons);
    putNamesInFront(persons);
}

// Persons of the next kind of element, where nobody has a name yet: a podcast's author is the name of its makers in other words.
void addPersonsWhereNone(const XmlElement &element, ElementNames names, QList<ParsedPerson> &persons)
{
    if (!hasNames(persons))
        addPersons(element, names, persons);
}

bool isPicture(const XmlElement &content)
{
    return content.attribute(QLatin1String("medium")) == QLatin1String("image")
           || content.attribute(QLatin1String("type")).startsWith(QLatin1String("image/"));
}

// The face of who wrote it stands for no article: WordPress.com and GitHub give one with each.
bool isFace(const XmlElement &picture, const QString &address)
{
    constexpr int smallestPicture = 64; // pixels
    static const QRegularExpression host(QStringLiteral("(?:^|\\.)gravatar\\.com$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const int side =
        std::max(picture.attribute(QLatin1String("width")).toInt(), picture.attribute(QLatin1String("height")).toInt());
    return (side > 0 && side < smallestPicture) || host.match(QUrl(address).host()).hasMatch();
}

QString firstPicture(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        const QString address = resolvedAddress(child->base, child->attribute(QLatin1String("url")));
        if (!address.isEmpty() && !isFace(*child, address))
            return address;
    }
    return {};
}

void readMedia(const XmlElement &element, ParsedEntry &entry)
{
    fill(entry.leadImage,
         firstPicture(element, {"media:thumbnail", "media:group/media:thumbnail", "media:content/media:thumbnail",
                                "media:group/media:content/media:thumbnail"}));
    for (const XmlElement *content : childrenNamed(element, {"media:content", "media:group/media:content"})) {
        const QString url = resolvedAddress(content->base, content->attribute(QLatin1String("url")));
        if (isPicture(*content) && isFace(*content, url))
            continue;
        if (isPicture(*content))
            fill(entry.leadImage, url);
        addEnclosure(entry.enclosures, {url, content->attribute(QLatin1String("type")).trimmed(),
                                        lengthOf(content->attribute(QLatin1String("filesize")))});
    }
    fill(entry.summary,
         firstMediaText(element, {"media:description", "media:group/media:description", "media:content/media:description",
                                  "media:group/media:content/media:description"}));
    fill(entry.url, firstAddress(element, {"media:player", "media:group/media:player", "media:content/media:player",
                                           "media:group/media:content/media:player"}));
}

// What belongs to an episode of a podcast beside its sound: the words that are said in it, and where its parts begin.
void readEpisode(const XmlElement &element, ParsedEntry &entry)
{
    for (const XmlElement *part : childrenNamed(element, {"podcast:transcript", "podcast:chapters"}))
        addEnclosure(entry.enclosures, {resolvedAddress(part->base, part->attribute(QLatin1String("url"))),
                                        part->attribute(QLatin1String("type")).trimmed(), -1});
}

// The persons who make an episode, by their part in it; guests are not its authors (Podcasting 2.0, podcast:person).
void addHostsWhereNone(const XmlElement &element, QList<ParsedPerson> &persons)
{
    static const QStringList makers = {QStringLiteral(""),        QStringLiteral("cast"),    QStringLiteral("host"),
                                       QStringLiteral("co-host"), QStringLiteral("author"),  QStringLiteral("reporter"),
                                       QStringLiteral("writer"),  QStringLiteral("narrator")};
    if (hasNames(persons))
        return;
    for (const XmlElement *child : childrenNamed(element, {"podcast:person"})) {
        ParsedPerson person = personOf(child->textContent(), child->name);
        person.url = resolvedAddress(child->base, child->attribute(QLatin1String("href")));
        QString role = child->attribute(QLatin1String("role")).trimmed().toLower();
        if (role.isEmpty())
            role = child->attribute(QLatin1String("group")).trimmed().toLower();
        if (makers.contains(role) && !person.name.isEmpty() && persons.size() < maximumPersons)
            persons.append(person);
    }
    putNamesInFront(persons);
}

// The body among the items of RSS 1.0's module Content, which gives one text in several formats: HTML, or what names none.
ParsedText contentItem(const XmlElement &element)
{
    ParsedText unnamed;
    for (const XmlElement *item :
         childrenNamed(element, {"content:items/rdf:bag/rdf:li/content:item", "content:items/rdf:bag/content:item",
                                 "content:items/content:item"})) {
        const XmlElement *format = item->child(QLatin1String("content:format"));
        const QString name = format ? format->attribute(QLatin1String("rdf:resource")).toLower() : QString();
        ParsedText text;
        for (const XmlElement *value : childrenNamed(*item, {"rdf:value", "content:encoded"}))
            if (text.isEmpty())
                text = htmlOf(*value, element.base);
        if (name.contains(QLatin1String("html")) && !text.isEmpty())
            return text;
        if (name.isEmpty() && unnamed.isEmpty())
            unnamed = text;
    }
    return unnamed;
}

QString categoryName(const XmlElement &category)
{
    for (const char *attribute : {"label", "term", "text"})
        if (const QString name = category.attribute(QLatin1String(attribute)); !name.trimmed().isEmpty())
            return name;
    return category.textContent();
}

// Podcasts and videos have words instead of categories.
void addKeywords(const XmlElement &element, QStringList &categories)
{
    const QString words = firstText(element, {"itunes:keywords", "media:keywords", "media:group/media:keywords"});
    for (const QString &word : words.split(QLatin1Char(',')))
        addCategory(categories, word);
}

// How many minutes a feed says it rests (RSS 1.0 module Syndication).
int minutesBetweenUpdates(const XmlElement &element)
{
    static const QHash<QString, int> periods = {{QStringLiteral("hourly"), 60},
                                                {QStringLiteral("daily"), 24 * 60},
                                                {QStringLiteral("weekly"), 7 * 24 * 60},
                                                {QStringLiteral("monthly"), 30 * 24 * 60},
                                                {QStringLiteral("yearly"), 365 * 24 * 60}};
    const QString period = firstText(element, {"syn:updateperiod", "sy:updateperiod"}).toLower();
    const int frequency = std::max(1, firstText(element, {"syn:updatefrequency", "sy:updatefrequency"}).toInt());
    return periods.value(period, 0) / frequency;
}

}

void readEntryModules(const XmlElement &element, ParsedEntry &entry)
{
    fill(entry.guid, firstText(element, {"dc:identifier"}));
    fill(entry.title, firstTitle(element, {"dc:title", "dcterms:title"}));
    fill(entry.title, firstMediaText(element, {"media:title", "media:group/media:title"}));
    // A picture's title is that of the picture.
    for (const XmlElement *content : childrenNamed(element, {"media:content", "media:group/media:content"}))
        if (!isPicture(*content))
            fill(entry.title, firstMediaText(*content, {"media:title"}));
    fill(entry.title, firstTitle(element, {"itunes:title"}));
    fill(entry.summary, firstHtml(element, {"dc:description", "dcterms:abstract", "dcterms:description", "itunes:summary",
                                            "itunes:subtitle"}));
    fill(entry.content, firstHtml(element, {"content:encoded"}));
    fill(entry.content, contentItem(element));
    addPersons(element, {"dc:creator", "dcterms:creator"}, entry.authors);
    addPersonsWhereNone(element, {"dc:author"}, entry.authors);
    addHostsWhereNone(element, entry.authors);
    addPersonsWhereNone(element, {"itunes:author"}, entry.authors);
    addPersonsWhereNone(element, {"googleplay:author"}, entry.authors);
    if (entry.publisher.isEmpty())
        entry.publisher = {firstText(element, {"dc:publisher", "dcterms:publisher"}), QStringLiteral("dc:publisher")};
    if (entry.source.isEmpty())
        entry.source = {firstText(element, {"dc:source", "dcterms:source"}), QStringLiteral("dc:source")};
    fillDate(entry.published, element,
             {"dcterms:issued", "dcterms:created", "atom:published", "atom:issued", "atom:created", "pubdate",
              "dcterms:available", "dc:date"});
    fillDate(entry.updated, element, {"atom:updated", "atom:modified", "dcterms:modified", "dc:date", "dcterms:date"});
    if (entry.categories.isEmpty())
        for (const XmlElement *category :
             childrenNamed(element, {"dc:subject", "dcterms:subject", "atom:category", "media:category", "itunes:category",
                                     "itunes:category/itunes:category"}))
            addCategory(entry.categories, categoryName(*category));
    addKeywords(element, entry.categories);
    fill(entry.rights, firstText(element, {"dc:rights", "dcterms:rights", "atom:rights", "copyright"}));
    if (const QString language = firstText(element, {"dc:language", "dcterms:language", "language"}); !language.isEmpty())
        entry.language = language;
    readMedia(element, entry);
    readEpisode(element, entry);
    fill(entry.leadImage, firstAddress(element, {"itunes:image", "image/url", "image", "thumb", "thumbnail"}));
    for (const AtomLink &link : atomLinks(element, {"itunes:link"}))
        if (link.rel == QLatin1String("image"))
            fill(entry.leadImage, link.href);
}

QList<ParsedPerson> hostsOf(const XmlElement &element)
{
    QList<ParsedPerson> hosts;
    addHostsWhereNone(element, hosts);
    return hosts;
}

void readFeedModules(const XmlElement &element, ParsedFeed &feed)
{
    fill(feed.title, firstTitle(element, {"dc:title", "dcterms:title"}));
    fill(feed.title, firstMediaText(element, {"media:title"}));
    fill(feed.title, firstTitle(element, {"itunes:title"}));
    fill(feed.subtitle, firstHtml(element, {"dc:description", "dcterms:description", "itunes:summary", "itunes:subtitle"}));
    fill(feed.guid, firstText(element, {"dc:identifier"}));
    fill(feed.language, firstText(element, {"dc:language", "dcterms:language"}));
    fill(feed.rights, firstText(element, {"dc:rights", "dcterms:rights", "atom:rights"}));
    fill(feed.generator, firstText(element, {"atom:generator"}));
    fill(feed.generator, firstAttribute(element, {"admin:generatoragent"}, QLatin1String("rdf:resource")));
    addPersonsWhereNone(element, {"dc:creator", "dcterms:creator"}, feed.authors);
    addPersonsWhereNone(element, {"dc:author"}, feed.authors);
    addPersonsWhereNone(element, {"itunes:author"}, feed.authors);
    addPersonsWhereNone(element, {"itunes:owner"}, feed.authors);
    fill(feed.image,
         firstAddress(element, {"itunes:image", "atom:logo", "media:thumbnail", "webfeeds:logo", "googleplay:image"}));
    for (const AtomLink &link : atomLinks(element, {"itunes:link"}))
        if (link.rel == QLatin1String("image"))
            fill(feed.image, link.href);
    fill(feed.icon, firstAddress(element, {"atom:icon", "webfeeds:icon"}));
    fillDate(feed.published, element, {"dcterms:issued", "dcterms:created", "atom:published"});
    fillDate(feed.updated, element, {"atom:updated", "atom:modified", "dcterms:modified", "dc:date", "dcterms:date"});
    if (feed.categories.isEmpty())
        for (const XmlElement *category : childrenNamed(element, {"dc:subject", "dcterms:subject", "atom:category",
                                                                  "itunes:category", "itunes:category/itunes:category"}))
            addCategory(feed.categories, categoryName(*category));
    addKeywords(element, feed.categories);
    if (feed.ttlMinutes == 0)
        feed.ttlMinutes = minutesBetweenUpdates(element);
}

}
