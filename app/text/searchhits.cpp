#include "searchhits.h"

#include "htmltree.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype longestLooked = 200'000; // UTF-16 units of a text: hits behind are not marked
constexpr qsizetype mostHits = 2000;
constexpr qsizetype before = 24;
constexpr qsizetype around = 160;

/// The next place for a cut at or behind `at`: not within a word, nor within a surrogate pair.
qsizetype cutBehind(const QString &text, qsizetype at)
{
    const auto isWord = [&text](qsizetype i) { return text[i].unicode() < 0x2e80 && text[i].isLetterOrNumber(); };
    at = std::clamp<qsizetype>(at, 0, text.size());
    const qsizetype limit = std::min(text.size(), at + 20);
    while (at > 0 && at < limit && ((isWord(at) && isWord(at - 1)) || text[at].isLowSurrogate()))
        ++at;
    return at;
}

}

QList<SearchPhrase> markedPhrases(const QList<Query::Term> &terms)
{
    QList<SearchPhrase> phrases;
    for (const Query::Term &term : terms) {
        if (term.negated)
            continue;
        phrases += markedPhrases(term.terms);
        if (term.field == Query::Field::Any && term.terms.isEmpty())
            phrases += searchPhrases(term.text, term.prefix);
    }
    return phrases;
}

QList<TextPlace> searchHits(const QString &text, const QList<SearchPhrase> &phrases)
{
    QList<TextPlace> hits;
    if (phrases.isEmpty())
        return hits;
    const QList<PlacedTerm> terms = placedTerms(text.left(longestLooked));
    for (qsizetype i = 0; i < terms.size() && hits.size() < mostHits; ++i) {
        for (const SearchPhrase &phrase : phrases) {
            const TextPlace place = placeOf(phrase, text, terms, i);
            if (place.end <= place.start)
                continue;
            if (!hits.isEmpty() && place.start <= hits.last().end)
                hits.last().end = std::max(hits.last().end, place.end);
            else
                hits.append(place);
        }
    }
    return hits;
}

Snippet snippetOf(const QString &text, const QList<SearchPhrase> &phrases)
{
    const QList<TextPlace> hits = searchHits(text, phrases);
    if (hits.isEmpty())
        return {};
    qsizetype start = cutBehind(text, hits.first().start - before);
    while (start < hits.first().start && text[start].isSpace())
        ++start;
    const qsizetype end = cutBehind(text, start + around);
    Snippet snippet;
    snippet.text = text.mid(start, end - start).simplified();
    if (start > 0)
        snippet.text.prepend(QChar(0x2026));
    if (end < text.size())
        snippet.text.append(QChar(0x2026));
    snippet.hits = searchHits(snippet.text, phrases);
    return snippet;
}

void markHits(HtmlNode &node, const QList<SearchPhrase> &phrases)
{
    for (std::unique_ptr<HtmlNode> &child : node.takeChildren()) {
        const QList<TextPlace> hits = child->isText() ? searchHits(child->text(), phrases) : QList<TextPlace>();
        if (hits.isEmpty()) {
            markHits(*node.append(std::move(child)), phrases);
            continue;
        }
        const QString text = child->text();
        qsizetype done = 0;
        for (const TextPlace &hit : hits) {
            if (hit.start > done)
                node.append(HtmlNode::textNode(text.mid(done, hit.start - done)));
            node.append(HtmlNode::element(QStringLiteral("mark")))
                ->append(HtmlNode::textNode(text.mid(hit.start, hit.end - hit.start)));
            done = hit.end;
        }
        if (done < text.size())
            node.append(HtmlNode::textNode(text.mid(done)));
    }
}

}
