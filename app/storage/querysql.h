#pragma once

#include "contenttable.h"

#include "core/query.h"

#include <QVariantList>

#include <optional>

namespace Masthead {

class Database;

// A query as SQL: conditions on an article `a` and its state `s`. Parts of operations: failures stay with `database`.

/// A part of WHERE with its values.
struct Condition {
    QString sql;
    QVariantList values;
};

/// The newest articles of an archive: since when they are, and between which ids their contents are.
struct Window {
    qint64 since = 0;
    ContentId firstContent = 0;
    ContentId lastContent = 0;
};

/// What the index answered already, in the same snapshot.
struct Matches {
    QString question; ///< as matchOf() gives it
    QString contents; ///< JSON: their ids
};

/// How the matches of the index are joined with the articles.
struct Join {
    std::optional<Window> window = {}; ///< only these contents
    bool walk = false;                 ///< from the articles to the matches, where these are very many
    bool read = false;                 ///< the index is not asked: the texts themselves are looked through
    std::optional<Matches> known = {}; ///< is not asked again
    bool first = false;                ///< the first ones by date are wanted
};

/// What an article must be for a query to mean it. `now` is what a term of the last hours counts back from. Fails with usage where
/// a term holds nothing to search for. Contents that are not indexed yet are looked at, as lookAtFresh() says.
Condition whereOf(Database &database, const Query &query, const QDateTime &now, const Join &join = {});

/// The tables of a query with that condition. SQLite keeps to the order of a CROSS JOIN: it begins with the states where these are
/// few, and with the articles, whose index has the order already, where most of them are meant.
QString tablesOf(Database &database, const Query &query, const Condition &where);

/// What of a query the index answers by itself, as one question to it that everything found meets. Empty where there is none.
QString matchOf(Database &database, const Query &query);

/// True where a query looks for a single character of a script without spaces: the index gathers such from many terms.
bool asksForOneCharacter(const Query &query);

}
