#include "articlelistpane.h"

#include "actions.h"
#include "articledelegate.h"
#include "doubleclickstyle.h"
#include "focusheir.h"
#include "foreigntext.h"
#include "models/articlelistmodel.h"
#include "pagenotice.h"
#include "preferences.h"
#include "quietscrollbar.h"
#include "symbolicicon.h"
#include "theme.h"
#include "thumbnails.h"
#include "toolbuttonstyle.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <numeric>

namespace Masthead {

namespace {

struct OrderChoice {
    Query::Order order;
    bool descending;
    const char *text;
};

constexpr std::array orders = {
    OrderChoice{Query::Order::Date, true, QT_TRANSLATE_NOOP("Masthead::ArticleListPane", "Newest First")},
    OrderChoice{Query::Order::Date, false, QT_TRANSLATE_NOOP("Masthead::ArticleListPane", "Oldest First")},
    OrderChoice{Query::Order::Title, false, QT_TRANSLATE_NOOP("Masthead::ArticleListPane", "By Title")},
    OrderChoice{Query::Order::Publisher, false, QT_TRANSLATE_NOOP("Masthead::ArticleListPane", "By Publisher")},
};

class ListHeader : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
    }
};

/// All rows are of one height, so that what a row says moves no other: QListView itself would lay all of them out again, and its
/// base would look at each row of a long range.
class UniformListView : public QListView {
public:
    using QListView::QListView;

protected:
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override
    {
        constexpr int manyRows = 1000;
        if (last.row() - first.row() > manyRows)
            viewport()->update();
        else
            QAbstractItemView::dataChanged(first, last, roles); // NOLINT(bugprone-parent-virtual-call)
    }

    // Where rows come or go QListView forgets where all of them stand, and would paint none before the next turn of the loop.
    void paintEvent(QPaintEvent *event) override
    {
        executeDelayedItemsLayout();
        QListView::paintEvent(event);
    }

    // Below the last row nothing is chosen, and what is chosen stays so.
    void mousePressEvent(QMouseEvent *event) override
    {
        if (indexAt(event->pos()).isValid())
            QListView::mousePressEvent(event);
        else
            event->ignore();
    }

    // The chosen row stays in sight in whatever room there is, and comes in sight where there was none, as behind a newspaper.
    void resizeEvent(QResizeEvent *event) override
    {
        const QSize before = event->oldSize();
        const bool seen =
            currentIndex().isValid() && (before.isEmpty() || QRect(QPoint(), before).intersects(visualRect(currentIndex())));
        QListView::resizeEvent(event);
        if (seen)
            scrollTo(currentIndex());
    }
};

}

ArticleListPane::ArticleListPane(ArticleListModel &model, Thumbnails &thumbnails, Preferences &preferences,
                                 const Clock &clock, Actions &actions, QWidget *parent)
    : QWidget(parent), m_model(model), m_actions(actions), m_preferences(preferences), m_heading(new QLabel(this)),
      m_order(nullptr), m_notice(new PageNotice(this)), m_view(new UniformListView(this)),
      m_delegate(new ArticleDelegate(thumbnails, preferences, clock, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *header = new ListHeader(this);
    auto *headerLayout = new QHBoxLayout(header);
    headerLayout->setContentsMargins(12, 3, 4, 4);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setMinimumWidth(20);
    m_order = orderButton();
    showOrder();
    headerLayout->addWidget(m_heading, 1);
    headerLayout->addWidget(m_order);
    layout->addWidget(header);
    layout->addWidget(m_notice);
    layout->addWidget(m_view);
    m_notice->setObjectName(QStringLiteral("listNotice"));
    new FocusHeir(m_notice, [this] { m_view->setFocus(Qt::OtherFocusReason); });

    m_view->setObjectName(QStringLiteral("articleList"));
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(&model);
    m_view->setStyle(new DoubleClickStyle(m_view));
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBar(new QuietScrollBar(QPalette::Base, m_view));
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->addAction(actions[Actions::Id::ScrollOn]);
    m_view->addAction(actions[Actions::Id::ScrollBack]);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);

    // Not when the current row changes: a view that gets the focus makes its first row current, and nobody chose that.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleListPane::tellChosen);
    connect(m_view, &QListView::clicked, this, [this] {
        if (chosenCount() == 1)
            emit clicked();
    });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) { emit openRequested(index.row()); });
    connect(m_view, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_view->indexAt(position);
        if (!index.isValid())
            return;
        if (!m_view->selectionModel()->isSelected(index))
            setCurrentRow(index.row());
        emit contextMenuRequested(m_view->viewport()->mapToGlobal(position));
    });
    connect(m_delegate, &ArticleDelegate::starClicked, this,
            [this](const QModelIndex &index) { emit starClicked(index.row()); });
    connect(&thumbnails, &Thumbnails::ready, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelReset, this, &ArticleListPane::keepCurrent);
    // The row that the focus made current goes down with those that come above it, and keys would go on from there.
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_view->selectionModel()->hasSelection())
            m_view->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    });
    connectActions();
    // Both change together: told once.
    m_reordering.setSingleShot(true);
    connect(&m_reordering, &QTimer::timeout, this, [this] {
        showOrder();
        emit orderChanged();
    });
    for (const AnySetting *setting : std::initializer_list<const AnySetting *>{&preferences.order, &preferences.descending})
        connect(setting, &AnySetting::changed, &m_reordering, qOverload<>(&QTimer::start));
    for (const FlagSetting *setting : {&preferences.compact, &preferences.rowPictures})
        connect(setting, &AnySetting::changed, m_view, [this] { emit m_delegate->sizeHintChanged({}); });
}

void ArticleListPane::connectActions()
{
    connect(m_actions[Actions::Id::ListOrder], &QAction::triggered, this, &ArticleListPane::askForOrder);
    connect(m_actions[Actions::Id::SelectAll], &QAction::triggered, m_view, &QListView::selectAll);
    connect(m_actions[Actions::Id::MarkAboveRead], &QAction::triggered, this, &ArticleListPane::markAbove);
    connect(m_actions[Actions::Id::MarkBelowRead], &QAction::triggered, this, [this] {
        m_marksBelow = m_model.id(currentRow());
        if (m_model.isAnswered())
            markBelow();
    });
    connect(&m_model, &ArticleListModel::answered, this, &ArticleListPane::markBelow);
    connect(&m_model, &ArticleListModel::answered, this, &ArticleListPane::showTrouble);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ArticleListPane::showTrouble);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_marksBelow = 0; // another list
        showTrouble();
    });
    connect(m_notice, &PageNotice::chosen, m_actions[Actions::Id::RefreshChosen], &QAction::trigger);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleListPane::showStates);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ArticleListPane::showStates);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ArticleListPane::showStates);
    connect(m_actions[Actions::Id::ToggleStar], &QAction::triggered, this, &ArticleListPane::showStates);
    connect(&m_actions, &Actions::recolored, this, &ArticleListPane::drawStar);
    showStates();
}

void ArticleListPane::askForOrder()
{
    if (m_order->isVisible())
        m_order->showMenu();
    else // of a list that does not stand beside what it orders
        m_order->menu()->popup(window()->mapToGlobal(window()->rect().center()));
}

void ArticleListPane::markAbove()
{
    if (const int row = currentRow(); row > 0)
        emit markReadRequested(m_model.ids().first(row));
}

void ArticleListPane::markBelow()
{
    if (!m_marksBelow)
        return;
    const int row = m_model.row(std::exchange(m_marksBelow, 0));
    if (row >= 0 && row + 1 < m_model.rowCount())
        emit markReadRequested(m_model.ids().mid(row + 1));
}

// The actions tell how the article stands that they would change; what the archive keeps counts, and not that one was pressed.
void ArticleListPane::showStates()
{
    const auto article = m_model.article(currentRow());
    const bool starred = article && article->state.starred;
    m_actions[Actions::Id::ToggleStar]->setChecked(starred);
    if (std::exchange(m_starred, starred) != starred)
        drawStar();
    const bool read = article && article->state.read;
    m_actions[Actions::Id::ToggleRead]->setText(read ? tr("Mark as Un&read") : tr("Mark as &Read"));
}

void ArticleListPane::drawStar()
{
    // The window's palette: when its theme changes, this pane's own follows a moment later.
    m_actions[Actions::Id::ToggleStar]->setIcon(
        symbolicIcon(m_starred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                     window()->palette().color(QPalette::WindowText)));
}

QToolButton *ArticleListPane::orderButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setObjectName(QStringLiteral("order"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setForegroundRole(QPalette::WindowText);
    button->setStyle(new ToolButtonStyle(button));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (const OrderChoice &choice : orders) {
        QAction *action = menu->addAction(tr(choice.text));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_preferences.order.set(choice.order);
            m_preferences.descending.set(choice.descending);
        });
    }
    button->setMenu(menu);
    return button;
}

void ArticleListPane::showOrder()
{
    const QList<QAction *> actions = m_order->menu()->actions();
    for (std::size_t at = 0; at < orders.size(); ++at)
        if (orders[at].order == m_preferences.order()
            && (orders[at].order != Query::Order::Date || orders[at].descending == m_preferences.descending())) {
            actions[qsizetype(at)]->setChecked(true);
            m_order->setText(actions[qsizetype(at)]->text());
            m_order->setAccessibleName(tr("Order: %1").arg(m_order->text()));
        }
}

void ArticleListPane::setHeading(const QString &heading) { m_heading->setText(isolated(heading)); }

void ArticleListPane::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    showTrouble();
}

// A list that has articles shows them, and the sidebar its mark.
void ArticleListPane::showTrouble()
{
    if (m_trouble.isEmpty() || m_model.rowCount() > 0)
        m_notice->clear();
    else
        m_notice->say(tr("This feed could not be read. %1", "then why, a sentence").arg(m_trouble), tr("Try Again"));
}

// By ranges, here and below: all of a million rows may be chosen.
int ArticleListPane::currentRow() const
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    if (selection->isSelected(selection->currentIndex()))
        return selection->currentIndex().row();
    return selection->hasSelection() ? selection->selection().first().top() : -1;
}

QList<ArticleId> ArticleListPane::chosen() const
{
    QList<ArticleId> chosen;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        chosen += m_model.ids().mid(range.top(), range.height());
    return chosen;
}

int ArticleListPane::chosenCount() const
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    return std::accumulate(selection.begin(), selection.end(), 0,
                           [](int sum, const QItemSelectionRange &range) { return sum + range.height(); });
}

void ArticleListPane::tellChosen(const QItemSelection &more)
{
    if (more.isEmpty() && chosenCount() == 1 && m_model.id(currentRow()) == m_current)
        return;
    const int articles = chosenCount();
    if (articles > 1)
        emit severalChosen(articles);
    if (articles != 1)
        return;
    m_current = m_model.id(currentRow());
    emit currentChanged(currentRow());
}

void ArticleListPane::setCurrentRow(int row)
{
    if (row < 0) {
        m_view->clearSelection();
        m_current = 0;
        return;
    }
    // Not by the view, which would choose this one too where Shift or Ctrl is held, as for a shortcut.
    m_view->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_model.index(row));
}

void ArticleListPane::keepCurrent()
{
    const int row = m_current ? m_model.row(m_current) : -1;
    if (row < 0) {
        m_current = 0;
        m_view->scrollToTop();
        return;
    }
    // Chosen again without being opened again.
    const QSignalBlocker blocker(m_view->selectionModel());
    m_view->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_model.index(row));
}

}
