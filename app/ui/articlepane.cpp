#include "articlepane.h"

#include "actions.h"
#include "articleview/textlanguage.h"
#include "core/whendone.h"
#include "findbar.h"
#include "focusedge.h"
#include "focusheir.h"
#include "mastheadlines.h"
#include "mastheadpanel.h"
#include "pagenotice.h"
#include "pagethemes.h"
#include "preferences.h"
#include "showncontent.h"
#include "theme.h"

#include <QAction>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

ChineseScript otherScript(const QString &language)
{
    const bool traditional = language == QLatin1String("zh-Hant");
    return traditional ? ChineseScript::Simplified : ChineseScript::Traditional;
}

}

ArticlePane::ArticlePane(PictureSource &pictures, PageThemes &themes, Preferences &preferences, Actions &actions,
                         QWidget *parent)
    : QWidget(parent), m_themes(themes), m_preferences(preferences), m_panel(new MastheadPanel(this)),
      m_notice(new PageNotice(this)), m_converted(new PageNotice(this)), m_view(new ArticleView(pictures, this)),
      m_hint(new QLabel(this)), m_find(new FindBar(*m_view, actions, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel);
    layout->addWidget(m_notice);
    layout->addWidget(m_converted);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_find);
    new FocusEdge(m_view);
    for (QWidget *bar : std::initializer_list<QWidget *>{m_notice, m_converted, m_find})
        inheritFrom(bar);
    m_converted->setObjectName(QStringLiteral("scriptNotice"));
    m_lastAbovePage = m_converted->findChild<QToolButton *>();
    setFoundNothing(false);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_view->addAction(actions[Actions::Id::ScrollOn]);
    m_view->addAction(actions[Actions::Id::ScrollBack]);
    applyStyle();
    clear();
    connect(m_panel, &MastheadPanel::searchRequested, this, &ArticlePane::searchRequested);
    connect(m_converted, &PageNotice::chosen, this,
            [&preferences] { preferences.chineseScript.set(ChineseScript::AsWritten); });
    connect(m_view, &ArticleView::shown, this, [this] {
        if (m_given || m_newspaper)
            emit shown();
    });
    connect(m_view, &ArticleView::searchActivated, this, &ArticlePane::searchRequested);
    connect(actions[Actions::Id::FindInPage], &QAction::triggered, m_find, [this] {
        if (isShowing())
            m_find->open();
    });
    connect(actions[Actions::Id::FindNext], &QAction::triggered, m_find, [this] {
        if (isShowing())
            m_find->next();
    });
    connect(actions[Actions::Id::FindPrevious], &QAction::triggered, m_find, [this] {
        if (isShowing())
            m_find->previous();
    });
    connect(&m_themes, &PageThemes::changed, this, &ArticlePane::applyStyle);
    for (const AnySetting *setting :
         std::initializer_list<AnySetting *>{&preferences.pageTheme, &preferences.textSize, &preferences.textFace,
                                             &preferences.lineWidth, &preferences.lineHeight})
        connect(setting, &AnySetting::changed, this, &ArticlePane::applyStyle);
    connect(&preferences.chineseScript, &AnySetting::changed, this, [this] {
        if (m_article)
            showPage();
        emit contentStyleChanged();
    });
}

void ArticlePane::show(const StoredArticle &article, bool pictures)
{
    if (!m_article || m_article->id != article.id) {
        m_given = false;
        m_place = 0;
        m_excerpt = false;
    }
    m_article = article;
    m_pictures = pictures;
    if (!m_newspaper) {
        m_hint->hide();
        showView(true);
    }
    showPage();
    emit articleChanged();
    emit textChanged();
}

void ArticlePane::setFoundNothing(bool nothing)
{
    m_hint->setText(nothing ? tr("Nothing was found. Escape leaves the search.") : tr("Choose an article to read it here."));
}

QPoint ArticlePane::menuPlace() const
{
    return (m_view->isVisible() ? static_cast<const QWidget *>(m_view) : this)->mapToGlobal(QPoint(16, 16));
}

void ArticlePane::insertBelowMasthead(QWidget *bar)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_hint), bar);
    inheritFrom(bar);
    // By Tab, too, above the page: what is made later comes behind it.
    for (QWidget *control : bar->findChildren<QWidget *>())
        if (control->focusPolicy() & Qt::TabFocus) {
            setTabOrder(m_lastAbovePage, control);
            m_lastAbovePage = control;
        }
}

void ArticlePane::inheritFrom(QWidget *bar)
{
    new FocusHeir(bar, [this] { m_view->setFocus(Qt::OtherFocusReason); });
}

// Not by a focus proxy: Tab would come to the page by it, past all that stands above.
void ArticlePane::takeFocus(Qt::FocusReason reason)
{
    (m_view->isHidden() ? static_cast<QWidget *>(this) : m_view)->setFocus(reason);
}

// The page has the pane's focus while it is seen; what is hidden can hold none, and Qt would give it to the tool bar.
void ArticlePane::showView(bool shown)
{
    const QWidget *now = window()->focusWidget();
    const bool focused = now == this || m_view->isAncestorOf(now);
    if (!shown && focused)
        setFocus(Qt::OtherFocusReason);
    m_view->setVisible(shown);
    if (shown && focused)
        m_view->setFocus(Qt::OtherFocusReason);
}

void ArticlePane::clear()
{
    m_article.reset();
    m_given = false;
    m_place = 0;
    ++m_question;
    m_page = {};
    m_panel->clear();
    m_converted->clear();
    emit articleChanged();
    if (m_newspaper) {
        emit textChanged();
        return;
    }
    m_find->hide();
    m_view->clear();
    showView(false);
    m_hint->show();
    emit textChanged();
}

void ArticlePane::setNewspaper(bool newspaper)
{
    if (m_newspaper == newspaper)
        return;
    m_newspaper = newspaper;
    m_find->hide();
    if (newspaper)
        m_panel->clear(); // each article there has a head of its own
    for (PageNotice *notice : {m_notice, m_converted})
        notice->setMuted(newspaper); // it would come and go with each article that is passed
    m_hint->setVisible(!newspaper && !m_article);
    showView(newspaper || m_article);
    if (newspaper)
        return;
    if (m_article)
        showPage();
    else
        clear();
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
    m_panel->setAnnotations(annotations);
}

void ArticlePane::setAsPublished(bool asPublished)
{
    if (m_asPublished == asPublished)
        return;
    m_asPublished = asPublished;
    if (m_article)
        showPage();
    emit contentStyleChanged();
    emit textChanged();
}

void ArticlePane::setExcerpt(bool excerpt)
{
    m_excerpt = excerpt;
    if (m_article)
        showPage();
    emit contentStyleChanged();
    emit textChanged();
}

bool ArticlePane::showsFullText() const { return m_article && showsFullTextOf(*m_article); }

bool ArticlePane::showsFullTextOf(const StoredArticle &article) const
{
    const bool excerpt = m_excerpt && m_article && m_article->id == article.id;
    return !article.content.fullText.isEmpty() && !excerpt && !m_asPublished;
}

bool ArticlePane::setOtherScript(bool other)
{
    const QString language = shownLanguage(m_article ? textOf(*m_article) : Article());
    QString hindrance;
    if (other && !chineseConversionWorks())
        hindrance = tr("Chinese cannot be shown in the other script: OpenCC's tables are missing.");
    else if (other && m_article && !language.startsWith(QLatin1String("zh")))
        hindrance = tr("This article is not in Chinese.");
    if (hindrance.isEmpty())
        m_preferences.chineseScript.set(other ? otherScript(language) : ChineseScript::AsWritten);
    else
        emit said(hindrance);
    return hindrance.isEmpty();
}

void ArticlePane::showPage()
{
    if (std::exchange(m_given, false))
        m_place = m_view->place();
    if (const bool full = showsFullText(); std::exchange(m_full, full) != full)
        m_place = 0; // another text
    const quint64 question = ++m_question;
    const ChineseScript script = m_preferences.chineseScript();
    const Article content = textOf(*m_article);
    const Article asWritten = shownContent(content, false, ChineseScript::AsWritten);
    if (!m_asPublished && script == ChineseScript::AsWritten)
        return showContent(asWritten);
    StoredArticle unconverted = *m_article;
    unconverted.content = asWritten;
    m_page = pageOf(unconverted, m_pictures); // what is saved or read aloud meanwhile is of no other article
    whenDone(QtConcurrent::run(shownContent, content, m_asPublished, script), this, [this, question](const Article &shown) {
        if (question == m_question)
            showContent(shown);
    });
}

Article ArticlePane::textOf(const StoredArticle &article) const
{
    Article content = article.content;
    if (showsFullTextOf(article))
        content.html = content.fullText.html;
    return content;
}

void ArticlePane::showContent(const Article &content)
{
    StoredArticle shown = *m_article;
    shown.content = content;
    m_page = pageOf(shown, m_pictures);
    if (m_newspaper)
        return;
    m_given = true;
    tellScript();
    m_panel->show(shown, feedNamedBy(shown));
    m_view->show(m_page);
    if (m_place > 0)
        m_view->setPlace(m_place);
}

void ArticlePane::tellScript()
{
    const ChineseScript script = m_preferences.chineseScript();
    const QString language = shownLanguage(textOf(*m_article));
    if (script == ChineseScript::Traditional && language == QLatin1String("zh-Hans"))
        m_converted->say(tr("Converted to Traditional Chinese"), tr("Show the Original"));
    else if (script == ChineseScript::Simplified && language == QLatin1String("zh-Hant"))
        m_converted->say(tr("Converted to Simplified Chinese"), tr("Show the Original"));
    else
        m_converted->clear();
}

ArticlePage ArticlePane::pageOf(const StoredArticle &shown, bool pictures) const
{
    ArticlePage page{shown.feedId, shown.content.language, shown.content.title, shown.content.html, pictures, m_search};
    page.article = shown.id;
    page.masthead = mastheadLines(shown, locale()); // for the themes that show it
    return page;
}

QString ArticlePane::feedNamedBy(const StoredArticle &article) const
{
    const Provenance &who = article.content.provenance;
    return who.publisher.isEmpty() && who.source.isEmpty() && m_feedTitle ? m_feedTitle(article.feedId) : QString();
}

QFuture<ArticlePage> ArticlePane::partOf(const StoredArticle &article, bool pictures)
{
    return mapped(QtConcurrent::run(shownContent, textOf(article), m_asPublished, m_preferences.chineseScript()), this,
                  [this, article, pictures](const Article &content) {
                      StoredArticle shown = article;
                      shown.content = content;
                      ArticlePage page = pageOf(shown, pictures);
                      page.address = content.url;
                      if (const QString feed = feedNamedBy(shown); !feed.isEmpty())
                          page.masthead.prepend(feedLine(feed));
                      if (content.text.trimmed().isEmpty() && isBlank(page.html))
                          page.html = QLatin1String("<p>") + tr("The feed gives no text of this article.").toHtmlEscaped()
                                      + QLatin1String("</p>");
                      page.masthead += annotationLines(shown.annotations);
                      return page;
                  });
}

// A theme of its own has colours of its own; the usual one takes those of the window.
PageTheme ArticlePane::chosenTheme() const
{
    const Theme window = Theme::of(palette());
    PageTheme theme = m_themes.theme(m_preferences.pageTheme(), window.dark);
    if (!m_preferences.pageTheme().isEmpty())
        return theme;
    theme.background = palette().color(QPalette::Base);
    theme.text = palette().color(QPalette::Text);
    theme.muted = window.muted;
    theme.accent = window.accent;
    theme.line = window.line;
    return theme;
}

// The panel is the head of the page.
void ArticlePane::colorPanel(const PageTheme &theme)
{
    QPalette colors;
    if (!m_preferences.pageTheme().isEmpty()) {
        colors = palette();
        for (const auto role : {QPalette::Base, QPalette::Window})
            colors.setColor(role, theme.background);
        for (const auto role : {QPalette::Text, QPalette::WindowText})
            colors.setColor(role, theme.text);
        colors.setColor(QPalette::ButtonText, theme.text);
        colors.setColor(QPalette::PlaceholderText, theme.muted);
    }
    m_panel->setPalette(colors);
    for (PageNotice *notice : {m_notice, m_converted})
        notice->setPalette(colors);
}

void ArticlePane::applyStyle()
{
    PageStyle style;
    style.theme = chosenTheme();
    colorPanel(style.theme);
    style.textSize = m_preferences.textSize();
    style.face = m_preferences.textFace();
    style.lineWidth = m_preferences.lineWidth();
    style.lineHeight = m_preferences.lineHeight();
    m_view->setStyle(style);
    if (!style.face.isEmpty() && !QFontDatabase::hasFamily(style.face))
        emit said(tr("The text face “%1” is not installed: the page is set in another.").arg(style.face));
}

void ArticlePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyStyle();
}

}
