#pragma once

#include <QDialog>

namespace Masthead {

class Preferences;

/// Language, appearance and text size; what is chosen takes effect at once. GUI thread.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(Preferences &preferences, QWidget *parent = nullptr);
};

}
