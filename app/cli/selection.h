#pragma once

#include "session.h"

#include "storage/archive.h"

namespace Masthead {

/// The articles that a query names, in its order. Errors: usage, where the query means nothing; those of Archive.
Result<QList<ArticleId>> selected(Archive &archive, const QString &query);

/// Calls `work` with each of these articles, read some at a time, until it or the archive gives an error. Those that are damaged are left
/// out: what is wrong with each is the answer.
Result<QList<Error>> eachArticle(Archive &archive, const QList<ArticleId> &ids,
                                 const std::function<Done(const StoredArticle &)> &work);

/// The same with the rows of a list, of which none is left out.
Done eachRow(Archive &archive, const QList<ArticleId> &ids, const std::function<Done(const ArticleRow &)> &work);

}
