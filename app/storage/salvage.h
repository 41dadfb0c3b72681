#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Masthead {

/// What could be read of a damaged archive.
struct SalvageReport {
    qint64 articles = 0;    ///< with their text
    qint64 withoutText = 0; ///< articles whose text is lost; what the person did to them is not
    qint64 feeds = 0;
    qint64 states = 0;         ///< read, starred or noted
    qint64 unplaced = 0;       ///< articles whose feed is lost: they stand in a feed "Recovered Articles"
    QStringList damagedTexts;  ///< titles of contents that cannot be unpacked
    QStringList damagedTables; ///< those that rows are missing of, as far as that can be seen
};

/// Reads an archive that is damaged row by row, as far as its pages can be read, into a new one at `into`, which must not be
/// there yet, and is not where it fails. The damaged file is only read, and stays. Blocks, for long. Errors: not-an-archive where
/// nothing of it is one, newer-archive, disk.
Result<SalvageReport> salvageArchive(const QString &damaged, const QString &into);

struct RescuedArchive {
    SalvageReport report;
    QString damaged; ///< where the damaged file is kept
};

/// The same, into one that takes the damaged archive's place as replaceKeeping() has it. Nobody has that open. Errors as above, with
/// all as it was.
Result<RescuedArchive> rescueArchive(const QString &path, const QDateTime &now);

}
