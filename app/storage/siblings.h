#pragma once

#include "core/article.h"

#include <QString>

namespace Masthead {

class Database;

// The order of feeds, folders and smart folders below one parent. Parts of operations: failures stay with `database`.

/// What is ordered: the table, its column that names the parent folder, and which rows are shown. Only these three.
struct Siblings {
    QString table;
    QString parentColumn;
    QString shown;

    static Siblings feeds()
    {
        return {QStringLiteral("feed"), QStringLiteral("folder_id"), QStringLiteral("removed_at IS NULL")};
    }
    static Siblings smartFolders()
    {
        return {QStringLiteral("smart_folder"), QStringLiteral("folder_id"), QStringLiteral("TRUE")};
    }
    static Siblings folders() { return {QStringLiteral("folder"), QStringLiteral("parent_id"), QStringLiteral("TRUE")}; }
};

/// The position behind the last sibling below `parent` (0: the top).
int endPosition(Database &database, const Siblings &siblings, FolderId parent);

/// Puts the row `id` below `parent` before the shown sibling at `position` among its own kind (-1: last), and numbers
/// those that are shown anew.
void placeBefore(Database &database, const Siblings &siblings, qint64 id, FolderId parent, int position);

/// Puts the row `id` back below `parent` with the number `position`, which it had; where a shown sibling has it now, that one and
/// those behind it go one on.
void placeAgain(Database &database, const Siblings &siblings, qint64 id, FolderId parent, int position);

}
