#pragma once

#include "core/article.h"
#include "text/outlets.h"

namespace Masthead {

/// Turns an entry as its document gave it into an article as it is kept: plain title, clean body, provenance with
/// evidence (read with what `outlets` knows), fingerprint, and an identity where the document gave none (address, else title and date).
/// Pure: no I/O, any thread.
Article makeArticle(const ParsedFeed &feed, const ParsedEntry &entry, const Outlets &outlets = Outlets::builtIn());

/// The article that the rules of today, with what `outlets` knows, make of what was published. What fields and pages said is taken
/// from the evidence. `post`: it stands in a folder of posts. Pure, any thread.
Article readAgain(const Article &kept, bool post, const Outlets &outlets);

/// The body as it was published, made harmless but not cleaned: what "as published" shows. Pure, any thread.
QString asPublished(const Article &article);

}
