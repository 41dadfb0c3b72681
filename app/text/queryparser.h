#pragma once

#include "core/query.h"
#include "core/result.h"

#include <QString>

namespace Masthead {

/// The query language, the same in the search field, smart folders and on the command line. Terms stand between white
/// space, and all must hold:
///
///     words                          each anywhere in title, text or masthead
///     "one after the other"          also “…”, ＂…＂, 「…」 and 『…』
///     auto*   "interest rat"*        the last word may go on
///     -word   -"a phrase"   -is:read   -(a b)     articles without it
///     chips OR semiconductors        one of its neighbours, or both; it binds closer than a space: a b OR c is a (b OR c)
///     (a b) OR (c d)                 terms that belong together, up to 20 deep
///     title:  publisher:  source:  author:  editor:  dateline:  original:  feed:  folder:  category:  with a word or a phrase
///     tag:                           the whole tag, with its marks but for quotes; tag:eco* one that begins so
///     is:unread  is:read  is:starred
///     has:image  has:audio  has:note
///     after:2022-07-01  before:2022-07  the day, or the first of the month or year; local midnight
///     within:7d                      of the last hours (h), days (d), weeks (w), months of 30 days (m) or years (y)
///
/// Colon, minus, star and parentheses may be full-width. Words of nothing but marks are passed over beside others, and so are
/// parentheses around nothing and closing ones that nothing opened; a query of nothing else is an error. Only white space means all.
/// Marks that are joined to a word and make another of it count as SearchPhrase says: C++ is not C#. What only looks like a
/// field, such as the colon of an address or of 12:30, is text; a field that is not known is an error (in quotes it is text).
///
/// Gives a query with terms only: scope and order are not in the text. Error: usage, with what is wrong, in the language
/// that the program speaks, and at which character, counted from 1. Any thread.
Result<Query> parseQuery(const QString &text);

/// The text that parseQuery() reads the same terms from.
QString queryText(const Query &query);

/// The text of one term that looks for `value` in `field`, always in quotes: editor:"王蒙". What is clicked makes such a one.
QString fieldQueryText(Query::Field field, const QString &value);

/// `value` between quotes; those within it become spaces, which parts words just as well.
QString quotedQueryValue(const QString &value);

}
