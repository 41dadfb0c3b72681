#include "rescue.h"

#include "storage/dailybackup.h"
#include "storage/maintenance.h"
#include "storage/salvage.h"
#include "ui/errortext.h"
#include "ui/foreigntext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <functional>
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
    box.setInformativeText(details);
    showPlainly(box);
    box.exec();
}

/// Has it done on a thread of its own, while a dialog says so.
template <typename T>
T whileSaying(const QString &sentence, const std::function<T()> &task)
{
    std::optional<T> result;
    QProgressDialog progress(sentence, QString(), 0, 0);
    progress.setWindowTitle(QStringLiteral("Masthead"));
    progress.show();
    QEventLoop loop;
    std::thread work([&] {
        result = task();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    work.join();
    return *result;
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

bool rescue(const QString &path)
{
    const auto rescued = whileSaying<Result<RescuedArchive>>(Rescue::tr("Reading what can be read of the archive…"), [&] {
        return rescueArchive(path, QDateTime::currentDateTimeUtc());
    });
    if (rescued) {
        tell(QMessageBox::Information, Rescue::tr("The archive was rescued."),
             reportText(rescued->report, rescued->damaged));
        return true;
    }
    tell(QMessageBox::Critical, Rescue::tr("Nothing could be rescued."),
         errorText(rescued.error()) + QLatin1Char('\n')
             + Rescue::tr("Copies of earlier days are in %1.")
                   .arg(QDir::toNativeSeparators(path + QStringLiteral(".backups"))));
    return false;
}

bool restore(const QString &path, const QString &copy)
{
    const auto damaged = whileSaying<Result<QString>>(
        Rescue::tr("Restoring the copy…"), [&] { return replaceDamaged(path, copy, QDateTime::currentDateTimeUtc()); });
    if (!damaged) {
        tell(QMessageBox::Critical, Rescue::tr("The copy could not be restored."), errorText(damaged.error()));
        return false;
    }
    tell(QMessageBox::Information, Rescue::tr("The archive is what the copy holds."),
         Rescue::tr("The damaged archive is kept as %1.").arg(QDir::toNativeSeparators(*damaged)));
    return true;
}

}

bool mayBeDamaged(const Error &error) { return error.kind == ErrorKind::Database || error.kind == ErrorKind::NotAnArchive; }

bool offerRescue(const QString &path, const Error &error)
{
    QMessageBox question(QMessageBox::Warning, QStringLiteral("Masthead"), errorText(error));
    question.setInformativeText(
        Rescue::tr("Shall what can be read of it be read into a new archive? The damaged one is kept."));
    showPlainly(question);
    const QAbstractButton *yes = question.addButton(Rescue::tr("&Rescue What Can Be Read"), QMessageBox::AcceptRole);
    const QString copy = dailyBackups(path).value(0);
    const QString day = QLocale().toString(QFileInfo(copy).lastModified().date(), QLocale::ShortFormat);
    const QAbstractButton *back =
        copy.isEmpty() ? nullptr
                       : question.addButton(Rescue::tr("Re&store the Copy of %1").arg(day), QMessageBox::AcceptRole);
    question.addButton(QMessageBox::Close);
    question.exec();
    if (back && question.clickedButton() == back)
        return restore(path, copy);
    return question.clickedButton() == yes && rescue(path);
}

}
