#include "htmlroundtrip.h"

#include "htmltree.h"

#include <QHash>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int deepest = 60; // far from where deep nesting is flattened
constexpr qsizetype mostCharacters = 1024 * 1024;

enum class Shape {
    Unknown,
    Inline, ///< closes nothing, and ends with its own end tag
    Link,   ///< the same, but ends a link around it
    Block,  ///< ends an open p
    Paragraph,
    Heading, ///< a block that ends a heading around it
    List,
    Item, ///< of a list, and nowhere else
    Void,
    Rule, ///< void, and ends an open p
};

struct Named {
    const char *names;
    Shape shape;
};
// Ruby, details, dl, pre, tables and MathML have rules of their own for what ends what; they are left to the parser.
constexpr Named shapes[] = {
    {"b i u s em strong small code span mark cite q abbr time sub sup kbd samp var dfn del ins", Shape::Inline},
    {"a", Shape::Link},
    {"div section article aside header footer address blockquote figure figcaption", Shape::Block},
    {"p", Shape::Paragraph},
    {"h1 h2 h3 h4 h5 h6", Shape::Heading},
    {"ul ol", Shape::List},
    {"li", Shape::Item},
    {"img br wbr", Shape::Void},
    {"hr", Shape::Rule},
};

Shape shapeOf(const QString &name)
{
    static const QHash<QString, Shape> table = [] {
        QHash<QString, Shape> made;
        for (const Named &row : shapes)
            for (const QString &one : QString::fromLatin1(row.names).split(QLatin1Char(' ')))
                made.insert(one, row.shape);
        return made;
    }();
    return table.value(name, Shape::Unknown);
}

// A carriage return becomes a line feed, NUL a replacement character, and half a surrogate pair cannot be written at all.
bool isTakenAsItIs(char16_t c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || (c >= 0xa0 && c < 0xfdd0)
           || (c >= 0xfdf0 && c < 0xfffe && c != QChar::ByteOrderMark);
}

bool isTakenAsItIs(const QString &text)
{
    bool surrogates = false;
    for (const QChar c : text) {
        surrogates = surrogates || c.isSurrogate();
        if (!isTakenAsItIs(c.unicode()))
            return false;
    }
    return !surrogates || QStringView(text).isValidUtf16();
}

class Check {
public:
    bool children(const HtmlNode &node, int depth)
    {
        bool afterText = false;
        for (const auto &child : node.children()) {
            if (child->isText() ? afterText || !text(child->text()) : !element(*child, depth))
                return false;
            afterText = child->isText();
        }
        return true;
    }

private:
    bool text(const QString &text)
    {
        m_characters += text.size();
        return !text.isEmpty() && m_characters <= mostCharacters && isTakenAsItIs(text);
    }

    bool element(const HtmlNode &node, int depth)
    {
        if (!node.isElement() || node.isForeign() || depth > deepest || !attributes(node))
            return false;
        switch (shapeOf(node.name())) {
        case Shape::Unknown: return false;
        case Shape::Void: return node.children().empty();
        case Shape::Rule: return node.children().empty() && !m_inParagraph;
        case Shape::Inline: return children(node, depth + 1);
        case Shape::Link: return within(m_inLink, node, depth);
        case Shape::Paragraph: return within(m_inParagraph, node, depth);
        case Shape::Heading: return !m_inParagraph && within(m_inHeading, node, depth);
        case Shape::Block:
        case Shape::List: return !m_inParagraph && children(node, depth + 1);
        case Shape::Item:
            return !m_inParagraph && node.parent() && shapeOf(node.parent()->name()) == Shape::List
                   && children(node, depth + 1);
        }
        return false;
    }

    /// An element that must not stand within another of its shape.
    bool within(bool &inside, const HtmlNode &node, int depth)
    {
        if (inside)
            return false;
        inside = true;
        const bool good = children(node, depth + 1);
        inside = false;
        return good;
    }

    bool attributes(const HtmlNode &node)
    {
        return std::all_of(node.attributes().begin(), node.attributes().end(), [this](const HtmlNode::Attribute &attribute) {
            m_characters += attribute.second.size();
            return isTakenAsItIs(attribute.second)
                   && std::all_of(attribute.first.begin(), attribute.first.end(),
                                  [](QChar c) { return c >= QChar(u'a') && c <= QChar(u'z'); });
        });
    }

    bool m_inLink = false;
    bool m_inParagraph = false;
    bool m_inHeading = false;
    qsizetype m_characters = 0;
};

}

bool readsBackUnchanged(const HtmlNode &root) { return Check().children(root, 1); }

}
