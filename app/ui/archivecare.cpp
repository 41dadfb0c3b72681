#include "archivecare.h"

#include "core/localtime.h"
#include "core/whendone.h"
#include "errortext.h"
#include "foreigntext.h"
#include "storage/archive.h"
#include "storage/comparison.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <functional>

namespace Masthead {

namespace {

constexpr int namesShown = 5;

QString filter() { return ArchiveCare::tr("Archives of Masthead (*.masthead *.bak);;All files (*)"); }

QString named(const QStringList &titles)
{
    QStringList shown;
    for (const QString &title : titles.mid(0, namesShown))
        shown += isolated(title);
    return shown.join(QStringLiteral(", ")) + (titles.size() > namesShown ? QStringLiteral(" …") : QString());
}

struct Question {
    QString title;
    QString text;
    QString consequence;
    QString yes;
    QMessageBox::ButtonRole role = QMessageBox::AcceptRole; ///< of yes
};

void ask(const Question &question, QWidget *window, const std::function<void(bool yes)> &answer)
{
    const bool destroys = question.role == QMessageBox::DestructiveRole;
    auto *box = new QMessageBox(destroys ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text,
                                QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.consequence);
    showPlainly(*box);
    const QPushButton *yes = box->addButton(question.yes, question.role);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, window, [box, yes, answer] { answer(box->clickedButton() == yes); });
    box->open();
}

QString changesOf(const ArchiveComparison &comparison)
{
    QStringList lines;
    const auto line = [&lines](qint64 count, const QString &text) {
        if (count > 0)
            lines += QStringLiteral("• ") + text;
    };
    line(comparison.articlesLost,
         ArchiveCare::tr("%n article(s) that came since then go", nullptr, int(comparison.articlesLost)));
    line(comparison.articlesBack, ArchiveCare::tr("%n article(s) come back", nullptr, int(comparison.articlesBack)));
    line(comparison.feedsLost.size(),
         ArchiveCare::tr("%n feed(s) go: %1", nullptr, int(comparison.feedsLost.size())).arg(named(comparison.feedsLost)));
    line(comparison.feedsBack.size(), ArchiveCare::tr("%n feed(s) come back: %1", nullptr, int(comparison.feedsBack.size()))
                                          .arg(named(comparison.feedsBack)));
    line(comparison.statesChanged, ArchiveCare::tr("%n article(s) become read, unread or starred as they were", nullptr,
                                                   int(comparison.statesChanged)));
    line(comparison.annotationsChanged,
         ArchiveCare::tr("%n article(s) get the tags and notes that they had", nullptr, int(comparison.annotationsChanged)));
    line(comparison.textsChanged,
         ArchiveCare::tr("%n article(s) say again what they said", nullptr, int(comparison.textsChanged)));
    line(comparison.arrangedOtherwise,
         ArchiveCare::tr("Folders, smart folders, publishers and the settings of feeds become what they were"));
    line(comparison.starsLost, ArchiveCare::tr("%n star(s) go", nullptr, int(comparison.starsLost)));
    return lines.join(QLatin1Char('\n'));
}

}

ArchiveCare::ArchiveCare(Archive &archive, QWidget *window) : QObject(window), m_archive(archive), m_window(window) {}

bool ArchiveCare::begin(const QString &sentence)
{
    if (m_busy)
        return false;
    m_busy = true;
    emit said(sentence);
    return true;
}

void ArchiveCare::end(const QString &sentence)
{
    m_busy = false;
    emit said(sentence);
}

void ArchiveCare::askAndBackUp()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Back Up Archive"), QDir::home().filePath(QStringLiteral("news-backup.masthead")), filter());
    if (!path.isEmpty())
        backUp(path);
}

void ArchiveCare::backUp(const QString &destination)
{
    if (!begin(tr("Backing up…")))
        return;
    whenDone(m_archive.backup(destination), this, [this, destination](const Done &copied) {
        end(copied ? tr("A verified copy is at %1.").arg(QDir::toNativeSeparators(destination)) : errorText(copied.error()));
    });
}

void ArchiveCare::askAndRestore()
{
    // Where the daily copies are.
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Restore Archive"),
                                                      m_archive.path() + QStringLiteral(".backups"), filter());
    if (!path.isEmpty())
        restore(path);
}

void ArchiveCare::restore(const QString &copy)
{
    if (!begin(tr("Comparing with the copy…")))
        return;
    whenDone(m_archive.compareWith(copy), this, [this, copy](const Result<ArchiveComparison> &comparison) {
        if (!comparison)
            return end(errorText(comparison.error()));
        if (comparison->isSame())
            return end(tr("The archive holds what the copy holds. There is nothing to restore."));
        emit said({});
        offer(copy, *comparison);
    });
}

void ArchiveCare::offer(const QString &copy, const ArchiveComparison &comparison)
{
    const QString day = localText(comparison.written, QLocale(), QLocale::LongFormat);
    const QString kept = tr("What the archive is now is kept beside it, in %1.")
                             .arg(QFileInfo(m_archive.path()).fileName() + QStringLiteral(".before-restore.bak"));
    const Question question{tr("Restore Archive"), tr("Make the archive what it was on %1?").arg(day),
                            changesOf(comparison) + QStringLiteral("\n\n") + kept, tr("&Restore")};
    ask(question, m_window, [this, copy](bool yes) {
        if (yes)
            putBack(copy);
        else
            m_busy = false;
    });
}

void ArchiveCare::putBack(const QString &copy)
{
    emit said(tr("Restoring…"));
    whenDone(m_archive.restore(copy), this, [this](const Done &done) {
        if (done)
            emit pastEnded();
        end(done ? tr("The archive is what the copy holds. What it was before is kept beside it.")
                 : errorText(done.error()));
    });
}

void ArchiveCare::check()
{
    if (!begin(tr("Checking the archive…")))
        return;
    whenDone(m_archive.check(), this, [this](const Result<CheckReport> &report) {
        if (!report)
            return end(errorText(report.error()));
        if (report->repaired)
            return end(tr("The archive was damaged, and is mended: %1").arg(report->problems.value(0)));
        if (report->sound)
            return tellSize();
        const QString sentence = tr("The archive is damaged, and could not be mended: %1")
                                     .arg(report->refusal ? errorText(*report->refusal) : report->problems.value(0));
        end(sentence);
        if (report->refusal) // once the disk lets it, what is damaged may be mended
            return;
        emit damaged({ErrorKind::Database, sentence});
    });
}

void ArchiveCare::askAndDeleteRemoved()
{
    if (!begin({}))
        return;
    whenDone(m_archive.statistics(), this, [this](const Result<ArchiveStatistics> &found) {
        if (!found)
            return end(errorText(found.error()));
        if (found->removedFeeds == 0)
            return end(tr("Removed feeds left nothing."));
        const int feeds = int(found->removedFeeds);
        const Question question{
            tr("Delete What Removed Feeds Left"), tr("Delete for ever what %n removed feed(s) left?", nullptr, feeds),
            tr("%n article(s) go, with their stars, tags and notes. Nothing brings them back but a backup.", nullptr,
               int(found->removedArticles)),
            tr("&Delete"), QMessageBox::DestructiveRole};
        ask(question, m_window, [this, feeds](bool yes) {
            if (yes)
                deleteRemoved(feeds);
            else
                m_busy = false;
        });
    });
}

void ArchiveCare::deleteRemoved(int feeds)
{
    emit said(tr("Deleting…"));
    whenDone(m_archive.purgeRemoved(), this, [this, feeds](const Done &done) {
        if (done)
            emit pastEnded();
        end(done ? tr("Deleted what %n removed feed(s) left.", nullptr, feeds) : errorText(done.error()));
    });
}

void ArchiveCare::tellSize()
{
    whenDone(m_archive.statistics(), this, [this](const Result<ArchiveStatistics> &found) {
        end(found ? tr("The archive is sound: %L1 articles, %2 on the disk.")
                        .arg(found->articles)
                        .arg(QLocale().formattedDataSize(found->bytes))
                  : errorText(found.error()));
    });
}

}
