#pragma once

#include "core/article.h"

#include <QByteArray>

namespace Masthead {

/// Writes an article as a post: front matter, then `body`, in UTF-8. parsePost() reads the same back. Besides the fields
/// of the format (title, categories, headimg, author, date) it writes `updated`, `link` and `lang`, and `source` and
/// `byline` where the body does not say them. Pure, any thread.
QByteArray writePost(const Article &article, const QString &body);

}
