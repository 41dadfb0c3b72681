#include "smartfolderdialog.h"

#include "core/whendone.h"
#include "errortext.h"
#include "storage/archive.h"
#include "text/queryparser.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Masthead {

SmartFolderDialog::SmartFolderDialog(Archive &archive, const SmartFolder &folder, QWidget *parent)
    : QDialog(parent), m_archive(archive), m_folder(folder), m_name(new QLineEdit(folder.name, this)),
      m_query(new QLineEdit(folder.query, this)), m_notify(new QCheckBox(tr("&Tell me of new articles"), this)),
      m_message(new QLabel(this))
{
    setWindowTitle(folder.id ? tr("Smart Folder") : tr("New Smart Folder"));
    setMinimumWidth(520);
    m_name->setObjectName(QStringLiteral("name"));
    m_query->setObjectName(QStringLiteral("query"));
    m_query->setPlaceholderText(tr("Search: words, editor:, source:, publisher:, is:unread"));
    m_name->setPlaceholderText(tr("As the search"));
    m_notify->setObjectName(QStringLiteral("notify"));
    m_notify->setChecked(folder.notify);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Search:"), m_query);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_notify);
    form->addRow(m_message);
    form->addRow(buttons);
    connect(m_query, &QLineEdit::textChanged, this, &SmartFolderDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &SmartFolderDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!folder.query.isEmpty())
        m_name->setFocus();
    check();
}

void SmartFolderDialog::check()
{
    const Result<Query> query = parseQuery(m_query->text());
    say(query ? QString() : searchErrorText(query.error()));
    m_save->setEnabled(query && !query->terms.isEmpty());
}

void SmartFolderDialog::save()
{
    SmartFolder folder = m_folder;
    folder.query = m_query->text().trimmed();
    folder.notify = m_notify->isChecked();
    folder.name = m_name->text().simplified();
    if (folder.name.isEmpty())
        folder.name = folder.query;
    m_save->setEnabled(false); // until it is answered
    const auto take = [this](const Result<SmartFolder> &made) {
        m_save->setEnabled(true);
        if (!made)
            return say(searchErrorText(made.error()));
        emit kept(*made);
        accept();
    };
    if (folder.id == 0)
        whenDone(m_archive.addSmartFolder(folder), this, take);
    else
        whenDone(m_archive.changeSmartFolder(folder), this, [take, folder](const Done &done) {
            take(done ? Result<SmartFolder>(folder) : Result<SmartFolder>(done.error()));
        });
}

void SmartFolderDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

}
