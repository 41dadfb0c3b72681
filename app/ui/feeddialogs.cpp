#include "feeddialogs.h"

#include "addfeeddialog.h"
#include "core/whendone.h"
#include "errortext.h"
#include "feedpane.h"
#include "feedsettingsdialog.h"
#include "fetching/refresher.h"
#include "fetching/subscriber.h"
#include "healthdialog.h"
#include "opmltransfer.h"
#include "storage/archive.h"

#include <QFileDialog>

#include <memory>

namespace Masthead {

FeedDialogs::FeedDialogs(const Parts &parts, QWidget *window)
    : QObject(window), m_archive(parts.archive), m_refresher(parts.refresher), m_subscriber(parts.subscriber),
      m_passwords(parts.passwords), m_feeds(parts.feeds), m_lists(parts.lists), m_window(window)
{
}

void FeedDialogs::add()
{
    if (!m_offered || !m_offered->isVisible()) // one that was left may still wait for its answer
        return openNext({});
    m_offered->raise();
    m_offered->activateWindow();
}

void FeedDialogs::offer(const QString &address)
{
    m_offers.append(address);
    offerNext();
}

// One after the other: of two boxes of one window at a time the keys reach neither.
void FeedDialogs::offerNext()
{
    if ((!m_offered || !m_offered->isVisible()) && !m_offers.isEmpty())
        openNext(m_offers.takeFirst());
}

void FeedDialogs::openNext(const QString &address)
{
    m_offered = makeAddDialog();
    if (!address.isEmpty())
        m_offered->setAddress(address);
    connect(m_offered, &QObject::destroyed, this, &FeedDialogs::offerNext, Qt::QueuedConnection);
    m_offered->open();
}

void FeedDialogs::subscribe(const QString &address)
{
    AddFeedDialog *dialog = makeAddDialog();
    dialog->open();
    dialog->subscribe(address);
}

AddFeedDialog *FeedDialogs::makeAddDialog()
{
    auto *dialog = new AddFeedDialog(m_subscriber, m_feeds.model().tree(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // At the start of the program it may come before the tree.
    connect(&m_feeds, &FeedPane::treeChanged, dialog, [this, dialog] { dialog->setFolders(m_feeds.model().tree()); });
    auto before = std::make_shared<FeedTree>();
    connect(dialog, &AddFeedDialog::asked, this, [this, before] { *before = m_feeds.model().tree(); });
    connect(dialog, &AddFeedDialog::subscribed, this,
            [this, before](const Subscription &subscription) { tellSubscribed(*before, subscription); });
    connect(dialog, &AddFeedDialog::listFound, &m_lists, &OpmlTransfer::offer);
    return dialog;
}

QString FeedDialogs::unreadSentence(const Error &error)
{
    return error.kind == ErrorKind::Auth
               ? tr("Subscribed, but the feed asks for a name and a password: they go into its settings.")
               : tr("Subscribed, but the feed could not be read: %1").arg(errorText(error));
}

void FeedDialogs::tellSubscribed(const FeedTree &before, const Subscription &subscription)
{
    if (subscription.feeds.isEmpty())
        return;
    const bool lost = subscription.passwordLost.has_value();
    const auto wasThere = [&before](const Feed &feed) {
        return std::any_of(before.feeds.begin(), before.feeds.end(), [&](const Feed &one) { return one.id == feed.id; });
    };
    if (!lost && subscription.feeds.size() == 1 && wasThere(subscription.feeds.first()))
        return m_feeds.said(tr("“%1” was subscribed already.").arg(subscription.feeds.first().title));
    m_feeds.offerUndoOfAdding(
        before, subscription.feeds, {},
        lost ? tr("Subscribed, but the password was not kept: the keychain of the system could not be used.")
        : subscription.feeds.size() == 1 && !subscription.summary.errors.isEmpty()
            ? unreadSentence(subscription.summary.errors.first().error)
            : tr("Subscribed to %n feed(s).", nullptr, int(subscription.feeds.size())));
}

void FeedDialogs::showHealth()
{
    if (!m_health) {
        m_health = new HealthDialog(m_feeds, m_window);
        m_health->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_health, &HealthDialog::refreshRequested, &m_refresher, &Refresher::refresh);
        connect(m_health, &HealthDialog::settingsRequested, this, &FeedDialogs::showSettings);
    }
    m_health->show();
    m_health->raise();
    m_health->activateWindow();
}

void FeedDialogs::showSettings(FeedId id)
{
    const Feed *feed = m_feeds.model().feed(id);
    if (!feed)
        return;
    auto *dialog =
        new FeedSettingsDialog(m_archive, m_passwords, *feed, m_health ? static_cast<QWidget *>(m_health) : m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Whoever mends an address or a password wants to see whether it helped; who wants more kept, to have it kept.
    connect(dialog, &FeedSettingsDialog::saved, this, [this, before = *feed](FeedId saved, bool moved) {
        m_feeds.offerUndoOfChanging(before);
        whenDone(m_archive.feed(saved), this, [this, before, moved](const Result<Feed> &after) {
            const bool more = after
                              && ((after->options.fullText && !before.options.fullText)
                                  || (after->options.keepPictures && !before.options.keepPictures));
            if (moved || before.error || more)
                m_refresher.refresh({before.id});
        });
    });
    dialog->open();
}

void FeedDialogs::relocate(FeedId id)
{
    const Feed *feed = m_feeds.model().feed(id);
    if (!feed)
        return;
    const Feed before = *feed;
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Where Is the Folder Now?"));
    if (path.isEmpty())
        return;
    whenDone(m_archive.setFeedUrl(id, path), this, [this, before](const Done &done) {
        if (!done) {
            emit said(errorText(done.error()));
            return;
        }
        m_feeds.offerUndoOfChanging(before);
        m_refresher.refresh({before.id});
    });
}

}
