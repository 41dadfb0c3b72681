#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QStringList>

namespace Masthead {

class Database;

/// What an archive would lose, and get, if it became what a copy holds. Articles are the same by feed address and guid.
struct ArchiveComparison {
    QDateTime written;   ///< when the copy was written, UTC
    qint64 articles = 0; ///< of the copy
    qint64 articlesLost = 0;
    qint64 articlesBack = 0;
    QStringList feedsLost; ///< titles
    QStringList feedsBack;
    qint64 statesChanged = 0;       ///< articles of both that are read or starred in one of them only
    qint64 starsLost = 0;           ///< articles that are starred here and would be so no more
    qint64 annotationsChanged = 0;  ///< articles of both with other tags or another note
    qint64 textsChanged = 0;        ///< articles of both that say something else
    bool arrangedOtherwise = false; ///< folders, smart folders, the person's own publishers, or what is set for feeds

    bool isSame() const
    {
        return articlesLost == 0 && articlesBack == 0 && feedsLost.isEmpty() && feedsBack.isEmpty() && statesChanged == 0
               && starsLost == 0 && annotationsChanged == 0 && textsChanged == 0 && !arrangedOtherwise;
    }
};

/// Compares `database` with the archive at `copy`, which is only read, and need not be of this program's schema. Errors: disk,
/// not-an-archive, newer-archive, database.
Result<ArchiveComparison> compareWith(Database &database, const QString &copy);

}
