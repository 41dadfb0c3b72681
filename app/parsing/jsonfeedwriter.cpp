#include "jsonfeedwriter.h"

#include "text/dateline.h"
#include "text/outlets.h"
#include "text/plaintext.h"
#include "text/htmltree.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Masthead {

namespace {

void put(QJsonObject &to, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        to.insert(key, value);
}

void put(QJsonObject &to, QLatin1String key, const QStringList &values)
{
    if (!values.isEmpty())
        to.insert(key, QJsonArray::fromStringList(values));
}

void put(QJsonObject &to, QLatin1String key, const QJsonArray &values)
{
    if (!values.isEmpty())
        to.insert(key, values);
}

void put(QJsonObject &to, QLatin1String key, const QDateTime &date) { put(to, key, rfc3339(date)); }

QJsonArray jsonAuthors(const QList<ParsedPerson> &people)
{
    QJsonArray out;
    for (const ParsedPerson &person : people) {
        QJsonObject author;
        put(author, QLatin1String("name"), plainLine(person.name));
        put(author, QLatin1String("url"), person.url);
        if (!author.isEmpty())
            out += author;
    }
    return out;
}

QJsonArray jsonAuthors(const QStringList &names)
{
    QJsonArray out;
    for (const QString &name : names)
        out += QJsonObject{{QStringLiteral("name"), name}};
    return out;
}

QString firstMail(const QList<ParsedPerson> &people)
{
    for (const ParsedPerson &person : people)
        if (!person.email.isEmpty())
            return person.email;
    return {};
}

/// `typeKey` and `lengthKey` are what the one or the other list calls them.
QJsonArray jsonEnclosures(const QList<Enclosure> &enclosures, QLatin1String typeKey, QLatin1String lengthKey)
{
    QJsonArray out;
    for (const Enclosure &enclosure : enclosures) {
        QJsonObject one{{QStringLiteral("url"), enclosure.url}};
        put(one, typeKey, enclosure.type);
        if (enclosure.length >= 0)
            one.insert(lengthKey, enclosure.length);
        out += one;
    }
    return out;
}

QJsonArray jsonEvidence(const QList<Evidence> &evidence)
{
    QJsonArray out;
    for (const Evidence &one : evidence) {
        QJsonObject object{{QStringLiteral("field"), provenanceFieldName(one.field)},
                           {QStringLiteral("value"), one.value},
                           {QStringLiteral("text"), one.text},
                           {QStringLiteral("from"), one.from},
                           {QStringLiteral("confidence"), one.confidence}};
        put(object, QLatin1String("rule"), one.rule);
        if (one.offset >= 0)
            object.insert(QLatin1String("offset"), one.offset);
        out += object;
    }
    return out;
}

/// The extension object of an item.
QJsonObject extension(const Article &article)
{
    const Provenance &provenance = article.provenance;
    QJsonObject out;
    put(out, QLatin1String("full_text"), article.fullText.html);
    put(out, QLatin1String("publisher"), provenance.publisher);
    put(out, QLatin1String("source"), provenance.source);
    put(out, QLatin1String("byline"), provenance.byline);
    put(out, QLatin1String("editors"), provenance.editors);
    QJsonArray contributors;
    for (const Contributor &one : provenance.contributors)
        contributors += QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("role"), one.role}};
    put(out, QLatin1String("contributors"), contributors);
    put(out, QLatin1String("dateline"), provenance.dateline);
    const DatelineParts dateline = datelineParts(provenance.dateline, Outlets::builtIn());
    put(out, QLatin1String("dateline_place"), dateline.place);
    put(out, QLatin1String("dateline_agency"), dateline.agency);
    put(out, QLatin1String("dateline_date"), dateline.date);
    put(out, QLatin1String("original_title"), provenance.originalTitle);
    put(out, QLatin1String("original_url"), provenance.originalUrl);
    put(out, QLatin1String("copyright"), provenance.copyright);
    put(out, QLatin1String("published_text"), provenance.publishedText);
    put(out, QLatin1String("updated_text"), provenance.updatedText);
    put(out, QLatin1String("categories"), article.categories);
    put(out, QLatin1String("lead_image"), article.leadImage);
    put(out, QLatin1String("comments_url"), article.commentsUrl);
    put(out, QLatin1String("enclosures"),
        jsonEnclosures(article.enclosures, QLatin1String("type"), QLatin1String("length")));
    put(out, QLatin1String("evidence"), jsonEvidence(provenance.evidence));
    return out;
}

/// For texts that are there: empty where all of them is pictures.
void put(QJsonObject &to, QLatin1String key, const ParsedText &text, const QString &value)
{
    if (!text.isEmpty())
        to.insert(key, value);
}

/// A text of any length on one line, without mark-up.
QString plain(const ParsedText &text)
{
    return folded(text.kind == ParsedText::Kind::Html ? htmlToText(text.text) : text.text);
}

/// Plain text, as JSON Feed wants it. Readers take a text with a `<` in it for mark-up: HTML that shows one stays HTML.
QString summary(const ParsedText &text)
{
    const QString line = plain(text);
    return text.kind == ParsedText::Kind::Html && line.contains(QLatin1Char('<'))
               ? QStringLiteral("<div>%1</div>").arg(line.toHtmlEscaped())
               : line;
}

const QString extensionKey = QStringLiteral("_masthead");

}

QString rfc3339(const QDateTime &date)
{
    if (!date.isValid())
        return {};
    const QDateTime utc = date.toUTC();
    const int year = utc.date().year();
    return year >= 1 && year <= 9999 ? utc.toString(Qt::ISODate) : QString();
}

QJsonObject jsonFeed(const ParsedFeed &feed)
{
    QJsonObject more;
    put(more, QLatin1String("format"), feed.format);
    put(more, QLatin1String("version"), feed.version);
    put(more, QLatin1String("encoding"), feed.encoding);
    put(more, QLatin1String("id"), feed.guid);
    put(more, QLatin1String("subtitle"), feed.subtitle, plain(feed.subtitle));
    put(more, QLatin1String("published"), feed.published);
    put(more, QLatin1String("updated"), feed.updated);
    put(more, QLatin1String("rights"), feed.rights);
    put(more, QLatin1String("generator"), feed.generator);
    put(more, QLatin1String("hubs"), feed.hubs);
    put(more, QLatin1String("categories"), feed.categories);
    put(more, QLatin1String("author_email"), firstMail(feed.authors));
    if (feed.ttlMinutes > 0)
        more.insert(QLatin1String("ttl"), feed.ttlMinutes);
    put(more, QLatin1String("warnings"), feed.warnings);

    QJsonObject out = jsonFeed(QString());
    put(out, QLatin1String("title"), feed.title, plainLine(feed.title));
    put(out, QLatin1String("home_page_url"), feed.link);
    put(out, QLatin1String("feed_url"), feed.self);
    put(out, QLatin1String("description"), feed.subtitle, plain(feed.subtitle));
    put(out, QLatin1String("icon"), feed.image);
    put(out, QLatin1String("favicon"), feed.icon);
    put(out, QLatin1String("language"), feed.language);
    put(out, QLatin1String("authors"), jsonAuthors(feed.authors));
    if (!more.isEmpty())
        out.insert(extensionKey, more);
    return out;
}

QJsonObject jsonFeed(const QString &title)
{
    QJsonObject out{{QStringLiteral("version"), QStringLiteral("https://jsonfeed.org/version/1.1")}};
    put(out, QLatin1String("title"), title);
    return out;
}

QJsonObject jsonItem(const Article &article)
{
    QJsonObject out;
    put(out, QLatin1String("id"), article.guid);
    put(out, QLatin1String("url"), article.url);
    put(out, QLatin1String("title"), article.title);
    out.insert(QLatin1String("content_html"), article.html); // JSON Feed wants one of content_html and content_text
    put(out, QLatin1String("image"), article.leadImage);
    put(out, QLatin1String("date_published"), article.published);
    put(out, QLatin1String("date_modified"), article.updated);
    put(out, QLatin1String("authors"), jsonAuthors(article.provenance.byline));
    put(out, QLatin1String("tags"), article.categories);
    put(out, QLatin1String("language"), article.language);
    put(out, QLatin1String("attachments"),
        jsonEnclosures(article.enclosures, QLatin1String("mime_type"), QLatin1String("size_in_bytes")));
    if (const QJsonObject more = extension(article); !more.isEmpty())
        out.insert(extensionKey, more);
    return out;
}

QJsonObject jsonItem(const Article &article, const ParsedEntry &entry)
{
    QJsonObject out = jsonItem(article);
    const ParsedText &body = entry.content.isEmpty() ? entry.summary : entry.content;
    if (body.kind == ParsedText::Kind::Plain && !body.isEmpty()) {
        out.remove(QLatin1String("content_html"));
        out.insert(QLatin1String("content_text"), article.text);
    }
    if (article.url.isEmpty() && QUrl(entry.url).isRelative()) // nothing says what it is relative to
        put(out, QLatin1String("url"), entry.url);
    put(out, QLatin1String("summary"), summary(entry.summary));
    put(out, QLatin1String("authors"), jsonAuthors(entry.authors));
    QJsonObject more = out.value(extensionKey).toObject();
    put(more, QLatin1String("source_title"), entry.source.value);
    put(more, QLatin1String("source_link"), entry.sourceUrl);
    put(more, QLatin1String("author_email"), firstMail(entry.authors));
    put(more, QLatin1String("rights"), entry.rights);
    if (!more.isEmpty())
        out.insert(extensionKey, more);
    return out;
}

QJsonObject jsonItem(const StoredArticle &article)
{
    QJsonObject out = jsonItem(article.content);
    QJsonObject more = out.value(extensionKey).toObject();
    more.insert(QLatin1String("archive_id"), article.id);
    more.insert(QLatin1String("feed_id"), article.feedId);
    more.insert(QLatin1String("read"), article.state.read);
    more.insert(QLatin1String("starred"), article.state.starred);
    put(more, QLatin1String("tags"), article.annotations.tags);
    if (!article.annotations.note.isEmpty())
        more.insert(QLatin1String("note"), article.annotations.note);
    out.insert(extensionKey, more);
    return out;
}

QJsonObject jsonError(const Error &error)
{
    QJsonObject out{{QStringLiteral("kind"), errorKindName(error.kind)}};
    put(out, QLatin1String("detail"), error.detail);
    if (error.status)
        out.insert(QLatin1String("status"), error.status);
    return out;
}

QByteArray errorDocument(const Error &error)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("error"), jsonError(error)}}).toJson(QJsonDocument::Compact) + '\n';
}

JsonFeedWriter::JsonFeedWriter(const QJsonObject &feed, Sink sink) : m_sink(std::move(sink))
{
    QByteArray head = QJsonDocument(feed).toJson(QJsonDocument::Compact);
    head.chop(1);
    m_sink(head + (feed.isEmpty() ? "\"items\":[" : ",\"items\":["));
}

void JsonFeedWriter::add(const QJsonObject &item)
{
    m_sink((m_first ? "\n" : ",\n") + QJsonDocument(item).toJson(QJsonDocument::Compact));
    m_first = false;
}

void JsonFeedWriter::finish() { m_sink("]}\n"); }

}
