#pragma once

#include "text/outlets.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Masthead {

class Archive;

/// The registry of publishers and agencies: what Masthead knows, corrected and extended by the person. What is kept is their part
/// only. GUI thread.
class OutletsDialog : public QDialog {
    Q_OBJECT

public:
    explicit OutletsDialog(Archive &archive, QWidget *parent = nullptr);

signals:
    /// The person's part was kept; what is stored was read by the one before.
    void kept(const QList<Masthead::Outlet> &before, const QList<Masthead::Outlet> &after);

private:
    void load(const QList<Outlet> &own);
    void addRow(const Outlet &outlet);
    void showRow();
    void takeForm();
    void filter(const QString &text);
    void addOutlet();
    void putBack();
    void save();
    QTreeWidgetItem *row(const QString &name) const;

    Archive &m_archive;
    QList<Outlet> m_before;
    QList<Outlet> m_own;
    QString m_shown; ///< the name that the shown outlet had
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPlainTextEdit *m_aliases;
    QPlainTextEdit *m_kin;
    QPushButton *m_back;
    QLabel *m_message;
    QPushButton *m_save;
    bool m_filling = false;
};

}
