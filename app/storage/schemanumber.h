#pragma once

#include <QString>

namespace Masthead {

class Database;

// A byte of a file may be wrong, and be one of the number of its schema: then its tables, by their names and columns, are those of another
// one. Parts of operations, save those of files.

/// The number of the schema whose tables and indexes a database has; 0 where they are of none that this program knows.
int schemaByTables(Database &database);
int schemaByTables(const QString &path);

/// Whether a number is denied by the tables. A somewhat higher one is not: a newer program may change what is no table.
bool isFalseSchemaNumber(Database &database, int number);

/// Whether an archive's file has another number than its tables.
bool hasOtherSchemaNumber(const QString &path);

/// Gives an archive the number that its tables have, where its own is false.
void correctSchemaNumber(Database &database);

}
