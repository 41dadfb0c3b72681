#pragma once

#include <QDialog>

class QTableWidget;

namespace Masthead {

class Actions;

/// The overview of keys, as a table that screen readers can walk, with a field that finds actions and keys.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);

private:
    void fill(const Actions &actions);
    void narrow(const QString &words);

    QTableWidget *m_table;
};

}
