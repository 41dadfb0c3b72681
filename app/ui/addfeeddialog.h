#pragma once

#include <QDialog>
#include <QPointer>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace Masthead {

class Subscriber;
struct OpmlPreview;
struct FeedTree;
struct Subscription;
template <typename T>
class Result;

/// Asks for an address, a file or a folder, subscribes to it, and lets one choose where a site offers several feeds. Trouble
/// is said in place. GUI thread.
class AddFeedDialog : public QDialog {
    Q_OBJECT

public:
    AddFeedDialog(Subscriber &subscriber, const FeedTree &tree, QWidget *parent = nullptr);

    void setFolders(const FeedTree &tree); ///< those to choose from; what was chosen stays
    void setAddress(const QString &address);
    void subscribe(const QString &address); ///< as if it had been typed and confirmed
    /// What is being read is given up; where it is added already, that is told all the same, and can be undone.
    void reject() override;

signals:
    void asked(); ///< something is to be added
    void subscribed(const Masthead::Subscription &subscription);
    /// It is a list of subscriptions: nothing was added, it is to be shown what would be, below `folder`.
    void listFound(const Masthead::OpmlPreview &preview, const QStringList &folder);

private:
    void confirm();
    void take(const Result<Subscription> &answer);
    void setBusy(bool busy);
    void say(const QString &sentence);
    QStringList folder() const;

    Subscriber &m_subscriber;
    bool m_leaving = false; ///< once the answer is there
    quint64 m_reading = 0;  ///< ticket of what is being read; 0: nothing
    QString m_page;         ///< that the candidates stand on
    QLineEdit *m_address;
    QComboBox *m_folder;
    QListWidget *m_candidates;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
};

}
