#pragma once

#include "core/article.h"
#include "core/query.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace Masthead {

class Archive;
class ArticleListModel;
class ArticleListPane;
class ArticlePane;
class PageParts;
class Reading;
struct PartsSeen;
struct StateChange;

/// The articles of a list one below the other on one page: more are put there as one scrolls, those far away are taken out again,
/// and what was passed is marked read. The article at the upper edge is the chosen one of the list. GUI thread.
class Newspaper : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        ArticleListModel &model;
        ArticleListPane &list;
        ArticlePane &page;
        Reading &reading;
        std::function<bool(FeedId)> picturesAllowed; ///< those from the net, for a feed
    };

    /// The parts outlive this.
    Newspaper(const Parts &parts, QObject *parent);

    void setOn(bool on);
    bool isOn() const { return m_on; }
    void refill(ArticleId id); ///< it is kept with other words now
    void scrollOn();           ///< a page; at the end all that was seen is read, and endReached() says so

signals:
    void endReached();
    void failed(const Masthead::Error &error);

private:
    void list();
    void begin();
    void forgetParts();
    void layOut(int part);
    void choose(int row);
    void goTo(int part);
    void take(const PartsSeen &seen);
    void followPage(const PartsSeen &seen);
    void markPassed(const PartsSeen &seen);
    void pass(QList<ArticleId> articles);
    void fillNear(const PartsSeen &seen);
    bool hasMore() const; ///< articles below those that have a place
    void append();
    void fill(int part);
    void put(int part, const StoredArticle &article);
    void showMarks(const QList<StateChange> &changes);
    void takeMoreRows();
    int partOf(ArticleId id) const;
    ArticleId idOf(int part) const { return m_ids.value(m_start + part); }

    Archive &m_archive;
    ArticleListModel &m_model;
    ArticleListPane &m_list;
    ArticlePane &m_page;
    Reading &m_reading;
    std::function<bool(FeedId)> m_picturesAllowed;
    PageParts &m_parts;
    Query m_listed;
    QSet<ArticleId> m_leftUnread;       ///< marked so by the person since that is listed: to be passed is no reading
    QList<ArticleId> m_ids;             ///< of the list, as it was when the page began
    qsizetype m_start = 0;              ///< the first of them that has a part
    QSet<int> m_filled;                 ///< parts that hold their article, or asked for it
    QHash<int, ArticleState> m_changed; ///< of parts, since their article was asked for
    QSet<int> m_passing;                ///< parts that were seen and not passed yet
    int m_chosen = -1;                  ///< the part that was gone to by the list
    int m_chosenTop = -1;               ///< how far the page was scrolled then; -1: not known yet
    int m_chosenPlace = 0;              ///< and where the part stood
    quint64 m_edition = 0;              ///< number of the page: answers to older ones are dropped
    bool m_laidOut = false;             ///< the page is there
    bool m_on = false;
    bool m_following = false; ///< the list is made to follow the page
};

}
