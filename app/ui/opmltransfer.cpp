#include "opmltransfer.h"

#include "documents.h"
#include "errortext.h"
#include "feedpane.h"
#include "fetching/subscriber.h"
#include "importdialog.h"
#include "opmlfile.h"

#include <QFileDialog>
#include <QPointer>

namespace Masthead {

OpmlTransfer::OpmlTransfer(Subscriber &subscriber, FeedPane &feeds, QWidget *window)
    : QObject(window), m_subscriber(subscriber), m_feeds(feeds), m_window(window)
{
}

void OpmlTransfer::askAndImport()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Import Subscriptions"), {}, tr("OPML (*.opml *.xml);;All files (*)"));
    if (!path.isEmpty())
        import(path);
}

void OpmlTransfer::import(const QString &path)
{
    Subscriber::Options options;
    options.previewLists = true;
    m_subscriber.subscribe(path, options,
                           [self = QPointer(this), before = m_feeds.model().tree()](const Result<Subscription> &answer) {
                               if (self && answer && answer->preview)
                                   self->offer(*answer->preview, {});
                               else if (self)
                                   self->tellEnd(answer, before);
                           });
}

void OpmlTransfer::offer(const OpmlPreview &preview, const QStringList &folder)
{
    auto *dialog = new ImportDialog(preview, {}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder] { add(dialog->chosen(), folder); });
    dialog->open();
}

void OpmlTransfer::add(const OpmlPreview &chosen, const QStringList &folder)
{
    Subscriber::Options options;
    options.folder = folder;
    m_subscriber.add(chosen, options,
                     [self = QPointer(this), before = m_feeds.model().tree()](const Result<Subscription> &answer) {
                         if (self)
                             self->tellEnd(answer, before);
                     });
}

void OpmlTransfer::tellEnd(const Result<Subscription> &answer, const FeedTree &before)
{
    if (answer)
        m_feeds.offerUndoOfAdding(before, answer->feeds, answer->smartFolders,
                                  tr("Subscribed to %n feed(s).", nullptr, int(answer->feeds.size())));
    else
        emit said(errorText(answer.error()));
}

void OpmlTransfer::askAndExport()
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export Subscriptions"),
                                                      inDocuments(QStringLiteral("masthead.opml")), tr("OPML (*.opml)"));
    if (path.isEmpty())
        return;
    const Done saved = saveOpml(m_feeds.model().tree(), path);
    emit said(saved ? tr("Subscriptions saved to %1.").arg(path) : errorText(saved.error()));
}

}
