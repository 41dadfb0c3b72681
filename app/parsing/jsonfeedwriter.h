#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/parsedfeed.h"

#include <QJsonObject>

#include <functional>

namespace Masthead {

/// JSON Feed 1.1 (jsonfeed.org/version/1.1) with the extension object `_masthead` for what it has no field for. Unknown is
/// absent; dates are RFC 3339 in UTC. Pure functions of values.

/// The feed object without its items.
QJsonObject jsonFeed(const ParsedFeed &feed);
/// The head of a JSON Feed that Masthead itself puts together.
QJsonObject jsonFeed(const QString &title);

/// An article; `entry` adds what an article as kept does not hold: summary, authors with their pages, rights.
QJsonObject jsonItem(const Article &article);
QJsonObject jsonItem(const Article &article, const ParsedEntry &entry);
/// An article of the archive, with its ids and states.
QJsonObject jsonItem(const StoredArticle &article);

/// `{"kind":…,"detail":…,"status":…}`
QJsonObject jsonError(const Error &error);
/// `{"error":{…}}` with a line end.
QByteArray errorDocument(const Error &error);

/// RFC 3339 in UTC; empty for a date that is unknown or outside of the years 1 to 9999.
QString rfc3339(const QDateTime &date);

/// Writes a JSON Feed piece by piece, so that a long list never stands in memory as a whole.
class JsonFeedWriter {
public:
    using Sink = std::function<void(const QByteArray &)>;
    JsonFeedWriter(const QJsonObject &feed, Sink sink);
    void add(const QJsonObject &item);
    void finish();

private:
    Sink m_sink;
    bool m_first = true;
};

}
