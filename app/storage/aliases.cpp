#include "aliases.h"

#include "text/outlets.h"

namespace Masthead {

namespace {

Query::Term withAliases(Query::Term term, const Outlets &outlets)
{
    for (Query::Term &inner : term.terms)
        inner = withAliases(inner, outlets);
    const bool named = term.field == Query::Field::Publisher || term.field == Query::Field::Source;
    const QStringList names = named && !term.prefix ? outlets.namesOf(term.text.simplified()) : QStringList();
    if (names.isEmpty())
        return term;
    Query::Term either{.field = Query::Field::Either, .negated = std::exchange(term.negated, false), .terms = {term}};
    for (const QString &name : names)
        if (name.compare(term.text, Qt::CaseInsensitive) != 0)
            either.terms += Query::Term{.field = term.field, .text = name};
    return either;
}

}

Query withAliases(Query query, const Outlets &outlets)
{
    for (Query::Term &term : query.terms)
        term = withAliases(term, outlets);
    return query;
}

}
