#include "pageprovenance.h"

#include "core/origin.h"
#include "linelabels.h"
#include "personnames.h"
#include "plaintext.h"
#include "textlines.h"

#include "core/pageevidence.h"
#include "text/date.h"
#include "text/outlets.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

constexpr qsizetype longestScript = 1024 * 1024;
constexpr qsizetype longestValue = 300;
constexpr int deepest = 6;
constexpr qsizetype mostValues = 60;

class Reader {
public:
    void add(ProvenanceField field, const QString &value, const QString &place, double confidence)
    {
        const QString line = plainLine(ParsedText{value, ParsedText::Kind::Html}).trimmed();
        if (line.isEmpty() || line.size() > longestValue || m_found.size() >= mostValues)
            return;
        if ((field == ProvenanceField::Byline || field == ProvenanceField::Editor) && !isSigned(line))
            return;
        if (field == ProvenanceField::OriginalUrl && !isAddress(line))
            return;
        Evidence one;
        one.field = field;
        one.value = line;
        one.text = line;
        one.from = pageMark + place;
        one.confidence = confidence;
        one.rule = QStringLiteral("page");
        m_found.append(one);
    }

    /// The first place that gives a field gives all of its values.
    Provenance provenance() const
    {
        Provenance result;
        addPage(result, m_found);
        return result;
    }

private:
    static bool isAddress(const QString &text) { return isWebAddress(QUrl(text, QUrl::StrictMode)); }

    /// No address, no user name of the software, no desk of one word.
    static bool isSigned(const QString &text)
    {
        static const QRegularExpression nobody(
            QStringLiteral(
                "^(?:admin|administrator|editor|staff|unknown|anonymous|guest|author|null|none|n/?a|新闻|编辑|管理员|佚名|未知|本站|网络)$"),
            QRegularExpression::CaseInsensitiveOption);
        return !isAddress(text) && !text.contains(QLatin1Char('@')) && !nobody.match(text).hasMatch();
    }

    QList<Evidence> m_found;
};

bool isArticleType(const QJsonValue &type)
{
    static const QRegularExpression article(
        QStringLiteral("(?:^|/)(?:\\w*Article|Report|\\w*Posting|ReportageNewsArticle|LiveBlogPosting)$"));
    if (type.isString())
        return article.match(type.toString()).hasMatch();
    const QJsonArray types = type.toArray();
    return std::any_of(types.begin(), types.end(), [](const QJsonValue &one) { return isArticleType(one); });
}

/// JSON-LD without its context: types and names as schema.org's examples write them.
class LinkedData {
public:
    explicit LinkedData(Reader &reader) : m_reader(reader) {}

    void take(const QString &script)
    {
        const QJsonDocument document = QJsonDocument::fromJson(script.trimmed().toUtf8());
        const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        note(root, 0);
        m_roots.append(root);
    }
    void read()
    {
        for (const QJsonValue &root : std::as_const(m_roots))
            visit(root, 0);
    }

private:
    void note(const QJsonValue &value, int depth)
    {
        if (depth > deepest)
            return;
        for (const auto &one : value.toArray())
            note(one, depth + 1);
        const QJsonObject object = value.toObject();
        const QString id = object.value(QLatin1String("@id")).toString();
        if (!id.isEmpty() && object.size() > 1)
            m_byId.insert(id, object);
        for (const auto &one : object)
            if (one.isArray() || one.isObject())
                note(one, depth + 1);
    }

    void visit(const QJsonValue &value, int depth)
    {
        if (depth > deepest)
            return;
        for (const auto &one : value.toArray())
            visit(one, depth + 1);
        const QJsonObject object = value.toObject();
        if (isArticleType(object.value(QLatin1String("@type"))) && !m_done)
            readArticle(object);
        for (const char *key : {"@graph", "mainEntity"})
            visit(object.value(QLatin1String(key)), depth + 1);
    }

    void readArticle(const QJsonObject &article)
    {
        struct Row {
            const char *key;
            ProvenanceField field;
        };
        // schema.org/NewsArticle and what it inherits from CreativeWork.
        static constexpr std::array rows = {
            Row{"publisher", ProvenanceField::Publisher},     Row{"sourceOrganization", ProvenanceField::Source},
            Row{"author", ProvenanceField::Byline},           Row{"creator", ProvenanceField::Byline},
            Row{"editor", ProvenanceField::Editor},           Row{"dateline", ProvenanceField::Dateline},
            Row{"isBasedOn", ProvenanceField::OriginalUrl},   Row{"copyrightNotice", ProvenanceField::Copyright},
            Row{"datePublished", ProvenanceField::Published}, Row{"dateModified", ProvenanceField::Updated}};
        for (const Row &row : rows)
            readValues(article.value(QLatin1String(row.key)), row.field, QLatin1String(row.key), 0);
        m_done = true;
    }

    void readValues(const QJsonValue &value, ProvenanceField field, QLatin1String key, int depth)
    {
        if (depth > deepest)
            return;
        for (const auto &one : value.toArray())
            readValues(one, field, key, depth + 1);
        QJsonObject object = value.toObject();
        if (const QString id = object.value(QLatin1String("@id")).toString(); object.size() == 1 && m_byId.contains(id))
            object = m_byId.value(id);
        const bool address = field == ProvenanceField::OriginalUrl;
        const QJsonValue named = object.value(address ? QLatin1String("url") : QLatin1String("name"));
        const QString text = value.isString()  ? value.toString()
                             : named.isArray() ? named.toArray().first().toString()
                                               : named.toString();
        // An outlet that signs as the author is no person.
        m_reader.add(field, text, QStringLiteral("JSON-LD ") + key, 0.95);
    }

    Reader &m_reader;
    QList<QJsonValue> m_roots;
    QHash<QString, QJsonObject> m_byId;
    bool m_done = false;
};

struct MetaRow {
    const char *name; ///< in lower case
    ProvenanceField field;
    double confidence;
};

// Open Graph (ogp.me), Dublin Core (as in <meta name="DC.creator">), and names that publishers use. The surest first.
constexpr std::array metaRows = {MetaRow{"article:author", ProvenanceField::Byline, 0.85},
                                 MetaRow{"author", ProvenanceField::Byline, 0.8},
                                 MetaRow{"byl", ProvenanceField::Byline, 0.85},
                                 MetaRow{"dc.creator", ProvenanceField::Byline, 0.85},
                                 MetaRow{"dcterms.creator", ProvenanceField::Byline, 0.85},
                                 MetaRow{"citation_author", ProvenanceField::Byline, 0.85},
                                 MetaRow{"sailthru.author", ProvenanceField::Byline, 0.85},
                                 MetaRow{"parsely-author", ProvenanceField::Byline, 0.85},
                                 MetaRow{"og:site_name", ProvenanceField::Publisher, 0.9},
                                 MetaRow{"dc.publisher", ProvenanceField::Publisher, 0.9},
                                 MetaRow{"dcterms.publisher", ProvenanceField::Publisher, 0.9},
                                 MetaRow{"publisher", ProvenanceField::Publisher, 0.8},
                                 MetaRow{"citation_publisher", ProvenanceField::Publisher, 0.8},
                                 MetaRow{"dc.source", ProvenanceField::Source, 0.8},
                                 MetaRow{"mediaid", ProvenanceField::Source, 0.7},
                                 MetaRow{"copyright", ProvenanceField::Copyright, 0.8},
                                 MetaRow{"dc.rights", ProvenanceField::Copyright, 0.8},
                                 MetaRow{"dcterms.rights", ProvenanceField::Copyright, 0.8},
                                 MetaRow{"original-source", ProvenanceField::OriginalUrl, 0.9},
                                 MetaRow{"syndication-source", ProvenanceField::OriginalUrl, 0.9},
                                 MetaRow{"article:published_time", ProvenanceField::Published, 0.95},
                                 MetaRow{"pubdate", ProvenanceField::Published, 0.85},
                                 MetaRow{"publishdate", ProvenanceField::Published, 0.85},
                                 MetaRow{"dc.date.issued", ProvenanceField::Published, 0.85},
                                 MetaRow{"article:modified_time", ProvenanceField::Updated, 0.95},
                                 MetaRow{"og:updated_time", ProvenanceField::Updated, 0.85}};

/// What the elements of a page say, each kind by itself.
class Elements {
public:
    void visit(HtmlNode &node)
    {
        if (node.isElement(QLatin1String("script")))
            return takeScript(node);
        if (node.isElement(QLatin1String("meta")))
            takeMeta(node);
        if (node.isElement() && node.hasAttribute(QLatin1String("itemprop")))
            takeProperty(node);
        for (const auto &child : node.children())
            visit(*child);
    }

    QStringList scripts;
    QList<std::pair<QString, QString>> meta; // name, content
    QList<std::pair<QString, QString>> properties;

private:
    void takeScript(const HtmlNode &node)
    {
        const QString type = node.attribute(QLatin1String("type")).toLower();
        QString text;
        for (const auto &child : node.children())
            text += child->text();
        if (type.startsWith(QLatin1String("application/ld+json")) && text.size() <= longestScript)
            scripts.append(text);
    }

    void takeMeta(const HtmlNode &node)
    {
        const QString property = node.attribute(QLatin1String("property"));
        const QString name = (property.isEmpty() ? node.attribute(QLatin1String("name")) : property).trimmed().toLower();
        if (!name.isEmpty())
            meta.append({name, node.attribute(QLatin1String("content"))});
    }

    // HTML Living Standard 5.2.3, as far as an article's own properties go.
    void takeProperty(const HtmlNode &node)
    {
        const QString name = node.attribute(QLatin1String("itemprop")).trimmed();
        QString value = node.attribute(QLatin1String("content"));
        if (value.isEmpty() && node.isElement(QLatin1String("time")))
            value = node.attribute(QLatin1String("datetime"));
        if (value.isEmpty())
            value = named(node);
        if (value.isEmpty())
            value = firstText(node, longestValue + 1).simplified();
        properties.append({name, value});
    }

    static QString named(const HtmlNode &node)
    {
        for (const auto &child : node.children()) {
            if (!child->isElement())
                continue;
            if (child->attribute(QLatin1String("itemprop")) == QLatin1String("name")) {
                const QString content = child->attribute(QLatin1String("content"));
                return content.isEmpty() ? firstText(*child, longestValue + 1).simplified() : content;
            }
            if (const QString inner = named(*child); !inner.isEmpty())
                return inner;
        }
        return {};
    }
};

void readProperties(const Elements &elements, Reader &reader)
{
    static constexpr std::array rows = {
        MetaRow{"publisher", ProvenanceField::Publisher, 0.9}, MetaRow{"sourceOrganization", ProvenanceField::Source, 0.9},
        MetaRow{"author", ProvenanceField::Byline, 0.9},       MetaRow{"editor", ProvenanceField::Editor, 0.9},
        MetaRow{"dateline", ProvenanceField::Dateline, 0.9},   MetaRow{"datePublished", ProvenanceField::Published, 0.9},
        MetaRow{"dateModified", ProvenanceField::Updated, 0.9}};
    for (const MetaRow &row : rows)
        for (const auto &[name, value] : elements.properties)
            if (name == QLatin1String(row.name))
                reader.add(row.field, value, QStringLiteral("microdata ") + name, row.confidence);
}

void readMeta(const Elements &elements, Reader &reader)
{
    for (const MetaRow &row : metaRows)
        for (const auto &[name, content] : elements.meta)
            if (name == QLatin1String(row.name))
                reader.add(row.field, content, QStringLiteral("meta ") + name, row.confidence);
}

/// The editor's line that a feed leaves out: short lines that begin with a sure label. The rest of a page is not the article.
void readCredits(HtmlTree &tree, Reader &reader)
{
    constexpr qsizetype longestLine = 100;
    constexpr double sure = 0.97;
    const QList<TextLine> lines = textLines(tree);
    for (const TextLine &line : lines) {
        if (line.linked || line.caption || line.text.simplified().size() > longestLine)
            continue;
        for (const LabelledPart &part : labelledParts(Outlets::builtIn(), line.text)) {
            if (!part.firm || part.confidence < sure)
                continue;
            if (part.role == LabelRole::Editor)
                for (const QString &name : personNames(part.value, NameTrust::Label))
                    reader.add(ProvenanceField::Editor, name, QStringLiteral("text"), 0.8);
            else if (part.role == LabelRole::Source && Outlets::builtIn().find(part.value.simplified()))
                reader.add(ProvenanceField::Source, part.value, QStringLiteral("text"), 0.8);
        }
    }
}

}

Provenance pageProvenance(const QString &html)
{
    HtmlTree tree = HtmlTree::parseDocument(html);
    Elements elements;
    elements.visit(tree.root());
    Reader reader;
    LinkedData data(reader);
    for (const QString &script : std::as_const(elements.scripts))
        data.take(script);
    data.read();
    readProperties(elements, reader);
    readMeta(elements, reader);
    readCredits(tree, reader);
    return reader.provenance();
}

Article withPage(const Article &kept, const Provenance &page)
{
    Article article = kept;
    addPage(article.provenance, page.evidence);
    if (!article.published.isValid())
        article.published = parseDate(page.publishedText);
    if (!article.updated.isValid())
        article.updated = parseDate(page.updatedText);
    return article;
}

}
