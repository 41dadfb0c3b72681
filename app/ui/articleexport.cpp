#include "articleexport.h"

#include "actions.h"
#include "articlepane.h"
#include "articleview/articleprint.h"
#include "articleview/articlerenderer.h"
#include "core/whendone.h"
#include "documents.h"
#include "errortext.h"
#include "mailto.h"
#include "mastheadlines.h"
#include "pagethemes.h"
#include "picturegathering.h"
#include "reading.h"
#include "text/filename.h"
#include "text/htmltree.h"
#include "text/markdown.h"
#include "writefile.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

using Id = Actions::Id;

QString joined(const PageField &field)
{
    QStringList values;
    for (const PageField::Value &value : field.values)
        values += value.text;
    return values.join(field.between);
}

QString asText(const ArticlePage &page)
{
    QString text = page.title + QLatin1Char('\n');
    for (const PageField &field : page.masthead)
        text += field.name + QLatin1String(": ") + joined(field) + QLatin1Char('\n');
    return text + QLatin1Char('\n') + pageText(page.html) + QLatin1Char('\n');
}

QString asMarkdown(const ArticlePage &page)
{
    QString text = QLatin1String("# ") + markdownOfText(page.title) + QLatin1String("\n\n");
    for (const PageField &field : page.masthead)
        text += QStringLiteral("- **%1** %2\n").arg(markdownOfText(field.name), markdownOfText(joined(field)));
    return text + QLatin1Char('\n') + markdownOfHtml(page.html);
}

}

ArticleExport::ArticleExport(const Parts &parts, QWidget *window)
    : QObject(window), m_pane(parts.pane), m_themes(parts.themes), m_pictures(parts.pictures), m_window(window)
{
    const auto connectTo = [&](Id id, auto &&work) {
        connect(parts.actions[id], &QAction::triggered, this,
                [&reading = parts.reading, work] { reading.whenShown([work](const StoredArticle &) { work(); }); });
    };
    // What was shown when it was asked for, and not what is shown once the dialog is closed.
    connectTo(Id::SavePage, [this] {
        const ArticlePage page = paperPage();
        const QString path = askForPath(tr("Save Article as Web Page"), QStringLiteral(".html"), tr("Web page (*.html)"));
        if (!path.isEmpty())
            savePage(page, path);
    });
    connectTo(Id::SavePdf, [this] {
        const ArticlePage page = paperPage();
        const QString path = askForPath(tr("Save Article as PDF"), QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
        if (!path.isEmpty())
            savePdf(page, path);
    });
    connectTo(Id::Print, [this] { askAndPrint(); });
    connectTo(Id::CopyText, [this] { copyText(); });
    connectTo(Id::CopyMarkdown, [this] { copyMarkdown(); });
    connectTo(Id::ShareByMail, [this] { mail(); });
}

QString ArticleExport::askForPath(const QString &caption, const QString &suffix, const QString &filter)
{
    const QString name = safeFileName(m_pane.page().title, suffix);
    QString path = QFileDialog::getSaveFileName(m_window, caption, inDocuments(name), filter);
    if (path.isEmpty() || path.endsWith(suffix, Qt::CaseInsensitive))
        return path;
    path += suffix;
    // The dialog has asked for the name without it.
    const bool there = QFileInfo::exists(path);
    const QString question = tr("“%1” is there already. Replace it?").arg(QDir::toNativeSeparators(path));
    return there && QMessageBox::question(m_window, caption, question) != QMessageBox::Yes ? QString() : path;
}

void ArticleExport::savePage(const QString &path) { savePage(paperPage(), path); }

void ArticleExport::savePdf(const QString &path) { savePdf(paperPage(), path); }

void ArticleExport::savePage(const ArticlePage &page, const QString &path)
{
    const QStringList wanted = picturesOf(page);
    if (!wanted.isEmpty())
        emit said(tr("Gathering the pictures…"));
    gatherPictures(m_pictures, page.feed, wanted, mostPictureBytes, this,
                   [this, path, page, style = paperStyle(), all = wanted.size()](const QHash<QString, Picture> &pictures) {
                       write(
                           path, [page, style, pictures] { return savedArticle(page, style, pictures); },
                           int(all - pictures.size()));
                   });
}

void ArticleExport::savePdf(const ArticlePage &page, const QString &path)
{
    auto *paper = new ArticlePrint(page, paperStyle(), m_pictures, this);
    emit said(tr("Laying out the pages…"));
    paper->toPdf(QPrinter().pageLayout(), [this, path](const QByteArray &pdf) {
        if (pdf.isEmpty())
            emit said(tr("The article could not be laid out for paper."));
        else
            write(path, [pdf] { return pdf; });
    });
}

void ArticleExport::askAndPrint()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_pane.page().title);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange);
    connect(dialog, &QDialog::accepted, this, [this, printer, page = paperPage()] { print(page, printer); });
    dialog->open();
}

void ArticleExport::print(const ArticlePage &page, std::shared_ptr<QPrinter> printer)
{
    auto *paper = new ArticlePrint(page, paperStyle(), m_pictures, this);
    emit said(tr("Laying out the pages…"));
    paper->toPrinter(std::move(printer), [this](bool printed) {
        emit said(printed ? tr("The article was printed.") : tr("The article could not be printed."));
    });
}

void ArticleExport::copyText()
{
    whenDone(QtConcurrent::run(asText, paperPage()), this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        emit said(tr("The article is on the clipboard."));
    });
}

void ArticleExport::copyMarkdown()
{
    whenDone(QtConcurrent::run(asMarkdown, paperPage()), this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        emit said(tr("The article is on the clipboard, as Markdown."));
    });
}

void ArticleExport::mail()
{
    if (!QDesktopServices::openUrl(mailAbout(m_pane.article()->content)))
        emit said(tr("No mail program could be started."));
}

void ArticleExport::write(const QString &path, std::function<QByteArray()> content, int missing)
{
    whenDone(QtConcurrent::run([path, content = std::move(content)] { return writeFile(path, content()); }), this,
             [this, path, missing](const Done &written) {
                 if (!written)
                     return emit said(errorText(written.error()));
                 const QString saved = tr("Saved as %1.").arg(QDir::toNativeSeparators(path));
                 emit said(missing == 0
                               ? saved
                               : saved + QLatin1Char(' ') + tr("%n picture(s) could not be had.", nullptr, missing));
             });
}

// As it is shown, but without what only a search marked in it.
ArticlePage ArticleExport::paperPage() const
{
    ArticlePage page = m_pane.page();
    page.masthead = mastheadLines(*m_pane.article(), m_pane.locale());
    page.marked.clear();
    return page;
}

PageStyle ArticleExport::paperStyle() const
{
    PageStyle style = m_pane.view()->style();
    style.theme = m_themes.theme(QStringLiteral("print"), false);
    return style;
}

}
