#pragma once

#include <QDialog>

namespace Masthead {

class Actions;

/// The overview of keys, as a table that screen readers can walk.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

}
