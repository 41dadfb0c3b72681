#pragma once

#include "core/article.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace Masthead {

class Database;

// Contents and the index over them. Parts of operations: failures stay with `database`. On the thread of `database`.

using ContentId = qint64;

/// `text` as it may be kept: without NUL, lone surrogates replaced, at most `longest` UTF-16 units.
QString storable(const QString &text, qsizetype longest);

/// The article with all its texts storable and bounded, and with a fingerprint.
Article storableArticle(Article article);

/// Writes a content with its evidence. `article` must be storable. The caller indexes it in the same transaction.
ContentId insertContent(Database &database, qint64 articleId, const Article &article, const QDateTime &seen);

/// Writes the index entries of contents that were just inserted. Last in the transaction: FTS5 writes a segment of what it
/// holds whenever a later statement begins that may be undone by itself, and segments cost as much as all the rest.
void indexContents(Database &database, const std::vector<std::pair<ContentId, Article>> &contents);

/// The content that this article had with this fingerprint, or 0.
ContentId contentWith(Database &database, qint64 articleId, const QByteArray &fingerprint);

/// Everything of a content but the article's guid; an empty article where there is none. Fails where its body is damaged.
Article readContent(Database &database, ContentId id);

/// Deletes a content, its evidence and its index entry.
void deleteContent(Database &database, ContentId id);

/// Empties the index and fills it again from the contents, as far as they can be read.
void rebuildIndex(Database &database);

}
