#pragma once

#include "article.h"
#include "result.h"

namespace Masthead {

/// A feed as another reader keeps it.
struct OtherFeed {
    QString key; ///< by which its articles are asked for
    QString url; ///< as it stands there: perhaps no address that is fetched
    QString title;
    QStringList folder; ///< names, outermost first
    int articles = 0;
    int unread = 0;
    int starred = 0;
};

/// What another reader subscribes to.
struct OtherLibrary {
    QString program; ///< a name: "RSS Guard"
    QList<OtherFeed> feeds;
};

/// An article of another reader's: nothing cleaned, nothing extracted.
struct OtherEntry {
    ParsedEntry entry;
    ArticleState state;
    QStringList tags;
};

/// The same, as it can be kept.
struct ImportedArticle {
    Article article;
    ArticleState state;
    QStringList tags;
};

/// Some articles of a feed, and where the next ones begin.
struct OtherEntries {
    QList<OtherEntry> entries;
    qint64 next = 0; ///< 0: there are no more
};

/// What another reader keeps on this machine. It is only ever read. Made, used and destroyed on one thread.
class OtherReader {
public:
    OtherReader() = default;
    virtual ~OtherReader() = default;
    OtherReader(const OtherReader &) = delete;
    OtherReader &operator=(const OtherReader &) = delete;

    virtual Result<OtherLibrary> library() = 0;
    /// Some articles of the feed `key`, from the place that the call before gave as next; 0: the first ones.
    virtual Result<OtherEntries> entries(const QString &key, qint64 from) = 0;
};

}
