#pragma once

#include <QList>
#include <QString>

namespace Masthead {

/// A piece of a text, in UTF-16 units from its beginning.
struct TextPlace {
    qsizetype start = 0;
    qsizetype end = 0; ///< behind its last unit

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/// The piece of a text around the first place that was searched for, on one line, and all such places in it.
struct Snippet {
    QString text; ///< empty: there is no such place
    QList<TextPlace> hits;
};

}
