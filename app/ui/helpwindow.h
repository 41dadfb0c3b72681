#pragma once

#include <QDialog>

class QTextBrowser;

namespace Masthead {

class Actions;

/// The help: reading, the query language, the keys as they are now, privacy; in the window's language where there is a page in it,
/// else in English. Stands beside the window. GUI thread.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(const Actions &actions, QWidget *parent = nullptr);

private:
    void fill();
    QString keyTable() const;

    const Actions &m_actions;
    QTextBrowser *m_page;
};

}
