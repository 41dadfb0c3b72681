#include "personnames.h"
#include "provenancerules.h"
#include "westernpeople.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

/// What a box around an element is of: a quotation, a book, a picture.
bool isOfSomethingElse(const HtmlNode &element)
{
    return element.isElement(QLatin1String("blockquote")) || element.isElement(QLatin1String("figure"))
           || element.isElement(QLatin1String("cite"))
           || isMarked(element, {"quote", "quotes", "quotation", "blockquote", "pullquote", "testimonial", "testimonials",
                                 "book", "books", "product"});
}

/// Whether somebody is said to have written what stands in a box within the article, and not the article.
bool isOfQuotation(const HtmlNode &element)
{
    constexpr qsizetype longestBox = 600; // around more than this it is the article's own
    for (const HtmlNode *node = element.parent(); node; node = node->parent()) {
        if (firstText(*node, longestBox).size() >= longestBox)
            break;
        if (isOfSomethingElse(*node))
            return true;
    }
    return isMarked(element, {"quote", "quotation", "pullquote", "testimonial", "book"});
}

/// An author's element in a comment below the article, in a list of others' articles or in a box about a person is not his.
bool isElsewhere(const HtmlNode &element)
{
    if (isOfQuotation(element))
        return true;
    for (const HtmlNode *node = &element; node; node = node->parent())
        if (isMarked(*node, {"comment", "comments", "related", "recommend", "recommended", "sidebar", "avatar", "reply",
                             "bio", "teaser"}))
            return true;
    return false;
}

double authorMark(const HtmlNode &element)
{
    const QString property = element.attribute(QLatin1String("itemprop")).toLower();
    if (property.split(QLatin1Char(' ')).contains(QStringLiteral("author")))
        return 0.95;
    if (element.attribute(QLatin1String("rel")).toLower() == QLatin1String("author"))
        return 0.93;
    if (isMarked(element, {"byline", "auteur", "autor"}))
        return 0.91;
    return isMarked(element, {"author"}) ? 0.88 : 0;
}

const HtmlNode *named(const HtmlNode &element)
{
    for (const auto &child : element.children()) {
        if (!child->isElement())
            continue;
        if (child->attribute(QLatin1String("itemprop")) == QLatin1String("name"))
            return child.get();
        if (const HtmlNode *found = named(*child))
            return found;
    }
    return nullptr;
}

void collect(const Outlets &outlets, HtmlNode &node, QList<Finding> &findings)
{
    static const QRegularExpression by(
        QStringLiteral("^(?:By|BY|by|Par|par|Von|Por|Written by|Posted by|文/|作者[：:])\\s+"));
    if (const double confidence = node.isElement() ? authorMark(node) : 0; confidence > 0 && findings.size() < 50) {
        constexpr qsizetype longest = 400;
        const QString all = firstText(node, longest);
        const HtmlNode *name = all.size() < longest ? named(node) : nullptr;
        const QString words = (name ? firstText(*name, longest) : all).simplified();
        QString text = words;
        text.remove(by);
        text = upToNoise(text);
        People found = people(outlets, text);
        if (isChineseName(text) || (found.names.isEmpty() && found.outlet.isEmpty() && isWesternName(text)))
            found = {{text}, {}, true}; // a desk such as "Our Foreign Staff" signs too
        if (words.size() <= 200 && found.complete && !found.names.isEmpty() && !isElsewhere(node)) {
            Finding result = finding(ProvenanceField::Byline, found.names, words, confidence, -1);
            result.element = &node;
            findings.append(result);
            if (!found.outlet.isEmpty())
                findings.append(finding(ProvenanceField::Source, {found.outlet}, words, 0.7, -1));
            return;
        }
    }
    for (const auto &child : node.children())
        collect(outlets, *child, findings);
}

}

void findMarkedAuthors(const Outlets &outlets, HtmlTree &tree, QList<Finding> &findings)
{
    const RuleName rule(findings, "marked element");
    QList<Finding> found;
    collect(outlets, tree.root(), found);
    QStringList names;
    for (const Finding &one : found)
        if (one.field == ProvenanceField::Byline)
            for (const QString &name : one.values)
                if (!names.contains(name))
                    names.append(name);
    constexpr int manyAuthors = 6;
    if (names.size() > manyAuthors)
        return;
    for (Finding &one : found) {
        // Several elements, one for each author, make one byline.
        if (one.field == ProvenanceField::Byline)
            one.values = names;
        findings.append(one);
    }
}

}
