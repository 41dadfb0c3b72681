#include "feedpersons.h"
#include "feedreaders.h"
#include "jsonrepair.h"

#include "text/date.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int deepestObject = 8; // whose keys are read

// Some programs write keys in capitals. Recursive: bounded by deepestObject.
QJsonValue inLowerCase(const QJsonValue &value, int depth = 0)
{
    if (depth > deepestObject)
        return value;
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue each : value.toArray())
            result.append(inLowerCase(each, depth + 1));
        return result;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (const QString key = it.key().toLower(); key == it.key() || !object.contains(key))
            result.insert(key, inLowerCase(it.value(), depth + 1));
    return result;
}

bool hasCapitals(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key != key.toLower(); });
}

// Identifiers and titles are numbers in some feeds.
QString textOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return value.toString();
    const QVariant number = value.toVariant();
    return number.typeId() == QMetaType::LongLong ? number.toString() : QString::number(value.toDouble(), 'g', 17);
}

QString addressOf(const QJsonValue &value, const QString &base) { return resolvedAddress(base, value.toString()); }

// Some write the name alone.
void readAuthor(const QJsonValue &value, QList<ParsedPerson> &persons)
{
    const QJsonObject author = value.toObject();
    const QString name = value.isString() ? value.toString() : textOf(author.value(QLatin1String("name")));
    ParsedPerson person = personOf(name, QStringLiteral("authors"));
    person.url = addressOf(author.value(QLatin1String("url")), {});
    if (!person.name.isEmpty() && persons.size() < maximumPersons)
        persons.append(person);
}

// Some write one value where a list belongs, or a list of one.
QJsonArray listOf(const QJsonValue &value) { return value.isArray() ? value.toArray() : QJsonArray{value}; }

// 1.1 has a list, 1.0 one author.
QList<ParsedPerson> authorsOf(const QJsonObject &object)
{
    QList<ParsedPerson> persons;
    for (const char *key : {"authors", "author"})
        if (persons.isEmpty())
            for (const QJsonValue author : listOf(object.value(QLatin1String(key))))
                readAuthor(author, persons);
    return persons;
}

// A body of several lines is a list in some feeds.
QString bodyOf(const QJsonValue &value)
{
    QStringList lines;
    for (const QJsonValue line : listOf(value))
        lines.append(line.toString());
    return lines.join(QLatin1Char('\n'));
}

QStringList tagsOf(const QJsonValue &value)
{
    QStringList tags;
    for (const QJsonValue tag : value.toArray())
        addCategory(tags, textOf(tag));
    if (!value.isArray())
        for (const QString &tag : textOf(value).split(QLatin1Char(',')))
            addCategory(tags, tag);
    return tags;
}

// Some write seconds or milliseconds since 1970 instead of a text.
QDateTime dateOf(const QJsonValue &value)
{
    constexpr double firstMilliseconds = 1e11; // in seconds, the year 5138
    constexpr double lastMilliseconds = 1e14;
    const double number = value.toDouble();
    if (!value.isDouble())
        return parseDate(value.toString());
    if (number <= 0 || number >= lastMilliseconds)
        return {};
    return QDateTime::fromMSecsSinceEpoch(qint64(number < firstMilliseconds ? number * 1000 : number), Qt::UTC);
}

ParsedEntry entryOf(const QJsonObject &item, const QString &base)
{
    ParsedEntry entry;
    entry.guid = textOf(item.value(QLatin1String("id"))).trimmed();
    entry.url = addressOf(item.value(QLatin1String("url")), base);
    if (entry.url.isEmpty())
        entry.url = addressOf(item.value(QLatin1String("external_url")), base);
    entry.title = {textOf(item.value(QLatin1String("title"))).trimmed(), ParsedText::Kind::Plain};
    entry.summary = {item.value(QLatin1String("summary")).toString(), ParsedText::Kind::Plain};
    entry.content = {bodyOf(item.value(QLatin1String("content_html"))), ParsedText::Kind::Html};
    if (entry.content.isEmpty())
        entry.content = {bodyOf(item.value(QLatin1String("content_text"))), ParsedText::Kind::Plain};
    entry.authors = authorsOf(item);
    entry.published = dateOf(item.value(QLatin1String("date_published")));
    entry.updated = dateOf(item.value(QLatin1String("date_modified")));
    entry.leadImage = addressOf(item.value(QLatin1String("image")), base);
    if (entry.leadImage.isEmpty())
        entry.leadImage = addressOf(item.value(QLatin1String("banner_image")), base);
    entry.language = item.value(QLatin1String("language")).toString();
    entry.baseUrl = QUrl(entry.url).isRelative() ? base : entry.url;
    entry.categories = tagsOf(item.value(QLatin1String("tags")));
    for (const QJsonValue value : item.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject attachment = value.toObject();
        const QJsonValue size = attachment.value(QLatin1String("size_in_bytes"));
        addEnclosure(entry.enclosures,
                     {addressOf(attachment.value(QLatin1String("url")), base),
                      attachment.value(QLatin1String("mime_type")).toString(),
                      size.isString() ? lengthOf(size.toString()) : std::max<qint64>(-1, size.toInteger(-1))});
    }
    return entry;
}

void readFeed(const QJsonObject &object, const QString &baseUrl, ParsedFeed &feed)
{
    const QString version = object.value(QLatin1String("version")).toString();
    feed.format = QStringLiteral("json");
    feed.version =
        version.contains(QLatin1String("jsonfeed.org")) ? version.mid(version.lastIndexOf(QLatin1Char('/')) + 1) : QString();
    if (feed.version == QLatin1String("1"))
        feed.version = QStringLiteral("1.0");
    feed.title = {textOf(object.value(QLatin1String("title"))).trimmed(), ParsedText::Kind::Plain};
    feed.subtitle = {object.value(QLatin1String("description")).toString(), ParsedText::Kind::Plain};
    feed.link = addressOf(object.value(QLatin1String("home_page_url")), baseUrl);
    feed.self = addressOf(object.value(QLatin1String("feed_url")), baseUrl);
    feed.image = addressOf(object.value(QLatin1String("icon")), baseUrl);
    feed.icon = addressOf(object.value(QLatin1String("favicon")), baseUrl);
    feed.language = object.value(QLatin1String("language")).toString();
    feed.authors = authorsOf(object);
    for (const QJsonValue hub : object.value(QLatin1String("hubs")).toArray())
        if (const QString url = addressOf(hub.toObject().value(QLatin1String("url")), baseUrl);
            !url.isEmpty() && feed.hubs.size() < maximumEnclosures)
            feed.hubs.append(url);
}

struct ReadJson {
    QJsonDocument document;
    QStringList warnings;
    bool complete = true;
    QJsonParseError fault; ///< the first
};

// The place of a fault may be on the character that is wrong or behind it.
QJsonDocument wholePart(const QByteArray &json, qsizetype faultAt)
{
    QJsonDocument document = QJsonDocument::fromJson(upToLastWholeItem(json, faultAt));
    return document.isNull() ? QJsonDocument::fromJson(upToLastWholeItem(json, faultAt - 1)) : document;
}

ReadJson readJson(const QByteArray &given)
{
    const QByteArray json = withLongNumbersAsStrings(withKnownEscapes(given));
    ReadJson read;
    read.document = QJsonDocument::fromJson(json, &read.fault);
    if (!read.document.isNull())
        return read;
    QJsonParseError fault;
    const QByteArray plain = withPlainValues(json);
    if (plain != json)
        read.warnings.append(QStringLiteral("a comment, a missing comma or a word that JSON does not know"));
    const QByteArray mended = withoutTrailingCommas(plain);
    read.document = QJsonDocument::fromJson(mended, &fault);
    if (mended != plain)
        read.warnings.append(QStringLiteral("a comma behind the last value"));
    if (!read.document.isNull())
        return read;
    read.document = wholePart(mended, fault.offset);
    read.warnings.append(QStringLiteral("the JSON is broken or cut; what follows the last whole item was left out"));
    read.complete = false;
    return read;
}

}

Result<ParsedFeed> parseJsonFeed(const QString &text, const QString &baseUrl)
{
    const ReadJson read = readJson(text.toUtf8());
    if (read.document.isNull())
        return Error{ErrorKind::Malformed,
                     QStringLiteral("JSON: %1 at %2").arg(read.fault.errorString()).arg(read.fault.offset)};
    QJsonObject object = read.document.object();
    const QJsonObject first = object.value(QLatin1String("items")).toArray().first().toObject();
    if (hasCapitals(object) || hasCapitals(first))
        object = inLowerCase(object).toObject();
    const bool named = object.value(QLatin1String("version")).toString().contains(QLatin1String("jsonfeed.org"));
    if (!named && !object.value(QLatin1String("items")).isArray())
        return Error{ErrorKind::NotAFeed, QStringLiteral("JSON, but no JSON Feed")};
    ParsedFeed feed;
    feed.complete = read.complete;
    readFeed(object, baseUrl, feed);
    const QString base = feed.link.isEmpty() ? baseUrl : feed.link;
    for (const QJsonValue item : object.value(QLatin1String("items")).toArray()) {
        if (!item.isObject()) {
            feed.warnings.append(QStringLiteral("an item that is none"));
        } else if (feed.entries.size() >= maximumEntries) {
            feed.warnings.append(QStringLiteral("more than %1 entries; the rest was left out").arg(maximumEntries));
            break;
        } else {
            ParsedEntry entry = entryOf(item.toObject(), base);
            if (entry.authors.isEmpty())
                entry.authors = feed.authors;
            feed.entries.append(entry);
        }
        if (feed.warnings.size() > 1)
            feed.warnings.removeLast();
    }
    feed.warnings = read.warnings + feed.warnings;
    return feed;
}

}
