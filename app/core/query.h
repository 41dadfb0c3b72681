#pragma once

#include "article.h"

#include <QDate>
#include <QVariant>

namespace Masthead {

/// Which articles, in which order. Sidebar, search field and command line all make one.
struct Query {
    /// Where the question is asked.
    enum class Scope { All, Feed, Folder, Category };

    /// What a term looks at.
    enum class Field {
        Any, ///< every searchable text
        Title,
        Publisher,
        Source,
        Author,
        Editor,
        Dateline,
        OriginalTitle,
        FeedTitle,
        CategoryName,
        IsUnread,
        IsRead,
        IsStarred,
        After,  ///< `date` and later, local midnight
        Before, ///< before `date`, local midnight
    };

    struct Term {
        Field field = Field::Any;
        QString text;         ///< words, to be found one after the other
        bool prefix = false;  ///< the last word may go on
        bool negated = false; ///< articles without it
        QDate date;

        friend bool operator==(const Term &, const Term &) = default;
    };

    enum class Order { Date, Title, Publisher };

    Scope scope = Scope::All;
    qint64 scopeId = 0; ///< FeedId, FolderId or CategoryId; categories and folders mean all below them too
    QList<Term> terms;  ///< all must hold
    Order order = Order::Date;
    bool descending = true; ///< for Date: newest first

    friend bool operator==(const Query &, const Query &) = default;
};

}
