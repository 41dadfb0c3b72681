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
    : QStackedWidget(parent), m_panes(panes), m_list(list), m_parts(parts), m_readers(parts.archive)
{
    addWidget(m_panes);
    connect(&parts.feeds, &FeedPane::treeChanged, this, [this] { follow(m_parts.feeds.model().tree()); });
    connect(parts.actions[Id::Welcome], &QAction::triggered, this, &FirstStart::showWelcome);
    for (const Id id : {Id::FocusFeeds, Id::FocusArticles, Id::FocusArticle})
        connect(parts.actions[id], &QAction::triggered, this, &FirstStart::showPanes);
}

// Most starts never show it.
void FirstStart::makePage()
{
    m_page = new WelcomePage(m_parts.actions, this);
    addWidget(m_page);
    m_page->setSamples(m_samples);
    connect(m_page, &WelcomePage::left, this, &FirstStart::showPanes);
    connect(m_page, &WelcomePage::folderChosen, &m_parts.dialogs, &FeedDialogs::subscribe);
    connect(m_page, &WelcomePage::readerChosen, &m_parts.readers, &ReaderTransfer::import);
    connect(m_page, &WelcomePage::feedsPicked, this, [this](const QList<OpmlFeed> &picked) {
        Opml list;
        list.feeds = picked;
        m_parts.lists.add(previewOpml(list, m_parts.feeds.model().tree().feeds), {});
    });
    connect(&m_readers, &ReaderSearch::found, m_page, [this](const FoundReader &reader, std::optional<int> count) {
        m_page->offerReader(reader.program, reader.path, count);
    });
    m_readers.start(QDir::homePath());
}

void FirstStart::follow(const FeedTree &tree)
{
    const auto isSample = [this](const Feed &feed) {
        return feed.kind == FeedKind::PostFolder && feed.url == m_parts.samplePosts;
    };
    const auto samples = std::count_if(tree.feeds.begin(), tree.feeds.end(), isSample);
    m_samples = samples > 0;
    if (m_page)
        m_page->setSamples(m_samples);
    const qsizetype before = std::exchange(m_own, tree.feeds.size() - samples);
    if (m_own == 0 && before != 0)
        showWelcome();
    else if (m_own > before)
        showPanes();
}

void FirstStart::showWelcome()
{
    if (!m_page)
        makePage();
    setCurrentWidget(m_page);
    m_page->takeFocus();
}

bool FirstStart::isWelcome() const { return m_page && currentWidget() == static_cast<const QWidget *>(m_page); }

void FirstStart::showPanes()
{
    const bool hadFocus = m_page && m_page->isAncestorOf(window()->focusWidget());
    setCurrentWidget(m_panes);
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

}
