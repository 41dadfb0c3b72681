#pragma once

#include "core/article.h"

#include <QStringList>

namespace Masthead {

class Database;

// Contents and the index over them. Parts of operations: failures stay with `database`. On the thread of `database`.

using ContentId = qint64;

/// `text` as it may be kept: without NUL, lone surrogates replaced, at most `longest` UTF-16 units.
QString storable(const QString &text, qsizetype longest);

/// The article with all its texts storable and bounded, and with a fingerprint.
Article storableArticle(Article article);

/// The text that is searched: what the feed gives, then the full text.
QString searchedText(const Article &article);

/// What of a content's body is searched: that and the names of contributors; empty where it is damaged.
QString searchedTextOf(const QByteArray &body);

/// Puts what the rules read of a content now in place of what they read before, and notes it to be indexed again. `article` must be
/// storable; of what was published only the name of its lead picture is touched, which goes by where a post stands.
void rewriteContent(Database &database, ContentId id, const Article &article);

/// Writes a content with its evidence, and notes it to be indexed. `article` must be storable.
ContentId insertContent(Database &database, qint64 articleId, const Article &article, const QDateTime &seen);

/// The content that this article had with this fingerprint, or 0.
ContentId contentWith(Database &database, qint64 articleId, const QByteArray &fingerprint);

/// Everything of a content but the article's guid; an empty article where there is none. Fails where its body is damaged.
Article readContent(Database &database, ContentId id);

/// The same where damage is no failure: what is damaged is empty.
Article readUndamaged(Database &database, ContentId id);

/// Of a content only what the index holds; without its text where its body is damaged.
Article readIndexedTexts(Database &database, ContentId id);

/// Deletes contents, their evidence and their index entries. No article may lead to them any more.
void deleteContents(Database &database, const QList<ContentId> &ids);

}
