#pragma once

#include "core/feed.h"
#include "core/otherreader.h"
#include "parsing/opml.h"

#include <QUrl>

namespace Masthead {

/// What importing a list will do, feed by feed, before anything is done.
struct OpmlPreview {
    enum class Fate {
        New,    ///< will be added
        There,  ///< is subscribed to already, and stays as it is
        Twice,  ///< stands in the list once more; the first one counts
        Local,  ///< leads into the person's own network: only after their word
        Refused ///< no http or https address: a command, a file, a script
    };
    struct Row {
        Fate fate = Fate::New;
        OpmlFeed feed;        ///< of what is refused only the address, as it stood there
        FeedId there = 0;     ///< the feed that is there already
        QString address;      ///< what will be fetched: that of the feed that is there, else the list's
        OtherFeed other = {}; ///< what another reader keeps of it; without a key where it comes from none
    };
    QList<Row> rows;                 ///< in the list's order, what is refused at the end
    QList<OpmlSearch> searches = {}; ///< will be added; those that are there already stay

    int count(Fate fate) const;
};

/// Compares a list with the feeds that are there. Two addresses are one where they differ in nothing but http and https, the case of
/// the host, a default port, an empty path or a fragment. `from` is where the list itself came from: addresses of that very origin
/// are not Local. Pure, any thread.
OpmlPreview previewOpml(const Opml &list, const QList<Feed> &there, const QUrl &from = {});

}
