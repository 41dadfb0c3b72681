#include "listing.h"

#include "articlelistpane.h"
#include "core/whendone.h"
#include "errortext.h"
#include "feedpane.h"
#include "feedtreeview.h"
#include "models/articlelistmodel.h"
#include "preferences.h"
#include "searchfield.h"
#include "storage/archive.h"

#include <QListView>

namespace Masthead {

Listing::Listing(const Parts &parts, QObject *parent)
    : QObject(parent), m_archive(parts.archive), m_model(parts.model), m_feeds(parts.feeds), m_list(parts.list),
      m_search(parts.search), m_preferences(parts.preferences)
{
    const auto leaveSearch = [this] {
        m_search.reset();
        showFeed();
    };
    connect(&m_feeds, &FeedPane::chosen, this, leaveSearch);
    // The row below a search is chosen already.
    for (const auto signal : {&QAbstractItemView::clicked, &QAbstractItemView::activated})
        connect(m_feeds.view(), signal, this, [this, leaveSearch] {
            if (m_searching)
                leaveSearch();
        });
    connect(&m_feeds, &FeedPane::redefined, this, [this] {
        if (!m_searching)
            showFeed();
    });
    connect(&m_feeds, &FeedPane::treeChanged, this, &Listing::updateHeading);
    connect(&m_feeds, &FeedPane::treeChanged, this, &Listing::followFeeds);
    connect(&m_search, &SearchField::queryChanged, this, [this](const Query &query) {
        m_searching = true;
        show(query);
    });
    connect(&m_search, &SearchField::namesWanted, this, &Listing::tellNames);
    connect(&m_search, &SearchField::cleared, this, &Listing::showFeed);
    connect(&m_preferences.unreadOnly, &AnySetting::changed, this, leaveSearch);
    connect(&m_list, &ArticleListPane::orderChanged, this, [this] { show(m_model.query()); });
    connect(&m_model, &ArticleListModel::answered, this, &Listing::updateHeading);
}

void Listing::showFeed()
{
    m_searching = false;
    Query query = m_feeds.query();
    if (m_preferences.unreadOnly())
        query.terms.append({.field = Query::Field::IsUnread});
    show(query);
}

void Listing::show(const Query &query)
{
    Query ordered = query;
    ordered.order = m_preferences.order();
    ordered.descending = ordered.order == Query::Order::Date && m_preferences.descending();
    m_model.setQuery(ordered);
    emit changed(query);
}

QString Listing::listedText() const
{
    const QString listed = m_searching ? m_search.text().trimmed() : m_feeds.queryText();
    return listed.contains(QLatin1String(" OR ")) ? QLatin1Char('(') + listed + QLatin1Char(')') : listed;
}

void Listing::searchWithin()
{
    const QString listed = listedText();
    m_search.setFocus(Qt::ShortcutFocusReason);
    m_search.setText(listed.isEmpty() ? QString() : listed + QLatin1Char(' '));
    m_search.setCursorPosition(int(m_search.text().size()));
}

void Listing::narrow(const QString &term)
{
    const QString listed = listedText();
    if (listed == term || listed.endsWith(QLatin1Char(' ') + term))
        return; // a double click asks twice
    m_search.search(listed.isEmpty() ? term : listed + QLatin1Char(' ') + term);
}

bool Listing::chooseNextFeed()
{
    if (m_searching || !m_feeds.model().nextWithUnread(m_feeds.view()->currentIndex()).isValid())
        return false;
    m_feeds.chooseNextWithUnread();
    return true;
}

QString Listing::name() const { return m_searching ? m_search.text().trimmed() : m_feeds.heading(); }

void Listing::updateHeading()
{
    m_list.setHeading(m_searching ? tr("%n article(s) found", nullptr, m_model.rowCount()) : m_feeds.heading());
    const Query &query = m_model.query();
    const Feed *feed = query.scope == Query::Scope::Feed ? m_feeds.model().feed(query.scopeId) : nullptr;
    m_list.setTrouble(feed && feed->error ? errorText(*feed->error) : QString());
}

// What was read stays in a list of the unread, but not what goes with its feed.
void Listing::followFeeds()
{
    QSet<FeedId> feeds;
    for (const Feed &feed : m_feeds.model().tree().feeds)
        feeds.insert(feed.id);
    if (!feeds.contains(m_known))
        m_model.forgetMarked();
    m_known = feeds;
}

void Listing::tellNames()
{
    whenDone(m_archive.knownNames(), this, [this](const Result<KnownNames> &known) {
        if (!known)
            return;
        SearchNames names{{QStringLiteral("publisher"), known->publishers},
                          {QStringLiteral("source"), known->sources},
                          {QStringLiteral("editor"), known->editors},
                          {QStringLiteral("author"), known->authors},
                          {QStringLiteral("tag"), known->tags}};
        for (const Feed &feed : m_feeds.model().tree().feeds)
            names[QStringLiteral("feed")] += feed.title;
        for (const Folder &folder : m_feeds.model().tree().folders)
            names[QStringLiteral("folder")] += folder.name;
        m_search.setNames(names);
    });
}

}
