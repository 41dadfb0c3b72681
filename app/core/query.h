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
        FolderName, ///< of the folder that the feed stands in, or of one around it
        CategoryName,
        Tag, ///< the whole tag
        IsUnread,
        IsRead,
        IsStarred,
        HasImage,
        HasAudio, ///< an enclosure of sound
        HasNote,
        After,  ///< `date` and later, local midnight
        Before, ///< before `date`, local midnight
        Within, ///< in the last `hours`
        Every,  ///< all of `terms` hold
        Either, ///< one of `terms` holds
    };

    struct Term {
        Field field = Field::Any;
        bool negated = false; ///< articles without it
        QString text = {};    ///< words, to be found one after the other
        bool prefix = false;  ///< the last word may go on
        QDate date = {};
        int hours = 0;
        QList<Term> terms = {}; ///< of Every and Either: never empty

        friend bool operator==(const Term &a, const Term &b)
        {
            return a.field == b.field && a.negated == b.negated && a.text == b.text && a.prefix == b.prefix
                   && a.date == b.date && a.hours == b.hours && a.terms == b.terms;
        }
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
