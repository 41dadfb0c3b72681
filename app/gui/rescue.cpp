#include "rescue.h"

#include "storage/salvage.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <optional>
#include <thread>

namespace Masthead {

namespace {

class Rescue {
    Q_DECLARE_TR_FUNCTIONS(Rescue)
};

void tell(QMessageBox::Icon icon, const QString &sentence, const QString &details)
{
    QMessageBox box(icon, QStringLiteral("Masthead"), sentence, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    box.exec();
}

/// Salvages on a thread of its own, while a dialog says so.
Result<SalvageReport> salvaged(const QString &damaged, const QString &into)
{
    std::optional<Result<SalvageReport>> report;
    QProgressDialog progress(Rescue::tr("Reading what can be read of the archive…"), QString(), 0, 0);
    progress.setWindowTitle(QStringLiteral("Masthead"));
    progress.show();
    QEventLoop loop;
    std::thread work([&] {
        report = salvageArchive(damaged, into);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    work.join();
    return *report;
}

QString reportText(const SalvageReport &report, const QString &damaged)
{
    QStringList lines{Rescue::tr("%n article(s) with their text were found.", nullptr, int(report.articles))};
    if (report.withoutText > 0)
        lines += Rescue::tr("Of %n more the text is lost.", nullptr, int(report.withoutText));
    if (report.unplaced > 0)
        lines += Rescue::tr("The feed of %n article(s) is lost: they stand in “Recovered Articles”.", nullptr,
                            int(report.unplaced));
    lines += Rescue::tr("The damaged archive is kept as %1.").arg(QDir::toNativeSeparators(damaged));
    return lines.join(QLatin1Char('\n'));
}

}

bool mayBeDamaged(const Error &error) { return error.kind == ErrorKind::Database || error.kind == ErrorKind::NotAnArchive; }

bool offerRescue(const QString &path, const Error &error)
{
    QMessageBox question(QMessageBox::Warning, QStringLiteral("Masthead"), errorText(error));
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(
        Rescue::tr("Shall what can be read of it be read into a new archive? The damaged one is kept."));
    const QAbstractButton *yes = question.addButton(Rescue::tr("&Rescue What Can Be Read"), QMessageBox::AcceptRole);
    question.addButton(QMessageBox::Close);
    question.exec();
    if (question.clickedButton() != yes)
        return false;
    const QString damaged =
        path + QStringLiteral(".damaged-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    const QString into = path + QStringLiteral(".rescued");
    // The log goes with its file: it may hold what the file does not.
    for (const char *suffix : {"", "-wal", "-shm"})
        if (QFile::exists(path + QLatin1String(suffix)))
            QFile::rename(path + QLatin1String(suffix), damaged + QLatin1String(suffix));
    const Result<SalvageReport> report = salvaged(damaged, into);
    if (report && QFile::rename(into, path)) {
        tell(QMessageBox::Information, Rescue::tr("The archive was rescued."), reportText(*report, damaged));
        return true;
    }
    QFile::remove(into);
    for (const char *suffix : {"", "-wal", "-shm"})
        if (QFile::exists(damaged + QLatin1String(suffix)))
            QFile::rename(damaged + QLatin1String(suffix), path + QLatin1String(suffix));
    tell(QMessageBox::Critical, Rescue::tr("Nothing could be rescued."),
         report ? QString()
                : errorText(report.error()) + QLatin1Char('\n')
                      + Rescue::tr("Copies of earlier days are in %1.")
                            .arg(QDir::toNativeSeparators(path + QStringLiteral(".backups"))));
    return false;
}

}
