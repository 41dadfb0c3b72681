#pragma once

#include "core/article.h"
#include "core/playback.h"
#include "core/result.h"

namespace Masthead {

class Database;

// What is kept of enclosures that were played or downloaded. Each is one whole operation.

Result<QList<Playback>> readPlayback(Database &database, ArticleId id);
/// Errors: not-found, where there is no such article.
Done keepPosition(Database &database, ArticleId id, const QString &url, qint64 position);
Done keepFile(Database &database, ArticleId id, const QString &url, const QString &file); ///< likewise

}
