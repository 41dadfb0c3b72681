#pragma once

#include "core/feed.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QScrollArea;

namespace Masthead {

class Archive;
class Passwords;

/// What a person sets for one feed: its address, how often and as whom it is asked, its pictures, whether what is new is told; and
/// how it fares. Trouble is said in place. GUI thread.
class FeedSettingsDialog : public QDialog {
    Q_OBJECT

public:
    FeedSettingsDialog(Archive &archive, Passwords &passwords, const Feed &feed, QWidget *parent = nullptr);

    void reject() override;

signals:
    void saved(Masthead::FeedId feed, bool addressChanged); ///< all of it, or what was kept before something was refused

private:
    void fillKeeping();
    void buildForm();
    void fillForm(QFormLayout *form);
    void save();
    void saveOptions();
    void saveAddress();
    void savePassword();
    void finish();
    void say(const QString &sentence);
    FetchOptions options() const;

    Archive &m_archive;
    Passwords &m_passwords;
    const Feed m_feed;
    QLineEdit *m_address;
    QDialogButtonBox *m_buttons = nullptr;
    QScrollArea *m_area; ///< a low screen has no room for the whole form
    QComboBox *m_interval;
    QComboBox *m_keepDays;
    QComboBox *m_keepCount;
    QCheckBox *m_pictures;
    QCheckBox *m_fullText;
    QCheckBox *m_keepPictures;
    QCheckBox *m_notify;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    QLineEdit *m_userAgent;
    QPlainTextEdit *m_headers;
    QLabel *m_message;
    bool m_written = false; ///< something was kept
    bool m_moved = false;   ///< the address was
};

}
