#include "keyspage.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace Masthead {

namespace {

enum Column { MenuColumn, NameColumn, KeysColumn };

constexpr int idRole = Qt::UserRole;
constexpr int tableHeight = 250;

}

KeysPage::KeysPage(Preferences &preferences, const Actions &actions, QWidget *parent)
    : PreferencesPage(tr("Keys"), parent), m_preferences(preferences), m_actions(actions), m_table(new QTreeWidget(this)),
      m_key(new QKeySequenceEdit(this)), m_conflict(new QLabel(this)),
      m_take(new QPushButton(tr("&Take It from There"), this)), m_set(new QPushButton(tr("&Use This Key"), this)),
      m_add(new QPushButton(tr("A&dd This Key"), this)), m_none(new QPushButton(tr("&No Key"), this)),
      m_reset(new QPushButton(tr("&Reset"), this)), m_resetAll(new QPushButton(tr("Reset A&ll"), this))
{
    addChoice(
        {tr("&Set of keys"), tr("Masthead's own, or those that people of another reader know. Your own changes stay.")},
        preferences.keySet, {tr("Masthead"), tr("NetNewsWire"), tr("RSS Guard"), tr("vim")});
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("Keys"));
    m_table->setHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setMinimumHeight(tableHeight);
    m_table->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->header()->setStretchLastSection(false);
    addWide(m_table);
    addWide(editor());
    const QList<QWidget *> order{
        findChild<QWidget *>(preferences.keySet.name()), m_table, m_key, m_set, m_add, m_take, m_none, m_reset, m_resetAll};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &KeysPage::showChosen);
    connect(&actions, &Actions::keysChanged, this, &KeysPage::fill);
    fill();
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

QWidget *KeysPage::editor()
{
    auto *editor = new QWidget(this);
    m_key->setObjectName(QStringLiteral("key"));
    for (QWidget *field : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_key->findChild<QLineEdit *>())}) {
        if (!field)
            continue;
        field->setAccessibleName(tr("New key"));
        field->setAccessibleDescription(tr("Press the keys here"));
    }
    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_conflict->setTextFormat(Qt::PlainText);
    m_conflict->setWordWrap(true);
    auto *label = new QLabel(tr("New ke&y:"), editor);
    label->setBuddy(m_key);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_key, 1);
    line->addWidget(m_set);
    line->addWidget(m_add);
    auto *conflict = new QHBoxLayout;
    conflict->addWidget(m_conflict, 1);
    conflict->addWidget(m_take);
    auto *others = new QHBoxLayout;
    others->addWidget(m_none);
    others->addWidget(m_reset);
    others->addStretch();
    others->addWidget(m_resetAll);
    layout->addLayout(line);
    layout->addLayout(conflict);
    layout->addLayout(others);
    m_set->setObjectName(QStringLiteral("useKey"));
    m_add->setObjectName(QStringLiteral("addKey"));
    m_take->setObjectName(QStringLiteral("takeKey"));
    m_none->setObjectName(QStringLiteral("noKey"));
    m_reset->setObjectName(QStringLiteral("resetKey"));
    m_resetAll->setObjectName(QStringLiteral("resetKeys"));
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::showChosen);
    connect(m_set, &QPushButton::clicked, this, [this] { give(true); });
    connect(m_add, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_take, &QPushButton::clicked, this, &KeysPage::takeFromOthers);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_key->clear();
        give(true);
    });
    connect(m_reset, &QPushButton::clicked, this, &KeysPage::reset);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_preferences.ownKeys.set({});
        m_table->setFocus();
    });
    return editor;
}

// Qt puts a sentence of its own back whenever the field is cleared.
void KeysPage::promptForKey()
{
    if (auto *field = m_key->findChild<QLineEdit *>())
        field->setPlaceholderText(tr("Press the keys here"));
}

KeyMap KeysPage::map() const { return KeyMap(m_preferences.keySet(), m_preferences.ownKeys()); }
void KeysPage::keep(const KeyMap &map) { m_preferences.ownKeys.set(map.own()); }

std::optional<Actions::Id> KeysPage::chosen() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    return item ? std::optional(Actions::Id(item->data(NameColumn, idRole).toInt())) : std::nullopt;
}

QString KeysPage::nameOf(Actions::Id id) const { return m_actions[id]->iconText(); }

void KeysPage::fill()
{
    const std::optional<Actions::Id> before = chosen();
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    const KeyMap map = this->map();
    for (const Actions::Row &row : m_actions.rows()) {
        auto *item = new QTreeWidgetItem(m_table, {row.group, row.text, row.keys});
        item->setData(NameColumn, idRole, int(row.id));
        QFont font = item->font(KeysColumn);
        font.setBold(map.isOwn(row.id));
        item->setFont(KeysColumn, font);
        if (map.isOwn(row.id))
            item->setData(KeysColumn, Qt::AccessibleDescriptionRole, tr("Your own"));
        if (row.id == before)
            m_table->setCurrentItem(item);
    }
    m_table->resizeColumnToContents(MenuColumn);
    m_table->resizeColumnToContents(KeysColumn);
    narrow(m_words);
    showChosen();
}

/// What can be done with the row and the key that are chosen.
void KeysPage::showChosen()
{
    promptForKey();
    const std::optional<Actions::Id> id = chosen();
    const QKeySequence key = m_key->keySequence();
    const bool refused = KeyMap::belongsToFields(key);
    QStringList names;
    if (id && !key.isEmpty() && !refused)
        for (const Actions::Id other : map().others(*id, key))
            names += tr("“%1”").arg(nameOf(other));
    const QString shown = key.toString(QKeySequence::NativeText);
    m_conflict->setText(refused           ? tr("%1 belongs to lists and fields, which need it.").arg(shown)
                        : names.isEmpty() ? QString()
                                          : tr("%1 belongs to %2.").arg(shown, names.join(tr(", "))));
    m_take->setVisible(!names.isEmpty());
    m_set->setEnabled(id && names.isEmpty() && !refused && !key.isEmpty());
    m_add->setEnabled(m_set->isEnabled());
    m_none->setEnabled(id && !map().keys(*id).isEmpty());
    m_reset->setEnabled(id && map().isOwn(*id));
    m_resetAll->setEnabled(!m_preferences.ownKeys().isEmpty());
}

// A button that can be pressed no more would hand the focus to the next, which takes keys away: each says where it goes.
void KeysPage::give(bool alone)
{
    const std::optional<Actions::Id> id = chosen();
    if (!id)
        return;
    KeyMap map = this->map();
    QList<QKeySequence> keys = alone ? QList<QKeySequence>() : map.keys(*id);
    if (const QKeySequence key = m_key->keySequence(); !key.isEmpty() && !keys.contains(key))
        keys.append(key);
    map.setKeys(*id, keys);
    m_key->clear();
    promptForKey();
    keep(map);
    m_table->setFocus();
}

void KeysPage::takeFromOthers()
{
    KeyMap map = this->map();
    for (const Actions::Id other : map.others(*chosen(), m_key->keySequence()))
        map.removeKey(other, m_key->keySequence());
    keep(map);
    m_set->setFocus();
}

void KeysPage::reset()
{
    KeyMap map = this->map();
    map.reset(*chosen());
    keep(map);
    m_table->setFocus();
}

int KeysPage::narrow(const QString &words)
{
    m_words = words;
    int found = PreferencesPage::narrow(words);
    const bool bySet = found > 0; // the words are those of a set: all of its keys are meant
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        const bool shown = holdsAll(title() + QLatin1Char(' ') + item->text(MenuColumn) + QLatin1Char(' ')
                                        + item->text(NameColumn) + QLatin1Char(' ') + item->text(KeysColumn),
                                    words);
        item->setHidden(!shown);
        found += shown;
    }
    const bool none = bySet && found == 1;
    for (int row = 0; none && row < m_table->topLevelItemCount(); ++row)
        m_table->topLevelItem(row)->setHidden(false);
    // A key goes to a row that is seen.
    if (QTreeWidgetItem *current = m_table->currentItem(); !current || current->isHidden()) {
        QTreeWidgetItem *first = nullptr;
        for (int row = 0; row < m_table->topLevelItemCount() && !first; ++row)
            if (!m_table->topLevelItem(row)->isHidden())
                first = m_table->topLevelItem(row);
        m_table->setCurrentItem(first);
    }
    return found;
}

}
