#include "addfeeddialog.h"

#include "core/feed.h"
#include "errortext.h"
#include "fetching/subscriber.h"
#include "foreigntext.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

// What stands in the clipboard is offered where it looks like an address.
QString addressOfClipboard()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool usable =
        url.isValid()
        && (scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("feed"));
    return usable && text.size() < 2000 ? text : QString();
}

void addFolders(QComboBox *box, const FeedTree &tree, FolderId parent, const QStringList &above)
{
    for (const Folder &folder : tree.folders) {
        if (folder.parent != parent)
            continue;
        const QStringList path = above + QStringList{folder.name};
        box->addItem(isolated(path.join(QStringLiteral(" › "))), path);
        addFolders(box, tree, folder.id, path);
    }
}

}

AddFeedDialog::AddFeedDialog(Subscriber &subscriber, const FeedTree &tree, QWidget *parent)
    : QDialog(parent), m_subscriber(subscriber), m_address(new QLineEdit(addressOfClipboard(), this)),
      m_folder(new QComboBox(this)), m_candidates(new QListWidget(this)), m_message(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add Feed"));
    setMinimumWidth(460);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("Address of a feed or site, or a folder of posts"));
    m_address->selectAll();
    auto *browse = new QPushButton(tr("Fo&lder…"), this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(browse);

    setFolders(tree);
    m_candidates->hide();
    m_candidates->setAccessibleName(tr("Feeds of this site"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setVisible(false);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));

    auto *form = new QFormLayout(this);
    auto *addressLabel = new QLabel(tr("A&ddress:"), this);
    addressLabel->setBuddy(m_address);
    form->addRow(addressLabel, line);
    form->addRow(tr("&Into:"), m_folder);
    form->addRow(m_candidates);
    form->addRow(m_message);
    form->addRow(m_buttons);

    connect(browse, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of Posts"));
        if (!path.isEmpty())
            m_address->setText(path);
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddFeedDialog::confirm);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_candidates, &QListWidget::itemDoubleClicked, this, &AddFeedDialog::confirm);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_candidates->hide(); });
}

void AddFeedDialog::setFolders(const FeedTree &tree)
{
    const QStringList chosen = folder();
    m_folder->clear();
    m_folder->addItem(tr("At the top"), QStringList());
    addFolders(m_folder, tree, 0, {});
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(chosen)));
}

QStringList AddFeedDialog::folder() const { return m_folder->currentData().toStringList(); }

void AddFeedDialog::setAddress(const QString &address)
{
    m_address->setText(address);
    m_candidates->hide();
}

void AddFeedDialog::subscribe(const QString &address)
{
    setAddress(address);
    confirm();
}

void AddFeedDialog::confirm()
{
    const bool choosing = m_candidates->isVisible() && m_candidates->currentItem();
    const QString typed =
        choosing ? m_candidates->currentItem()->data(Qt::UserRole).toString() : m_address->text().trimmed();
    if (typed.isEmpty()) {
        m_address->setFocus();
        return;
    }
    setBusy(true);
    say(tr("Reading…"));
    emit asked();
    Subscriber::Options options;
    options.folder = folder();
    options.previewLists = true;
    options.page = choosing ? m_page : QString();
    m_reading = m_subscriber.subscribe(typed, options, [self = QPointer(this)](const Result<Subscription> &answer) {
        if (self)
            self->take(answer);
    });
}

void AddFeedDialog::reject()
{
    if (m_reading == 0 || m_subscriber.cancel(std::exchange(m_reading, 0)))
        return QDialog::reject();
    m_leaving = true;
    setAttribute(Qt::WA_DeleteOnClose, false); // it waits for the answer
    hide();
}

void AddFeedDialog::take(const Result<Subscription> &answer)
{
    m_reading = 0;
    setBusy(false);
    if (m_leaving) {
        if (answer && !answer->feeds.isEmpty())
            emit subscribed(*answer);
        return deleteLater();
    }
    if (!answer) {
        say(answer.error().kind == ErrorKind::Usage ? tr("This is neither an address on the web nor a file or folder.")
                                                    : errorText(answer.error()));
        m_address->setFocus();
        return;
    }
    if (answer->feeds.isEmpty() && !answer->candidates.isEmpty()) {
        m_candidates->clear();
        m_page = answer->page;
        for (const DiscoveredFeed &candidate : answer->candidates) {
            auto *item = new QListWidgetItem(isolated(candidate.title.isEmpty()
                                                          ? candidate.url
                                                          : candidate.title + QStringLiteral(" — ") + candidate.url),
                                             m_candidates);
            item->setData(Qt::UserRole, candidate.url);
        }
        m_candidates->setCurrentRow(0);
        m_candidates->show();
        m_candidates->setFocus();
        say(tr("This site offers several feeds. Choose one."));
        return;
    }
    if (answer->preview)
        emit listFound(*answer->preview, folder());
    else
        emit subscribed(*answer);
    accept();
}

void AddFeedDialog::setBusy(bool busy)
{
    m_address->setEnabled(!busy);
    m_folder->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy);
}

void AddFeedDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_message->setAccessibleName(sentence);
}

}
