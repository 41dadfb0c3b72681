#pragma once

#include "core/article.h"

namespace Masthead {

/// Turns an entry as its document gave it into an article as it is kept: plain title, clean body, provenance with
/// evidence, fingerprint, and an identity where the document gave none (address, else title and date).
/// Pure: no I/O, any thread.
Article makeArticle(const ParsedFeed &feed, const ParsedEntry &entry);

/// The body as it was published, made harmless but not cleaned: what "as published" shows. Pure, any thread.
QString asPublished(const Article &article);

}
