#include "readingplace.h"

#include "articlelistpane.h"
#include "articlepane.h"
#include "feedpane.h"
#include "models/articlelistmodel.h"
#include "preferences.h"
#include "searchfield.h"

namespace Masthead {

ReadingPlace::ReadingPlace(const Panes &panes, Preferences &preferences, QObject *parent)
    : QObject(parent), m_panes(panes), m_preferences(preferences)
{
    // The first tree brings what was chosen in the sidebar.
    connect(&panes.feeds, &FeedPane::treeChanged, this, &ReadingPlace::bringBack, Qt::SingleShotConnection);
    connect(&panes.article, &ArticlePane::shown, this, &ReadingPlace::scrollBack);
    connect(&panes.model, &ArticleListModel::answered, this, &ReadingPlace::seek);
    connect(&panes.list, &ArticleListPane::currentChanged, this, [this](int row) {
        if (row >= 0)
            m_sought = 0; // the person goes elsewhere
    });
}

// What is not brought back yet is still where one was.
void ReadingPlace::remember()
{
    if (!m_ready)
        return;
    m_preferences.shownSearch.set(m_panes.search.text().trimmed());
    const auto &article = m_panes.article.article();
    if (!article && m_awaited)
        return;
    m_preferences.shownArticle.set(
        article ? QStringList{QString::number(article->id), QString::number(m_panes.article.view()->place())}
                : QStringList());
}

void ReadingPlace::bringBack()
{
    m_ready = true;
    const QStringList kept = m_preferences.shownArticle();
    if (!m_preferences.shownSearch().isEmpty())
        m_panes.search.search(m_preferences.shownSearch());
    if (kept.size() != 2)
        return;
    m_awaited = true;
    connect(
        &m_panes.model, &ArticleListModel::answered, this,
        [this, article = kept[0].toLongLong(), place = kept[1].toDouble()] { goBackTo(article, place); },
        Qt::SingleShotConnection);
}

// Who has chosen another one meanwhile, or has an article marked by its being shown, is left alone.
void ReadingPlace::goBackTo(ArticleId article, double place)
{
    const bool marks = m_preferences.marking() == Preferences::Marking::Shown;
    if (marks || m_panes.list.currentRow() >= 0) {
        m_awaited = false;
        return;
    }
    m_article = article;
    m_place = place;
    if (!choose(article))
        emit leftAlone(article);
}

void ReadingPlace::scrollBack()
{
    const auto &shown = m_panes.article.article();
    m_awaited = m_awaited && !shown;
    if (shown && std::exchange(m_article, 0) == shown->id)
        m_panes.article.view()->setPlace(m_place);
}

bool ReadingPlace::choose(ArticleId article)
{
    const int row = m_panes.model.row(article);
    if (row >= 0)
        m_panes.list.setCurrentRow(row);
    return row >= 0;
}

void ReadingPlace::goTo(const StoredArticle &article)
{
    if (choose(article.id)) {
        emit arrived();
        return;
    }
    const QModelIndex feed = m_panes.feeds.model().indexOf(FeedTreeModel::Kind::Feed, article.feedId);
    if (!feed.isValid()) {
        emit unlisted();
        return;
    }
    m_panes.search.clear();
    m_panes.feeds.choose(feed.data(FeedTreeModel::KeyRole).toString());
    m_sought = article.id;
    if (article.state.read && m_preferences.unreadOnly())
        emit allWanted();
}

void ReadingPlace::seek()
{
    if (const ArticleId article = std::exchange(m_sought, 0); article && choose(article))
        emit arrived();
}

}
