#include "preferencesdialog.h"

#include "preferences.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
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

    const ProxyChoice proxy = preferences.proxy();
    auto *kind = new QComboBox(this);
    kind->setObjectName(QStringLiteral("proxy"));
    kind->addItem(tr("The system's"), int(ProxyChoice::Kind::System));
    kind->addItem(tr("None"), int(ProxyChoice::Kind::None));
    kind->addItem(tr("HTTP"), int(ProxyChoice::Kind::Http));
    kind->addItem(tr("SOCKS 5"), int(ProxyChoice::Kind::Socks5));
    kind->setCurrentIndex(kind->findData(int(proxy.kind)));
    form->addRow(tr("&Proxy:"), kind);
    auto *host = new QLineEdit(proxy.host, this);
    host->setPlaceholderText(tr("Host"));
    host->setAccessibleName(tr("Host of the proxy"));
    auto *port = new QSpinBox(this);
    port->setRange(1, 65535);
    port->setValue(proxy.port ? proxy.port : 8080);
    port->setAccessibleName(tr("Port of the proxy"));
    auto *place = new QHBoxLayout;
    place->addWidget(host, 1);
    place->addWidget(port);
    form->addRow(QString(), place);
    const auto enablePlace = [kind, host, port] {
        const bool manual = kind->currentData().toInt() >= int(ProxyChoice::Kind::Http);
        host->setEnabled(manual);
        port->setEnabled(manual);
    };
    enablePlace();
    connect(kind, &QComboBox::currentIndexChanged, this, enablePlace);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(appearance, &QComboBox::activated, this, [&preferences, appearance] {
        preferences.setAppearance(Preferences::Appearance(appearance->currentData().toInt()));
    });
    connect(textSize, &QSpinBox::valueChanged, this, [&preferences](int pixels) { preferences.setTextSize(pixels); });
    // A new language builds the window anew, and this box with it: so it is set when the box is left.
    connect(this, &QDialog::finished, this, [&preferences, language, kind, host, port] {
        preferences.setProxy(
            {ProxyChoice::Kind(kind->currentData().toInt()), host->text().trimmed(), quint16(port->value())});
        preferences.setLanguage(language->currentData().toString());
    });
}

}
