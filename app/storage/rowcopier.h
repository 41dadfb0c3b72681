#pragma once

#include <QList>
#include <QStringList>

struct sqlite3;
struct sqlite3_stmt;

namespace Masthead {

class Database;
struct LeafRow;

/// A table's columns in the order of the file's values, since columns are only ever added behind.
QStringList columnsOf(Database &database, const char *table);

/// Writes rows into a table of the new archive, one by one: one that does not fit there is left out. Nothing more once the disk refuses.
class RowCopier {
public:
    RowCopier(Database &database, const char *table, const QStringList &columns);
    ~RowCopier();
    RowCopier(const RowCopier &) = delete;
    RowCopier &operator=(const RowCopier &) = delete;

    void operator()(sqlite3_stmt *row);
    void operator()(const LeafRow &row);

    bool isOfTable(sqlite3_stmt *row) const; ///< by the types of its values
    int copied() const { return m_copied; }
    int refusal() const { return m_refusal; } ///< SQLite's error where the disk refuses

private:
    void bind(int index, const QVariant &value);
    void insert();

    const char *m_table;
    QList<qsizetype> m_places; ///< of the columns, in the table
    sqlite3 *m_handle;
    sqlite3_stmt *m_insert = nullptr;
    int m_copied = 0;
    int m_refusal;
};

}
