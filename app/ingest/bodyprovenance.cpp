#include "bodyprovenance.h"

#include "plaintext.h"
#include "provenancerules.h"

#include <algorithm>
#include <array>
#include <set>

namespace Masthead {

namespace {

/// Below this a value is not shown.
constexpr double bar = 0.5;
constexpr qsizetype longestWords = 200;

constexpr std::array bodyFields = {ProvenanceField::Source, ProvenanceField::Byline, ProvenanceField::Editor,
                                   ProvenanceField::Dateline, ProvenanceField::OriginalTitle};

QString place(const RuleInput &input, const Finding &finding)
{
    if (finding.line < 0)
        return QStringLiteral("body: marked element");
    if (input.line(finding.line).comment)
        return QStringLiteral("body: comment");
    if (input.opening.contains(finding.line) || (input.body.isHead(finding.line) && !input.body.isTail(finding.line)))
        return QStringLiteral("body: start");
    if (input.closing.contains(finding.line) || input.body.isTail(finding.line))
        return QStringLiteral("body: end");
    return QStringLiteral("body");
}

QStringList &names(Provenance &provenance, ProvenanceField field)
{
    return field == ProvenanceField::Byline ? provenance.byline : provenance.editors;
}

QString &text(Provenance &provenance, ProvenanceField field)
{
    if (field == ProvenanceField::Source)
        return provenance.source;
    return field == ProvenanceField::Dateline ? provenance.dateline : provenance.originalTitle;
}

bool isNames(ProvenanceField field) { return field == ProvenanceField::Byline || field == ProvenanceField::Editor; }

bool isSet(Provenance &provenance, ProvenanceField field)
{
    return isNames(field) ? !names(provenance, field).isEmpty() : !text(provenance, field).isEmpty();
}

bool says(Provenance &provenance, ProvenanceField field, const QStringList &values)
{
    return isNames(field) ? names(provenance, field) == values : text(provenance, field) == values.value(0);
}

void set(Provenance &provenance, ProvenanceField field, const QStringList &values)
{
    if (isNames(field))
        names(provenance, field) = values;
    else
        text(provenance, field) = values.value(0);
}

const Finding *surest(const QList<Finding> &findings, ProvenanceField field)
{
    const Finding *best = nullptr;
    for (const Finding &finding : findings)
        if (finding.field == field && !finding.values.isEmpty() && finding.confidence >= bar
            && (!best || finding.confidence > best->confidence))
            best = &finding;
    return best;
}

/// The parts that leave the page: what was taken, what says the same again, and lines that name nobody.
void removeShown(const RuleInput &input, const QList<Finding> &findings, Provenance &provenance)
{
    std::set<std::pair<qsizetype, qsizetype>, std::greater<>> done;
    std::vector<HtmlNode *> elements;
    for (const Finding &finding : findings) {
        if (!finding.values.isEmpty() && !says(provenance, finding.field, finding.values))
            continue;
        if (finding.element)
            elements.push_back(finding.element);
        else if (finding.length > 0 && !input.line(finding.line).comment
                 && done.insert({finding.line, finding.start}).second)
            removeText(input.line(finding.line), finding.start, finding.length);
    }
    // An element may stand within another that goes first.
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    for (HtmlNode *element : elements) {
        const bool within = std::any_of(elements.begin(), elements.end(), [&](HtmlNode *other) {
            for (HtmlNode *node = element->parent(); node; node = node->parent())
                if (node == other)
                    return true;
            return false;
        });
        if (!within)
            element->remove();
    }
}

}

void readBodyProvenance(HtmlTree &tree, Provenance &provenance)
{
    const RuleInput input = ruleInput(tree);
    QList<Finding> findings;
    findLabelled(input, findings);
    findChinese(input, findings);
    findWestern(input, findings);
    findMarkedAuthors(tree, findings);
    for (const ProvenanceField field : bodyFields) {
        const Finding *best = surest(findings, field);
        if (!best)
            continue;
        QStringList values;
        for (const QString &value : best->values)
            values.append(folded(value));
        const bool fromField = isSet(provenance, field);
        if (fromField && !says(provenance, field, values))
            continue;
        set(provenance, field, values);
        for (const QString &value : values)
            provenance.evidence.append({field, value, folded(best->words).left(longestWords), place(input, *best),
                                        std::min(best->confidence, 0.99)});
    }
    removeShown(input, findings, provenance);
}

}
