#pragma once

#include "articleview/articleview.h"
#include "core/article.h"
#include "core/query.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace Masthead {

class Actions;
class FindBar;
class MastheadPanel;
class PageNotice;
class PageThemes;
class PictureSource;
class Preferences;

/// The right pane: the masthead panel above the page of one article, in the theme, type and script that the person chose; below
/// it, when it is asked for, the line that finds words in it. GUI thread.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive this.
    ArticlePane(PictureSource &pictures, PageThemes &themes, Preferences &preferences, Actions &actions,
                QWidget *parent = nullptr);

    /// `pictures`: those from the net may be shown for its feed.
    void show(const StoredArticle &article, bool pictures);
    void clear();
    void setFoundNothing(bool nothing);                  ///< a search, so that there is no article to choose
    void setState(const ArticleState &state);            ///< of the article that is shown
    void setAnnotations(const Annotations &annotations); ///< likewise
    void setAsPublished(bool asPublished);
    bool isAsPublished() const { return m_asPublished; }
    /// What the feed gives, where a full text is kept; until another article is shown.
    void setExcerpt(bool excerpt);
    bool showsFullText() const;
    /// What a feed is called: it stands where an article names neither publisher nor source.
    void setFeedTitles(std::function<QString(FeedId)> titles) { m_feedTitle = std::move(titles); }
    /// What is marked in the pages that are shown from now on: what a search looks for.
    void setSearch(const QList<Query::Term> &terms) { m_search = terms; }

    /// The page holds many articles, which somebody else puts there; show() and clear() only remember the chosen one.
    void setNewspaper(bool newspaper);
    /// An article as a part of such a page, with its masthead: what is shown of it now. The answer comes later.
    QFuture<ArticlePage> partOf(const StoredArticle &article, bool pictures);

    /// Shows Chinese in the script that this article, or the window's language, is not written in; and back. False where there is
    /// nothing to convert, or no way to: it says so, and all stays as it is.
    bool setOtherScript(bool other);

    const std::optional<StoredArticle> &article() const { return m_article; }
    /// What is shown of it now: as it was published or not, in the script that was chosen.
    const ArticlePage &page() const { return m_page; }
    ArticleView *view() const { return m_view; }
    MastheadPanel *panel() const { return m_panel; }
    PageNotice *notice() const { return m_notice; }
    /// Puts a bar between the masthead and the page, below those that are there. This owns it.
    void insertBelowMasthead(QWidget *bar);
    void takeFocus(Qt::FocusReason reason); ///< for the page, where one is seen
    QPoint menuPlace() const;               ///< on the screen, for a menu whose button is not seen: below the masthead

signals:
    void searchRequested(const QString &queryText);
    void shown();               ///< the page of article(), or of many, is painted
    void articleChanged();      ///< another one, or none, is asked for from now on
    void textChanged();         ///< another article, or another text of the same
    void contentStyleChanged(); ///< articles are shown as published or not, in another script or text, from now on
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showView(bool shown);
    void inheritFrom(QWidget *bar); ///< the focus
    void showPage();
    void tellScript();
    void showContent(const Article &content);
    ArticlePage pageOf(const StoredArticle &shown, bool pictures) const;
    bool showsFullTextOf(const StoredArticle &article) const;
    Article textOf(const StoredArticle &article) const;
    bool isShowing() const { return m_article || m_newspaper; }
    /// Of the feed that an article comes from, where it says nothing of who stands behind it; else empty.
    QString feedNamedBy(const StoredArticle &article) const;
    PageTheme chosenTheme() const;
    void colorPanel(const PageTheme &theme);
    void applyStyle();

    PageThemes &m_themes;
    Preferences &m_preferences;
    MastheadPanel *m_panel;
    PageNotice *m_notice;
    PageNotice *m_converted; ///< that the script is not the one it was written in
    ArticleView *m_view;
    QWidget *m_lastAbovePage; ///< in the order of Tab
    QLabel *m_hint;
    FindBar *m_find;
    std::function<QString(FeedId)> m_feedTitle;
    std::optional<StoredArticle> m_article;
    ArticlePage m_page;
    bool m_pictures = true;
    bool m_asPublished = false;
    bool m_newspaper = false;
    bool m_excerpt = false;
    bool m_full = false;    ///< the full text was asked to be shown last
    bool m_given = false;   ///< the view has the text of m_article, and not still that of another
    double m_place = 0;     ///< where the reader stood in m_article, for its page that comes; 0 to 1
    quint64 m_question = 0; ///< number of the page that was asked for last
    QList<Query::Term> m_search;
};

}
