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
constexpr qsizetype mostContributors = 30;

constexpr std::array bodyFields = {ProvenanceField::Source,    ProvenanceField::Byline,        ProvenanceField::Editor,
                                   ProvenanceField::Dateline,  ProvenanceField::OriginalTitle, ProvenanceField::OriginalUrl,
                                   ProvenanceField::Copyright, ProvenanceField::Published,     ProvenanceField::Updated};

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
    switch (field) {
    case ProvenanceField::Source: return provenance.source;
    case ProvenanceField::Dateline: return provenance.dateline;
    case ProvenanceField::OriginalTitle: return provenance.originalTitle;
    case ProvenanceField::OriginalUrl: return provenance.originalUrl;
    case ProvenanceField::Copyright: return provenance.copyright;
    case ProvenanceField::Published: return provenance.publishedText;
    case ProvenanceField::Updated: return provenance.updatedText;
    default: Q_UNREACHABLE();
    }
}

bool isNames(ProvenanceField field) { return field == ProvenanceField::Byline || field == ProvenanceField::Editor; }

bool isSet(Provenance &provenance, ProvenanceField field)
{
    return isNames(field) ? !names(provenance, field).isEmpty() : !text(provenance, field).isEmpty();
}

bool says(Provenance &provenance, ProvenanceField field, const QStringList &values)
{
    if (field == ProvenanceField::Contributor)
        return true;
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

/// Characters of text in front of a finding's words.
int offsetOf(const RuleInput &input, const Finding &finding)
{
    if (finding.line < 0)
        return -1;
    const QString &text = input.line(finding.line).text;
    const qsizetype start = std::max<qsizetype>(0, text.indexOf(finding.words));
    return int(input.body.before.at(finding.line) + text.left(start).simplified().size());
}

Evidence evidence(const RuleInput &input, const Finding &found, const QString &value)
{
    return {found.field,
            value,
            folded(found.words).left(longestWords),
            place(input, found),
            std::min(found.confidence, 0.99),
            found.rule,
            offsetOf(input, found)};
}

/// All of them, unlike the values of other fields; who is a writer or an editor already is not named again.
void addContributors(const RuleInput &input, const QList<Finding> &findings, Provenance &provenance)
{
    for (const Finding &found : findings) {
        if (found.field != ProvenanceField::Contributor || found.confidence < bar)
            continue;
        for (const QString &name : found.values) {
            const Contributor one{folded(name), found.role, found.editing};
            if (provenance.contributors.contains(one) || provenance.contributors.size() >= mostContributors)
                continue;
            provenance.contributors.append(one);
            provenance.evidence.append(evidence(input, found, one.name));
        }
    }
}

/// Those that the surest names, and on the same line those under other labels: 编辑丨蒋庆之 责编丨任志江.
QStringList editorsBeside(const QList<Finding> &findings, const Finding &best)
{
    QStringList names;
    for (const Finding &found : findings)
        if (found.field == ProvenanceField::Editor && (&found == &best || (best.line >= 0 && found.line == best.line)))
            for (const QString &name : found.values)
                if (!names.contains(name))
                    names.append(name);
    return names;
}

/// The writers of the surest, and correspondents who stand on the next line under a label of their own.
QStringList writersBeside(const QList<Finding> &findings, const Finding &best)
{
    QStringList names = best.values;
    for (const Finding &found : findings) {
        const QString label = found.rule.mid(QStringLiteral("label ").size());
        const bool correspondent = label == QStringLiteral("通讯员") || label == QStringLiteral("通訊員");
        if (!correspondent || &found == &best || found.line != best.line + 1 || found.field != ProvenanceField::Byline)
            continue;
        for (const QString &name : found.values)
            if (!names.contains(name))
                names.append(label + QLatin1Char(' ') + name);
    }
    return names;
}

QStringList valuesOf(const QList<Finding> &findings, const Finding &best)
{
    if (best.field == ProvenanceField::Editor)
        return editorsBeside(findings, best);
    return best.field == ProvenanceField::Byline && best.line >= 0 ? writersBeside(findings, best) : best.values;
}

/// What stood under another label, and is shown with the others all the same.
bool isAmong(const Provenance &provenance, const Finding &finding)
{
    if (!isNames(finding.field))
        return false;
    const QStringList &shown = finding.field == ProvenanceField::Editor ? provenance.editors : provenance.byline;
    return std::all_of(finding.values.begin(), finding.values.end(), [&](const QString &name) {
        return std::any_of(shown.begin(), shown.end(), [&](const QString &one) { return one.endsWith(folded(name)); });
    });
}

/// The parts that leave the page: what was taken, what says the same again, and lines that name nobody.
void removeShown(const RuleInput &input, const QList<Finding> &findings, Provenance &provenance)
{
    std::set<std::pair<qsizetype, qsizetype>, std::greater<>> done;
    std::vector<HtmlNode *> elements;
    for (const Finding &finding : findings) {
        if (!finding.values.isEmpty() && !says(provenance, finding.field, finding.values) && !isAmong(provenance, finding))
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

void readBodyProvenance(HtmlTree &tree, const Outlets &outlets, Provenance &provenance)
{
    const RuleInput input = ruleInput(outlets, tree);
    QList<Finding> findings;
    findLabelled(input, findings);
    findChinese(input, findings);
    findWestern(input, findings);
    findOrigins(input, findings);
    findMarkedAuthors(outlets, tree, findings);
    for (const ProvenanceField field : bodyFields) {
        const Finding *best = surest(findings, field);
        if (!best)
            continue;
        QStringList values;
        for (const QString &value : valuesOf(findings, *best))
            values.append(folded(value));
        const bool fromField = isSet(provenance, field);
        if (fromField && !says(provenance, field, values))
            continue;
        set(provenance, field, values);
        for (const QString &value : values)
            provenance.evidence.append(evidence(input, *best, value));
    }
    addContributors(input, findings, provenance);
    removeShown(input, findings, provenance);
}

}
