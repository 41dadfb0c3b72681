#include "cleaner.h"

#include "promotionlines.h"
#include "textlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>

namespace Masthead {

namespace {

constexpr qsizetype smallText = 220;

bool isMedia(const HtmlNode &node)
{
    static constexpr const char *names[] = {"img",   "video",  "audio", "picture", "source", "iframe",
                                            "embed", "object", "svg",   "math",    "hr",     "canvas"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return node.name() == QLatin1String(name); });
}

/// Empty cells hold a table's shape.
bool isPlaceholder(const HtmlNode &node)
{
    return node.name() == QLatin1String("br") || node.name() == QLatin1String("wbr") || node.name() == QLatin1String("td")
           || node.name() == QLatin1String("th") || node.name() == QLatin1String("col")
           || node.name() == QLatin1String("colgroup");
}

using Condition = std::function<bool(const HtmlNode &)>;

/// Takes the elements out that meet the condition, all of a parent's at once.
void removeChildren(HtmlNode &node, const Condition &condition)
{
    std::set<const HtmlNode *> gone;
    for (const auto &child : node.children())
        if (child->isElement() && condition(*child))
            gone.insert(child.get());
        else
            removeChildren(*child, condition);
    if (gone.empty())
        return;
    for (std::unique_ptr<HtmlNode> &child : node.takeChildren())
        if (!gone.contains(child.get()))
            node.append(std::move(child));
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c == QChar(0xfeff) || c == QChar(0x200b); });
}

/// How much text each element holds, white space not counted.
class TextSizes {
public:
    explicit TextSizes(const HtmlNode &root) { m_total = measure(root); }
    qsizetype of(const HtmlNode &node) const
    {
        const auto found = m_sizes.find(&node);
        return found == m_sizes.end() ? 0 : found->second;
    }
    qsizetype total() const { return m_total; }
    /// How much of it is links to elsewhere.
    qsizetype inLinks(const HtmlNode &node) const
    {
        if (node.isElement(QLatin1String("a")))
            return of(node);
        qsizetype size = 0;
        for (const auto &child : node.children())
            size += inLinks(*child);
        return size;
    }

private:
    qsizetype measure(const HtmlNode &node)
    {
        qsizetype size = 0;
        if (node.isText()) {
            size = std::count_if(node.text().begin(), node.text().end(), [](QChar c) { return !c.isSpace(); });
        } else if (node.isElement() && node.name() != QLatin1String("script") && node.name() != QLatin1String("style")) {
            for (const auto &child : node.children())
                size += measure(*child);
            m_sizes.emplace(&node, size);
        }
        return size;
    }

    std::unordered_map<const HtmlNode *, qsizetype> m_sizes;
    qsizetype m_total = 0;
};

bool isHidden(const HtmlNode &node)
{
    static const QRegularExpression none(QStringLiteral("display\\s*:\\s*none|visibility\\s*:\\s*hidden"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString style = node.attribute(QLatin1String("style"));
    return node.hasAttribute(QLatin1String("hidden")) || (!style.isEmpty() && none.match(style.left(500)).hasMatch());
}

/// A word of a sentence that looks like a button: "Press <button>OK</button> or …"
bool isWithinSentence(const HtmlNode &node, const TextSizes &sizes)
{
    const HtmlNode *parent = node.parent();
    const bool mayBe = node.isElement(QLatin1String("button")) || node.isElement(QLatin1String("label"));
    return mayBe && parent && parent->isElement(QLatin1String("p")) && sizes.of(*parent) > 3 * sizes.of(node)
           && endsSentence(parent->textContent());
}

/// Controls and navigation are never an article's text.
bool isControl(const HtmlNode &node)
{
    static constexpr const char *names[] = {"nav",   "form",   "select",   "button", "textarea",
                                            "input", "dialog", "datalist", "label",  "fieldset"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return node.name() == QLatin1String(name); });
}

/// An element whose class or id says that it is a part of the page and not of the article.
bool saysPageFurniture(const HtmlNode &node)
{
    return isMarked(node, {"share",         "sharebar",     "sharing",    "sharetools",  "social",     "follow",
                           "subscribe",     "subscription", "newsletter", "cta",         "qr",         "qrcode",
                           "ewm",           "erweima",      "ad",         "ads",         "adv",        "advert",
                           "advertisement", "banner",       "promo",      "promotion",   "sponsor",    "sponsored",
                           "related",       "relate",       "recommend",  "recommended", "breadcrumb", "brea",
                           "rss",           "breadcrumbs",  "crumb",      "pagination",  "pager",      "toolbar",
                           "toolbox",       "feedback",     "jubao",      "fontsize",    "keywords",   "tags",
                           "disclaimer",    "reprint",      "reprints",   "advise",      "nextpage",   "microtransaction",
                           "paywallcta"});
}

/// "follow-up", "social-security": one of those words within another, which may name what the text is about.
bool isCompound(const HtmlNode &node)
{
    static const QRegularExpression compound(QStringLiteral(
        "(?:^|\\s)(?:follow-?up|follow-?on|social-security|share-?(?:price|holder)s?|related-works?|banner-year)(?:\\s|$)"));
    return compound.match(node.attribute(QLatin1String("class")).toLower()).hasMatch()
           || compound.match(node.attribute(QLatin1String("id")).toLower()).hasMatch();
}

/// A sentence, and no row of links.
bool isTold(const HtmlNode &node, const TextSizes &sizes)
{
    return endsSentence(node.textContent()) && sizes.inLinks(node) * 2 < sizes.of(node);
}

void removeFurniture(HtmlNode &root, qsizetype textBefore)
{
    const TextSizes sizes(root);
    const qsizetype total = std::max(sizes.total(), textBefore);
    removeChildren(root, [&sizes, total](const HtmlNode &node) {
        if (isControl(node))
            return !isWithinSentence(node, sizes);
        const qsizetype size = sizes.of(node);
        if (isHidden(node))
            return size * 2 <= sizes.total();
        if (size > smallText || !saysPageFurniture(node) || (isCompound(node) && isTold(node, sizes)))
            return false;
        return size * 2 <= total || (size < total && sizes.inLinks(node) == size);
    });
}

int pictureCount(const HtmlNode &node)
{
    int count = node.name() == QLatin1String("img");
    for (const auto &child : node.children())
        count += count > 1 ? 0 : pictureCount(*child);
    return count;
}

/// The largest element around a line, now empty, that holds no other text: the box of a promotion with its QR code.
HtmlNode *boxOf(const TextLine &line)
{
    HtmlNode *box = nullptr;
    for (HtmlNode *node = line.block; node && node->parent() && isBlank(firstText(*node, 2000)); node = node->parent())
        box = node;
    return box && pictureCount(*box) == 1 ? box : nullptr;
}

void removePromotions(HtmlTree &tree)
{
    const QList<TextLine> lines = textLines(tree);
    std::vector<HtmlNode *> boxes;
    for (const PromotionLine &promotion : promotionLines(lines)) {
        const TextLine &line = lines.at(promotion.line);
        removeText(line, promotion.start, promotion.length);
        if (promotion.withPicture)
            if (HtmlNode *box = boxOf(line))
                boxes.push_back(box);
    }
    for (HtmlNode *box : boxes)
        box->takeChildren();
}

/// Takes out what shows nothing; true where something is left.
bool removeEmpty(HtmlNode &node)
{
    if (node.isText())
        return !isBlank(node.text());
    if (!node.isElement())
        return false;
    bool full = false;
    std::set<const HtmlNode *> gone;
    for (const auto &child : node.children()) {
        const bool kept = removeEmpty(*child);
        full = full || kept;
        if (!kept && child->isElement() && !isPlaceholder(*child))
            gone.insert(child.get());
    }
    if (!gone.empty())
        for (std::unique_ptr<HtmlNode> &child : node.takeChildren())
            if (!gone.contains(child.get()))
                node.append(std::move(child));
    return full || isMedia(node);
}

bool isSpace(const HtmlNode &node)
{
    return node.type() == HtmlNode::Type::Comment || node.isElement(QLatin1String("br"))
           || (node.isText() && isBlank(node.text()));
}

/// Line ends and space behind the last text and before the first, down to the innermost block.
void trimEdges(HtmlNode &node)
{
    std::vector<std::unique_ptr<HtmlNode>> children = node.takeChildren();
    std::size_t from = 0;
    std::size_t to = children.size();
    while (from < to && isSpace(*children.at(from)))
        ++from;
    while (to > from && isSpace(*children.at(to - 1)))
        --to;
    for (std::size_t i = from; i < to; ++i)
        node.append(std::move(children.at(i)));
    if (node.children().size() == 1 && node.children().front()->isElement()
        && isBlockElement(node.children().front()->name()))
        trimEdges(*node.children().front());
}

}

void cleanBody(HtmlTree &tree, qsizetype textBefore)
{
    removeFurniture(tree.root(), textBefore);
    removePromotions(tree);
    removeEmpty(tree.root());
    trimEdges(tree.root());
}

}
