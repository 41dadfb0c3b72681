#pragma once

#include "archive.h"

namespace Masthead {

class Database;

/// Archive::keep(). On the thread of `database`.
Result<KeepSummary> keepArticles(Database &database, FeedId feed, const QList<Article> &articles, const FetchRecord &record,
                                 const QDateTime &now);

/// What came of fetching a feed that has nothing new.
struct NothingNew {
    FeedId feed = 0;
    FetchRecord record;
    QDateTime now;
};

/// The same as keepArticles() for each, in one transaction where all of them can be kept. Gives as many results, in their order.
QList<Result<KeepSummary>> keepNothingNew(Database &database, const QList<NothingNew> &feeds);

/// Archive::import().
Result<KeepSummary> importArticles(Database &database, FeedId feed, const QList<ImportedArticle> &articles,
                                   const QSet<ArticleId> &taken, const QDateTime &now);

/// Archive::revise().
Result<int> reviseArticles(Database &database, const QList<RevisedArticle> &revised);

/// Archive::fileStamps().
Result<QHash<QString, FileStamp>> readFileStamps(Database &database, FeedId feed);

}
