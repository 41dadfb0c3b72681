#pragma once

#include "core/feed.h"
#include "core/result.h"

#include <QHash>

namespace Masthead {

class Database;
class Outlets;

// Smart folders in the archive: what stands behind the Archive's functions of the same words. Each is one whole operation.

QList<SmartFolder> readSmartFolders(Database &database); ///< a part of an operation; by folder and position
Result<SmartFolder> addSmartFolder(Database &database, const SmartFolder &folder, const QStringList &folderPath);
Done changeSmartFolder(Database &database, const SmartFolder &folder);
Done moveSmartFolder(Database &database, SmartFolderId id, FolderId folder, int position);
Done removeSmartFolder(Database &database, SmartFolderId id);

/// How many unread articles each means.
Result<QHash<SmartFolderId, int>> countSmartFolders(Database &database, const Outlets &outlets, const QDateTime &now);

}
