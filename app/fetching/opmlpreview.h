#pragma once

#include "core/feed.h"
#include "core/otherreader.h"
#include "parsing/opml.h"

#include <QUrl>

namespace Masthead {

/// What importing a list will do, feed by feed, before anything is done.
struct OpmlPreview {
    enum class Fate {
        New,     ///< will be added
        There,   ///< is subscribed to already, and stays as it is
        Twice,   ///< stands in the list once more; the first one counts
        Local,   ///< leads into the person's own network: only after their word
        Refused, ///< no http or https address: a command, a file, a script
        List     ///< no feed but another list, which is not read
    };
    struct Row {
        Fate fate = Fate::New;
        OpmlFeed feed;        ///< of what is refused or a list only the address, as it stood there, and a list's title
        FeedId there = 0;     ///< the feed that is there already
        QString address;      ///< what will be fetched: that of the feed that is there, else the list's
        OtherFeed other = {}; ///< what another reader keeps of it; without a key where it comes from none

        /// Whether it is a feed that one may be subscribed to, and the first of its address or with articles of its own.
        bool mayBeTaken() const
        {
            return fate == Fate::New || fate == Fate::There || fate == Fate::Local
                   || (fate == Fate::Twice && !other.key.isEmpty());
        }
    };
    QList<Row> rows;                 ///< in the list's order, what is refused and other lists at the end
    QList<OpmlSearch> searches = {}; ///< will be added; those that are there already stay
    QStringList warnings = {};       ///< what was wrong with the list and passed over, in English

    int count(Fate fate) const;
};

/// Compares a list with the feeds that are there. Two addresses are one where they differ in nothing but http and https, the case of
/// the host, a default port, an empty path or a fragment. `from` is where the list itself came from: addresses of that very origin
/// are not Local. Pure, any thread.
OpmlPreview previewOpml(const Opml &list, const QList<Feed> &there, const QUrl &from = {});

/// The feed to subscribe to for a row: by the name that the list gives it. A user name within its address is taken out of it and
/// kept apart; a password there is left out. Of a list nobody sees that a public name leads into their own network: it may not.
/// Pure, any thread.
Feed feedOf(const OpmlPreview::Row &row);

}
