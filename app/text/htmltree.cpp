#include "htmltree.h"

#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

const QSet<QString> &voidElements()
{
    static const QSet<QString> names = {QStringLiteral("area"),  QStringLiteral("base"),  QStringLiteral("br"),
                                        QStringLiteral("col"),   QStringLiteral("embed"), QStringLiteral("hr"),
                                        QStringLiteral("img"),   QStringLiteral("input"), QStringLiteral("link"),
                                        QStringLiteral("meta"),  QStringLiteral("param"), QStringLiteral("source"),
                                        QStringLiteral("track"), QStringLiteral("wbr")};
    return names;
}

bool isInvisible(const QString &name)
{
    return name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("template")
           || name == QLatin1String("iframe") || name == QLatin1String("noembed") || name == QLatin1String("noframes");
}

QLatin1String escapeOf(QChar c, bool inAttribute)
{
    switch (c.unicode()) {
    case '&': return QLatin1String("&amp;");
    case '<': return QLatin1String("&lt;");
    case '>': return QLatin1String("&gt;");
    case 0xa0: return QLatin1String("&nbsp;");
    case '"': return QLatin1String(inAttribute ? "&quot;" : "");
    default: return {};
    }
}

void appendEscaped(QString &out, const QString &text, bool inAttribute)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1String escape = escapeOf(text[i], inAttribute);
        if (escape.isEmpty())
            continue;
        out += QStringView(text).mid(written, i - written);
        out += escape;
        written = i + 1;
    }
    out += QStringView(text).mid(written);
}

void write(QString &out, const HtmlNode &node)
{
    switch (node.type()) {
    case HtmlNode::Type::Text: appendEscaped(out, node.text(), false); return;
    case HtmlNode::Type::Comment: return;
    case HtmlNode::Type::Element: break;
    }
    out += QLatin1Char('<');
    out += node.name();
    for (const auto &[name, value] : node.attributes()) {
        out += QLatin1Char(' ');
        out += name;
        out += QLatin1String("=\"");
        appendEscaped(out, value, true);
        out += QLatin1Char('"');
    }
    out += QLatin1Char('>');
    if (voidElements().contains(node.name()))
        return;
    // A parser drops the first line end in pre; one more keeps the text as it was.
    if (node.isElement(QLatin1String("pre")) && !node.children().empty() && node.children().front()->isText()
        && node.children().front()->text().startsWith(QLatin1Char('\n')))
        out += QLatin1Char('\n');
    for (const auto &child : node.children())
        write(out, *child);
    out += QLatin1String("</");
    out += node.name();
    out += QLatin1Char('>');
}

}

std::unique_ptr<HtmlNode> HtmlNode::element(const QString &name)
{
    std::unique_ptr<HtmlNode> node(new HtmlNode(Type::Element));
    node->m_name = name;
    return node;
}

std::unique_ptr<HtmlNode> HtmlNode::textNode(const QString &text)
{
    std::unique_ptr<HtmlNode> node(new HtmlNode(Type::Text));
    node->m_text = text;
    return node;
}

QString HtmlNode::attribute(QLatin1String name) const
{
    for (const auto &[known, value] : m_attributes)
        if (known == name)
            return value;
    return {};
}

bool HtmlNode::hasAttribute(QLatin1String name) const
{
    return std::any_of(m_attributes.begin(), m_attributes.end(), [&](const Attribute &a) { return a.first == name; });
}

void HtmlNode::setAttribute(const QString &name, const QString &value)
{
    for (auto &[known, old] : m_attributes) {
        if (known == name) {
            old = value;
            return;
        }
    }
    m_attributes.append({name, value});
}

void HtmlNode::removeAttribute(QLatin1String name)
{
    m_attributes.removeIf([name](const Attribute &a) { return a.first == name; });
}

HtmlNode *HtmlNode::append(std::unique_ptr<HtmlNode> child) { return insert(m_children.size(), std::move(child)); }

HtmlNode *HtmlNode::insert(std::size_t index, std::unique_ptr<HtmlNode> child)
{
    child->m_parent = this;
    return m_children.insert(m_children.begin() + std::ptrdiff_t(index), std::move(child))->get();
}

std::unique_ptr<HtmlNode> HtmlNode::take(HtmlNode *child)
{
    const auto it = std::find_if(m_children.begin(), m_children.end(), [&](const auto &c) { return c.get() == child; });
    if (it == m_children.end())
        return nullptr;
    std::unique_ptr<HtmlNode> taken = std::move(*it);
    m_children.erase(it);
    taken->m_parent = nullptr;
    return taken;
}

void HtmlNode::remove()
{
    if (m_parent)
        m_parent->take(this);
}

std::vector<std::unique_ptr<HtmlNode>> HtmlNode::takeChildren()
{
    for (const auto &child : m_children)
        child->m_parent = nullptr;
    return std::exchange(m_children, {});
}

QString HtmlNode::textContent() const
{
    if (m_type == Type::Text)
        return m_text;
    if (m_type == Type::Comment || isInvisible(m_name))
        return {};
    QString result;
    for (const auto &child : m_children)
        result += child->textContent();
    return result;
}

QString HtmlTree::toHtml() const
{
    QString out;
    for (const auto &child : m_root->children())
        write(out, *child);
    return out;
}

bool isBlockElement(const QString &name)
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        for (const char *block :
             {"address", "article", "aside", "blockquote", "body",       "center", "dd",      "details", "dialog",
              "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure", "footer",  "form",    "h1",
              "h2",      "h3",      "h4",    "h5",         "h6",         "header", "hgroup",  "hr",      "html",
              "li",      "main",    "nav",   "ol",         "p",          "pre",    "section", "summary", "table",
              "tbody",   "tfoot",   "thead", "caption",    "tr",         "ul"})
            set.insert(QString::fromLatin1(block));
        return set;
    }();
    return names.contains(name);
}

}
