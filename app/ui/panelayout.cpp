#include "panelayout.h"

#include "actions.h"
#include "articlepane.h"

#include <QAction>
#include <QActionGroup>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Masthead {

namespace {

using Layout = Preferences::Layout;

constexpr int narrow = 760; // pixels; three panes and their least widths need nearly as many
constexpr int feedsWidth = 216;
constexpr int listWidth = 372;
constexpr int listHeight = 260;
constexpr int asideWidth = 190;

QSplitter *splitter(const QString &name, QWidget *first, QWidget *second)
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(first);
    splitter->addWidget(second);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

}

PaneLayout::PaneLayout(QWidget *feeds, QWidget *list, ArticlePane *article, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_feeds(feeds), m_list(list), m_article(article),
      m_reading(splitter(QStringLiteral("reading"), list, article))
{
    m_sidebar = splitter(QStringLiteral("sidebar"), feeds, m_reading);
    m_sidebar->setSizes({feedsWidth, 1});
    m_sidebar->restoreState(preferences.sidebarPlaces());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sidebar);
    connect(&preferences.layout, &AnySetting::changed, this, [this] {
        apply();
        emit newspaperTurned(isNewspaper());
    });
    apply();
}

void PaneLayout::setAside(QWidget *aside, QWidget *rows)
{
    m_aside = aside;
    m_rows = rows;
    turn(m_onArticle);
}

// The list keeps its width: the article gives what it takes.
void PaneLayout::showAside(bool shown)
{
    const bool hadFocus = m_aside->isAncestorOf(focusWidget());
    widenList(shown ? asideWidth : -m_aside->width());
    if (shown)
        showList();
    m_aside->setVisible(shown);
    turn(m_onArticle);
    if (shown)
        m_aside->setFocus(Qt::ShortcutFocusReason);
    else if (hadFocus)
        focusList();
}

void PaneLayout::offer(const Actions &actions)
{
    using Id = Actions::Id;
    auto *group = new QActionGroup(this);
    for (const auto &[id, layout] :
         {std::pair{Id::ColumnsLayout, Layout::Columns}, std::pair{Id::WideLayout, Layout::Wide},
          std::pair{Id::SingleLayout, Layout::Single}, std::pair{Id::NewspaperLayout, Layout::Newspaper}}) {
        QAction *action = group->addAction(actions[id]);
        connect(action, &QAction::triggered, this, [this, layout = layout] { m_preferences.layout.set(layout); });
        const auto follow = [this, action, layout = layout] { action->setChecked(m_preferences.layout() == layout); };
        connect(&m_preferences.layout, &AnySetting::changed, action, follow);
        follow();
    }
    offerBack(actions[Id::BackToList]);
    QAction *compact = actions[Id::CompactRows];
    connect(compact, &QAction::triggered, this, [this](bool on) { m_preferences.compact.set(on); });
    const auto follow = [this, compact] { compact->setChecked(m_preferences.compact()); };
    connect(&m_preferences.compact, &AnySetting::changed, compact, follow);
    follow();
}

void PaneLayout::offerBack(QAction *back)
{
    connect(back, &QAction::triggered, this, &PaneLayout::showList);
    const auto follow = [this, back] {
        const bool useful = isSingle() && isArticleShown();
        back->setEnabled(useful);
        back->setVisible(useful);
    };
    connect(this, &PaneLayout::turned, back, follow);
    follow();
}

Layout PaneLayout::shownLayout() const { return width() < narrow ? Layout::Single : m_preferences.layout(); }

bool PaneLayout::isSingle() const { return m_shown == Layout::Single; }
bool PaneLayout::isNewspaper() const { return m_preferences.layout() == Layout::Newspaper; }
bool PaneLayout::isArticleShown() const { return !isSingle() || m_onArticle; }

PlaceSetting &PaneLayout::placesOf(Layout layout)
{
    return layout == Layout::Wide ? m_preferences.widePlaces : m_preferences.columnPlaces;
}

void PaneLayout::apply()
{
    const Layout wanted = shownLayout();
    if (m_shown == wanted)
        return;
    rememberPlaces();
    const bool turns = isSingle() || wanted == Layout::Single;
    m_shown = wanted;
    if (wanted == Layout::Newspaper) {
        m_reading->setOrientation(Qt::Horizontal);
        m_reading->setSizes({asideWidth, 5000});
    } else if (wanted != Layout::Single) {
        const bool wide = wanted == Layout::Wide;
        m_reading->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
        m_reading->setSizes({wide ? listHeight : listWidth, 5000});
        m_reading->restoreState(placesOf(wanted)());
    }
    turn(m_onArticle);
    if (turns)
        emit turned();
}

void PaneLayout::turn(bool toArticle)
{
    m_onArticle = toArticle;
    const bool both = !isSingle();
    const QWidget *focus = focusWidget();
    const bool listGoes = both ? isNewspaper() : toArticle;
    const bool feedsGo = !both && toArticle;
    const bool articleGoes = !both && !toArticle;
    const bool asideStays = both && m_aside && !m_aside->isHidden();
    const QWidget *leaving = asideStays ? m_rows : m_list;
    const bool leavesFocus = (listGoes && leaving->isAncestorOf(focus)) || (feedsGo && m_feeds->isAncestorOf(focus))
                             || (articleGoes && m_article->isAncestorOf(focus));
    m_feeds->setVisible(!feedsGo);
    m_list->setVisible(!listGoes || asideStays);
    if (m_rows)
        m_rows->setVisible(!listGoes || !both);
    m_article->setVisible(!articleGoes);
    if (leavesFocus)
        focusArticleOrList(listGoes, Qt::OtherFocusReason);
}

// Also where both are seen: a window that becomes narrow then keeps the one that is used.
void PaneLayout::showArticle() { turnTo(true); }
void PaneLayout::showList() { turnTo(false); }

void PaneLayout::focusList(Qt::FocusReason reason) { focusArticleOrList(isNewspaper() && !isSingle(), reason); }

void PaneLayout::focusArticleOrList(bool article, Qt::FocusReason reason)
{
    if (article)
        m_article->takeFocus(reason);
    else
        m_list->setFocus(reason);
}

void PaneLayout::turnTo(bool article)
{
    if (std::exchange(m_onArticle, article) == article || !isSingle())
        return;
    turn(article);
    emit turned();
}

void PaneLayout::widenList(int pixels)
{
    if (m_shown != Layout::Columns)
        return;
    const QList<int> sizes = m_reading->sizes();
    m_reading->setSizes({sizes[0] + pixels, sizes[1] - pixels});
}

void PaneLayout::rememberPlaces()
{
    if (!m_shown || isSingle())
        return;
    m_preferences.sidebarPlaces.set(m_sidebar->saveState());
    if (m_shown == Layout::Newspaper)
        return;
    placesOf(*m_shown).set(m_reading->saveState());
}

QSize PaneLayout::minimumSizeHint() const
{
    return {std::max(m_feeds->minimumWidth() + m_list->minimumSizeHint().width(), m_article->minimumWidth()), 200};
}

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    apply();
}

}
