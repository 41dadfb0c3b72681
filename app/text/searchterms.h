#pragma once

#include "core/snippet.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>

namespace Masthead {

/// The terms by which texts are found. Text is folded by NFKC and case (Unicode's NFKC_Casefold), Latin, Greek and Cyrillic
/// letters lose their accents, and traditional Chinese characters become simplified ones. Then
///
/// - a run of letters, digits and marks of a script that is written with spaces is one term (cut every 64 characters);
/// - a run of a script that is written without them (Han, kana, Hangul, Thai…) gives its overlapping pairs, and its last
///   character by itself: 芯片股 is 芯片, 片股, 股. So one, two and many characters are all found by the index.
///
/// Everything else parts terms. Terms of terms are the same terms again. Pure but for OpenCC's table, any thread.
enum class TermUse {
    Document, ///< all terms of a text
    Query,    ///< what a text must have one after the other: the last character of a run at the end is left out, since its
              ///< pair holds it already; a run of one character at the end is the beginning of any term
};

/// Calls `take` with each term in UTF-8, in order, until it gives false.
void eachSearchTerm(const QString &text, TermUse use, const std::function<bool(QByteArrayView)> &take);

QStringList searchTerms(const QString &text, TermUse use);

struct PlacedTerm {
    QString term;
    TextPlace place;
};

/// The terms of a document's text, and where each stands in it.
QList<PlacedTerm> placedTerms(const QString &text);

/// Marks that stand right before and right behind a term, which itself has none: folded, empty where there are none.
struct TermMarks {
    QString before;
    QString behind;

    friend bool operator==(const TermMarks &, const TermMarks &) = default;
};

/// What a text must have one after the other to hold the words of a query. The index knows terms only. So where words of the
/// query hold marks that make other words of them (+ # . @ & % and signs of currency, joined to a term: C++, C#, .NET, AT&T,
/// node.js, 3.5%), what the index finds is only what may hold the phrase, and `marks` says what the text must have besides.
/// Full stops at the end of a word, and several of them, are punctuation; other marks part terms and no more.
struct SearchPhrase {
    QStringList terms;           ///< empty: there is nothing in the words to search for
    bool prefix = false;         ///< the last term may go on
    QList<TermMarks> marks = {}; ///< of each term; empty: the terms say all

    friend bool operator==(const SearchPhrase &, const SearchPhrase &) = default;
};

/// `words` as a phrase; `prefix`: the last word may go on.
SearchPhrase searchPhrase(const QString &words, bool prefix = false);

/// The phrase, and its other forms by otherChineseForms(): a text need have one of them only. Empty where there is nothing to
/// search for.
QList<SearchPhrase> searchPhrases(const QString &words, bool prefix = false);

/// The place of a phrase, with its marks, that begins with the term at `first` of those of `text`; empty where it does not.
TextPlace placeOf(const SearchPhrase &phrase, const QString &text, const QList<PlacedTerm> &terms, qsizetype first);

/// True where `text` holds one of `phrases`: its terms, by the same rules as the index of the archive, with its marks.
bool holdsPhrase(const QString &text, const QList<SearchPhrase> &phrases);

/// `text` folded as terms are, with all that stands between them.
QString foldedText(const QString &text);

}
