#include "fieldprovenance.h"

#include "personnames.h"
#include "plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

void note(Provenance &provenance, ProvenanceField field, const QString &value, const QString &words, const QString &from)
{
    provenance.evidence.append({field, value, words.left(200), from, 1.0, {}, -1});
}

// A first and a last name, or a Chinese one.
bool isFullName(const QString &text)
{
    return isChineseName(text) || (isWesternName(text) && text.contains(QLatin1Char(' ')) && text[0].isUpper());
}

// Several in one field are kept apart where each is a whole name: "Lund, Mia" is one, and so is whatever is not understood.
QStringList namesIn(const QString &field)
{
    static const QRegularExpression joint(QStringLiteral("\\s*[,，]?\\s+(?:and|und|et|&|和|与)\\s+|\\s*[,，、;；]\\s*"));
    const QStringList names = field.split(joint, Qt::SkipEmptyParts);
    const bool apart = names.size() > 1 && std::all_of(names.begin(), names.end(), isFullName);
    return apart ? names : QStringList(field);
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
    result.copyright = plainLine(entry.rights);
    if (!result.copyright.isEmpty())
        note(result, ProvenanceField::Copyright, result.copyright, entry.rights, QStringLiteral("rights"));
    for (const ParsedPerson &person : entry.authors) {
        for (const QString &name : namesIn(plainLine(person.name))) {
            if (name.isEmpty() || result.byline.contains(name))
                continue;
            result.byline.append(name);
            note(result, ProvenanceField::Byline, name, person.name, person.from);
        }
    }
    return result;
}

}
