#include "pageevidence.h"

#include <QHash>

#include <algorithm>

namespace Masthead {

namespace {

bool isFilled(const Provenance &who, ProvenanceField field)
{
    return std::any_of(who.evidence.begin(), who.evidence.end(),
                       [field](const Evidence &one) { return one.field == field; });
}

void put(Provenance &who, const Evidence &one)
{
    switch (one.field) {
    case ProvenanceField::Publisher: who.publisher = one.value; break;
    case ProvenanceField::Source: who.source = one.value; break;
    case ProvenanceField::Byline: who.byline.append(one.value); break;
    case ProvenanceField::Editor: who.editors.append(one.value); break;
    case ProvenanceField::Contributor: break; // a name without its role
    case ProvenanceField::Dateline: who.dateline = one.value; break;
    case ProvenanceField::OriginalTitle: who.originalTitle = one.value; break;
    case ProvenanceField::OriginalUrl: who.originalUrl = one.value; break;
    case ProvenanceField::Copyright: who.copyright = one.value; break;
    case ProvenanceField::Published: who.publishedText = one.value; break;
    case ProvenanceField::Updated: who.updatedText = one.value; break;
    }
    who.evidence.append(one);
}

bool hasSeveral(ProvenanceField field) { return field == ProvenanceField::Byline || field == ProvenanceField::Editor; }

QList<Evidence> pageEvidence(const Provenance &who)
{
    QList<Evidence> page;
    for (const Evidence &one : who.evidence)
        if (one.from.startsWith(pageMark))
            page.append(one);
    return page;
}

void addContributors(Provenance &who, const QList<Evidence> &page, const QList<Contributor> &known)
{
    for (const Evidence &one : page)
        for (const Contributor &contributor : known)
            if (one.field == ProvenanceField::Contributor && one.value == contributor.name
                && !who.contributors.contains(contributor)) {
                who.contributors.append(contributor);
                who.evidence.append(one);
            }
}

}

void addPage(Provenance &provenance, const QList<Evidence> &page)
{
    QHash<int, QString> from; // the place that fills a field, where it was empty
    for (const Evidence &one : page) {
        if (one.field == ProvenanceField::Contributor)
            continue;
        const int field = int(one.field);
        if (!from.contains(field) && isFilled(provenance, one.field))
            from.insert(field, QString());
        const bool first = !from.contains(field);
        if (first)
            from.insert(field, one.from);
        const QStringList &names = one.field == ProvenanceField::Editor ? provenance.editors : provenance.byline;
        if (first || (hasSeveral(one.field) && from.value(field) == one.from && !names.contains(one.value)))
            put(provenance, one);
    }
}

void carryPage(const Article &before, Article &now)
{
    const QList<Evidence> page = pageEvidence(before.provenance);
    addPage(now.provenance, page);
    addContributors(now.provenance, page, before.provenance.contributors);
    if (now.text.size() < before.fullText.text.size())
        now.fullText = before.fullText;
}

}
