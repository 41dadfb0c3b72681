#include "preferencesdialog.h"

#include "preferences.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace Masthead {

PreferencesDialog::PreferencesDialog(Preferences &preferences, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout(this);

    auto *language = new QComboBox(this);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("The system's"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    form->addRow(tr("&Language:"), language);

    auto *appearance = new QComboBox(this);
    appearance->setObjectName(QStringLiteral("appearance"));
    appearance->addItem(tr("The system's"), int(Preferences::Appearance::System));
    appearance->addItem(tr("Light"), int(Preferences::Appearance::Light));
    appearance->addItem(tr("Dark"), int(Preferences::Appearance::Dark));
    appearance->setCurrentIndex(int(preferences.appearance()));
    form->addRow(tr("&Appearance:"), appearance);

    auto *textSize = new QSpinBox(this);
    textSize->setRange(12, 32);
    textSize->setValue(preferences.textSize());
    form->addRow(tr("&Text size of articles:"), textSize);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(appearance, &QComboBox::activated, this, [&preferences, appearance] {
        preferences.setAppearance(Preferences::Appearance(appearance->currentData().toInt()));
    });
    connect(textSize, &QSpinBox::valueChanged, this, [&preferences](int pixels) { preferences.setTextSize(pixels); });
    // A new language builds the window anew, and this box with it: so it is set when the box is left.
    connect(this, &QDialog::finished, this,
            [&preferences, language] { preferences.setLanguage(language->currentData().toString()); });
}

}
