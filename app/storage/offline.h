#pragma once

#include "core/article.h"
#include "core/result.h"

namespace Masthead {

class Database;

// What is fetched beyond the feeds, for reading without a network: full texts and pictures. On the thread of `database`.

/// Archive::pagesToAsk().
Result<QList<ArticleId>> readPagesToAsk(Database &database, FeedId feed, int limit, const QDateTime &now);

/// Archive::notePageAsked().
Done notePageAsked(Database &database, ArticleId id, const QDateTime &now);

/// Archive::withoutKeptPictures().
Result<QList<ArticleId>> articlesWithoutKeptPictures(Database &database, FeedId feed, int limit);

/// Archive::noteKeptPictures().
Done noteKeptPictures(Database &database, ArticleId id, const QStringList &addresses);

/// Archive::releasePictures(). One whole operation.
Result<QStringList> releaseKeptPictures(Database &database);

}
