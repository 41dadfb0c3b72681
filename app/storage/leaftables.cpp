#include "leaftables.h"

#include "leafrows.h"

#include <sqlite3.h>

#include <algorithm>

namespace Masthead {

namespace {

/// The values that rows of a table have, by which one is known where nothing says what it is of: none, integer, text, blob, flag (0 or 1); in
/// capitals: or none. What later schemas added may be missing at the end.
struct Signature {
    const char *table;
    const char *values;
    int least; ///< values of the first schema that had it
};
constexpr Signature signatures[] = {
    {"content", "nibitttIItttttttttttb", 21},
    {"article", "nittiiiIIitttttITiIii", 15},
    {"state", "nffIT", 4},
    {"feed", "nttttttIiittbIIIiTTIIItttiiiiitIi", 21},
    {"folder", "nIti", 4},
    {"category", "niIt", 4},
    {"tag", "nt", 2},
    {"smart_folder", "nIitti", 5},
    {"article_tag", "nii", 3},
    {"setting", "ntt", 3},
    {"playback", "nitit", 5},
};

bool isFlag(qint64 value) { return value == 0 || value == 1; }

bool fits(char wanted, const QVariant &value)
{
    if (!value.isValid())
        return wanted == 'n' || (wanted >= 'A' && wanted <= 'Z');
    switch (value.typeId()) {
    case QMetaType::LongLong: return wanted == 'i' || wanted == 'I' || (wanted == 'f' && isFlag(value.toLongLong()));
    case QMetaType::QString: return wanted == 't' || wanted == 'T';
    case QMetaType::QByteArray: return wanted == 'b';
    default: return false;
    }
}

}

const char *tableOf(const LeafRow &row)
{
    for (const Signature &signature : signatures) {
        const auto size = row.values.size();
        if (size < signature.least || size > qsizetype(qstrlen(signature.values)))
            continue;
        const bool all = std::equal(row.values.begin(), row.values.end(), signature.values,
                                    [](const QVariant &value, char wanted) { return fits(wanted, value); });
        if (all)
            return signature.table;
    }
    return nullptr;
}

bool mayHold(const char *table, qsizetype column, sqlite3_value *value)
{
    const auto known = std::find_if(std::begin(signatures), std::end(signatures),
                                    [table](const Signature &one) { return qstrcmp(one.table, table) == 0; });
    if (known == std::end(signatures) || column < 0 || column >= qsizetype(qstrlen(known->values)))
        return true;
    const char wanted = known->values[column];
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return wanted >= 'A' && wanted <= 'Z';
    case SQLITE_INTEGER: // n: the row's id, which is read as a value
        return wanted == 'n' || wanted == 'i' || wanted == 'I' || (wanted == 'f' && isFlag(sqlite3_value_int64(value)));
    case SQLITE_TEXT: return wanted == 't' || wanted == 'T';
    case SQLITE_BLOB: return wanted == 'b';
    default: return false;
    }
}

}
