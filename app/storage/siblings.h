#pragma once

#include "core/article.h"

#include <QString>

namespace Masthead {

class Database;

// The order of feeds and folders below one parent. Parts of operations: failures stay with `database`.

/// What is ordered: the table, and its column that names the parent folder. Only these two.
struct Siblings {
    QString table;
    QString parentColumn;

    static Siblings feeds() { return {QStringLiteral("feed"), QStringLiteral("folder_id")}; }
    static Siblings folders() { return {QStringLiteral("folder"), QStringLiteral("parent_id")}; }
};

/// The position behind the last sibling below `parent` (0: the top).
int endPosition(Database &database, const Siblings &siblings, FolderId parent);

/// Puts the row `id` below `parent` before the sibling that stands at `position` (-1: last), and numbers them all anew.
void placeBefore(Database &database, const Siblings &siblings, qint64 id, FolderId parent, int position);

}
