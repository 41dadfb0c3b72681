#pragma once

#include <QString>
#include <QVariantList>

#include <functional>

namespace Masthead {

/// A row of some table as its page holds it. Values are integers, reals, texts (QString), blobs (QByteArray) or none; the column that
/// is the row's id is none.
struct LeafRow {
    qint64 id = 0;
    QVariantList values;
};

/// Reads the rows of all tables with row ids from a database's file, page by page, by SQLite's file format (sqlite.org/fileformat2.html,
/// sections 1.6, 2.1) and without its trees: what leads to a page may be lost. Pages that are on the list of free ones, where it can be
/// read, are passed over. Which table a row is of stands nowhere. False where the file cannot be read at all.
bool eachLeafRow(const QString &path, const std::function<void(const LeafRow &)> &take);

}
