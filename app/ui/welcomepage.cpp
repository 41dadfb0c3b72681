#include "welcomepage.h"

#include "actions.h"
#include "focusedge.h"
#include "foreigntext.h"
#include "language.h"
#include "starterfeeds.h"
#include "symbolicicon.h"
#include "theme.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

using Id = Actions::Id;

constexpr int widest = 880;     // pixels, of both sides together
constexpr int besideFrom = 720; // with less room the feeds stand below the ways
constexpr int rowHeight = 24;
constexpr int feedRole = Qt::UserRole; // the feed itself
constexpr auto iconProperty = "symbolicIcon";

QLabel *label(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *heading(const QString &text, qreal size, QWidget *parent)
{
    QLabel *heading = label(text, parent);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(true);
    heading->setFont(font);
    return heading;
}

}

WelcomePage::WelcomePage(const Actions &actions, QWidget *parent)
    : QScrollArea(parent), m_explanation(label({}, this)), m_sides(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_starters(new QTreeWidget(this)), m_subscribe(new QPushButton(this)), m_leave(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    setAccessibleName(tr("Welcome"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);

    auto *content = new QWidget(this);
    auto *column = new QWidget(content);
    column->setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 40, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Welcome to Masthead"), 1.8, column));
    m_explanation->setText(
        tr("A news reader that shows who stands behind an article. Nothing is fetched before you choose it."));
    layout->addWidget(m_explanation);
    layout->addSpacing(16);
    m_sides->setSpacing(40);
    m_sides->addWidget(makeWays(actions), 1);
    m_sides->addWidget(makeStarters(), 1);
    layout->addLayout(m_sides, 1);
    auto *middle = new QHBoxLayout(content);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    setTabOrder(m_ways->itemAt(m_ways->count() - 1)->widget(), m_starters);
    setTabOrder(m_starters, m_subscribe);
    setTabOrder(m_subscribe, m_leave);
    setSamples(false);
    applyColors();
}

QWidget *WelcomePage::makeWays(const Actions &actions)
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(heading(tr("Bring your own"), 1.1, side));
    m_ways = new QVBoxLayout;
    m_ways->setSpacing(2);
    layout->addLayout(m_ways);
    connect(addWay(QStringLiteral("add"), tr("&Add a feed or site"), tr("By its address; a site's feeds are found.")),
            &QAbstractButton::clicked, actions[Id::AddFeed], &QAction::trigger);
    connect(addWay(QStringLiteral("all"), tr("&Import a list of subscriptions"), tr("OPML, as every reader exports it.")),
            &QAbstractButton::clicked, actions[Id::ImportOpml], &QAction::trigger);
    connect(addWay(QStringLiteral("folder"), tr("Open a &folder of posts"), tr("Markdown or HTML files with front matter.")),
            &QAbstractButton::clicked, this, &WelcomePage::askForFolder);
    connect(addWay(QStringLiteral("feed"), tr("Take over from another &reader"),
                   tr("RSS Guard, QuiteRSS, Newsboat, Liferea or Thunderbird, with what is read and starred.")),
            &QAbstractButton::clicked, actions[Id::ImportReader], &QAction::trigger);
    layout->addStretch(1);
    m_leave->setObjectName(QStringLiteral("leave"));
    m_leave->setFlat(true);
    layout->addWidget(m_leave, 0, Qt::AlignLeft);
    new FocusEdge(m_leave);
    connect(m_leave, &QAbstractButton::clicked, this, &WelcomePage::left);
    return side;
}

QCommandLinkButton *WelcomePage::addWay(const QString &icon, const QString &name, const QString &explanation)
{
    auto *way = new QCommandLinkButton(name, explanation, this);
    way->setProperty(iconProperty, icon);
    way->setIconSize(QSize(18, 18));
    way->setAccessibleDescription(explanation);
    m_ways->addWidget(way);
    new FocusEdge(way); // flat buttons show nothing by themselves
    return way;
}

void WelcomePage::offerReader(const QString &program, const QString &path, std::optional<int> feeds)
{
    const QString name = feeds ? tr("%1: %n feed(s) found", nullptr, *feeds).arg(program) : program;
    QCommandLinkButton *way = addWay(QStringLiteral("check-all"), name, isolated(QDir::toNativeSeparators(path)));
    connect(way, &QAbstractButton::clicked, this, [this, path] { emit readerChosen(path); });
    setTabOrder(m_ways->itemAt(m_ways->count() - 2)->widget(), way);
    applyColors();
}

QWidget *WelcomePage::makeStarters()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *title = heading(tr("&Pick some to start with"), 1.1, side);
    title->setBuddy(m_starters);
    layout->addWidget(title);
    layout->addWidget(m_starters, 1);
    new FocusEdge(m_starters); // its rows look alike with the focus and without it
    layout->addWidget(m_subscribe, 0, Qt::AlignRight);
    m_starters->setObjectName(QStringLiteral("starters"));
    m_starters->setAccessibleName(tr("Feeds to start with"));
    m_starters->setHeaderHidden(true);
    m_starters->setColumnCount(2);
    m_starters->setUniformRowHeights(true);
    m_starters->setFrameShape(QFrame::NoFrame);
    m_starters->setMinimumHeight(320);
    m_starters->header()->setStretchLastSection(false);
    m_starters->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_starters->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    fillStarters();
    m_subscribe->setObjectName(QStringLiteral("subscribe"));
    connect(m_starters, &QTreeWidget::itemChanged, this, &WelcomePage::updateButton);
    connect(m_subscribe, &QAbstractButton::clicked, this, [this] { emit feedsPicked(picked()); });
    updateButton();
    return side;
}

void WelcomePage::fillStarters()
{
    for (const StarterList &list : starterLists(languageFor(QLocale()))) {
        auto *top = new QTreeWidgetItem(m_starters, {list.language});
        top->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        top->setFirstColumnSpanned(true);
        top->setExpanded(m_starters->topLevelItemCount() == 1);
        top->setCheckState(0, Qt::Unchecked);
        top->setSizeHint(0, QSize(0, rowHeight));
        for (const OpmlFeed &feed : list.feeds) {
            auto *item = new QTreeWidgetItem(top, {feed.title, feed.folder.join(QStringLiteral(" › "))});
            item->setData(0, feedRole, QVariant::fromValue(feed));
            item->setCheckState(0, Qt::Unchecked);
            item->setToolTip(0, feed.url);
            item->setSizeHint(0, QSize(0, rowHeight));
        }
    }
    m_starters->setCurrentItem(m_starters->topLevelItem(0));
}

void WelcomePage::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of Posts"));
    if (!path.isEmpty())
        emit folderChosen(path);
}

void WelcomePage::takeFocus() { m_ways->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason); }

void WelcomePage::setSamples(bool there)
{
    m_leave->setText(there ? tr("&Look at the sample posts") : tr("&Close this page"));
}

QList<OpmlFeed> WelcomePage::picked() const
{
    QList<OpmlFeed> feeds;
    for (QTreeWidgetItemIterator item(m_starters, QTreeWidgetItemIterator::Checked | QTreeWidgetItemIterator::NoChildren);
         *item; ++item)
        feeds.append((*item)->data(0, feedRole).value<OpmlFeed>());
    return feeds;
}

void WelcomePage::updateButton()
{
    const int count = int(picked().size());
    m_subscribe->setText(count > 0 ? tr("&Subscribe to %n feed(s)", nullptr, count) : tr("&Subscribe"));
    m_subscribe->setEnabled(count > 0);
}

void WelcomePage::applyColors()
{
    const QColor text = palette().color(QPalette::WindowText);
    for (QCommandLinkButton *way : findChildren<QCommandLinkButton *>())
        way->setIcon(symbolicIcon(way->property(iconProperty).toString(), text));
    const QColor faint = Theme::of(palette()).muted;
    for (QTreeWidgetItemIterator item(m_starters); *item; ++item)
        (*item)->setForeground(1, faint);
    QPalette colors = palette();
    colors.setColor(QPalette::Text, faint); // on the colour of pages
    m_explanation->setPalette(colors);
    // The style draws the edges of boxes darker than the window, which nobody sees in the dark.
    QPalette edges = palette();
    edges.setColor(QPalette::Window, faint);
    m_starters->setPalette(edges);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_leave)
        applyColors();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (enter && button) // outside of dialogs buttons take Space alone
        button->click();
    else
        QScrollArea::keyPressEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    m_sides->setDirection(event->size().width() < besideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QScrollArea::resizeEvent(event);
}

}
