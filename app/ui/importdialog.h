#pragma once

#include "fetching/opmlpreview.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Masthead {

/// Shows what importing a list of subscriptions, or what another reader keeps, will do, feed by feed, and lets one choose, also many at
/// once. Feeds that lead into the person's own network are chosen only by hand. GUI thread.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `reader`: the name of the other reader; empty for a list.
    explicit ImportDialog(const OpmlPreview &preview, const QString &reader = {}, QWidget *parent = nullptr);

    OpmlPreview chosen() const; ///< the rows that are ticked

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(int number);
    QList<QTreeWidgetItem *> allFeeds() const;
    void tick(const QList<QTreeWidgetItem *> &feeds, Qt::CheckState state);
    void tickSelected();
    void updateButton();

    OpmlPreview m_preview;
    QTreeWidget *m_table;
    QPushButton *m_add;
};

}
