#include "articlecommands.h"

#include "actions.h"
#include "articlepane.h"
#include "articleview/articlerenderer.h"
#include "articleview/articleview.h"
#include "citationmenu.h"
#include "core/origin.h"
#include "errortext.h"
#include "fetching/pagereading.h"
#include "fetching/pictures.h"
#include "foreigntext.h"
#include "mastheadpanel.h"
#include "pictureoverlay.h"
#include "reading.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QUrl>

namespace Masthead {

using Id = Actions::Id;

namespace {

bool isOnWeb(const QString &address) { return !writtenAddress(address).isEmpty(); }

}

ArticleCommands::ArticleCommands(const Parts &parts, QWidget *window)
    : QObject(window), m_actions(parts.actions), m_article(parts.article), m_reading(parts.reading), m_pages(parts.pages),
      m_enlarged(new PictureOverlay(parts.pictures, window)), m_window(window)
{
    connectActions();
    connect(m_article.panel(), &MastheadPanel::addressRequested, this, &ArticleCommands::openAddress);
    connect(m_article.view(), &ArticleView::linkActivated, this, &ArticleCommands::openAddress);
    connect(m_article.view(), &ArticleView::pictureActivated, m_enlarged, &PictureOverlay::open);
}

void ArticleCommands::connectActions()
{
    const auto connectTo = [this](Id id, auto &&slot) { connect(m_actions[id], &QAction::triggered, this, slot); };
    connectTo(Id::OpenInBrowser, &ArticleCommands::openInBrowser);
    connectTo(Id::OpenComments, &ArticleCommands::openComments);
    connectTo(Id::ReadPage, &ArticleCommands::readPage);
    connectTo(Id::CopyAddress, &ArticleCommands::copyAddress);
    connectTo(Id::CopyCitation, &ArticleCommands::cite);
    connectTo(Id::EnlargePicture, &ArticleCommands::enlargeFirst);
    connectTo(Id::AsPublished, [this](bool on) { m_article.setAsPublished(on); });
    connectTo(Id::OtherScript, [this](bool on) {
        if (!m_article.setOtherScript(on))
            m_actions[Id::OtherScript]->setChecked(!on);
    });
}

void ArticleCommands::openAddress(const QUrl &address)
{
    if (!QDesktopServices::openUrl(address))
        emit said(tr("No program could be started for %1.").arg(isolated(address.toDisplayString())));
}

void ArticleCommands::openInBrowser()
{
    if (m_reading.areSeveralChosen())
        return openChosen();
    m_reading.opened();
    m_reading.whenShown([this](const StoredArticle &article) {
        if (isOnWeb(article.content.url))
            openAddress(writtenAddress(article.content.url));
        else
            emit said(tr("This article has no address on the web."));
    });
}

void ArticleCommands::withAddresses(int most, const std::function<void(const QList<ArticleRow> &articles)> &work)
{
    m_reading.withChosen(most + 1, [this, most, work](QList<ArticleRow> articles) {
        if (articles.size() > most) {
            articles.removeLast();
            emit said(tr("Only the first %n article(s) were taken.", nullptr, most));
        }
        articles.removeIf([](const ArticleRow &article) { return !isOnWeb(article.url); });
        if (articles.isEmpty())
            emit said(tr("None of these articles has an address on the web."));
        else
            work(articles);
    });
}

void ArticleCommands::openChosen()
{
    constexpr int mostPages = 20;
    withAddresses(mostPages, [this](const QList<ArticleRow> &articles) {
        QList<ArticleId> opened;
        for (const ArticleRow &article : articles) {
            openAddress(writtenAddress(article.url));
            opened.append(article.id);
        }
        m_reading.openedElsewhere(opened);
    });
}

void ArticleCommands::openComments()
{
    m_reading.whenShown([this](const StoredArticle &article) {
        if (isOnWeb(article.content.commentsUrl))
            openAddress(writtenAddress(article.content.commentsUrl));
        else
            emit said(tr("This article names no page of comments."));
    });
}

void ArticleCommands::copyChosen()
{
    constexpr int mostAddresses = 1000;
    withAddresses(mostAddresses, [](const QList<ArticleRow> &articles) {
        QStringList addresses;
        for (const ArticleRow &article : articles)
            addresses.append(article.url);
        QGuiApplication::clipboard()->setText(addresses.join(QLatin1Char('\n')));
    });
}

/// What the feed and the text leave empty is asked of the article's page.
void ArticleCommands::readPage()
{
    m_reading.whenShown([this](const StoredArticle &article) {
        if (article.content.url.isEmpty()) {
            emit said(tr("This article has no address on the web."));
            return;
        }
        emit said(tr("Asking the page…"));
        m_pages.read(article, [self = QPointer(this), id = article.id](const Result<int> &added) {
            if (self) // the window may have been built anew
                self->tellPageRead(id, added);
        });
    });
}

void ArticleCommands::tellPageRead(qint64 article, const Result<int> &added)
{
    if (!added) {
        emit said(errorText(added.error()));
        return;
    }
    emit said(*added == 0 ? tr("The page says no more.") : tr("The page says %n thing(s) more.", nullptr, *added));
    if (*added == 0)
        return;
    emit revised(article);
    if (m_article.article() && m_article.article()->id == article)
        m_reading.showAgain();
}

void ArticleCommands::copyAddress()
{
    if (m_reading.areSeveralChosen())
        return copyChosen();
    m_reading.whenShown([this](const StoredArticle &article) {
        if (article.content.url.isEmpty())
            emit said(tr("This article has no address on the web."));
        else
            QGuiApplication::clipboard()->setText(article.content.url);
    });
}

void ArticleCommands::cite()
{
    m_reading.whenShown([this](const StoredArticle &article) {
        offerCitation(article.content, m_article.panel(), [this](const QString &sentence) { emit said(sentence); });
    });
}

void ArticleCommands::enlargeFirst()
{
    if (!m_article.article())
        return;
    const ArticlePage &page = m_article.page();
    const QStringList pictures = page.pictures ? picturesOf(page) : QStringList();
    if (pictures.isEmpty())
        emit said(tr("This article has no pictures."));
    else
        m_enlarged->open(pictures, 0, page.feed, pictureWordsOf(page));
}

void ArticleCommands::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::initializer_list<Id> parts[] = {
        {Id::ToggleRead, Id::ToggleStar, Id::Annotate},
        {Id::FullText, Id::OtherScript},
        {Id::OpenInBrowser, Id::OpenComments, Id::CopyAddress, Id::CopyCitation, Id::ShareByMail},
        {Id::MarkAboveRead, Id::MarkBelowRead, Id::MarkAllRead}};
    for (const auto &part : parts) {
        menu->addSeparator();
        for (const Id id : part)
            menu->addAction(m_actions[id]);
    }
    menu->popup(globalPosition);
}

}
