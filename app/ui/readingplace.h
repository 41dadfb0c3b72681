#pragma once

#include "core/article.h"

#include <QObject>

namespace Masthead {

class ArticleListModel;
class ArticleListPane;
class ArticlePane;
class FeedPane;
class Preferences;
class SearchField;

/// Where a person is in their reading: what was searched for, the article, and how far down it they were. It is remembered, and brought
/// back once when the program starts; and it is led to an article from elsewhere. GUI thread.
class ReadingPlace : public QObject {
    Q_OBJECT

public:
    /// All of them outlive this.
    struct Panes {
        FeedPane &feeds;
        SearchField &search;
        const ArticleListModel &model;
        ArticleListPane &list;
        ArticlePane &article;
    };
    ReadingPlace(const Panes &panes, Preferences &preferences, QObject *parent);

    void remember();
    /// Chooses the article, in the list that is shown where it is there, else in that of its feed, among all where it is read.
    void goTo(const StoredArticle &article);

signals:
    void arrived();   ///< at the article that goTo() named
    void allWanted(); ///< that article is not among the unread ones: the list of all is to be shown
    void unlisted();  ///< that article stands in no list
    void leftAlone(Masthead::ArticleId article); ///< the one that was left is read, and its list has unread ones only

private:
    void bringBack();
    void goBackTo(ArticleId article, double place);
    void scrollBack();
    bool choose(ArticleId article);
    void seek();

    Panes m_panes;
    Preferences &m_preferences;
    ArticleId m_article = 0; ///< the one that is to be scrolled to `m_place` when it is shown; 0: none
    double m_place = 0;
    bool m_ready = false;   ///< the feeds are here, and what was searched for is searched for again
    bool m_awaited = false; ///< the article that was left is on its way back
    ArticleId m_sought = 0; ///< to be chosen once the list is here
};

}
