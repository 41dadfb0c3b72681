#pragma once

#include "core/feed.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Masthead {

class AddFeedDialog;
class Archive;
class FeedPane;
class HealthDialog;
class OpmlTransfer;
class Passwords;
class Refresher;
class Subscriber;
struct Subscription;

/// Asks about feeds: which one to add, how one is fetched, where its folder is now, and which are in trouble. What was answered
/// can be undone. GUI thread.
class FeedDialogs : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        Refresher &refresher;
        Subscriber &subscriber;
        Passwords &passwords;
        FeedPane &feeds;
        OpmlTransfer &lists; ///< takes a list of feeds that stands at an address
    };

    /// The parts outlive this; the dialogs belong to `window`.
    FeedDialogs(const Parts &parts, QWidget *window);

    void add(); ///< asks for an address; what stands in the clipboard is offered. Where it asks already, that box comes up
    void offer(const QString &address);     ///< asks whether to subscribe to it
    void subscribe(const QString &address); ///< at once, as if it had been typed and confirmed
    void showSettings(FeedId id);
    void showHealth(); ///< beside the window, not over it: one at a time
    void relocate(FeedId id);

signals:
    void said(const QString &sentence);

private:
    AddFeedDialog *makeAddDialog();
    void offerNext();
    void openNext(const QString &address);             ///< empty: what stands in the clipboard is offered
    static QString unreadSentence(const Error &error); ///< of a feed that was added all the same
    void tellSubscribed(const FeedTree &before, const Subscription &subscription);

    Archive &m_archive;
    Refresher &m_refresher;
    Subscriber &m_subscriber;
    Passwords &m_passwords;
    FeedPane &m_feeds;
    OpmlTransfer &m_lists;
    QWidget *m_window;
    QPointer<HealthDialog> m_health;
    QPointer<AddFeedDialog> m_offered;
    QStringList m_offers; ///< that wait for it
};

}
