#pragma once

#include "core/parsedfeed.h"
#include "core/result.h"

#include <QByteArray>

namespace Masthead {

/// The largest post that is read, in bytes.
inline constexpr qint64 maximumPostSize = 32 * 1024 * 1024;

/// True where the bytes begin like a post: front matter between two lines of `---`, perhaps behind blank lines or a
/// byte order mark.
bool looksLikePost(const QByteArray &bytes);

/// Reads one post: front matter (title, categories, headimg, thumbnail, author, comments, date) and an HTML body, as a
/// feed of one entry. `path` is the post's path within its folder and becomes the entry's guid. Front matter that strict
/// YAML refuses is read line by line, with a warning. Errors: empty, not-a-feed (no front matter, or binary),
/// too-large. Pure, any thread.
Result<ParsedFeed> parsePost(const QByteArray &bytes, const QString &path);

}
