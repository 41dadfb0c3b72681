#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace Masthead {

/// A node of a parsed HTML fragment. Owns its children. Not for use by several threads at a time.
class HtmlNode {
public:
    enum class Type { Element, Text, Comment };
    using Attribute = std::pair<QString, QString>;

    static std::unique_ptr<HtmlNode> element(const QString &name);
    static std::unique_ptr<HtmlNode> textNode(const QString &text);

    Type type() const { return m_type; }
    bool isElement() const { return m_type == Type::Element; }
    bool isElement(QLatin1String name) const { return isElement() && m_name == name; }
    bool isText() const { return m_type == Type::Text; }

    const QString &name() const { return m_name; } ///< lower case; empty for text and comments
    const QString &text() const { return m_text; } ///< of a text or comment node itself
    void setText(const QString &text) { m_text = text; }
    void appendText(const QString &text) { m_text += text; }

    /// True for elements of SVG or MathML.
    bool isForeign() const { return m_foreign; }

    QString attribute(QLatin1String name) const; ///< empty when absent
    bool hasAttribute(QLatin1String name) const;
    void setAttribute(const QString &name, const QString &value);
    void removeAttribute(QLatin1String name);
    const QList<Attribute> &attributes() const { return m_attributes; }

    HtmlNode *parent() const { return m_parent; }
    const std::vector<std::unique_ptr<HtmlNode>> &children() const { return m_children; }
    HtmlNode *append(std::unique_ptr<HtmlNode> child);
    HtmlNode *insert(std::size_t index, std::unique_ptr<HtmlNode> child);
    std::unique_ptr<HtmlNode> take(HtmlNode *child);       ///< the child leaves the tree; nullptr when it is none of ours
    void remove();                                         ///< this node leaves its parent and is deleted
    std::vector<std::unique_ptr<HtmlNode>> takeChildren(); ///< all of them at once, in order

    /// The text of this node and all below it, as it stands; scripts, styles and templates left out.
    QString textContent() const;

private:
    friend class HtmlTree;
    explicit HtmlNode(Type type) : m_type(type) {}

    Type m_type;
    bool m_foreign = false;
    QString m_name;
    QString m_text;
    QList<Attribute> m_attributes;
    HtmlNode *m_parent = nullptr;
    std::vector<std::unique_ptr<HtmlNode>> m_children;
};

/// An HTML fragment, parsed by the HTML5 algorithm (HTML Living Standard 13.2, as gumbo implements it) into a tree
/// that can be changed. Any text gives a tree, in time that grows with its length; what is nested deeper than maximumDepth is
/// flattened into its ancestor there, and what stands beyond 8 Mi characters is left out.
/// Pure: no I/O, any thread.
class HtmlTree {
public:
    static constexpr int maximumDepth = 200;

    /// Parses the content of a body element. `parseDocument` keeps head elements too, for whole pages.
    static HtmlTree parse(const QString &html);
    static HtmlTree parseDocument(const QString &html);

    HtmlTree(); ///< an empty fragment
    HtmlTree(HtmlTree &&) = default;
    HtmlTree &operator=(HtmlTree &&) = default;

    HtmlNode &root() { return *m_root; } ///< an element named "body" (or "html" for a document), never written out itself
    const HtmlNode &root() const { return *m_root; }

    /// The fragment as HTML, every text and attribute value escaped (HTML Living Standard 13.3).
    QString toHtml() const;

private:
    struct Builder;
    explicit HtmlTree(std::unique_ptr<HtmlNode> root) : m_root(std::move(root)) {}
    static HtmlTree build(const QString &html, bool document);

    std::unique_ptr<HtmlNode> m_root;
};

/// True for the name of an element that HTML, SVG or MathML has or had, as gumbo knows them. Pure, any thread.
bool isHtmlElement(const QString &name);

/// True for elements that begin a new line when shown, such as p, div and li.
bool isBlockElement(const QString &name);

/// The text that a reader of `root` would see: blocks on lines of their own, white space folded, br as a line end.
QString renderedText(const HtmlNode &root);

/// The same of HTML that is not parsed yet.
QString htmlToText(const QString &html);

/// Clean HTML as text that is pleasant to read where it is pasted: paragraphs with an empty line between them, items of lists with
/// their bullets or numbers, the cells of a table with tabs between them, code with its blanks.
QString pageText(const QString &html);

}
