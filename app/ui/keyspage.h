#pragma once

#include "keymap.h"
#include "preferencespage.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace Masthead {

/// The page of keys: the sets, every action with its keys, and below it what gives the chosen one others. A key that another action
/// has is told by that action's name, and is taken from there before it is given here; one that lists and fields need is refused. GUI thread.
class KeysPage : public PreferencesPage {
    Q_OBJECT

public:
    KeysPage(Preferences &preferences, const Actions &actions, QWidget *parent = nullptr);

    int narrow(const QString &words) override;

private:
    QWidget *editor();
    void fill();
    void showChosen();
    void promptForKey();
    void give(bool alone);
    void takeFromOthers();
    void reset();
    void keep(const KeyMap &map);
    KeyMap map() const;
    std::optional<Actions::Id> chosen() const;
    QString nameOf(Actions::Id id) const;

    Preferences &m_preferences;
    const Actions &m_actions;
    QTreeWidget *m_table;
    QKeySequenceEdit *m_key;
    QLabel *m_conflict;
    QPushButton *m_take;
    QPushButton *m_set;
    QPushButton *m_add;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QString m_words;
};

}
