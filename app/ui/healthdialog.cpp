#include "healthdialog.h"

#include "appearance.h"
#include "datetext.h"
#include "doubleclickstyle.h"
#include "feedhealth.h"
#include "feedpane.h"
#include "foreigntext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

enum Column { NameColumn, StateColumn, LastColumn, NextColumn };

constexpr int idRole = Qt::UserRole;

}

HealthDialog::HealthDialog(const FeedPane &feeds, QWidget *parent)
    : QDialog(parent), m_feeds(feeds), m_all(new QCheckBox(tr("&All feeds"), this)), m_table(new QTreeWidget(this)),
      m_summary(new QLabel(this)), m_refresh(new QPushButton(tr("&Refresh"), this)),
      m_settings(new QPushButton(tr("&Settings…"), this))
{
    setWindowTitle(tr("Health of Feeds"));
    resize(withinScreen(QSize(860, 480), *this));
    m_summary->setTextFormat(Qt::PlainText);
    m_table->setAccessibleName(tr("Health of Feeds"));
    m_table->setHeaderLabels({tr("Feed"), tr("State"), tr("Last read"), tr("Next time")});
    m_table->setRootIsDecorated(false);
    m_table->setStyle(new DoubleClickStyle(m_table));
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setSectionResizeMode(StateColumn, QHeaderView::Stretch);
    m_table->header()->resizeSection(NameColumn, 220);
    m_table->header()->resizeSection(LastColumn, 130);
    m_table->header()->resizeSection(NextColumn, 130);
    m_table->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_refresh, QDialogButtonBox::ActionRole);
    buttons->addButton(m_settings, QDialogButtonBox::ActionRole);
    buttons->setFocusProxy(nullptr); // it stands between its buttons, and Tab would never come past it
    // Enter belongs to the row that is chosen.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_all, &QCheckBox::toggled, this, &HealthDialog::fill);
    connect(&m_feeds, &FeedPane::treeChanged, this, &HealthDialog::fill);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &HealthDialog::updateButtons);
    connect(m_refresh, &QPushButton::clicked, this, [this] { emit refreshRequested(chosen()); });
    connect(m_settings, &QPushButton::clicked, this, [this] { emit settingsRequested(chosen().first()); });
    connect(m_table, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit settingsRequested(item->data(NameColumn, idRole).toLongLong()); });
    fill();
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

QList<FeedId> HealthDialog::chosen() const
{
    QList<FeedId> ids;
    for (const QTreeWidgetItem *item : m_table->selectedItems())
        ids.append(item->data(NameColumn, idRole).toLongLong());
    return ids;
}

void HealthDialog::updateButtons()
{
    const auto count = m_table->selectedItems().size();
    m_refresh->setEnabled(count > 0);
    m_settings->setEnabled(count == 1);
}

void HealthDialog::fill()
{
    const QList<FeedId> before = chosen();
    const QTreeWidgetItem *row = m_table->currentItem();
    const FeedId current = row ? row->data(NameColumn, idRole).toLongLong() : 0;
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    int troubled = 0;
    for (const Feed &feed : m_feeds.model().tree().feeds) {
        troubled += feed.error ? 1 : 0;
        if (!feed.error && !m_all->isChecked())
            continue;
        const QString state = healthText(feed);
        auto *item = new QTreeWidgetItem(m_table, {isolated(feed.title), isolated(state), {}, {}});
        item->setData(NameColumn, idRole, feed.id);
        item->setToolTip(NameColumn, toolTipText(feed.url));
        item->setToolTip(StateColumn, toolTipText(state));
        item->setText(LastColumn, feed.lastSuccess.isValid() ? longDate(feed.lastSuccess, locale()) : tr("Never"));
        item->setText(NextColumn, nextFetchText(feed, locale()));
        if (feed.id == current)
            m_table->setCurrentItem(item, NameColumn, QItemSelectionModel::NoUpdate);
        item->setSelected(before.contains(feed.id));
    }
    m_summary->setText(troubled == 0 ? tr("All feeds are well.") : tr("%n feed(s) in trouble", nullptr, troubled));
    updateButtons();
}

}
