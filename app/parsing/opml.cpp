#include "opml.h"

#include "documentroot.h"
#include "xmlelement.h"
#include "xmlentities.h"

#include "core/origin.h"
#include "text/date.h"
#include "text/encoding.h"
#include "text/webaddress.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

namespace Masthead {

namespace {

constexpr qsizetype maximumBytes = 20 * 1024 * 1024;
constexpr qsizetype maximumName = 1000; // characters
constexpr int maximumFeeds = 50000;
constexpr int maximumTags = 200; // of a feed
constexpr int deepestCategory = 32;
constexpr int maximumSearches = 1000;
constexpr qsizetype maximumQuery = 4000; // characters
const QString queryAttribute = QStringLiteral("_masthead:query");
const QString queryNamespace = QStringLiteral("urn:x-masthead:opml");

bool startsWith(const QString &text, const char *what) { return text.startsWith(QLatin1String(what), Qt::CaseInsensitive); }

// "www.example.org" and "example.org/feed"; but "feeds.xml" may be a file.
bool isHostWithoutScheme(const QString &address)
{
    static const QRegularExpression host(QStringLiteral(
        "^(?:www(?:\\.[\\p{L}\\p{N}-]+)+(?::\\d+)?(?:[/?#]|$)|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?::\\d+)?/)"));
    return host.match(address).hasMatch();
}

// Those of an attribute that was escaped twice.
QString withPlainAmpersands(QString address)
{
    static const QRegularExpression escaped(QStringLiteral("&(?:amp;)+"), QRegularExpression::CaseInsensitiveOption);
    return address.replace(escaped, QStringLiteral("&"));
}

// What a person subscribes to by `feed:`, or without a scheme, is fetched by http; nothing else but http and https is taken.
QString fetchableAddress(const QString &given)
{
    QString address = withPlainAmpersands(given.trimmed());
    for (QString before; before != address;) {
        before = address;
        address = withoutFeedScheme(before);
    }
    static const QRegularExpression slashes(QStringLiteral("^(https?):/(?!/)"), QRegularExpression::CaseInsensitiveOption);
    address.replace(slashes, QStringLiteral("\\1://"));
    if (isHostWithoutScheme(address))
        address.prepend(QLatin1String("http://"));
    if (!startsWith(address, "http://") && !startsWith(address, "https://"))
        return {};
    const QString fetchable = resolvedAddress({}, address);
    return isWebAddress(QUrl(fetchable)) ? fetchable : QString(); // and no host that cannot be, or none
}

QString line(const QString &text) { return text.simplified().left(maximumName); }

/// Walks the outlines. Recursive: the depth is bounded by the parser.
class Reader {
public:
    explicit Reader(Opml &opml) : m_opml(opml) {}

    void readHead(const XmlElement &root)
    {
        const XmlElement *head = root.child(QLatin1String("head"));
        const auto text = [head](const char *name) {
            const XmlElement *element = head ? head->child(QLatin1String(name)) : nullptr;
            return element ? line(element->textContent()) : QString();
        };
        m_opml.title = text("title");
        m_opml.created = parseDate(text("datecreated"));
        m_opml.modified = parseDate(text("datemodified"));
        m_opml.ownerName = text("ownername");
        m_opml.ownerMail = text("owneremail");
    }

    // Some lists have no body, or outlines beside it.
    void readBody(const XmlElement &root)
    {
        for (const XmlElement &child : root.children)
            if (child.name == QLatin1String("outline"))
                readOutline(child, {});
            else if (child.name == QLatin1String("body"))
                readBody(child);
        // An outline without any feed is no list of subscriptions with empty folders.
        if (m_opml.feeds.isEmpty())
            m_opml.emptyFolders.clear();
    }

private:
    static QString nameOf(const XmlElement &outline)
    {
        const QString text = withReferencesRead(line(outline.attribute(QLatin1String("text"))));
        return text.isEmpty() ? withReferencesRead(line(outline.attribute(QLatin1String("title")))) : text;
    }

    // Labels and paths, between commas: "news,/places/north". A path of one step is a label.
    static QStringList tagsOf(const XmlElement &outline)
    {
        QStringList tags;
        for (QString tag : outline.attribute(QLatin1String("category")).split(QLatin1Char(','))) {
            tag = line(tag);
            if (tag.startsWith(QLatin1Char('/')))
                tag.remove(0, 1);
            if (!tag.isEmpty() && !tag.contains(QLatin1Char('/')) && !tags.contains(tag) && tags.size() < maximumTags)
                tags.append(tag);
        }
        return tags;
    }

    // The first category that is a path of several steps: "/places/north".
    static QStringList pathOf(const XmlElement &outline)
    {
        for (const QString &category : outline.attribute(QLatin1String("category")).split(QLatin1Char(','))) {
            QStringList path;
            if (category.trimmed().startsWith(QLatin1Char('/')))
                for (const QString &step : category.split(QLatin1Char('/'), Qt::SkipEmptyParts))
                    if (const QString name = line(step); !name.isEmpty() && path.size() < deepestCategory)
                        path.append(name);
            if (path.size() > 1)
                return path;
        }
        return {};
    }

    static QString typeOf(const XmlElement &outline)
    {
        const QString type = outline.attribute(QLatin1String("type")).trimmed().toLower();
        return type == QLatin1String("atom") ? type : QStringLiteral("rss");
    }

    static QString ownTitleOf(const XmlElement &outline)
    {
        const QString title = withReferencesRead(line(outline.attribute(QLatin1String("title"))));
        return title == nameOf(outline) ? QString() : title;
    }

    // With all that stands in it (OPML 2.0, isComment).
    static bool isComment(const XmlElement &outline)
    {
        return outline.attribute(QLatin1String("iscomment")).trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive)
               == 0;
    }

    void readOutline(const XmlElement &outline, const QStringList &folder)
    {
        if (isComment(outline))
            return;
        const QString query = outline.attribute(QLatin1String("_masthead:query")).trimmed();
        if (!query.isEmpty())
            return addSearch(outline, query, folder);
        const QString type = outline.attribute(QLatin1String("type")).trimmed().toLower();
        const QString url = outline.attribute(QLatin1String("url")).trimmed();
        QString xmlUrl = outline.attribute(QLatin1String("xmlurl")).trimmed();
        static const QStringList feedTypes = {QStringLiteral("rss"), QStringLiteral("atom"), QStringLiteral("feed")};
        if (xmlUrl.isEmpty() && feedTypes.contains(type))
            xmlUrl = url;
        const bool list = type == QLatin1String("include")
                          || (type == QLatin1String("link")
                              && url.section(QLatin1Char('?'), 0, 0).endsWith(QLatin1String(".opml"), Qt::CaseInsensitive));
        if (!xmlUrl.isEmpty())
            addFeed(outline, xmlUrl, folder);
        else if (list)
            addList(outline, url);
        readChildren(outline, folder, xmlUrl.isEmpty() && !list && type.isEmpty());
    }

    void readChildren(const XmlElement &outline, const QStringList &folder, bool isFolder)
    {
        const QString name = nameOf(outline);
        const QStringList inner = name.isEmpty() ? folder : folder + QStringList(name);
        const qsizetype feeds = m_opml.feeds.size();
        const qsizetype empty = m_opml.emptyFolders.size();
        for (const XmlElement &child : outline.children)
            if (child.name == QLatin1String("outline"))
                readOutline(child, inner);
        if (isFolder && !name.isEmpty() && m_opml.feeds.size() == feeds && m_opml.emptyFolders.size() == empty)
            m_opml.emptyFolders.append(inner);
    }

    void addFeed(const XmlElement &outline, const QString &xmlUrl, const QStringList &folder)
    {
        const QString url = fetchableAddress(xmlUrl);
        if (url.isEmpty())
            return reject(xmlUrl);
        if (m_opml.feeds.size() >= maximumFeeds)
            return warn(QStringLiteral("more than %1 feeds; the rest was left out").arg(maximumFeeds));
        m_opml.feeds.append(
            {url, nameOf(outline), resolvedAddress({}, withPlainAmpersands(outline.attribute(QLatin1String("htmlurl")))),
             folder.isEmpty() ? pathOf(outline) : folder, tagsOf(outline), typeOf(outline), ownTitleOf(outline)});
    }

    void addSearch(const XmlElement &outline, const QString &query, const QStringList &folder)
    {
        if (query.size() <= maximumQuery && m_opml.searches.size() < maximumSearches)
            m_opml.searches.append({nameOf(outline), query, folder});
    }

    void addList(const XmlElement &outline, const QString &given)
    {
        const QString url = fetchableAddress(given);
        if (url.isEmpty())
            reject(given);
        else if (m_opml.lists.size() < maximumFeeds)
            m_opml.lists.append({url, nameOf(outline)});
    }

    void reject(const QString &address)
    {
        if (m_opml.rejected.size() < maximumFeeds)
            m_opml.rejected.append(line(address));
    }

    void warn(const QString &warning)
    {
        if (!m_opml.warnings.contains(warning))
            m_opml.warnings.append(warning);
    }

    Opml &m_opml;
};

// Where the list begins; some servers put it into a page. -1 where there is none.
qsizetype listStart(const QString &text)
{
    static const QRegularExpression inPage(QStringLiteral("<opml(?:\\s[^<>]*)?>\\s*<(?:head|body|outline)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString root = documentRoot(text);
    if (root == QLatin1String("opml"))
        return 0;
    return root == QLatin1String("html") ? inPage.match(text).capturedStart() : -1;
}

Result<XmlDocument> parsedList(const QByteArray &bytes, const QString &contentType, QStringList &warnings)
{
    if (bytes.size() > maximumBytes)
        return Error{ErrorKind::TooLarge, QStringLiteral("%1 bytes, more than %2").arg(bytes.size()).arg(maximumBytes)};
    const DecodedText decoded = decodeDocument(bytes, contentType);
    if (std::all_of(decoded.text.begin(), decoded.text.end(), [](QChar c) { return c.isSpace() || c.isNull(); }))
        return Error{ErrorKind::Empty, QStringLiteral("the list is empty")};
    const qsizetype start = listStart(decoded.text);
    if (start < 0)
        return Error{ErrorKind::NotOpml, QStringLiteral("the document is no OPML")};
    if (decoded.faulty)
        warnings.append(QStringLiteral("some bytes are no characters of %1").arg(decoded.encoding));
    return parseXml(decoded.text.mid(start), {});
}

/// A folder on its way out, in the order in which folders were met.
struct OutFolder {
    QStringList order;
    std::map<QString, OutFolder> folders;
    QList<OpmlFeed> feeds;
    QList<OpmlSearch> searches;

    OutFolder &folder(const QStringList &path)
    {
        OutFolder *at = this;
        for (const QString &name : path) {
            if (at->folders.find(name) == at->folders.end())
                at->order.append(name);
            at = &at->folders[name];
        }
        return *at;
    }
};

void write(QXmlStreamWriter &xml, const OutFolder &folder)
{
    for (const OpmlSearch &search : folder.searches) {
        xml.writeEmptyElement(QStringLiteral("outline"));
        xml.writeAttribute(QStringLiteral("text"), search.title.isEmpty() ? search.query : search.title);
        xml.writeAttribute(queryAttribute, search.query);
    }
    for (const OpmlFeed &feed : folder.feeds) {
        xml.writeEmptyElement(QStringLiteral("outline"));
        xml.writeAttribute(QStringLiteral("type"), feed.type);
        xml.writeAttribute(QStringLiteral("text"), feed.title.isEmpty() ? feed.url : feed.title);
        if (const QString title = feed.ownTitle.isEmpty() ? feed.title : feed.ownTitle; !title.isEmpty())
            xml.writeAttribute(QStringLiteral("title"), title);
        xml.writeAttribute(QStringLiteral("xmlUrl"), feed.url);
        if (!feed.htmlUrl.isEmpty())
            xml.writeAttribute(QStringLiteral("htmlUrl"), feed.htmlUrl);
        if (!feed.tags.isEmpty())
            xml.writeAttribute(QStringLiteral("category"), feed.tags.join(QLatin1Char(',')));
    }
    for (const QString &name : folder.order) {
        xml.writeStartElement(QStringLiteral("outline"));
        xml.writeAttribute(QStringLiteral("text"), name);
        write(xml, folder.folders.at(name));
        xml.writeEndElement();
    }
}

}

Result<Opml> parseOpml(const QByteArray &bytes, const QString &contentType)
{
    Opml opml;
    const Result<XmlDocument> document = parsedList(bytes, contentType, opml.warnings);
    if (!document)
        return document.error();
    opml.warnings += document->warnings;
    Reader reader(opml);
    reader.readHead(document->root);
    reader.readBody(document->root);
    // Where only end tags are missing nothing is lost.
    if (document->elementCut || (document->cut && opml.feeds.isEmpty()))
        return Error{ErrorKind::Malformed, QStringLiteral("the list ends in the middle")};
    if (document->tooDeep && opml.feeds.isEmpty())
        return Error{ErrorKind::DepthLimit, QStringLiteral("the folders are nested too deep")};
    return opml;
}

QByteArray writeOpml(const Opml &opml)
{
    OutFolder top;
    for (const OpmlFeed &feed : opml.feeds)
        top.folder(feed.folder).feeds.append(feed);
    for (const OpmlSearch &search : opml.searches)
        top.folder(search.folder).searches.append(search);
    for (const QStringList &path : opml.emptyFolders)
        top.folder(path);

    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("opml"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
    if (!opml.searches.isEmpty())
        xml.writeAttribute(QStringLiteral("xmlns:_masthead"), queryNamespace);
    xml.writeStartElement(QStringLiteral("head"));
    xml.writeTextElement(QStringLiteral("title"), opml.title);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("body"));
    write(xml, top);
    for (const OpmlList &list : opml.lists) {
        xml.writeEmptyElement(QStringLiteral("outline"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("include"));
        xml.writeAttribute(QStringLiteral("text"), list.title.isEmpty() ? list.url : list.title);
        xml.writeAttribute(QStringLiteral("url"), list.url);
    }
    xml.writeEndDocument();
    return buffer.data();
}

}
