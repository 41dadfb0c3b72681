#include "htmltree.h"

#include <QSet>

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace Masthead {

namespace {

// gumbo 0.10 frees its tree by recursion, which deep nesting turns into a stack overflow. With an arena nothing is freed
// node by node.
class Arena {
public:
    void *allocate(std::size_t size)
    {
        size = (size + 15) & ~std::size_t(15);
        if (size > m_left) {
            const std::size_t block = std::max<std::size_t>(size, 256 * 1024);
            m_blocks.emplace_back(new char[block]);
            m_next = m_blocks.back().get();
            m_left = block;
        }
        char *result = m_next;
        m_next += size;
        m_left -= size;
        return result;
    }

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_next = nullptr;
    std::size_t m_left = 0;
};

void *allocateIn(void *arena, std::size_t size) { return static_cast<Arena *>(arena)->allocate(size); }
void freeNothing(void *, void *) {}

const QSet<QString> &voidElements()
{
    static const QSet<QString> names = {
        QStringLiteral("area"), QStringLiteral("base"), QStringLiteral("br"), QStringLiteral("col"),
        QStringLiteral("embed"), QStringLiteral("hr"), QStringLiteral("img"), QStringLiteral("input"),
        QStringLiteral("link"), QStringLiteral("meta"), QStringLiteral("param"), QStringLiteral("source"),
        QStringLiteral("track"), QStringLiteral("wbr")};
    return names;
}

bool isInvisible(const QString &name)
{
    return name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("template");
}

void appendEscaped(QString &out, const QString &text, bool inAttribute)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '&': out += QLatin1String("&amp;"); break;
        case '<': out += QLatin1String("&lt;"); break;
        case '>': out += QLatin1String("&gt;"); break;
        case 0xa0: out += QLatin1String("&nbsp;"); break;
        case '"':
            if (inAttribute)
                out += QLatin1String("&quot;");
            else
                out += c;
            break;
        default: out += c;
        }
    }
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

QString tagName(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower();
}

class TextRenderer {
public:
    QString render(const HtmlNode &root)
    {
        visit(root, false);
        while (m_out.endsWith(QLatin1Char('\n')) || m_out.endsWith(QLatin1Char(' ')))
            m_out.chop(1);
        return m_out;
    }

private:
    void visit(const HtmlNode &node, bool preformatted)
    {
        if (node.isText()) {
            write(node.text(), preformatted);
            return;
        }
        if (!node.isElement() || isInvisible(node.name()))
            return;
        if (node.isElement(QLatin1String("br"))) {
            trimSpace();
            m_out += QLatin1Char('\n');
            return;
        }
        const bool block = isBlockElement(node.name());
        if (block)
            breakLine();
        else if (node.isElement(QLatin1String("td")) || node.isElement(QLatin1String("th")))
            m_space = !m_out.isEmpty();
        for (const auto &child : node.children())
            visit(*child, preformatted || node.isElement(QLatin1String("pre")));
        if (block)
            breakLine();
    }

    void write(const QString &text, bool preformatted)
    {
        for (const QChar c : text) {
            if (preformatted && c == QLatin1Char('\n')) {
                m_out += c;
            } else if (c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r')
                       || c == QLatin1Char('\f')) {
                m_space = true;
            } else {
                if (m_space && !m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')))
                    m_out += QLatin1Char(' ');
                m_space = false;
                m_out += c;
            }
        }
    }

    void trimSpace()
    {
        m_space = false;
        while (m_out.endsWith(QLatin1Char(' ')))
            m_out.chop(1);
    }

    void breakLine()
    {
        trimSpace();
        if (!m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')))
            m_out += QLatin1Char('\n');
    }

    QString m_out;
    bool m_space = false;
};

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

HtmlNode *HtmlNode::append(std::unique_ptr<HtmlNode> child)
{
    return insert(m_children.size(), std::move(child));
}

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

HtmlTree HtmlTree::parse(const QString &html) { return build(html, false); }
HtmlTree HtmlTree::parseDocument(const QString &html) { return build(html, true); }

HtmlTree HtmlTree::build(const QString &html, bool document)
{
    const QByteArray bytes = html.toUtf8();
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocateIn;
    options.deallocator = freeNothing;
    options.userdata = &arena;
    options.max_errors = 0;
    if (!document)
        options.fragment_context = GUMBO_TAG_BODY;
    const GumboOutput *output = gumbo_parse_with_options(&options, bytes.constData(), std::size_t(bytes.size()));

    auto root = HtmlNode::element(document ? QStringLiteral("html") : QStringLiteral("body"));

    // Iterative, since the depth is the document's choice.
    struct Job {
        const GumboNode *from;
        HtmlNode *to;
        int depth;
    };
    std::vector<Job> jobs;
    const auto push = [&jobs](const GumboVector &children, HtmlNode *to, int depth) {
        for (unsigned i = children.length; i > 0; --i)
            jobs.push_back({static_cast<const GumboNode *>(children.data[i - 1]), to, depth});
    };
    push(output->root->v.element.children, root.get(), 1);
    while (!jobs.empty()) {
        const Job job = jobs.back();
        jobs.pop_back();
        switch (job.from->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            job.to->append(HtmlNode::textNode(QString::fromUtf8(job.from->v.text.text)));
            break;
        case GUMBO_NODE_COMMENT: {
            std::unique_ptr<HtmlNode> comment(new HtmlNode(HtmlNode::Type::Comment));
            comment->m_text = QString::fromUtf8(job.from->v.text.text);
            job.to->append(std::move(comment));
            break;
        }
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE: {
            const GumboElement &element = job.from->v.element;
            HtmlNode *to = job.to;
            if (job.depth < maximumDepth) {
                auto node = HtmlNode::element(tagName(element));
                node->m_foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
                node->m_attributes.reserve(element.attributes.length);
                for (unsigned i = 0; i < element.attributes.length; ++i) {
                    const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
                    node->m_attributes.append({QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
                }
                to = job.to->append(std::move(node));
            }
            push(element.children, to, job.depth + 1);
            break;
        }
        case GUMBO_NODE_DOCUMENT: break;
        }
    }
    return HtmlTree(std::move(root));
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
        for (const char *block : {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
                                  "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
                                  "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
                                  "section", "summary", "table", "tbody", "tfoot", "thead", "caption", "tr", "ul"})
            set.insert(QString::fromLatin1(block));
        return set;
    }();
    return names.contains(name);
}

QString renderedText(const HtmlNode &root) { return TextRenderer().render(root); }
QString htmlToText(const QString &html) { return renderedText(HtmlTree::parse(html).root()); }

}
