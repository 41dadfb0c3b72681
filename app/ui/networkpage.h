#pragma once

#include "preferencespage.h"

class QLabel;
class QLineEdit;

namespace Masthead {

class Passwords;
class Preferences;

/// The page of the way that requests take. The proxy's password goes to the system's keychain as soon as it is typed, and where that
/// cannot be used the page says so. GUI thread.
class NetworkPage : public PreferencesPage {
    Q_OBJECT

public:
    /// `preferences` and `passwords` outlive this.
    NetworkPage(Preferences &preferences, Passwords &passwords, QWidget *parent = nullptr);

private:
    void addPassword();
    void openPassword(); ///< where it is known whose it would be
    void keepPassword();
    void tellOfPassword(); ///< whether there is one

    Preferences &m_preferences;
    Passwords &m_passwords;
    QLineEdit *m_password;
    QLabel *m_told;
};

}
