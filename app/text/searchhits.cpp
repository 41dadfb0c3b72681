#include "searchhits.h"

#include "htmltree.h"

#include <QHash>

#include <algorithm>
#include <vector>

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

/// Finds the hits in the text of a page as the index has it, where words go on across the borders of elements such as b and a.
class HitMarker {
public:
    explicit HitMarker(const QList<SearchPhrase> &phrases) : m_phrases(phrases) {}

    void mark(HtmlNode &root)
    {
        gather(root);
        place();
        wrap(root);
    }

private:
    struct Piece {
        const HtmlNode *node;
        qsizetype start; // in m_text
    };

    static bool partsWords(const HtmlNode &node)
    {
        return isBlockElement(node.name()) || node.isElement(QLatin1String("br")) || node.isElement(QLatin1String("td"))
               || node.isElement(QLatin1String("th"));
    }

    void gather(const HtmlNode &node)
    {
        for (const std::unique_ptr<HtmlNode> &child : node.children()) {
            if (child->isText()) {
                m_pieces.push_back({child.get(), m_text.size()});
                m_text += child->text();
                continue;
            }
            if (partsWords(*child))
                part();
            gather(*child);
            if (partsWords(*child))
                part();
        }
    }

    void part()
    {
        if (m_text.size() > longestLooked / 2)
            place();
        m_text += QLatin1Char('\n');
    }

    /// Gives each text gathered so far its part of the hits.
    void place()
    {
        const QList<TextPlace> hits = searchHits(m_text, m_phrases);
        auto hit = hits.begin();
        for (const Piece &piece : m_pieces) {
            const qsizetype end = piece.start + piece.node->text().size();
            while (hit != hits.end() && hit->end <= piece.start)
                ++hit;
            for (auto next = hit; next != hits.end() && next->start < end; ++next) {
                const TextPlace place{std::max(next->start, piece.start), std::min(next->end, end)};
                if (!QStringView(m_text).mid(place.start, place.end - place.start).trimmed().isEmpty())
                    m_places[piece.node].append({place.start - piece.start, place.end - piece.start});
            }
        }
        m_text.clear();
        m_pieces.clear();
    }

    void wrap(HtmlNode &node) const
    {
        for (std::unique_ptr<HtmlNode> &child : node.takeChildren()) {
            const QList<TextPlace> places = m_places.value(child.get());
            if (places.isEmpty()) {
                wrap(*node.append(std::move(child)));
                continue;
            }
            const QString text = child->text();
            qsizetype done = 0;
            for (const TextPlace &place : places) {
                if (place.start > done)
                    node.append(HtmlNode::textNode(text.mid(done, place.start - done)));
                node.append(HtmlNode::element(QStringLiteral("mark")))
                    ->append(HtmlNode::textNode(text.mid(place.start, place.end - place.start)));
                done = place.end;
            }
            if (done < text.size())
                node.append(HtmlNode::textNode(text.mid(done)));
        }
    }

    const QList<SearchPhrase> &m_phrases;
    QString m_text;
    std::vector<Piece> m_pieces;
    QHash<const HtmlNode *, QList<TextPlace>> m_places;
};

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

void markHits(HtmlNode &root, const QList<SearchPhrase> &phrases) { HitMarker(phrases).mark(root); }

}
