#pragma once

#include "contenttable.h"

#include <QList>
#include <QString>

namespace Masthead {

class Database;

/// A content whose body cannot be unpacked.
struct DamagedText {
    ContentId id = 0;
    qint64 article = 0;
    QString title;
};

QString describe(const DamagedText &text); ///< as a sentence of CheckReport::problems

/// The first `most` of them. Unpacks every body, by their checksums; what SQLite itself cannot read is no part of the answer. A part of
/// an operation.
QList<DamagedText> damagedTexts(Database &database, int most);

/// Deletes such contents; their articles keep what their own rows say. A part of an operation.
void deleteDamagedTexts(Database &database, const QList<DamagedText> &texts);

}
