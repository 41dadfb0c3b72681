#pragma once

#include "core/article.h"
#include "core/query.h"
#include "core/result.h"
#include "core/snippet.h"

#include <QHash>

namespace Masthead {

class Database;

// Archive's functions of the same words. Each is one whole operation.

Result<QList<ArticleRow>> readRows(Database &database, const QList<ArticleId> &ids);
Result<QHash<ArticleId, Snippet>> readSnippets(Database &database, const QList<ArticleId> &ids,
                                               const QList<Query::Term> &terms);
Result<StoredArticle> readArticle(Database &database, ArticleId id);
/// One that is damaged is left out, and what is wrong with it is added to `damaged`.
Result<QList<StoredArticle>> readArticles(Database &database, const QList<ArticleId> &ids, QStringList &damaged);

}
