#include "networkpage.h"

#include "network/passwords.h"
#include "preferences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QUrl>

namespace Masthead {

NetworkPage::NetworkPage(Preferences &preferences, Passwords &passwords, QWidget *parent)
    : PreferencesPage(tr("Network"), parent), m_preferences(preferences), m_passwords(passwords),
      m_password(new QLineEdit(widget())), m_told(new QLabel(widget()))
{
    addChoice({tr("&Proxy"), tr("The way that feeds and pictures come by.")}, preferences.proxyKind,
              {tr("The system's"), tr("None"), tr("HTTP"), tr("SOCKS 5")});
    addText({tr("&Host of the proxy"), tr("Its name or number, for HTTP and SOCKS 5.")}, preferences.proxyHost);
    addNumber({tr("P&ort of the proxy"), tr("For HTTP and SOCKS 5.")}, preferences.proxyPort);
    addText({tr("&User of the proxy"), tr("For a proxy that asks who you are.")}, preferences.proxyUser);
    addPassword();
    tellOfPassword();
}

void NetworkPage::addPassword()
{
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(findChild<QLineEdit *>(m_preferences.proxyUser.name())->minimumWidth());
    m_told->setObjectName(QStringLiteral("proxyPasswordTold"));
    m_told->setWordWrap(true);
    m_told->hide();
    addControl({tr("Pass&word of the proxy"), tr("Kept in the system's keychain.")}, m_password);
    addWide(m_told);
    connect(m_password, &QLineEdit::editingFinished, this, &NetworkPage::keepPassword);
    // Tab leads from the name into it: by then it must be open.
    for (const AnySetting *setting : {&m_preferences.proxyHost, &m_preferences.proxyUser})
        connect(findChild<QLineEdit *>(setting->name()), &QLineEdit::textEdited, this, &NetworkPage::openPassword);
    for (AnySetting *setting :
         {static_cast<AnySetting *>(&m_preferences.proxyKind), static_cast<AnySetting *>(&m_preferences.proxyHost),
          static_cast<AnySetting *>(&m_preferences.proxyPort), static_cast<AnySetting *>(&m_preferences.proxyUser)})
        connect(setting, &AnySetting::changed, this, &NetworkPage::tellOfPassword);
}

void NetworkPage::openPassword()
{
    const auto isFilled = [this](const AnySetting &setting) {
        return !findChild<QLineEdit *>(setting.name())->text().trimmed().isEmpty();
    };
    m_password->setEnabled(isFilled(m_preferences.proxyHost) && isFilled(m_preferences.proxyUser));
}

void NetworkPage::keepPassword()
{
    if (!m_password->isModified())
        return;
    m_password->setModified(false);
    const ProxyChoice proxy = m_preferences.proxy();
    m_passwords.store(proxy.address(), proxy.userName, m_password->text(), [self = QPointer(this)](const Done &stored) {
        if (!self)
            return;
        self->m_told->setText(stored ? QString()
                                     : tr("The password was not kept: the keychain of the system could not be used."));
        self->m_told->setVisible(!stored);
        if (stored)
            self->tellOfPassword();
    });
}

void NetworkPage::tellOfPassword()
{
    const ProxyChoice proxy = m_preferences.proxy();
    m_password->clear();
    m_password->setPlaceholderText({});
    openPassword();
    if (proxy.userName.isEmpty() || proxy.host.isEmpty())
        return;
    m_passwords.find(proxy.address(), proxy.userName, [self = QPointer(this), proxy](const Result<QString> &found) {
        if (self && self->m_preferences.proxy() == proxy)
            self->m_password->setPlaceholderText(found ? tr("Kept") : QString());
    });
}

}
