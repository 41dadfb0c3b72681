#include "shortcutsdialog.h"

#include "actions.h"
#include "appearance.h"
#include "clearbutton.h"
#include "text/namematch.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

enum Column { MenuColumn, NameColumn, KeysColumn };

}

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent), m_table(nullptr)
{
    setWindowTitle(tr("Keys"));
    resize(withinScreen(QSize(520, 600), *this));
    auto *filter = new QLineEdit(this); // before the table: it has the focus
    filter->setPlaceholderText(tr("Find an action or a key"));
    filter->setAccessibleName(tr("Find an action or a key"));
    addClearButton(*filter);
    m_table = new QTableWidget(this);
    fill(actions);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter ends what is typed
    connect(filter, &QLineEdit::textChanged, this, &ShortcutsDialog::narrow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
}

void ShortcutsDialog::fill(const Actions &actions)
{
    const QList<Actions::Row> rows = actions.rows();
    m_table->setRowCount(int(rows.size()));
    m_table->setColumnCount(3);
    m_table->setAccessibleName(tr("Keys"));
    m_table->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false); // Tab goes on to the button
    m_table->setFrameShape(QFrame::NoFrame);
    for (int row = 0; row < rows.size(); ++row) {
        m_table->setItem(row, MenuColumn, new QTableWidgetItem(rows[row].group));
        m_table->setItem(row, NameColumn, new QTableWidgetItem(rows[row].text));
        m_table->setItem(row, KeysColumn, new QTableWidgetItem(rows[row].keys));
    }
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->resizeColumnToContents(MenuColumn);
    m_table->resizeColumnToContents(KeysColumn);
}

/// Shows the actions that are called so, as in the command palette, or that have such a key.
void ShortcutsDialog::narrow(const QString &words)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool named = fit(typedName(m_table->item(row, NameColumn)->text()), words) > 0;
        const bool hasKey = m_table->item(row, KeysColumn)->text().contains(words.trimmed(), Qt::CaseInsensitive);
        m_table->setRowHidden(row, !named && !hasKey);
    }
}

}
