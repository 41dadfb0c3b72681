#include "cleaner.h"

#include "promotionlines.h"
#include "textlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace Masthead {

namespace {

constexpr qsizetype smallText = 220;

bool isMedia(const HtmlNode &node)
{
    static constexpr const char *names[] = {"img", "video", "audio", "picture", "source", "iframe", "embed", "object", "svg", "math", "hr", "canvas"};
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return node.name() == QLatin1String(name); });
}

bool containsMedia(const HtmlNode &node)
{
    return std::any_of(node.children().begin(), node.children().end(), [](const auto &child) {
        return child->isElement() && (isMedia(*child) || containsMedia(*child));
    });
}

qsizetype textSize(const HtmlNode &node)
{
    return node.textContent().simplified().size();
}

bool isHidden(const HtmlNode &node)
{
    static const QRegularExpression none(QStringLiteral("display\\s*:\\s*none|visibility\\s*:\\s*hidden"), QRegularExpression::CaseInsensitiveOption);
    return node.hasAttribute(QLatin1String("hidden")) || none.match(node.attribute(QLatin1String("style")).left(500)).hasMatch();
}

/// Controls and navigation are never an article's text.
bool isControl(const HtmlNode &node)
{
    static constexpr const char *names[] = {"nav", "form", "select", "button", "textarea", "input", "dialog", "datalist", "label", "fieldset"};
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return node.name() == QLatin1String(name); });
}

/// An element whose class or id says that it is a part of the page and not of the article.
bool saysPageFurniture(const HtmlNode &node)
{
    return isMarked(node, {"share", "sharebar", "sharing", "sharetools", "social", "follow", "subscribe", "subscription", "newsletter", "cta",
                           "qr", "qrcode", "ewm", "erweima", "ad", "ads", "adv", "advert", "advertisement", "banner", "promo", "promotion",
                           "sponsor", "sponsored", "related", "relate", "recommend", "recommended", "breadcrumb", "breadcrumbs", "crumb",
                           "pagination", "pager", "toolbar", "toolbox", "feedback", "jubao", "fontsize", "keywords", "tags", "statement",
                           "disclaimer", "reprint", "reprints", "citation", "advise", "nextpage", "microtransaction", "paywallcta"});
}

void removeChildren(HtmlNode &node, const std::function<bool(const HtmlNode &)> &condition)
{
    std::vector<HtmlNode *> gone;
    for (const auto &child : node.children()) {
        if (!child->isElement())
            continue;
        if (condition(*child))
            gone.push_back(child.get());
        else
            removeChildren(*child, condition);
    }
    for (HtmlNode *child : gone)
        child->remove();
}

void removeFurniture(HtmlNode &root)
{
    const qsizetype total = textSize(root);
    removeChildren(root, [total](const HtmlNode &node) {
        if (isControl(node))
            return true;
        const bool hidden = isHidden(node);
        if (!hidden && !saysPageFurniture(node))
            return false;
        const qsizetype size = textSize(node);
        return hidden ? size * 2 <= total : size <= smallText && (size * 3 <= total || size <= 40);
    });
}

/// The largest element around a line that holds nothing but it and pictures: the box of a promotion.
HtmlNode *boxOf(const TextLine &line, qsizetype size)
{
    HtmlNode *box = nullptr;
    for (HtmlNode *node = line.block; node && node->parent(); node = node->parent()) {
        if (textSize(*node) > size)
            break;
        box = node;
    }
    return box;
}

void removePromotions(HtmlTree &tree)
{
    const QList<TextLine> lines = textLines(tree);
    const QList<PromotionLine> found = promotionLines(lines);
    std::vector<HtmlNode *> boxes;
    for (const PromotionLine &promotion : found) {
        const TextLine &line = lines.at(promotion.line);
        removeText(line, promotion.start, promotion.length);
        const bool whole = promotion.length >= line.text.trimmed().size();
        if (promotion.withPicture && whole)
            if (HtmlNode *box = boxOf(line, 0))
                boxes.push_back(box);
    }
    for (HtmlNode *box : boxes) {
        removeChildren(*box, [](const HtmlNode &) { return true; });
    }
}

bool isEmptyBlock(const HtmlNode &node)
{
    if (!node.isElement() || isMedia(node) || node.name() == QLatin1String("br") || node.name() == QLatin1String("td")
        || node.name() == QLatin1String("th") || node.name() == QLatin1String("wbr"))
        return false;
    for (const QChar c : node.textContent())
        if (!c.isSpace() && c != QChar(0xfeff) && c != QChar(0x200b))
            return false;
    return !containsMedia(node);
}

void removeEmpty(HtmlNode &node)
{
    std::vector<HtmlNode *> gone;
    for (const auto &child : node.children()) {
        if (isEmptyBlock(*child))
            gone.push_back(child.get());
        else
            removeEmpty(*child);
    }
    for (HtmlNode *child : gone)
        child->remove();
}

bool isSpace(const HtmlNode &node)
{
    return node.type() == HtmlNode::Type::Comment || node.isElement(QLatin1String("br")) || (node.isText() && node.text().trimmed().isEmpty());
}

/// Line ends and space behind the last text and before the first, down to the innermost block.
void trimEdges(HtmlNode &node)
{
    while (!node.children().empty() && isSpace(*node.children().back()))
        node.children().back()->remove();
    while (!node.children().empty() && isSpace(*node.children().front()))
        node.children().front()->remove();
    if (node.children().size() == 1 && node.children().front()->isElement() && isBlockElement(node.children().front()->name()))
        trimEdges(*node.children().front());
}

}

void cleanBody(HtmlTree &tree)
{
    removeFurniture(tree.root());
    removePromotions(tree);
    removeEmpty(tree.root());
    trimEdges(tree.root());
}

}
