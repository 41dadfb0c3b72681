#pragma once

#include "preferences.h"

#include <QWidget>

class QAction;
class QSplitter;

namespace Masthead {

class Actions;
class ArticlePane;

/// How feeds, list and article share the window: side by side, the list above the article, or feeds and list first and then the
/// article alone, as a window that is too narrow for more shows them by itself. No pane changes its parent: an article stays where
/// it was read. Keeps the widths of each layout. GUI thread.
class PaneLayout : public QWidget {
    Q_OBJECT

public:
    /// Takes the panes. `preferences` outlive this.
    PaneLayout(QWidget *feeds, QWidget *list, ArticlePane *article, Preferences &preferences, QWidget *parent = nullptr);

    /// What stands with `rows` in the list's pane, and stays where the page has what is listed.
    void setAside(QWidget *aside, QWidget *rows);
    void showAside(bool shown);

    bool isSingle() const;    ///< one after the other
    bool isNewspaper() const; ///< the list's articles stand on one page, in the place of list and article
    bool isArticleShown() const;
    /// Where panes stand one after the other: the one or the other. The focus goes along.
    void showArticle();
    void showList();
    /// Or the page, where it has the list's articles.
    void focusList(Qt::FocusReason reason = Qt::OtherFocusReason);
    /// Carries out the actions that change the layout; `actions` outlive this.
    void offer(const Actions &actions);

    void rememberPlaces();

    QSize minimumSizeHint() const override; ///< what the panes need one after the other

signals:
    void turned(); ///< to the list or to the article, or one after the other began or ended
    void newspaperTurned(bool newspaper);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void offerBack(QAction *back);
    Preferences::Layout shownLayout() const;
    void apply();
    void widenList(int pixels); ///< side by side; the article gets so many less
    void turnTo(bool article);
    void turn(bool toArticle);
    void focusArticleOrList(bool article, Qt::FocusReason reason);
    PlaceSetting &placesOf(Preferences::Layout layout);

    Preferences &m_preferences;
    QWidget *m_feeds;
    QWidget *m_list;
    ArticlePane *m_article;
    QWidget *m_aside = nullptr;
    QWidget *m_rows = nullptr;
    QSplitter *m_sidebar; ///< the feeds, and all else
    QSplitter *m_reading; ///< the list and the article
    std::optional<Preferences::Layout> m_shown;
    bool m_onArticle = false;
};

}
