#pragma once

#include "core/article.h"
#include "core/query.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace Masthead {

class Actions;
class ArticleView;
class MastheadPanel;
class PictureSource;

/// The right pane: the masthead panel above the page of one article. GUI thread.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    ArticlePane(PictureSource &pictures, Actions &actions, QWidget *parent = nullptr);

    /// `pictures`: those from the net may be shown for its feed.
    void show(const StoredArticle &article, bool pictures);
    void clear();
    void setState(const ArticleState &state);            ///< of the article that is shown
    void setAnnotations(const Annotations &annotations); ///< likewise
    void setAsPublished(bool asPublished);
    void setTextSize(int pixels);
    /// What is marked in the pages that are shown from now on: what a search looks for.
    void setSearch(const QList<Query::Term> &terms) { m_search = terms; }

    const std::optional<StoredArticle> &article() const { return m_article; }
    ArticleView *view() const { return m_view; }
    MastheadPanel *panel() const { return m_panel; }

signals:
    void searchRequested(const QString &queryText);
    void shown(); ///< the page is painted

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPage();
    void applyStyle();

    MastheadPanel *m_panel;
    ArticleView *m_view;
    QLabel *m_hint;
    std::optional<StoredArticle> m_article;
    bool m_pictures = true;
    bool m_asPublished = false;
    QList<Query::Term> m_search;
    int m_textSize = 17;
};

}
