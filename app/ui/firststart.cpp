#include "firststart.h"

#include "actions.h"
#include "feeddialogs.h"
#include "feedpane.h"
#include "opmltransfer.h"
#include "readertransfer.h"
#include "welcomepage.h"

#include <QAction>
#include <QDir>

#include <algorithm>

namespace Masthead {

using Id = Actions::Id;

FirstStart::FirstStart(QWidget *panes, QWidget *list, const Parts &parts, QWidget *parent)
    : QStackedWidget(parent), m_panes(panes), m_list(list), m_page(new WelcomePage(parts.actions, this)),
      m_readers(parts.archive), m_samplePosts(parts.samplePosts)
{
    addWidget(m_panes);
    addWidget(m_page);
    connectPage(parts);
    connect(&parts.feeds, &FeedPane::treeChanged, this, [this, &feeds = parts.feeds] { follow(feeds.model().tree()); });
    connect(parts.actions[Id::Welcome], &QAction::triggered, this, &FirstStart::showWelcome);
    for (const Id id : {Id::FocusFeeds, Id::FocusArticles, Id::FocusArticle})
        connect(parts.actions[id], &QAction::triggered, this, &FirstStart::showPanes);
}

void FirstStart::connectPage(const Parts &parts)
{
    connect(m_page, &WelcomePage::left, this, &FirstStart::showPanes);
    connect(m_page, &WelcomePage::folderChosen, &parts.dialogs, &FeedDialogs::subscribe);
    connect(m_page, &WelcomePage::readerChosen, &parts.readers, &ReaderTransfer::import);
    connect(m_page, &WelcomePage::feedsPicked, this,
            [&lists = parts.lists, &feeds = parts.feeds](const QList<OpmlFeed> &picked) {
                Opml list;
                list.feeds = picked;
                lists.add(previewOpml(list, feeds.model().tree().feeds), {});
            });
    connect(&m_readers, &ReaderSearch::found, m_page, [this](const FoundReader &reader, std::optional<int> count) {
        m_page->offerReader(reader.program, reader.path, count);
    });
}

void FirstStart::follow(const FeedTree &tree)
{
    const auto isSample = [this](const Feed &feed) {
        return feed.kind == FeedKind::PostFolder && feed.url == m_samplePosts;
    };
    const auto samples = std::count_if(tree.feeds.begin(), tree.feeds.end(), isSample);
    m_page->setSamples(samples > 0);
    const qsizetype before = std::exchange(m_own, tree.feeds.size() - samples);
    if (m_own == 0 && before != 0)
        showWelcome();
    else if (m_own > before)
        showPanes();
}

void FirstStart::showWelcome()
{
    setCurrentWidget(m_page);
    m_page->takeFocus();
    if (!std::exchange(m_searched, true))
        m_readers.start(QDir::homePath());
}

void FirstStart::showPanes()
{
    const bool hadFocus = m_page->isAncestorOf(window()->focusWidget());
    setCurrentWidget(m_panes);
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

}
