#pragma once

#include "core/query.h"
#include "core/result.h"

namespace Masthead {

class Database;

/// Archive::select(): the ids of the articles that a query means, in its order.
///
/// By date: sort date, then id. By title or publisher: by the collation of Chinese (CLDR's, pinyin; other scripts in
/// Unicode's order, numbers by their value), nothing after something, then newest first. Errors: usage for a term that
/// holds nothing to search for. `now` is what a term of the last hours counts back from; of the ids the first `limit` are
/// given, all where it is negative.
Result<QList<ArticleId>> selectArticles(Database &database, const Query &query, const QDateTime &now, int limit);

/// Those of `among` that a query means, in no order.
Result<QList<ArticleId>> selectAmong(Database &database, const Query &query, const QList<ArticleId> &among,
                                     const QDateTime &now);

/// How many articles a query means.
Result<int> countArticles(Database &database, const Query &query, const QDateTime &now);

}
