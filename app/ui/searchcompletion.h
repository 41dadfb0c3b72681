#pragma once

#include <QHash>
#include <QStringList>

namespace Masthead {

/// What may stand behind the fields of the query language, by field name: publisher, source, editor, feed, folder, tag.
using SearchNames = QHash<QString, QStringList>;

/// A way to go on in a search: `length` characters from `start` are replaced by `text`.
struct SearchCompletion {
    QString shown;
    QString text;
    int start = 0;
    int length = 0;
};

/// How the term that ends at `cursor` may go on: names of fields that begin so, or, behind a field, the names that hold what is typed
/// (those that begin so first), at most a dozen. Pure.
QList<SearchCompletion> searchCompletions(const QString &text, int cursor, const SearchNames &names);

}
