#include "fieldprovenance.h"

#include "plaintext.h"

namespace Masthead {

namespace {

void note(Provenance &provenance, ProvenanceField field, const QString &value, const QString &words, const QString &from)
{
    provenance.evidence.append({field, value, words.left(200), from, 1.0});
}

}

Provenance fieldProvenance(const ParsedEntry &entry)
{
    Provenance result;
    result.publisher = plainLine(entry.publisher.value);
    if (!result.publisher.isEmpty())
        note(result, ProvenanceField::Publisher, result.publisher, entry.publisher.value, entry.publisher.from);
    result.source = plainLine(entry.source.value);
    if (!result.source.isEmpty())
        note(result, ProvenanceField::Source, result.source, entry.source.value, entry.source.from);
    for (const ParsedPerson &person : entry.authors) {
        const QString name = plainLine(person.name);
        if (name.isEmpty() || result.byline.contains(name))
            continue;
        result.byline.append(name);
        note(result, ProvenanceField::Byline, name, person.name, person.from);
    }
    return result;
}

}
