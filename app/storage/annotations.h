#pragma once

#include "core/article.h"
#include "core/result.h"

namespace Masthead {

class Database;

/// The tags and the note of an article. A part of an operation: failures stay with `database`.
Annotations readAnnotations(Database &database, ArticleId id);

/// Adds tags to those that an article has. Likewise.
void addTags(Database &database, ArticleId id, const QStringList &tags);

/// Archive::annotate(). One whole operation; gives what was there before.
Result<Annotations> annotate(Database &database, ArticleId id, const Annotations &annotations, const QDateTime &now);

}
