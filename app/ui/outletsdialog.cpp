#include "outletsdialog.h"

#include "appearance.h"
#include "clearbutton.h"
#include "core/whendone.h"
#include "errortext.h"
#include "foreigntext.h"
#include "storage/archive.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace Masthead {

namespace {

enum Column { NameColumn, KindColumn, OwnColumn };
enum Role { SearchRole = Qt::UserRole };

struct KindName {
    OutletKind kind;
    const char *text;
};

constexpr KindName kindNames[] = {
    {OutletKind::Agency, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Agency")},
    {OutletKind::Newspaper, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Newspaper")},
    {OutletKind::Magazine, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Magazine")},
    {OutletKind::Broadcaster, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Broadcaster")},
    {OutletKind::Website, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Website")},
    {OutletKind::Portal, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Portal")},
    {OutletKind::PressRelease, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Press releases")},
    {OutletKind::Government, QT_TRANSLATE_NOOP("Masthead::OutletsDialog", "Government")},
};

QString kindText(OutletKind kind)
{
    for (const KindName &one : kindNames)
        if (one.kind == kind)
            return OutletsDialog::tr(one.text);
    Q_UNREACHABLE();
}

QStringList linesOf(const QPlainTextEdit &edit)
{
    QStringList lines;
    for (const QString &line : edit.toPlainText().split(QLatin1Char('\n')))
        if (const QString name = line.simplified(); !name.isEmpty() && !lines.contains(name, Qt::CaseInsensitive))
            lines += name;
    return lines;
}

auto outletNamed(QList<Outlet> &list, const QString &name)
{
    return std::find_if(list.begin(), list.end(),
                        [&name](const Outlet &outlet) { return outlet.name.compare(name, Qt::CaseInsensitive) == 0; });
}

/// What Masthead itself knows under that name.
const Outlet *builtIn(const QString &name)
{
    const Outlet *outlet = Outlets::builtIn().find(name);
    return outlet && outlet->name.compare(name, Qt::CaseInsensitive) == 0 ? outlet : nullptr;
}

}

OutletsDialog::OutletsDialog(Archive &archive, QWidget *parent)
    : QDialog(parent), m_archive(archive), m_filter(new QLineEdit(this)), m_list(new QTreeWidget(this)),
      m_name(new QLineEdit(this)), m_kind(new QComboBox(this)), m_aliases(new QPlainTextEdit(this)),
      m_kin(new QPlainTextEdit(this)), m_back(new QPushButton(this)), m_message(new QLabel(this))
{
    setWindowTitle(tr("Publishers and Agencies"));
    resize(withinScreen(QSize(860, 560), *this));
    m_filter->setPlaceholderText(tr("Search names"));
    m_filter->setAccessibleName(tr("Search names"));
    addClearButton(*m_filter);
    m_list->setObjectName(QStringLiteral("outlets"));
    m_list->setAccessibleName(tr("Publishers and Agencies"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Yours")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_name->setObjectName(QStringLiteral("name"));
    m_aliases->setObjectName(QStringLiteral("aliases"));
    m_aliases->setTabChangesFocus(true);
    m_kin->setTabChangesFocus(true);
    for (const KindName &one : kindNames)
        m_kind->addItem(tr(one.text), int(one.kind));
    auto *add = new QPushButton(tr("&New"), this);
    add->setObjectName(QStringLiteral("new"));
    m_back->setObjectName(QStringLiteral("putBack"));
    m_back->setText(tr("&Put Back"));
    m_back->setEnabled(false); // until something is chosen
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);

    auto *left = new QVBoxLayout;
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    auto *form = new QFormLayout;
    form->addRow(tr("&Best known as:"), m_name);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Also called, a name a line:"), m_aliases);
    form->addRow(tr("Of the same &house, but not the same:"), m_kin);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *own = new QHBoxLayout;
    own->addWidget(add);
    own->addWidget(m_back);
    own->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addLayout(form, 1);
    right->addLayout(own);
    auto *both = new QHBoxLayout;
    both->addLayout(left, 3);
    both->addLayout(right, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, &OutletsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &OutletsDialog::showRow);
    connect(m_name, &QLineEdit::editingFinished, this, &OutletsDialog::takeForm);
    connect(m_kind, &QComboBox::activated, this, &OutletsDialog::takeForm);
    connect(m_aliases, &QPlainTextEdit::textChanged, this, &OutletsDialog::takeForm);
    connect(m_kin, &QPlainTextEdit::textChanged, this, &OutletsDialog::takeForm);
    connect(add, &QPushButton::clicked, this, &OutletsDialog::addOutlet);
    connect(m_back, &QPushButton::clicked, this, &OutletsDialog::putBack);
    connect(buttons, &QDialogButtonBox::accepted, this, &OutletsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_save->setEnabled(false);
    whenDone(m_archive.ownOutlets(), this, [this](const Result<QList<Outlet>> &list) {
        list ? load(*list) : m_message->setText(errorText(list.error()));
    });
    m_filter->setFocus();
}

void OutletsDialog::load(const QList<Outlet> &own)
{
    m_before = own;
    m_own = own;
    const Outlets all = Outlets::builtIn().with(own);
    for (const Outlet &outlet : all.all())
        addRow(outlet);
    m_list->sortItems(NameColumn, Qt::AscendingOrder);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_save->setEnabled(true);
}

void OutletsDialog::addRow(const Outlet &outlet)
{
    QTreeWidgetItem *item = row(outlet.name);
    if (!item)
        item = new QTreeWidgetItem(m_list);
    item->setText(NameColumn, outlet.name);
    item->setText(KindColumn, kindText(outlet.kind));
    item->setText(OwnColumn, outletNamed(m_own, outlet.name) != m_own.end() ? tr("yes") : QString());
    item->setData(NameColumn, SearchRole, (QStringList(outlet.name) + outlet.aliases).join(QLatin1Char('\n')));
}

QTreeWidgetItem *OutletsDialog::row(const QString &name) const
{
    const QList<QTreeWidgetItem *> found = m_list->findItems(name, Qt::MatchFixedString, NameColumn);
    return found.isEmpty() ? nullptr : found.first();
}

void OutletsDialog::showRow()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_shown = item ? item->text(NameColumn) : QString();
    const auto mine = outletNamed(m_own, m_shown);
    const Outlet *known = builtIn(m_shown);
    const Outlet outlet = mine != m_own.end() ? *mine : known ? *known : Outlet{m_shown, OutletKind::Website, {}, {}, {}};
    m_filling = true;
    m_name->setText(outlet.name);
    m_kind->setCurrentIndex(m_kind->findData(int(outlet.kind)));
    m_aliases->setPlainText(outlet.aliases.join(QLatin1Char('\n')));
    m_kin->setPlainText(outlet.kin.join(QLatin1Char('\n')));
    m_filling = false;
    m_back->setText(known ? tr("&Put Back") : tr("&Delete"));
    m_back->setEnabled(mine != m_own.end());
}

/// What the form says becomes the person's, where it differs from what Masthead knows.
void OutletsDialog::takeForm()
{
    const QString name = m_name->text().simplified();
    if (m_filling || m_shown.isEmpty() || name.isEmpty())
        return;
    const Outlet *known = builtIn(m_shown);
    const auto mine = outletNamed(m_own, m_shown);
    Outlet outlet = mine != m_own.end() ? *mine : known ? *known : Outlet();
    outlet.name = name;
    outlet.kind = OutletKind(m_kind->currentData().toInt());
    outlet.aliases = linesOf(*m_aliases);
    outlet.kin = linesOf(*m_kin);
    if (mine != m_own.end())
        m_own.erase(mine);
    if (!known || *known != outlet)
        m_own += outlet;
    // Under another name it is another one; a known one stays what it was.
    QTreeWidgetItem *item = row(m_shown);
    if (item && !known && !row(name))
        item->setText(NameColumn, name);
    m_shown = name;
    addRow(outlet);
    if (m_list->currentItem() != row(name)) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(row(name));
    }
    m_back->setEnabled(outletNamed(m_own, name) != m_own.end());
}

void OutletsDialog::filter(const QString &text)
{
    const QString wanted = text.simplified();
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const bool shown = item->data(NameColumn, SearchRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!shown);
        first = shown && !first ? item : first;
    }
    if (first && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentItem(first);
}

void OutletsDialog::addOutlet()
{
    const QString wanted = m_filter->text().simplified();
    QString name = wanted.isEmpty() || row(wanted) ? tr("New outlet") : wanted;
    for (int number = 2; row(name); ++number)
        name = tr("New outlet %1").arg(number);
    m_own += Outlet{name, OutletKind::Website, {}, {}, {}};
    m_filter->clear();
    addRow(m_own.last());
    m_list->setCurrentItem(row(name));
    m_list->scrollToItem(m_list->currentItem());
    m_name->setFocus();
    m_name->selectAll();
}

void OutletsDialog::putBack()
{
    const auto mine = outletNamed(m_own, m_shown);
    if (mine == m_own.end())
        return;
    m_own.erase(mine);
    if (const Outlet *known = builtIn(m_shown)) {
        addRow(*known);
        showRow();
    } else {
        delete row(m_shown);
    }
}

void OutletsDialog::save()
{
    takeForm();
    m_save->setEnabled(false);
    whenDone(m_archive.setOwnOutlets(m_own), this, [this](const Done &done) {
        if (!done) {
            m_message->setText(errorText(done.error()));
            return m_save->setEnabled(true);
        }
        emit kept(m_before, m_own);
        accept();
    });
}

}
