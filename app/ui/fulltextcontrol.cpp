#include "fulltextcontrol.h"

#include "articlepane.h"
#include "errortext.h"
#include "fetching/fulltextreading.h"
#include "foreigntext.h"
#include "pagenotice.h"
#include "reading.h"
#include "showncontent.h"

#include <QAction>
#include <QPointer>
#include <QUrl>

namespace Masthead {

namespace {

QString troubleOf(FullTextReading::Outcome outcome)
{
    switch (outcome) {
    case FullTextReading::Outcome::Kept: return {};
    case FullTextReading::Outcome::NothingMore: return FullTextControl::tr("The page gives no more text than the feed.");
    case FullTextReading::Outcome::NoPage:
        return FullTextControl::tr("What stands at the address is no web page. The browser may know how to open it.");
    case FullTextReading::Outcome::TookTooLong:
        return FullTextControl::tr("Reading the page took too long and was given up.");
    case FullTextReading::Outcome::StoppedEngine: return FullTextControl::tr("The web engine stopped over this page.");
    case FullTextReading::Outcome::NoEngine: return FullTextControl::tr("There is no web engine here to read the page.");
    }
    return {};
}

}

FullTextControl::FullTextControl(FullTextReading &texts, ArticlePane &page, Reading &reading, QAction &action,
                                 QObject *parent)
    : QObject(parent), m_texts(texts), m_page(page), m_reading(reading), m_action(action)
{
    connect(&m_action, &QAction::triggered, this, &FullTextControl::toggle);
    connect(m_page.notice(), &PageNotice::chosen, this, &FullTextControl::toggle);
    connect(&m_page, &ArticlePane::textChanged, this, &FullTextControl::update);
    connect(&m_texts, &FullTextReading::revised, this, [this](ArticleId id) {
        if (m_page.article() && m_page.article()->id == id)
            m_reading.showAgain();
    });
    update();
}

void FullTextControl::toggle()
{
    if (const auto &article = m_page.article()) {
        if (m_fetching.contains(article->id))
            m_texts.cancel(m_fetching.value(article->id));
        else if (article->content.fullText.isEmpty())
            fetch(*article);
        else
            m_page.setExcerpt(m_page.showsFullText());
    }
    update(); // a click checks the action by itself
}

void FullTextControl::fetch(const StoredArticle &article)
{
    const ArticleId id = article.id;
    m_troubles.remove(id);
    if (article.content.url.isEmpty()) {
        m_troubles.insert(id, tr("This article has no address on the web."));
        emit said(m_troubles.value(id));
        return;
    }
    const auto ticket =
        m_texts.read(article, true, [self = QPointer(this), id](const Result<FullTextReading::Outcome> &outcome) {
            if (!self)
                return;
            self->m_fetching.remove(id);
            if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
                return self->update();
            self->noteRead(id, outcome);
            if (const QString trouble = self->m_troubles.value(id); !trouble.isEmpty())
                emit self->said(trouble);
        });
    m_fetching.insert(id, ticket);
}

void FullTextControl::noteRead(ArticleId id, const Result<FullTextReading::Outcome> &outcome)
{
    if (const QString trouble = outcome ? troubleOf(*outcome) : errorText(outcome.error()); !trouble.isEmpty())
        m_troubles.insert(id, trouble);
    else
        m_troubles.remove(id);
    update();
}

void FullTextControl::update()
{
    const auto &article = m_page.article();
    m_action.setEnabled(article && !m_page.isAsPublished());
    m_action.setChecked(article && m_page.showsFullText());
    if (!article || m_page.isAsPublished())
        m_page.notice()->clear();
    else if (article->content.fullText.isEmpty())
        tellMissing(*article);
    else if (m_page.showsFullText())
        m_page.notice()->say(tr("Full text from %1").arg(isolated(QUrl(article->content.url).host())), tr("Show Excerpt"));
    else
        m_page.notice()->say(tr("As the feed gives it"), tr("Show Full Text"));
}

void FullTextControl::tellMissing(const StoredArticle &article)
{
    if (m_fetching.contains(article.id))
        m_page.notice()->say(tr("Fetching the full text…"), tr("Cancel"));
    else if (const QString trouble = m_troubles.value(article.id); !trouble.isEmpty())
        m_page.notice()->say(isolated(trouble), article.content.url.isEmpty() ? QString() : tr("Try Again"));
    else if (article.content.text.trimmed().isEmpty() && isBlank(m_page.page().html))
        m_page.notice()->say(tr("The feed gives no text of this article."),
                             article.content.url.isEmpty() ? QString() : tr("Show Full Text"));
    else
        m_page.notice()->clear();
}

}
