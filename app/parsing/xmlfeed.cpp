#include "feedformats.h"
#include "feedreaders.h"
#include "xmlelement.h"

#include <QRegularExpression>
#include <QUrl>

namespace Masthead {

namespace {

// How far namespaces and versions are looked for.
constexpr qsizetype headWindow = 8 * 1024;

enum class Format { Rss, Rdf, Atom, Cdf };

struct FormatRow {
    Format format;
    const char *name;
    const char *entry; // the element of an entry
    ParsedEntry (*readEntry)(const XmlElement &);
    void (*readFeed)(const XmlElement &, ParsedFeed &);
};

constexpr FormatRow formats[] = {
    {Format::Rss, "rss", "item", readRssItem, readRssFeed},
    {Format::Rdf, "rdf", "item", readRssItem, readRssFeed},
    {Format::Atom, "atom", "entry", readAtomEntry, readAtomFeed},
    {Format::Cdf, "cdf", "item", readCdfItem, readCdfFeed},
};

const FormatRow &rowOf(Format format)
{
    for (const FormatRow &row : formats)
        if (row.format == format)
            return row;
    Q_UNREACHABLE();
}

Format formatOf(const QString &root, const QString &head)
{
    if (root == QLatin1String("rdf"))
        return Format::Rdf;
    if (root == QLatin1String("feed") || root == QLatin1String("entry"))
        return Format::Atom;
    static const QRegularExpression cdf(QStringLiteral("<CHANNEL\\b|(?i:<channel\\b[^>]*\\b(href|base|self|lastmod)\\s*=|"
                                                       "<item\\b[^>]*\\b(href|lastmod)\\s*=|<abstract\\b)"));
    return root == QLatin1String("channel") && cdf.match(head).hasMatch() ? Format::Cdf : Format::Rss;
}

QString versionOf(Format format, const QString &head, const XmlElement &root)
{
    switch (format) {
    case Format::Atom:
        return head.contains(QLatin1String("purl.org/atom/ns#")) ? QStringLiteral("0.3") : QStringLiteral("1.0");
    case Format::Rdf: return head.contains(QLatin1String("rdf/simple/0.9")) ? QStringLiteral("0.90") : QStringLiteral("1.0");
    case Format::Rss: return root.attribute(QLatin1String("version")).simplified().left(20);
    case Format::Cdf: break;
    }
    return {};
}

/// Takes entries out of the stream as they end.
class EntryCollector {
public:
    explicit EntryCollector(const FormatRow &row) : m_row(row), m_entryName(QString::fromLatin1(row.entry)) {}

    bool take(const XmlElement &element, const QStringList &around)
    {
        // Below another entry it is that one's content.
        if (element.name != m_entryName || around.isEmpty() || around.contains(m_entryName))
            return false;
        if (m_entries.size() >= maximumEntries)
            m_overfull = true;
        else
            add(m_row.readEntry(element));
        return true;
    }

    void add(const ParsedEntry &entry)
    {
        // Some feeds carry one entry twice. What has no title may be two all the same.
        if (!entry.guid.isEmpty() && !entry.title.isEmpty()) {
            const auto known = m_byGuid.constFind(entry.guid);
            if (known != m_byGuid.constEnd() && m_entries[*known] == entry)
                return;
            m_byGuid.insert(entry.guid, m_entries.size());
        }
        m_entries.append(entry);
    }

    bool overfull() const { return m_overfull; }
    QList<ParsedEntry> takeEntries() { return std::move(m_entries); }

private:
    const FormatRow &m_row;
    QString m_entryName;
    QList<ParsedEntry> m_entries;
    QHash<QString, qsizetype> m_byGuid;
    bool m_overfull = false;
};

// Authors of an Atom feed are those of entries that name none (RFC 4287 section 4.2.1).
void inheritAuthors(ParsedFeed &feed)
{
    for (ParsedEntry &entry : feed.entries)
        if (entry.authors.isEmpty())
            entry.authors = feed.authors;
}

// RSS does not say what addresses in a text are relative to. Its writers mean the page that the text is from; what the document
// says by xml:base goes first.
void takePagesAsBases(ParsedFeed &feed, const QString &documentUrl)
{
    for (ParsedEntry &entry : feed.entries)
        if (entry.baseUrl == documentUrl && !QUrl(entry.url).isRelative())
            entry.baseUrl = entry.url;
}

}

Result<ParsedFeed> parseXmlFeed(const QString &text, const QString &rootName, const ParseOptions &options)
{
    const QString head = text.left(headWindow);
    const FormatRow &row = rowOf(formatOf(rootName, head));
    EntryCollector collector(row);
    const auto take = [&](XmlElement &element, const QStringList &around) { return collector.take(element, around); };
    Result<XmlDocument> document = parseXml(text, options.baseUrl, take, options.cut);
    if (!document)
        return document.error();
    ParsedFeed feed;
    feed.format = QString::fromLatin1(row.name);
    feed.version = versionOf(row.format, head, document->root);
    if (rootName == QLatin1String("entry"))
        collector.add(readAtomEntry(document->root));
    feed.entries = collector.takeEntries();
    if (rootName != QLatin1String("entry"))
        row.readFeed(document->root, feed);
    feed.warnings = document->warnings;
    if (collector.overfull())
        feed.warnings.append(QStringLiteral("more than %1 entries; the rest was left out").arg(maximumEntries));
    feed.complete = document->complete;
    if (document->tooDeep && feed.entries.isEmpty())
        return Error{ErrorKind::DepthLimit, QStringLiteral("the elements are nested too deep")};
    if (row.format == Format::Atom)
        inheritAuthors(feed);
    if (row.format == Format::Rss || row.format == Format::Rdf)
        takePagesAsBases(feed, options.baseUrl);
    return feed;
}

}
