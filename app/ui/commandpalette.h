#pragma once

#include "text/namematch.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QAbstractItemModel;
class QLineEdit;
class QModelIndex;
class QTreeWidget;

namespace Masthead {

class Actions;
class FeedTreeModel;

/// A field over the window that goes to anything by its name: actions, rows of the sidebar, searches made lately. What is typed may
/// be words, initials or pinyin. Up, Down and Enter choose, Escape leaves; the focus goes back to where it was. GUI thread.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// Lives in `window`; the others outlive it.
    CommandPalette(const Actions &actions, const FeedTreeModel &feeds, QWidget *window);

    void open(const QStringList &searches);

signals:
    void placeChosen(const QString &key); ///< a row of the sidebar
    void searchChosen(const QString &search);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        QString name;
        QString kind;
        QString keys = {};
        QAction *action = nullptr; ///< of what is not empty here one is meant
        QString place = {};
        QString search = {};
        TypedName typed = {};
    };

    void gather(const QStringList &searches);
    void gatherPlaces(const QModelIndex &parent);
    void readPinyin();
    void fill();
    void step(int rows);
    void tellCurrent();
    void choose();
    void leave();
    void place();

    const Actions &m_actions;
    const FeedTreeModel &m_feeds;
    QWidget *m_window;
    QLineEdit *m_field;
    QTreeWidget *m_list;
    QList<Entry> m_entries;
    QPointer<QWidget> m_before; ///< had the focus
    quint64 m_opening = 0;
};

}
