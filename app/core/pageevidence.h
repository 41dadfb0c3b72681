#pragma once

#include "article.h"

namespace Masthead {

// What an article's own web page says, beside what its feed says. Pure, any thread.

/// Evidence from a page begins so.
inline constexpr QLatin1String pageMark("page: ");

/// Completes a masthead by what a page says, in the fields that nothing else fills. Not by contributors, whose roles stand in no
/// evidence.
void addPage(Provenance &provenance, const QList<Evidence> &page);

/// Takes along what the page of an article gave, where its feed is read again or says something new: who stands behind it, and its
/// full text unless the feed now gives as much itself.
void carryPage(const Article &before, Article &now);

}
