#pragma once

#include "core/article.h"

#include <QDate>

namespace Masthead {

enum class CitationStyle {
    Plain,   ///< title — publisher, date, address
    Gbt7714, ///< GB/T 7714-2015, an article of a newspaper on the net: [N/OL], or [EB/OL] where no publisher is known
    Apa,     ///< APA, 7th edition, section 10.1
    BibTex,  ///< an entry @article
    Ris,     ///< a record of type NEWS, lines end in CR LF
    CslJson, ///< an array of one item of type article-newspaper
};

/// How others cite an article: by its byline, editors, publisher, title, date and address, as the archive knows them. What is not
/// known is left out, or named as the style wants it (n.d.). `accessed` is the day of reading; the date of publication is that of
/// the person's time zone. Pure, any thread.
QString citation(const Article &article, CitationStyle style, const QDate &accessed);

}
