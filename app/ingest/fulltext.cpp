#include "fulltext.h"

#include "bodyprovenance.h"
#include "cleaner.h"
#include "pageprovenance.h"

#include "core/pageevidence.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

namespace Masthead {

namespace {

// In letters; a Han character says as much as three. A notice that a page is gone is shorter, the shortest news is not.
constexpr qsizetype shortestArticle = 200;

qsizetype weight(QStringView text)
{
    qsizetype sum = 0;
    for (const QChar c : text)
        sum += c.script() == QChar::Script_Han ? 3 : c.isLetterOrNumber() ? 1 : 0;
    return sum;
}

qsizetype linkedWeight(const HtmlNode &node)
{
    if (node.isElement(QLatin1String("a")))
        return weight(node.textContent());
    qsizetype sum = 0;
    for (const auto &child : node.children())
        sum += linkedWeight(*child);
    return sum;
}

/// A list of links is no article, and a teaser no more than the feed has.
bool isWorthKeeping(qsizetype text, qsizetype linked, const Article &kept)
{
    return text >= shortestArticle && linked * 2 < text && text * 10 > weight(kept.text) * 11;
}

/// What the text says counts as the page's: the feed's own body is read again without it. What an earlier reading of the page said
/// as well is said once.
void markAsOfPage(QList<Evidence> &evidence, qsizetype first)
{
    const QList<Evidence> read = evidence.mid(first);
    evidence.resize(first);
    for (Evidence one : read) {
        one.from.prepend(pageMark);
        one.offset = -1;
        if (!evidence.contains(one))
            evidence.append(one);
    }
}

}

Article withFullText(const Article &kept, const WebPage &page, const QString &extracted, const Outlets &outlets)
{
    Article article = withPage(kept, pageProvenance(page.html));
    HtmlTree tree = HtmlTree::parse(extracted);
    Provenance who = article.provenance;
    const qsizetype before = readBodyProvenance(tree, outlets, who);
    markAsOfPage(who.evidence, article.provenance.evidence.size());
    cleanBody(tree, before);
    const qsizetype linked = linkedWeight(tree.root());
    const QString html = sanitize(tree, {page.address, false});
    const QString text = renderedText(tree.root());
    if (!isWorthKeeping(weight(text), linked, kept))
        return article;
    article.fullText = {html, text};
    article.provenance = who; // the lines that say so are out of the text
    return article;
}

}
