#pragma once

#include "archive.h"

namespace Masthead {

class Database;

/// Archive::keep(). On the thread of `database`.
Result<KeepSummary> keepArticles(Database &database, FeedId feed, const QList<Article> &articles, const FetchRecord &record,
                                 const QDateTime &now);

/// Archive::import().
Result<KeepSummary> importArticles(Database &database, FeedId feed, const QList<ImportedArticle> &articles,
                                   const QSet<ArticleId> &taken, const QDateTime &now);

/// Archive::revise().
Result<int> reviseArticles(Database &database, const QList<RevisedArticle> &revised);

/// Archive::fileStamps().
Result<QHash<QString, FileStamp>> readFileStamps(Database &database, FeedId feed);

}
