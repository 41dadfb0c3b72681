#pragma once

#include "fetching/readersearch.h"

#include <QStackedWidget>

namespace Masthead {

class Actions;
class FeedDialogs;
class FeedPane;
class OpmlTransfer;
class ReaderTransfer;
class WelcomePage;

/// The panes; and in their place the welcome page as long as there is no feed of the person's own. It goes once one is there, or
/// the person wants to see what is behind it, and can be asked for at any time. GUI thread.
class FirstStart : public QStackedWidget {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        FeedPane &feeds;
        FeedDialogs &dialogs;
        OpmlTransfer &lists;
        ReaderTransfer &readers;
        const Actions &actions;
        QString samplePosts; ///< the folder of those that came with the program; empty: there is none
    };

    /// Takes the panes, of which `list` gets the focus; the parts outlive this.
    FirstStart(QWidget *panes, QWidget *list, const Parts &parts, QWidget *parent = nullptr);

    void showWelcome();
    void showPanes();
    bool isWelcome() const;

private:
    void makePage();
    void follow(const FeedTree &tree);

    QWidget *m_panes;
    QWidget *m_list;
    Parts m_parts;
    WelcomePage *m_page = nullptr; ///< made when it is wanted
    ReaderSearch m_readers;
    qsizetype m_own = -1; ///< feeds of the person's own; -1: not known yet
    bool m_samples = false;
};

}
