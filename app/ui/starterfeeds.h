#pragma once

#include "parsing/opml.h"

namespace Masthead {

/// Well-known feeds of one language for whoever has none yet; resources/starter holds them. They are only addresses: none is
/// fetched before it is picked.
struct StarterList {
    QString language; ///< its name in itself
    QList<OpmlFeed> feeds;
};

/// One for each language that the window speaks, that of `language` (a code of languages()) first.
QList<StarterList> starterLists(const QString &language);

}
