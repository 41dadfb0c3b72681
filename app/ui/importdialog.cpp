#include "importdialog.h"

#include "appearance.h"
#include "foreigntext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Masthead {

namespace {

using Fate = OpmlPreview::Fate;

enum Column { TitleColumn, FateColumn, FolderColumn, AddressColumn, ArticlesColumn, UnreadColumn, StarredColumn };

constexpr int numberRole = Qt::UserRole;

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::New: return ImportDialog::tr("New");
    case Fate::There: return ImportDialog::tr("Subscribed already");
    case Fate::Twice: return ImportDialog::tr("Twice in the list");
    case Fate::Local: return ImportDialog::tr("In your own network");
    case Fate::Refused: return ImportDialog::tr("Refused: no web address");
    case Fate::List: return ImportDialog::tr("Another list: not read");
    }
    return {};
}

/// Of a feed that is there already, or comes with another row, the articles of another reader may still be wanted.
bool mayBeChosen(const OpmlPreview::Row &row)
{
    return row.mayBeTaken() && (row.fate != Fate::There || !row.other.key.isEmpty());
}

/// What is in two rows is one feed.
int countFeeds(const OpmlPreview &chosen)
{
    QSet<QString> addresses;
    for (const OpmlPreview::Row &row : chosen.rows)
        addresses += row.address;
    return int(addresses.size());
}

QString summaryOf(const OpmlPreview &preview)
{
    QStringList parts;
    for (const Fate fate : {Fate::New, Fate::There, Fate::Twice, Fate::Local, Fate::Refused, Fate::List})
        if (const int count = preview.count(fate); count > 0)
            parts.append(ImportDialog::tr("%1: %L2", "what becomes of feeds, and how many").arg(fateText(fate)).arg(count));
    if (!preview.searches.isEmpty())
        parts.append(ImportDialog::tr("Smart folders: %L1").arg(preview.searches.size()));
    const QString summary =
        parts.isEmpty() ? ImportDialog::tr("The list holds no feeds.") : parts.join(QStringLiteral(" · "));
    return preview.warnings.isEmpty()
               ? summary
               : summary + u'\n' + ImportDialog::tr("The list is damaged. What can be read of it is shown here.");
}

}

ImportDialog::ImportDialog(const OpmlPreview &preview, const QString &reader, QWidget *parent)
    : QDialog(parent), m_preview(preview), m_table(new QTreeWidget(this))
{
    setWindowTitle(reader.isEmpty() ? tr("Import Subscriptions") : tr("Import from %1").arg(reader));
    resize(withinScreen(QSize(reader.isEmpty() ? 860 : 1040, 520), *this));
    auto *summary = new QLabel(summaryOf(preview), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_table->setAccessibleName(tr("Feeds of the list"));
    m_table->setAccessibleDescription(tr("Space ticks all feeds that are selected."));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    QStringList labels = {tr("Feed"), tr("What happens"), tr("Folder"), tr("Address")};
    if (!reader.isEmpty())
        labels += {tr("Articles"), tr("Unread"), tr("Starred")};
    m_table->setHeaderLabels(labels);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->header()->resizeSection(TitleColumn, 260);
    m_table->header()->resizeSection(FateColumn, 170);
    m_table->header()->resizeSection(FolderColumn, 150);
    if (!reader.isEmpty()) {
        m_table->header()->resizeSection(AddressColumn, 210);
        for (const Column column : {ArticlesColumn, UnreadColumn, StarredColumn})
            m_table->header()->resizeSection(column, 72);
    }
    for (int row = 0; row < m_preview.rows.size(); ++row)
        addRow(row);
    if (m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    QPushButton *all = buttons->addButton(tr("&Tick All"), QDialogButtonBox::ActionRole);
    QPushButton *none = buttons->addButton(tr("Tick &None"), QDialogButtonBox::ActionRole);
    all->setObjectName(QStringLiteral("tickAll"));
    none->setObjectName(QStringLiteral("tickNone"));
    for (QPushButton *button : {all, none})
        button->setAutoDefault(false); // Enter goes on
    buttons->setFocusProxy(nullptr);   // it stands between its buttons, and Tab would never come past it
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] { tick(allFeeds(), Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { tick(allFeeds(), Qt::Unchecked); });
    connect(m_table, &QTreeWidget::itemChanged, this, &ImportDialog::updateButton);
    updateButton();
}

QList<QTreeWidgetItem *> ImportDialog::allFeeds() const
{
    QList<QTreeWidgetItem *> feeds;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row)
        feeds.append(m_table->topLevelItem(row));
    return feeds;
}

// Told once and not for each row: all of them are counted then.
void ImportDialog::tick(const QList<QTreeWidgetItem *> &feeds, Qt::CheckState state)
{
    {
        const QSignalBlocker quiet(m_table);
        for (QTreeWidgetItem *feed : feeds)
            if (!feed->isDisabled()) // the others have no box
                feed->setCheckState(TitleColumn, state);
    }
    updateButton();
}

/// All alike: where one of them is not ticked, they are.
void ImportDialog::tickSelected()
{
    const QList<QTreeWidgetItem *> selected = m_table->selectedItems();
    const bool ticked = std::all_of(selected.begin(), selected.end(), [](const QTreeWidgetItem *feed) {
        return feed->checkState(TitleColumn) == Qt::Checked;
    });
    tick(selected, ticked ? Qt::Unchecked : Qt::Checked);
}

// A row by itself is left to the table, which ticks only the one where the keys are.
bool ImportDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isSpace = watched == m_table && event->type() == QEvent::KeyPress
                         && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
                         && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
    if (!isSpace || m_table->selectedItems().size() < 2)
        return QDialog::eventFilter(watched, event);
    tickSelected();
    return true;
}

void ImportDialog::addRow(int number)
{
    const OpmlPreview::Row &row = m_preview.rows[number];
    const QString title = row.feed.title.isEmpty() ? row.feed.url : row.feed.title;
    const QString address = row.address.isEmpty() ? row.feed.url : row.address;
    auto *item = new QTreeWidgetItem(m_table, {isolated(title), fateText(row.fate),
                                               isolated(row.feed.folder.join(QStringLiteral(" › "))), isolated(address)});
    item->setData(TitleColumn, numberRole, number);
    item->setToolTip(TitleColumn, toolTipText(title));
    item->setToolTip(AddressColumn, toolTipText(address));
    if (m_table->columnCount() > ArticlesColumn)
        for (const auto &[column, count] : {std::pair(ArticlesColumn, row.other.articles),
                                            {UnreadColumn, row.other.unread},
                                            {StarredColumn, row.other.starred}}) {
            item->setText(column, locale().toString(count));
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    if (mayBeChosen(row))
        item->setCheckState(TitleColumn, row.fate == Fate::Local ? Qt::Unchecked : Qt::Checked);
    else
        item->setDisabled(true);
}

OpmlPreview ImportDialog::chosen() const
{
    OpmlPreview chosen;
    chosen.searches = m_preview.searches;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_table->topLevelItem(row);
        const OpmlPreview::Row &feed = m_preview.rows[item->data(TitleColumn, numberRole).toInt()];
        if (mayBeChosen(feed) && item->checkState(TitleColumn) == Qt::Checked)
            chosen.rows.append(feed);
    }
    return chosen;
}

void ImportDialog::updateButton()
{
    const int count = countFeeds(chosen());
    const bool list = m_table->columnCount() <= ArticlesColumn;
    m_add->setText(list ? tr("&Add %n Feed(s)", nullptr, count) : tr("&Import %n Feed(s)", nullptr, count));
    m_add->setEnabled(count > 0 || !m_preview.searches.isEmpty());
}

}
