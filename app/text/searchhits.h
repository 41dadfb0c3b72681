#pragma once

#include "core/query.h"
#include "searchterms.h"

namespace Masthead {

class HtmlNode;

/// What may be marked in a text that a query found: its words and phrases that look anywhere, those behind a minus left out.
QList<SearchPhrase> markedPhrases(const QList<Query::Term> &terms);

/// Where `text` holds one of the phrases, by the rules of the index: in order, and apart from each other. Pure, any thread.
QList<TextPlace> searchHits(const QString &text, const QList<SearchPhrase> &phrases);

/// The piece of a text around its first hit, and the hits in it.
Snippet snippetOf(const QString &text, const QList<SearchPhrase> &phrases);

/// Puts each hit in the text of the tree into an element `mark`, or into several where elements begin or end within it.
void markHits(HtmlNode &root, const QList<SearchPhrase> &phrases);

}
