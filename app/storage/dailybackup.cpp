#include "dailybackup.h"

#include "backup.h"
#include "damagedtexts.h"
#include "database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int kept = 7;

QString folderOf(const QString &path) { return path + QStringLiteral(".backups"); }

QString nameOf(const QString &path, const QDate &day)
{
    return QDir(folderOf(path))
        .filePath(QFileInfo(path).completeBaseName() + QLatin1Char('-') + day.toString(Qt::ISODate)
                  + QStringLiteral(".masthead"));
}

void removeUnfinishedOf(const QString &path)
{
    const QDir folder(folderOf(path));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.part"), QStringLiteral("*.lock")}, QDir::Files))
        removeUnfinished(folder.filePath(file.completeBaseName()));
}

/// Nothing where there is room.
std::optional<Error> lackOfRoom(const QString &path)
{
    const qint64 size = QFileInfo(path).size();
    const qint64 room = QStorageInfo(folderOf(path)).bytesAvailable();
    if (room < 0 || room > 2 * size)
        return std::nullopt;
    return Error{ErrorKind::Disk, QStringLiteral("%1: no room for a copy of the archive (%2 MB are free)")
                                      .arg(QDir::toNativeSeparators(folderOf(path)))
                                      .arg(room / 1'000'000)};
}

}

QStringList dailyBackups(const QString &path)
{
    const QString start = QFileInfo(path).completeBaseName() + QLatin1Char('-');
    QStringList found;
    const QDir folder(folderOf(path));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString day = name.mid(start.size()).section(QLatin1Char('.'), 0, 0);
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (date.isValid() && folder.filePath(name) == nameOf(path, date))
            found.append(folder.filePath(name));
    }
    return found;
}

Result<bool> backUpDaily(Database &database, const QDate &today, QString &damage)
{
    const QString path = database.path();
    removeUnfinishedOf(path);
    const QString copy = nameOf(path, today);
    if (QFile::exists(copy))
        return false;
    if (!QDir().mkpath(folderOf(path)))
        return Error{ErrorKind::Disk,
                     QStringLiteral("%1: the folder cannot be made").arg(QDir::toNativeSeparators(folderOf(path)))};
    if (const auto lack = lackOfRoom(path))
        return *lack;
    if (const Done copied = backUp(database, copy); !copied)
        return copied.error();
    for (const DamagedText &text : damagedTexts(database, 1))
        damage = describe(text);
    if (const Done read = database.finish(); !read)
        damage = read.error().detail;
    // A clock that was ahead left copies of days to come; they say nothing of what is newest.
    QStringList others = dailyBackups(path);
    others.removeOne(copy);
    std::stable_partition(others.begin(), others.end(), [&copy](const QString &other) { return other < copy; });
    QStringList old = others.mid(kept - 1);
    if (!damage.isEmpty() && !old.isEmpty())
        old.removeLast();
    for (const QString &copied : std::as_const(old))
        QFile::remove(copied);
    return true;
}

}
