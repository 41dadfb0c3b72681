#pragma once

#include "core/query.h"

#include <QObject>
#include <QSet>

namespace Masthead {

class Archive;
class ArticleListModel;
class ArticleListPane;
class FeedPane;
class Preferences;
class SearchField;

/// What the list of articles shows: the row that is chosen among the feeds, or what is searched for, in the order the person
/// chose. GUI thread.
class Listing : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        ArticleListModel &model;
        FeedPane &feeds;
        ArticleListPane &list;
        SearchField &search;
        Preferences &preferences;
    };

    /// The parts outlive this.
    Listing(const Parts &parts, QObject *parent);

    void showFeed();                  ///< the row that is chosen among the feeds, and no search
    void searchWithin();              ///< puts what is listed into the search field, for more words to be typed behind it
    void narrow(const QString &term); ///< what is listed, and that term too, in words that the person can change
    bool chooseNextFeed();            ///< with something unread; false where there is none, or where one searches
    bool isSearch() const { return m_searching; }
    QString name() const; ///< of what is listed, as a person would call it

signals:
    void changed(const Masthead::Query &query); ///< another question was put; the list has its rows later

private:
    QString listedText() const; ///< what is listed as a search, so that more terms may follow
    void show(const Query &query);
    void updateHeading();
    void followFeeds();
    void tellNames(); ///< to the search field, for completion

    Archive &m_archive;
    ArticleListModel &m_model;
    FeedPane &m_feeds;
    ArticleListPane &m_list;
    SearchField &m_search;
    Preferences &m_preferences;
    bool m_searching = false;
    QSet<FeedId> m_known; ///< the feeds of the tree
};

}
