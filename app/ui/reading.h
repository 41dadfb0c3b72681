#pragma once

#include "core/query.h"
#include "core/result.h"
#include "statequeue.h"

#include <QObject>

#include <functional>

namespace Masthead {

class Archive;
class ArticleListModel;
class ArticleListPane;
class ArticlePane;
class Preferences;
class UndoStack;

/// Going through a list of articles: what is chosen is shown, and what is opened is marked read; next, next unread, mark, star; all
/// of it kept at once and with undo. GUI thread.
class Reading : public QObject {
    Q_OBJECT

public:
    Reading(Archive &archive, ArticleListModel &model, ArticleListPane &list, ArticlePane &page, UndoStack &undo,
            const Preferences &preferences, QObject *parent);

    /// Whether pictures from the net may be shown for a feed.
    void setPicturesRule(std::function<bool(FeedId)> allowed) { m_picturesAllowed = std::move(allowed); }

    void show(ArticleId id); ///< an article, which may stand in no list
    void scrolled();         ///< by the person, in its page: it is opened by that too
    void opened();           ///< the article that is chosen was clicked, scrolled or opened elsewhere, and not only passed
    void next();
    void previous();
    /// Gives the chosen article to `work` once it is shown, which may be now; not where another one is chosen before that.
    void whenShown(const std::function<void(const StoredArticle &article)> &work);
    void showAgain(); ///< the article that is shown, as it is kept now
    void first();
    void last();
    void nextUnread(); ///< in this list, going round; noneLeft() where there is none
    void previousUnread();
    void passed(const QList<ArticleId> &articles); ///< scrolled by on a page that holds many: they were read
    void scrollOn();                               ///< a page, and at the end on to the next unread article
    bool areSeveralChosen() const;
    /// Gives what the archive tells in lists of the chosen articles to `work`, once it is here; of the first `most`.
    void withChosen(int most, const std::function<void(const QList<ArticleRow> &articles)> &work);
    void openedElsewhere(const QList<ArticleId> &articles);
    void toggleRead();              ///< of all that are chosen, as the one where the keys are
    void annotate(QWidget *window); ///< asks for tags and note of the article that is shown
    void toggleStar();              ///< of all that are chosen, as the one where the keys are
    void toggleStar(int row);
    void markAllRead();
    void markRead(const QList<ArticleId> &articles);
    void flush() { m_marks.flush(); } ///< what is marked is on its way: the program may end

signals:
    void articleOpened(); ///< and not only passed: the person wants to read it
    void noneLeft();
    void undoable(const QString &sentence);
    void waiting(const Masthead::Error &error); ///< the disk has no room: what is marked is tried again until it has
    void failed(const Masthead::Error &error);

private:
    void choose(int row);
    ArticleId target() const; ///< the article that is on its way, else the one that is shown; 0: none
    void markRead(int row);
    /// Gives the state of an article of the list to `work`, now or once it is here.
    void withState(ArticleId id, const std::function<void(const ArticleState &state)> &work);
    void setRead(ArticleId current, const QList<ArticleId> &chosen, bool read);
    void star(const QList<ArticleId> &articles, bool starred);
    void goToUnread(int (ArticleListModel::*which)(int row, const QList<ArticleId> &unread) const);
    void goTo(int row);
    void keep(ArticleId id, const Annotations &annotations);
    void remember(const QList<StateChange> &changes, const QString &sentence);

    Archive &m_archive;
    ArticleListModel &m_model;
    ArticleListPane &m_list;
    ArticlePane &m_page;
    UndoStack &m_undo;
    const Preferences &m_preferences;
    StateQueue m_marks;
    ArticleId m_marked = 0; ///< by being opened: it happens once, so that what the person marks afterwards stays
    std::function<bool(FeedId)> m_picturesAllowed = [](FeedId) { return true; };
    bool m_annotating = false;                              ///< a dialog for tags and note is open, or on its way
    quint64 m_question = 0;                                 ///< number of the article asked for last
    ArticleId m_asked = 0;                                  ///< that article, until it is here
    std::function<void(const StoredArticle &)> m_whenShown; ///< what is to be done with it then
};

}
