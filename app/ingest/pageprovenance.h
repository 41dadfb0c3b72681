#pragma once

#include "core/article.h"

namespace Masthead {

/// What a web page says of who stands behind its article: JSON-LD (schema.org's NewsArticle and its kind), microdata, Open Graph,
/// Dublin Core and other `meta` elements, and lines of credits in its text. Each value has evidence that names the place: "page:
/// JSON-LD author". What comes first in that list counts where two differ. Any HTML; pure, any thread.
Provenance pageProvenance(const QString &html);

/// An article with what its page says in the fields that neither its feed nor its text fills. Its fingerprint stays that of what the
/// feed says, which the next fetch compares with. Pure, any thread.
Article withPage(const Article &kept, const Provenance &page);

}
