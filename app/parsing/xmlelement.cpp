#include "xmlelement.h"

#include "xmlnamespaces.h"
#include "xmlrepair.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <memory>

namespace Masthead {

namespace {

constexpr int maximumElements = 300000;            // kept at a time
constexpr qsizetype maximumText = 6 * 1024 * 1024; // bytes between two tags
constexpr qsizetype maximumAddress = 8000;

QString fromXml(const xmlChar *text, int length = -1)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text), length);
}

/// Builds the tree from libxml2's events.
class Builder {
public:
    Builder(const QString &baseUrl, const XmlElementTaker &taker) : m_taker(taker)
    {
        m_stack.emplace_back();
        m_stack.back().base = baseUrl;
        m_clock.start();
    }

    void run(const QByteArray &utf8)
    {
        xmlSAXHandler handler = {};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = [](void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int declared,
                                    const xmlChar **namespaces, int count, int, const xmlChar **attributes) {
            auto *builder = static_cast<Builder *>(self);
            builder->noteDefault(name, prefix, declared, namespaces);
            builder->start(name, prefix, uri, count, attributes);
        };
        handler.endElementNs = [](void *self, const xmlChar *, const xmlChar *, const xmlChar *) {
            static_cast<Builder *>(self)->end();
        };
        handler.characters = [](void *self, const xmlChar *text, int length) {
            static_cast<Builder *>(self)->characters(text, length);
        };
        handler.ignorableWhitespace = handler.characters;
        handler.cdataBlock = handler.characters;
        const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxt *)> context(
            xmlCreateMemoryParserCtxt(utf8.constData(), int(utf8.size())), xmlFreeParserCtxt);
        if (!context)
            return;
        *context->sax = handler;
        context->userData = this;
        m_context = context.get();
        xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        xmlParseDocument(context.get());
        m_faulty = context->wellFormed == 0 && context->errNo != XML_ERR_OK && context->errNo < XML_NS_ERR_XML_NAMESPACE;
        if (context->myDoc)
            xmlFreeDoc(context->myDoc);
        m_context = nullptr;
        while (m_stack.size() > 1)
            end();
    }

    bool stopped() const { return m_stopped; }
    bool faulty() const { return m_faulty; }
    bool overfull() const { return m_overfull; }
    bool hasRoot() const { return !m_stack.front().children.empty(); }
    XmlElement takeRoot() { return std::move(m_stack.front().children.front()); }

private:
    struct Frame {
        bool isFrame = false;       // of RSS: the root, the channel, an item
        bool isDefaultNone = false; // the default namespace is that of frames
        bool isChild = false;       // stands in a frame, and is no HTML
    };

    QString canonicalPrefix(const xmlChar *prefix, const xmlChar *uri)
    {
        if (!uri) {
            const QString given = prefix ? fromXml(prefix).toLower() : QString();
            return given == m_homePrefix ? QString() : given;
        }
        const auto key = reinterpret_cast<quintptr>(uri); // libxml2 keeps one copy of each
        if (const auto known = m_prefixes.constFind(key); known != m_prefixes.constEnd())
            return *known;
        const QString address = fromXml(uri);
        QString result = knownPrefix(address);
        if (address == m_homeNamespace)
            result = QString();
        else if (result.isNull())
            result = prefix ? fromXml(prefix).toLower() : QString();
        m_prefixes.insert(key, result);
        return result;
    }

    // In RSS an element without a prefix is one of RSS, whatever namespace somebody put around it: what RSS is made of has none.
    // One that declares a namespace for itself, which is no XHTML, is meant to be of that.
    void noteDefault(const xmlChar *name, const xmlChar *prefix, int declared, const xmlChar **namespaces)
    {
        const QString local = prefix ? QString() : fromXml(name).toLower();
        const bool root = m_stack.size() == 1;
        m_isRss = root ? local == QLatin1String("rss") : m_isRss;
        const bool outside = root || m_frames.last().isFrame;
        bool declares = false;
        for (int i = 0; i < declared; ++i) // two pointers each: prefix and namespace
            declares |= !namespaces[2 * i];
        const bool isFrame = m_isRss && outside && frameNames().contains(local);
        m_frames.append({isFrame, isFrame || (!declares && !root && m_frames.last().isDefaultNone),
                         m_isRss && outside && !htmlBodies().contains(local)});
    }

    bool isOfRss(const xmlChar *prefix, const xmlChar *uri) const
    {
        const Frame &frame = m_frames.last();
        if (prefix || !m_isRss || !uri)
            return false;
        return knownPrefix(fromXml(uri)) == QLatin1String("xhtml") ? frame.isChild : frame.isDefaultNone;
    }

    static const QSet<QString> &frameNames()
    {
        static const QSet<QString> names = {QStringLiteral("rss"), QStringLiteral("channel"), QStringLiteral("item"),
                                            QStringLiteral("image"), QStringLiteral("textinput")};
        return names;
    }

    static const QSet<QString> &htmlBodies()
    {
        static const QSet<QString> names = {QStringLiteral("html"), QStringLiteral("body"), QStringLiteral("div")};
        return names;
    }

    static QString joined(const QString &prefix, const xmlChar *name)
    {
        const QString local = fromXml(name).toLower();
        return prefix.isEmpty() ? local : QString(prefix + QLatin1Char(':') + local);
    }

    void start(const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int count, const xmlChar **attributes)
    {
        if ((++m_started & 1023) == 0 && m_clock.elapsed() > maximumXmlMilliseconds)
            return stop();
        keepText();
        const bool root = m_stack.size() == 1;
        const QString known = root && uri ? knownPrefix(fromXml(uri)) : QString();
        const bool other = known == QLatin1String("rdf") || known == QLatin1String("xhtml") || (m_isRss && !known.isEmpty());
        if (root && uri && !other)
            m_homeNamespace = fromXml(uri);
        if (root && !uri && prefix)
            m_homePrefix = fromXml(prefix).toLower();
        XmlElement element;
        const QString own = isOfRss(prefix, uri) ? QString() : canonicalPrefix(prefix, uri);
        element.xhtml = own == QLatin1String("xhtml");
        element.name = joined(own, name);
        element.base = m_stack.back().base;
        element.language = m_stack.back().language;
        // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
        for (int i = 0; i < count; ++i, attributes += 5) {
            QString value = fromXml(attributes[3], int(attributes[4] - attributes[3]));
            // So libxml2 hands on each ampersand of an attribute while it does not substitute entities.
            value.replace(QLatin1String("&#38;"), QLatin1String("&"));
            const QString attributeName =
                joined(attributes[1] ? canonicalPrefix(attributes[1], attributes[2]) : QString(), attributes[0]);
            if (attributeName == QLatin1String("xml:base"))
                element.base = resolvedBase(element.base, value);
            else if (attributeName == QLatin1String("base") && element.name == QLatin1String("channel"))
                element.base = resolvedBase(element.base, value); // of CDF
            else if (attributeName == QLatin1String("xml:lang"))
                element.language = value.trimmed();
            else
                element.attributes.append({attributeName, value});
        }
        m_names.append(element.name);
        m_stack.push_back(std::move(element));
        ++m_kept;
    }

    static QString resolvedBase(const QString &outer, const QString &value)
    {
        if (value.trimmed().isEmpty())
            return outer;
        const QString resolved = resolvedAddress(outer, value);
        return resolved.isEmpty() ? QStringLiteral("about:invalid") : resolved;
    }

    // libxml2 hands on a text in pieces, one for each reference.
    void characters(const xmlChar *text, int length)
    {
        if (m_stack.size() > 1 && m_text.size() < maximumText)
            m_text.append(reinterpret_cast<const char *>(text), length);
    }

    void keepText()
    {
        if (m_text.isEmpty())
            return;
        if (m_kept <= maximumElements) {
            m_stack.back().children.emplace_back().text = QString::fromUtf8(m_text);
            ++m_kept;
        }
        m_text.resize(0); // and keeps its room
    }

    void end()
    {
        if (m_stack.size() < 2)
            return;
        keepText();
        XmlElement element = std::move(m_stack.back());
        m_stack.pop_back();
        m_names.removeLast();
        m_frames.removeLast();
        if (m_taker && m_taker(element, m_names)) {
            m_kept = int(m_stack.size());
            return;
        }
        if (m_kept > maximumElements)
            m_overfull = true;
        else
            m_stack.back().children.push_back(std::move(element));
    }

    void stop()
    {
        m_stopped = true;
        xmlStopParser(m_context);
    }

    const XmlElementTaker &m_taker;
    xmlParserCtxt *m_context = nullptr;
    std::vector<XmlElement> m_stack; // the first one holds the root
    QStringList m_names;
    QList<Frame> m_frames; // as m_names
    QByteArray m_text;
    QHash<quintptr, QString> m_prefixes;
    bool m_isRss = false; // with no prefix of its own
    QString m_homeNamespace;
    QString m_homePrefix; // of the root element, where nothing declares it
    QElapsedTimer m_clock;
    int m_started = 0;
    int m_kept = 0;
    bool m_stopped = false;
    bool m_faulty = false;
    bool m_overfull = false;
};

void appendEscaped(QString &out, const QString &text, bool inAttribute)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('&'), QLatin1String("&amp;")).replace(QLatin1Char('<'), QLatin1String("&lt;"));
    escaped.replace(QLatin1Char('>'), QLatin1String("&gt;"));
    if (inAttribute)
        escaped.replace(QLatin1Char('"'), QLatin1String("&quot;"));
    out += escaped;
}

QString localName(const QString &name) { return name.mid(name.indexOf(QLatin1Char(':')) + 1); }

QString absoluteAddress(const QString &base, const QString &address)
{
    static const QRegularExpression withScheme(QStringLiteral("^(?:#|[^:/?#]*:)"));
    return withScheme.match(address).hasMatch() ? address : resolvedAddress(base, address);
}

// "a.jpg 1x, b.jpg 2x": addresses with their sizes (HTML, srcset).
QString absoluteAddresses(const QString &base, const QString &list)
{
    static const QRegularExpression candidate(QStringLiteral("(?:^|,)\\s*(\\S*[^\\s,])"));
    QString result;
    qsizetype from = 0;
    for (auto it = candidate.globalMatch(list); it.hasNext();) {
        const auto match = it.next();
        result += list.mid(from, match.capturedStart(1) - from) + absoluteAddress(base, match.captured(1));
        from = match.capturedEnd(1);
    }
    return result + list.mid(from);
}

QString absoluteValue(const QString &base, const QString &attribute, const QString &value)
{
    static const QStringList addresses = {QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("cite"),
                                          QStringLiteral("poster"), QStringLiteral("longdesc")};
    if (attribute == QLatin1String("srcset"))
        return absoluteAddresses(base, value);
    return addresses.contains(attribute) ? absoluteAddress(base, value) : value;
}

// Recursive: the depth is bounded by the repair.
void appendHtml(QString &out, const XmlElement &element, const QString &outerBase)
{
    static const QStringList voids = {QStringLiteral("area"),  QStringLiteral("base"),  QStringLiteral("br"),
                                      QStringLiteral("col"),   QStringLiteral("embed"), QStringLiteral("hr"),
                                      QStringLiteral("img"),   QStringLiteral("input"), QStringLiteral("link"),
                                      QStringLiteral("meta"),  QStringLiteral("param"), QStringLiteral("source"),
                                      QStringLiteral("track"), QStringLiteral("wbr")};
    if (element.isText())
        return appendEscaped(out, element.text, false);
    const QString name = localName(element.name);
    out += QLatin1Char('<') + name;
    for (const auto &[attribute, value] : element.attributes) {
        out += QLatin1Char(' ') + attribute + QLatin1String("=\"");
        appendEscaped(out, element.base == outerBase ? value : absoluteValue(element.base, attribute, value), true);
        out += QLatin1Char('"');
    }
    out += QLatin1Char('>');
    for (const XmlElement &child : element.children)
        appendHtml(out, child, outerBase);
    if (!voids.contains(name))
        out += QLatin1String("</") + name + QLatin1Char('>');
}

void appendText(QString &out, const XmlElement &element)
{
    out += element.text;
    for (const XmlElement &child : element.children)
        appendText(out, child);
}

}

QString XmlElement::attribute(QLatin1String attributeName) const
{
    for (const auto &[known, value] : attributes)
        if (known == attributeName)
            return value;
    return {};
}

bool XmlElement::hasAttribute(QLatin1String attributeName) const
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const Attribute &a) { return a.first == attributeName; });
}

const XmlElement *XmlElement::child(QLatin1String childName) const
{
    for (const XmlElement &element : children)
        if (element.name == childName)
            return &element;
    return nullptr;
}

QString XmlElement::textContent() const
{
    QString result;
    appendText(result, *this);
    return result;
}

QString XmlElement::innerHtml(const QString &outerBase) const
{
    QString result;
    for (const XmlElement &child : children)
        appendHtml(result, child, outerBase);
    return result;
}

Result<XmlDocument> parseXml(const QString &text, const QString &baseUrl, const XmlElementTaker &taker, bool cut)
{
    Result<RepairedXml> repaired = repairXml(text, cut);
    if (!repaired)
        return repaired.error();
    Builder builder(baseUrl, taker);
    builder.run(repaired->utf8);
    if (!builder.hasRoot())
        return Error{ErrorKind::Malformed, QStringLiteral("no XML element")};
    XmlDocument document{builder.takeRoot(), repaired->warnings, repaired->complete,
                         repaired->cut,      repaired->tooDeep,  repaired->elementCut};
    if (builder.faulty())
        document.warnings.append(QStringLiteral("the document is not well-formed"));
    if (builder.overfull())
        document.warnings.append(QStringLiteral("too many elements; the rest was left out"));
    if (builder.stopped()) {
        if (const QString warning = QString::fromLatin1(xmlTookTooLong); !document.warnings.contains(warning))
            document.warnings.append(warning);
        document.complete = false;
    }
    return document;
}

QString resolvedAddress(const QString &base, const QString &address)
{
    QString wanted;
    for (const QChar c : address.trimmed())
        if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            wanted += c;
    if (wanted.isEmpty() || wanted.size() > maximumAddress)
        return {};
    const auto isWeb = [](const QString &text) {
        return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
               || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    };
    if (isWeb(wanted))
        return wanted;
    const qsizetype colon = wanted.indexOf(QLatin1Char(':'));
    const qsizetype slash = wanted.indexOf(QLatin1Char('/'));
    const bool relative =
        colon < 0 || (slash >= 0 && slash < colon) || wanted[0] == QLatin1Char('?') || wanted[0] == QLatin1Char('#');
    if (!relative)
        return {};
    if (base.isEmpty())
        return wanted;
    if (!isWeb(base))
        return {};
    const QUrl resolved = QUrl(base).resolved(QUrl(wanted));
    return resolved.isValid() ? resolved.toString(QUrl::FullyEncoded) : QString();
}

}
