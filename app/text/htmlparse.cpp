#include "htmlbounds.h"
#include "htmltree.h"

#include <gumbo.h>

#include <algorithm>
#include <csetjmp>

namespace Masthead {

namespace {

constexpr qsizetype longestHtml = 8 * 1024 * 1024; // UTF-16 units

// gumbo 0.10 frees its tree by recursion, which deep nesting turns into a stack overflow. With an arena nothing is freed
// node by node. gumbo knows no failed allocation either, so where the arena is full it is left by a jump: there are only C
// functions without anything to clean up on the way.
class Arena {
public:
    explicit Arena(std::size_t limit) : m_limit(limit) {}

    void *allocate(std::size_t size)
    {
        size = (size + 15) & ~std::size_t(15);
        if (size > m_left && !grow(size))
            std::longjmp(full, 1);
        char *result = m_next;
        m_next += size;
        m_left -= size;
        return result;
    }

    std::jmp_buf full;

private:
    bool grow(std::size_t size)
    {
        const std::size_t block = std::max<std::size_t>(size, 256 * 1024);
        if (block > m_limit - m_used)
            return false;
        m_used += block;
        m_blocks.emplace_back(new char[block]);
        m_next = m_blocks.back().get();
        m_left = block;
        return true;
    }

    const std::size_t m_limit;
    std::size_t m_used = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_next = nullptr;
    std::size_t m_left = 0;
};

void *allocateIn(void *arena, std::size_t size) { return static_cast<Arena *>(arena)->allocate(size); }
void freeNothing(void *, void *) {}

// nullptr where the arena is too small.
const GumboOutput *parseInto(Arena &arena, const QByteArray &bytes, bool document)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocateIn;
    options.deallocator = freeNothing;
    options.userdata = &arena;
    options.max_errors = 0;
    if (!document)
        options.fragment_context = GUMBO_TAG_BODY;
    if (setjmp(arena.full))
        return nullptr;
    return gumbo_parse_with_options(&options, bytes.constData(), std::size_t(bytes.size()));
}

// One string for each: trees of a thousand elements have twenty names.
const QString &knownTagName(GumboTag tag)
{
    static const std::vector<QString> names = [] {
        std::vector<QString> made;
        for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i)
            made.push_back(QString::fromLatin1(gumbo_normalized_tagname(GumboTag(i))));
        return made;
    }();
    return names[std::size_t(tag)];
}

QString tagName(const GumboElement &element)
{
    if (element.tag < GUMBO_TAG_UNKNOWN)
        return knownTagName(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower();
}

}

struct HtmlTree::Builder {
    // Iterative, since the depth is the document's choice.
    struct Job {
        const GumboNode *from;
        HtmlNode *to;
        int depth;
    };
    std::vector<Job> jobs;

    void build(const GumboNode &from, HtmlNode &to)
    {
        push(from.v.element.children, &to, 1);
        while (!jobs.empty()) {
            const Job job = jobs.back();
            jobs.pop_back();
            node(job);
        }
    }

    void push(const GumboVector &children, HtmlNode *to, int depth)
    {
        for (unsigned i = children.length; i > 0; --i)
            jobs.push_back({static_cast<const GumboNode *>(children.data[i - 1]), to, depth});
    }

    void node(const Job &job)
    {
        switch (job.from->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: job.to->append(HtmlNode::textNode(QString::fromUtf8(job.from->v.text.text))); break;
        case GUMBO_NODE_COMMENT: {
            std::unique_ptr<HtmlNode> comment(new HtmlNode(HtmlNode::Type::Comment));
            comment->m_text = QString::fromUtf8(job.from->v.text.text);
            job.to->append(std::move(comment));
            break;
        }
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE: {
            const GumboElement &element = job.from->v.element;
            HtmlNode *to = job.depth < maximumDepth ? job.to->append(copyOf(element)) : job.to;
            push(element.children, to, job.depth + 1);
            break;
        }
        case GUMBO_NODE_DOCUMENT: break;
        }
    }

    static std::unique_ptr<HtmlNode> copyOf(const GumboElement &element)
    {
        auto node = HtmlNode::element(tagName(element));
        node->m_foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
        node->m_attributes.reserve(element.attributes.length);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            node->m_attributes.append({QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
        }
        return node;
    }
};

HtmlTree::HtmlTree() : m_root(HtmlNode::element(QStringLiteral("body"))) {}

HtmlTree HtmlTree::parse(const QString &html) { return build(html, false); }
HtmlTree HtmlTree::parseDocument(const QString &html) { return build(html, true); }

HtmlTree HtmlTree::build(const QString &html, bool document)
{
    auto root = HtmlNode::element(document ? QStringLiteral("html") : QStringLiteral("body"));
    const QByteArray bytes = html.left(longestHtml).toUtf8();
    const std::size_t limit = 64 * 1024 * 1024 + 60 * std::size_t(bytes.size());
    for (const bool again : {false, true}) {
        const QByteArray bounded = again ? renestedHtml(bytes) : boundedHtml(bytes);
        Arena arena(limit);
        if (const GumboOutput *output = parseInto(arena, bounded, document)) {
            Builder().build(*output->root, *root);
            break;
        }
    }
    return HtmlTree(std::move(root));
}

bool isHtmlElement(const QString &name) { return gumbo_tag_enum(name.toUtf8().constData()) != GUMBO_TAG_UNKNOWN; }

}
