#include "articlepane.h"

#include "actions.h"
#include "articleview/articleview.h"
#include "ingest/ingest.h"
#include "mastheadpanel.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Masthead {

ArticlePane::ArticlePane(PictureSource &pictures, Actions &actions, QWidget *parent)
    : QWidget(parent), m_panel(new MastheadPanel(this)), m_view(new ArticleView(pictures, this)), m_hint(new QLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_view, 1);
    m_hint->setText(tr("Choose an article to read it here."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_view->addAction(actions[Actions::Id::ScrollOn]);
    m_view->addAction(actions[Actions::Id::ScrollBack]);
    applyStyle();
    clear();
    connect(m_panel, &MastheadPanel::searchRequested, this, &ArticlePane::searchRequested);
    connect(m_view, &ArticleView::shown, this, &ArticlePane::shown);
}

void ArticlePane::show(const StoredArticle &article, bool pictures)
{
    m_article = article;
    m_pictures = pictures;
    m_hint->hide();
    m_view->setVisible(true);
    m_panel->show(article);
    showPage();
}

void ArticlePane::clear()
{
    m_article.reset();
    m_panel->clear();
    m_view->clear();
    m_view->hide();
    m_hint->show();
}

void ArticlePane::setState(const ArticleState &state)
{
    if (m_article)
        m_article->state = state;
}

void ArticlePane::setAnnotations(const Annotations &annotations)
{
    if (!m_article)
        return;
    m_article->annotations = annotations;
    m_panel->show(*m_article);
}

void ArticlePane::setAsPublished(bool asPublished)
{
    if (m_asPublished == asPublished)
        return;
    m_asPublished = asPublished;
    if (m_article)
        showPage();
}

void ArticlePane::setTextSize(int pixels)
{
    m_textSize = pixels;
    applyStyle();
}

void ArticlePane::showPage()
{
    const Article &content = m_article->content;
    ArticlePage page{m_article->feedId, content.language, content.title, content.html, m_pictures, m_search};
    if (!m_asPublished) {
        m_view->show(page);
        return;
    }
    QtConcurrent::run(asPublished, content).then(this, [this, page, id = m_article->id](const QString &html) mutable {
        if (!m_article || m_article->id != id || !m_asPublished)
            return;
        page.html = html;
        m_view->show(page);
    });
}

void ArticlePane::applyStyle()
{
    const Theme theme = Theme::of(palette());
    PageStyle style;
    style.dark = theme.dark;
    style.background = palette().color(QPalette::Base);
    style.text = palette().color(QPalette::Text);
    style.mutedText = theme.muted;
    style.accent = theme.accent;
    style.line = theme.line;
    style.textSize = m_textSize;
    m_view->setStyle(style);
}

void ArticlePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyStyle();
}

}
