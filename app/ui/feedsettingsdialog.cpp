#include "feedsettingsdialog.h"

#include "core/origin.h"
#include "core/whendone.h"
#include "datetext.h"
#include "errortext.h"
#include "feedhealth.h"
#include "foreigntext.h"
#include "network/passwords.h"
#include "storage/archive.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace Masthead {

namespace {

QLabel *factLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(isolated(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

bool isPlainAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isWebAddress(url) && url.userInfo().isEmpty();
}

}

FeedSettingsDialog::FeedSettingsDialog(Archive &archive, Passwords &passwords, const Feed &feed, QWidget *parent)
    : QDialog(parent), m_archive(archive), m_passwords(passwords), m_feed(feed), m_address(new QLineEdit(feed.url, this)),
      m_area(new QScrollArea(this)), m_interval(new QComboBox(this)), m_keepDays(new QComboBox(this)),
      m_keepCount(new QComboBox(this)), m_pictures(new QCheckBox(tr("Show &pictures"), this)),
      m_fullText(new QCheckBox(tr("Always fetch the &full text"), this)),
      m_keepPictures(new QCheckBox(tr("Keep pictures for reading &offline"), this)),
      m_notify(new QCheckBox(tr("&Tell me of new articles"), this)), m_userName(new QLineEdit(feed.options.userName, this)),
      m_password(new QLineEdit(this)), m_userAgent(new QLineEdit(feed.options.userAgent, this)),
      m_headers(new QPlainTextEdit(feed.options.headers, this)), m_message(new QLabel(this))
{
    setWindowTitle(tr("Feed Settings"));
    setMinimumWidth(520);
    m_address->setObjectName(QStringLiteral("address"));
    m_interval->setObjectName(QStringLiteral("interval"));
    m_userName->setObjectName(QStringLiteral("userName"));
    m_password->setObjectName(QStringLiteral("password"));
    m_message->setObjectName(QStringLiteral("message"));
    m_interval->addItem(tr("As often as the feed has news"), 0);
    for (const int minutes : {5, 15, 30})
        m_interval->addItem(tr("Every %n minute(s)", nullptr, minutes), minutes);
    for (const int hours : {1, 2, 4, 8, 12, 24})
        m_interval->addItem(tr("Every %n hour(s)", nullptr, hours), hours * 60);
    fillKeeping();
    m_interval->setCurrentIndex(std::max(0, m_interval->findData(feed.options.intervalMinutes)));
    m_pictures->setChecked(feed.pictures);
    m_fullText->setObjectName(QStringLiteral("fullText"));
    m_fullText->setChecked(feed.options.fullText);
    m_fullText->setToolTip(tr("Fetches the web pages of new articles after each refresh, for feeds that give excerpts."));
    m_keepPictures->setObjectName(QStringLiteral("keepPictures"));
    m_keepPictures->setChecked(feed.options.keepPictures);
    m_keepPictures->setToolTip(tr("Fetches the pictures of unread and starred articles after each refresh."));
    m_notify->setObjectName(QStringLiteral("notify"));
    m_notify->setChecked(feed.options.notify);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(feed.options.userName.isEmpty() ? QString() : tr("Unchanged"));
    m_userAgent->setPlaceholderText(tr("Masthead's own"));
    m_headers->setPlaceholderText(tr("Name: value, one a line"));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    buildForm();
}

void FeedSettingsDialog::fillKeeping()
{
    m_keepDays->setObjectName(QStringLiteral("keepDays"));
    m_keepCount->setObjectName(QStringLiteral("keepCount"));
    m_keepDays->addItem(tr("For ever"), 0);
    for (const int days : {7, 30, 90, 180, 365, 730})
        m_keepDays->addItem(tr("For %n day(s)", nullptr, days), days);
    m_keepCount->addItem(tr("All"), 0);
    for (const int count : {100, 500, 1000, 5000, 20'000})
        m_keepCount->addItem(tr("The newest %L1").arg(count), count);
    const QString exempt =
        tr("What is starred, tagged or has a note is always kept, and what was let go does not come back.");
    const auto choose = [&exempt](QComboBox *box, int value, const QString &name) {
        if (box->findData(value) < 0) // chosen by other means
            box->addItem(name, value);
        box->setCurrentIndex(box->findData(value));
        box->setToolTip(exempt);
        box->setAccessibleDescription(exempt);
    };
    choose(m_keepDays, m_feed.options.keepDays, tr("For %n day(s)", nullptr, m_feed.options.keepDays));
    choose(m_keepCount, m_feed.options.keepCount, tr("The newest %L1").arg(m_feed.options.keepCount));
}

void FeedSettingsDialog::buildForm()
{
    auto *content = new QWidget(m_area);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    fillForm(form);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FeedSettingsDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int whole = content->sizeHint().height() + sizeHint().height() - m_area->sizeHint().height();
    resize(sizeHint().width(), std::min(whole, screen()->availableSize().height()));
}

void FeedSettingsDialog::fillForm(QFormLayout *form)
{
    form->addRow(tr("Feed:"), factLabel(m_feed.title, this));
    if (m_feed.renamed && !m_feed.ownTitle.isEmpty())
        form->addRow(tr("Calls itself:"), factLabel(m_feed.ownTitle, this));
    form->addRow(tr("&Address:"), m_address);
    const bool web = m_feed.kind == FeedKind::Web;
    if (web) {
        form->addRow(tr("&Refresh:"), m_interval);
        form->addRow(tr("&User name:"), m_userName);
        form->addRow(tr("Pass&word:"), m_password);
        form->addRow(tr("User a&gent:"), m_userAgent);
        form->addRow(tr("Further &headers:"), m_headers);
    }
    for (QWidget *unused :
         {static_cast<QWidget *>(m_interval), static_cast<QWidget *>(m_userName), static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_userAgent), static_cast<QWidget *>(m_headers), static_cast<QWidget *>(m_fullText),
          static_cast<QWidget *>(m_keepPictures)})
        unused->setVisible(web);
    m_address->setReadOnly(!web); // a folder is located anew, by its own menu
    form->addRow(tr("&Keep articles:"), m_keepDays);
    form->addRow(tr("At &most:"), m_keepCount);
    form->addRow(QString(), m_pictures);
    if (web) {
        form->addRow(QString(), m_fullText);
        form->addRow(QString(), m_keepPictures);
    }
    form->addRow(QString(), m_notify);
    form->addRow(tr("State:"), factLabel(healthText(m_feed), this));
    form->addRow(tr("Last read:"),
                 factLabel(m_feed.lastSuccess.isValid() ? longDate(m_feed.lastSuccess, locale()) : tr("Never"), this));
    form->addRow(tr("Next time:"), factLabel(nextFetchText(m_feed, locale()), this));
}

FetchOptions FeedSettingsDialog::options() const
{
    FetchOptions options = m_feed.options;
    options.intervalMinutes = m_interval->currentData().toInt();
    options.userAgent = m_userAgent->text().trimmed();
    options.headers = m_headers->toPlainText().trimmed();
    options.userName = m_userName->text().trimmed();
    options.keepDays = m_keepDays->currentData().toInt();
    options.keepCount = m_keepCount->currentData().toInt();
    options.fullText = m_fullText->isChecked();
    options.keepPictures = m_keepPictures->isChecked();
    options.notify = m_notify->isChecked();
    return options;
}

void FeedSettingsDialog::say(const QString &sentence)
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(true);
    m_message->setText(sentence);
    m_message->show();
}

// One after the other, so that what fails is said and nothing behind it is done.
void FeedSettingsDialog::save()
{
    if (m_feed.kind == FeedKind::Web && m_address->text() != m_feed.url && !isPlainAddress(m_address->text())) {
        say(tr("The address has to begin with http:// or https://, without a name or password in it."));
        m_address->setFocus();
        m_area->ensureWidgetVisible(m_address);
        return;
    }
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(false); // a second Save would be a second step to undo
    whenDone(m_archive.setFeedPictures(m_feed.id, m_pictures->isChecked()), this, [this](const Done &done) {
        m_written |= done.ok();
        if (done)
            saveOptions();
        else
            say(errorText(done.error()));
    });
}

void FeedSettingsDialog::saveOptions()
{
    whenDone(m_archive.setFeedOptions(m_feed.id, options()), this, [this](const Done &done) {
        if (done)
            saveAddress();
        else
            say(errorText(done.error()));
    });
}

void FeedSettingsDialog::saveAddress()
{
    if (m_address->text() == m_feed.url) {
        savePassword();
        return;
    }
    whenDone(m_archive.setFeedUrl(m_feed.id, m_address->text()), this, [this](const Done &done) {
        m_moved |= done.ok();
        if (done)
            savePassword();
        else
            say(done.error().kind == ErrorKind::Usage ? tr("Another feed has this address, or one that was removed.")
                                                      : errorText(done.error()));
    });
}

void FeedSettingsDialog::savePassword()
{
    if (m_password->text().isEmpty() || options().userName.isEmpty()) {
        finish();
        return;
    }
    m_buttons->button(QDialogButtonBox::Cancel)->setEnabled(true); // who does not unlock the keychain can leave
    m_passwords.store(QUrl(m_address->text()), options().userName, m_password->text(),
                      [self = QPointer(this)](const Done &done) {
                          if (!self)
                              return;
                          if (done)
                              return self->finish();
                          self->m_password->clear(); // the rest is kept, and another Save ends it
                          self->say(tr("The password was not kept: the keychain of the system could not be used."));
                      });
}

void FeedSettingsDialog::finish()
{
    emit saved(m_feed.id, m_moved);
    accept();
}

// What was kept before something was refused can be taken back too.
void FeedSettingsDialog::reject()
{
    if (!m_buttons->button(QDialogButtonBox::Cancel)->isEnabled())
        return; // it is being written
    if (m_written)
        emit saved(m_feed.id, m_moved);
    QDialog::reject();
}

}
