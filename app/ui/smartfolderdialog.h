#pragma once

#include "core/feed.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Masthead {

class Archive;

/// The name and the search of a smart folder, and whether what is new in it is told; a new one or one that is there. What is wrong with the search is said while it is
/// typed. Keeps by itself, and emits kept(). GUI thread.
class SmartFolderDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder.id` 0: a new one.
    SmartFolderDialog(Archive &archive, const SmartFolder &folder, QWidget *parent = nullptr);

signals:
    void kept(const Masthead::SmartFolder &folder);

private:
    void check();
    void save();
    void say(const QString &sentence);

    Archive &m_archive;
    SmartFolder m_folder;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QCheckBox *m_notify;
    QLabel *m_message;
    QPushButton *m_save = nullptr;
};

}
