#include "commandpalette.h"

#include "actions.h"
#include "core/whendone.h"
#include "foreigntext.h"
#include "models/feedtreemodel.h"
#include "quietscrollbar.h"
#include "text/pinyin.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace Masthead {

namespace {

using Kind = FeedTreeModel::Kind;

enum Column { NameColumn, KindColumn, KeysColumn };

constexpr int entryRole = Qt::UserRole;
constexpr int mostRows = 60;
constexpr QSize usualSize(560, 420);
constexpr int margin = 56; // from the window's top

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar one) { return one.script() == QChar::Script_Han; });
}

}

CommandPalette::CommandPalette(const Actions &actions, const FeedTreeModel &feeds, QWidget *window)
    : QFrame(window), m_actions(actions), m_feeds(feeds), m_window(window), m_field(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    hide();
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_field->setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("An action, a feed, a folder, a search"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field has the keys
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBar(new QuietScrollBar(QPalette::Base, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Keys")}); // for screen readers
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KindColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CommandPalette::tellCurrent);
}

void CommandPalette::open(const QStringList &searches)
{
    if (!isVisible())
        m_before = m_window->focusWidget();
    ++m_opening;
    gather(searches);
    m_field->clear();
    fill();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    readPinyin();
}

void CommandPalette::gather(const QStringList &searches)
{
    m_entries.clear();
    for (const QString &search : searches)
        m_entries.append({.name = search, .kind = tr("Search"), .search = search});
    for (const Actions::Row &row : m_actions.rows())
        if (row.id != Actions::Id::Palette && m_actions[row.id]->isEnabled())
            m_entries.append({.name = row.text, .kind = row.group, .keys = row.keys, .action = m_actions[row.id]});
    gatherPlaces({});
    for (Entry &entry : m_entries)
        entry.typed = typedName(entry.name);
}

void CommandPalette::gatherPlaces(const QModelIndex &parent)
{
    for (int row = 0; row < m_feeds.rowCount(parent); ++row) {
        const QModelIndex index = m_feeds.index(row, 0, parent);
        const auto kind = Kind(index.data(FeedTreeModel::KindRole).toInt());
        const QString said = kind == Kind::Feed          ? tr("Feed")
                             : kind == Kind::Folder      ? tr("Folder")
                             : kind == Kind::SmartFolder ? tr("Smart folder")
                             : kind == Kind::Category    ? tr("Category")
                                                         : tr("Sidebar");
        if (kind != Kind::Heading)
            m_entries.append(
                {.name = index.data().toString(), .kind = said, .place = index.data(FeedTreeModel::KeyRole).toString()});
        gatherPlaces(index);
    }
}

// How they are read comes a moment later; until then they are found by their characters.
void CommandPalette::readPinyin()
{
    QStringList names;
    for (const Entry &entry : std::as_const(m_entries))
        if (hasHan(entry.name))
            names += entry.name;
    names.removeDuplicates();
    if (names.isEmpty())
        return;
    const auto read = [names] {
        const QStringList readings = pinyin(names);
        QHash<QString, QString> known;
        for (qsizetype index = 0; index < readings.size(); ++index)
            known.insert(names[index], readings[index]);
        return known;
    };
    whenDone(QtConcurrent::run(read), this, [this, opening = m_opening](const QHash<QString, QString> &known) {
        if (opening != m_opening)
            return;
        for (Entry &entry : m_entries)
            entry.typed = typedName(entry.name, known.value(entry.name));
        if (!m_field->text().isEmpty())
            fill();
    });
}

void CommandPalette::fill()
{
    QList<std::pair<int, int>> found; // how well, and which
    for (int index = 0; index < m_entries.size(); ++index)
        if (const int well = fit(m_entries[index].typed, m_field->text()); well > 0)
            found.append({well, index});
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });

    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QColor muted = Theme::of(palette()).muted;
    for (const auto &[well, index] : found.mid(0, mostRows)) {
        const Entry &entry = m_entries[index];
        auto *item = new QTreeWidgetItem(m_list, {isolated(entry.name), entry.kind, entry.keys});
        item->setData(NameColumn, entryRole, index);
        item->setForeground(KindColumn, muted);
        item->setForeground(KeysColumn, muted);
        item->setTextAlignment(KeysColumn, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    if (found.isEmpty())
        (new QTreeWidgetItem(m_list, {tr("Nothing is called so.")}))->setFlags(Qt::NoItemFlags);
    tellCurrent();
}

/// To those who hear the field and do not see the list.
void CommandPalette::tellCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_field->setAccessibleDescription(
        item ? QStringList{item->text(NameColumn), item->text(KindColumn), item->text(KeysColumn)}.join(tr(", "))
             : tr("Nothing is called so."));
}

void CommandPalette::step(int rows)
{
    const int count = m_list->topLevelItemCount();
    if (m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(m_list->currentIndex().row() + rows, 0, count - 1)));
}

// The focus is back before it is done: what the action does to it stays.
void CommandPalette::choose()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const Entry entry = m_entries[item->data(NameColumn, entryRole).toInt()];
    leave();
    if (entry.action)
        entry.action->trigger();
    else if (!entry.place.isEmpty())
        emit placeChosen(entry.place);
    else
        emit searchChosen(entry.search);
}

void CommandPalette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    const QSize room = m_window->size() - QSize(2 * margin, 2 * margin);
    const QSize size = usualSize.boundedTo(room);
    setGeometry(QRect(QPoint((m_window->width() - size.width()) / 2, margin), size));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_PageUp: step(-10); return true;
        case Qt::Key_PageDown: step(10); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_Escape: leave(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}
