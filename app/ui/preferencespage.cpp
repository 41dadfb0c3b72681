#include "preferencespage.h"

#include "calm.h"
#include "mnemonic.h"
#include "setting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int controlWidth = 200;

QLabel *label(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

}

PreferencesPage::PreferencesPage(const QString &title, QWidget *parent)
    : QScrollArea(parent), m_title(title), m_layout(nullptr)
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(20, 8, 20, 16);
    m_layout->setSpacing(14);
    m_layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

bool PreferencesPage::holdsAll(const QString &text, const QString &words)
{
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void PreferencesPage::add(QWidget *row, const QString &words)
{
    addWide(row);
    m_rows.append({row, words});
}

void PreferencesPage::addControl(const Row &row, QWidget *control)
{
    auto *line = new QWidget(widget());
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel *name = label(row.name, line);
    name->setBuddy(control);
    QLabel *explanation = label(row.explanation, line);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setForegroundRole(QPalette::PlaceholderText); // as muted, and another when the window's colours change
    texts->addWidget(name);
    texts->addWidget(explanation);
    layout->addLayout(texts, 1);
    layout->addWidget(control, 0, Qt::AlignTop);
    control->setAccessibleName(withoutMnemonic(row.name));
    control->setAccessibleDescription(row.explanation);
    QString words = withoutMnemonic(row.name) + QLatin1Char(' ') + row.explanation;
    if (const auto *box = qobject_cast<QComboBox *>(control))
        for (int index = 0; index < box->count(); ++index)
            words += QLatin1Char(' ') + box->itemText(index);
    add(line, words);
}

void PreferencesPage::addWide(QWidget *wide) { m_layout->insertWidget(m_layout->count() - 1, wide); }

void PreferencesPage::addFlag(const Row &row, FlagSetting &setting)
{
    auto *box = new QCheckBox(widget());
    box->setObjectName(setting.name());
    box->setChecked(setting());
    connect(box, &QCheckBox::toggled, this, [&setting](bool on) { setting.set(on); });
    connect(&setting, &AnySetting::changed, box, [box, &setting] { box->setChecked(setting()); });
    addControl(row, box);
}

void PreferencesPage::addNumber(const Row &row, NumberSetting &setting, const QString &unit)
{
    auto *box = new Calm<QSpinBox>(widget());
    box->setObjectName(setting.name());
    box->setRange(setting.least(), setting.most());
    box->setSuffix(unit);
    box->setKeyboardTracking(false); // 1 on the way to 18 is not meant
    box->setValue(setting());
    connect(box, &QSpinBox::valueChanged, this, [&setting](int value) { setting.set(value); });
    connect(&setting, &AnySetting::changed, box, [box, &setting] { box->setValue(setting()); });
    addControl(row, box);
}

void PreferencesPage::addChoice(const Row &row, AnyChoiceSetting &setting, const QStringList &texts)
{
    auto *box = new Calm<QComboBox>(widget());
    box->setObjectName(setting.name());
    box->setMinimumWidth(controlWidth);
    box->addItems(texts);
    box->setCurrentIndex(setting());
    connect(box, &QComboBox::currentIndexChanged, this, [&setting](int index) { setting.set(index); });
    connect(&setting, &AnySetting::changed, box, [box, &setting] { box->setCurrentIndex(setting()); });
    addControl(row, box);
}

void PreferencesPage::addText(const Row &row, TextSetting &setting, const QList<Text> &texts)
{
    auto *box = new Calm<QComboBox>(widget());
    box->setObjectName(setting.name());
    box->setMinimumWidth(controlWidth);
    for (const Text &text : texts)
        box->addItem(text.shown, text.value);
    // What is missing on this machine is offered all the same, and said to be missing: it may come with a file from another.
    const auto show = [this, box, &setting] {
        if (box->findData(setting()) < 0)
            box->addItem(tr("%1 (not installed)").arg(setting()), setting());
        box->setCurrentIndex(box->findData(setting()));
    };
    show();
    connect(box, &QComboBox::currentIndexChanged, this, [box, &setting] { setting.set(box->currentData().toString()); });
    connect(&setting, &AnySetting::changed, box, show);
    addControl(row, box);
}

void PreferencesPage::addText(const Row &row, TextSetting &setting)
{
    auto *field = new QLineEdit(setting(), widget());
    field->setObjectName(setting.name());
    field->setMinimumWidth(controlWidth);
    connect(field, &QLineEdit::editingFinished, this, [field, &setting] { setting.set(field->text().trimmed()); });
    connect(&setting, &AnySetting::changed, field, [field, &setting] { field->setText(setting()); });
    addControl(row, field);
}

int PreferencesPage::narrow(const QString &words)
{
    int found = 0;
    for (const Found &row : std::as_const(m_rows)) {
        const bool shown = holdsAll(m_title + QLatin1Char(' ') + row.words, words);
        row.widget->setVisible(shown);
        found += shown;
    }
    return found;
}

}
