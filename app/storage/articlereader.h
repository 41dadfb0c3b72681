#pragma once

#include "core/article.h"
#include "core/result.h"

namespace Masthead {

class Database;

// Archive's functions of the same words. Each is one whole operation.

Result<QList<ArticleRow>> readRows(Database &database, const QList<ArticleId> &ids);
Result<StoredArticle> readArticle(Database &database, ArticleId id);
Result<QList<StoredArticle>> readArticles(Database &database, const QList<ArticleId> &ids);

}
