#include "readertransfer.h"

#include "core/whendone.h"
#include "errortext.h"
#include "foreigntext.h"
#include "importdialog.h"
#include "storage/archive.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Masthead {

ReaderTransfer::ReaderTransfer(Archive &archive, QWidget *window)
    : QObject(window), m_archive(archive), m_import(archive), m_window(window)
{
    connect(&m_import, &ReaderImport::progressed, this,
            [this](int articles, int all) { emit said(tr("Importing: %L1 of %L2 articles").arg(articles).arg(all)); });
}

void ReaderTransfer::ask(const QString &home)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import from Another Reader"));
    auto *list = new QListWidget(dialog);
    list->setAccessibleName(tr("Readers on this computer"));
    for (const FoundReader &reader : findReaders(home)) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1 — %2").arg(reader.program, isolated(QDir::toNativeSeparators(reader.path))), list);
        item->setData(Qt::UserRole, reader.path);
    }
    list->setCurrentRow(0);
    auto *explanation = new QLabel(
        list->count() > 0
            ? tr(
                "Feeds with their folders, articles, what is read and starred, and labels are taken over. The other reader's "
                "files are only read.")
            : tr(
                "No other reader was found in its usual place. Choose its file: the database of RSS Guard, QuiteRSS, Newsboat "
                "or Liferea, or Thunderbird's feeds.json."),
        dialog);
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Look at It…"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(list->count() > 0);
    QPushButton *other = buttons->addButton(tr("Another &File…"), QDialogButtonBox::ActionRole);
    buttons->setFocusProxy(nullptr); // it stands between its buttons, and Tab would never come past it
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(explanation);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(620, 320);
    connect(list, &QListWidget::itemActivated, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(other, &QPushButton::clicked, this, [this, dialog] {
        dialog->reject();
        askForFile();
    });
    connect(dialog, &QDialog::accepted, this, [this, list] {
        if (const QListWidgetItem *item = list->currentItem())
            import(item->data(Qt::UserRole).toString());
    });
    dialog->open();
}

void ReaderTransfer::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import from Another Reader"), {},
                                                      tr("Databases of readers (*.db feeds.json);;All files (*)"));
    if (!path.isEmpty())
        import(path);
}

void ReaderTransfer::import(const QString &path)
{
    if (m_busy)
        return emit said(tr("An import is under way."));
    m_busy = true;
    emit said(tr("Looking at %1…").arg(QDir::toNativeSeparators(path)));
    m_import.preview(path, [this](const QString &program, const Result<OpmlPreview> &preview) {
        if (preview)
            return offer(program, *preview);
        m_busy = false;
        emit said(errorText(preview.error()));
    });
}

void ReaderTransfer::offer(const QString &program, const OpmlPreview &preview)
{
    emit said({});
    auto *dialog = new ImportDialog(preview, program, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] { m_busy = false; });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->chosen()); });
    dialog->open();
}

void ReaderTransfer::take(const OpmlPreview &chosen)
{
    whenDone(m_archive.tree(), this, [this, chosen](const Result<FeedTree> &before) {
        if (!before) {
            m_busy = false;
            return emit said(errorText(before.error()));
        }
        m_import.import(chosen, {}, [this, before = *before](const ImportSummary &summary) { tellEnd(summary, before); });
    });
}

void ReaderTransfer::tellEnd(const ImportSummary &summary, const FeedTree &before)
{
    m_busy = false;
    const QString feeds = tr("%n feed(s) imported", nullptr, int(summary.feeds.size()));
    const QString articles = tr("%n new article(s)", nullptr, summary.created);
    const QString known = tr("%n that were there already", nullptr, summary.unchanged);
    const QString sentence =
        summary.error ? errorText(*summary.error) : QStringLiteral("%1 · %2 · %3").arg(feeds, articles, known);
    emit said(sentence);
    emit imported(before, summary, sentence);
}

}
