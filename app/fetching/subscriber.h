#pragma once

#include "core/feed.h"
#include "core/result.h"
#include "fetching/opmlpreview.h"
#include "fetching/refresher.h"
#include "parsing/discovery.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Masthead {

class Passwords;

/// What came of adding an address, a page, a list, a file or a folder.
struct Subscription {
    QList<Feed> feeds;                  ///< subscribed to now, or before
    QList<SmartFolder> smartFolders;    ///< searches of a list that are kept now, or were before
    QList<DiscoveredFeed> candidates;   ///< a site that offers several: nothing was added, one is to be chosen
    QString page;                       ///< where they stand, with the name and password that were given: for Options::page
    RefreshSummary summary;             ///< of the first reading, the errors of feeds that were kept all the same included
    std::optional<OpmlPreview> preview; ///< a list, and only its preview was asked for: nothing was added
    QStringList rejected;               ///< addresses of a list that were not taken
    QStringList lists;                  ///< other lists that a list names, and that are not read
    QStringList warnings;               ///< what was wrong with a list and passed over, in English
    QStringList local; ///< addresses of a list that lead into the local network, and wait for the person's word
    std::optional<Error> passwordLost; ///< a password was used for this reading, and there is no keychain to keep it in
};

/// Adds feeds: decides what an address or path is, finds a site's feeds, subscribes and reads at once. What is no feed at
/// all is not added; a feed that cannot be read now is kept with its error. A name and password within an address are taken out
/// of it: the name is kept with the feed, the password in Passwords. GUI thread.
class Subscriber : public QObject {
    Q_OBJECT

public:
    struct Options {
        QStringList folder;     ///< names of the folders it goes into, outermost first; made where missing
        bool takeFirst = false; ///< of several candidates the first one is taken
        QString page; ///< the address is one of the candidates of this page, which may not lead where only a person may
        bool localToo = false; ///< addresses of a list that lead into the local network are taken too: the person said so
        QString userName;      ///< for the origin that was typed, and kept with its feed
        QString password;      ///< kept in Passwords and nowhere else
        bool previewLists = false; ///< of a list only its preview is made; what is chosen of it is then added by add()
    };
    using Answer = std::function<void(const Result<Subscription> &)>;
    using Ticket = quint64;

    /// Without `passwords` none is kept.
    Subscriber(Archive &archive, HttpFetcher &fetcher, Refresher &refresher, Passwords *passwords = nullptr,
               QObject *parent = nullptr);
    ~Subscriber() override;

    /// `typed`: an http or https address, with or without its scheme, a feed: address, or the path of a feed, an OPML list or a
    /// folder of posts, as a person writes it. `answer` is called once, later, on this thread.
    Ticket subscribe(const QString &typed, const Options &options, Answer answer);

    /// Ends what was asked for, and its fetch, while nothing is added yet: no answer comes. False where it is too late, and the answer comes.
    bool cancel(Ticket ticket);

    /// Subscribes to rows of a preview, those that lead into the local network included: the person chose them. `answer` as above.
    void add(const OpmlPreview &chosen, const Options &options, Answer answer);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
