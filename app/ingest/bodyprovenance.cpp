#include "bodyprovenance.h"

#include "outletnames.h"
#include "plaintext.h"
#include "provenancerules.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Masthead {

namespace {

/// Below this a value is not shown.
constexpr double bar = 0.5;
/// From here on a writer in the text counts more than an outlet in the field of the author.
constexpr double sureWriter = 0.7;
constexpr qsizetype longestWords = 200;
constexpr qsizetype mostContributors = 30;

// The source first: what the text says of it counts more than an outlet in the field of the author.
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

/// An editor beside the responsible one, under another label: 编辑丨蒋庆之 责编丨任志江.
bool isSecondEditor(const Finding &found, const Finding *best)
{
    return best && found.field == ProvenanceField::Editor && best->line >= 0 && found.line >= 0
           && std::abs(found.line - best->line) <= 2 && found.rule != best->rule
           && found.rule.startsWith(QLatin1String("label "));
}

/// All of them, unlike the values of other fields, and the editors who are not the responsible ones.
void addContributors(const RuleInput &input, const QList<Finding> &findings, Provenance &provenance)
{
    const Finding *responsible = surest(findings, ProvenanceField::Editor);
    for (const Finding &found : findings) {
        const bool second = isSecondEditor(found, responsible);
        if ((found.field != ProvenanceField::Contributor && !second) || found.confidence < bar)
            continue;
        const QString role = second ? found.rule.mid(QStringLiteral("label ").size()) : found.role;
        for (const QString &name : found.values) {
            const Contributor one{folded(name), role, found.editing || second};
            const bool known = provenance.contributors.contains(one) || (second && provenance.editors.contains(one.name));
            if (known || provenance.contributors.size() >= mostContributors)
                continue;
            provenance.contributors.append(one);
            Evidence words = evidence(input, found, one.name);
            words.field = ProvenanceField::Contributor;
            provenance.evidence.append(words);
        }
    }
}

/// A name with the finding that gave it.
using Named = std::pair<QString, const Finding *>;

/// The values of the surest; behind writers the correspondents who stand on the next line under a label of their own.
QList<Named> valuesOf(const QList<Finding> &findings, const Finding &best)
{
    QList<Named> values;
    for (const QString &value : best.values)
        values.append({folded(value), &best});
    if (best.field != ProvenanceField::Byline || best.line < 0)
        return values;
    for (const Finding &found : findings) {
        const QString label = found.rule.mid(QStringLiteral("label ").size());
        const bool correspondent = label == QStringLiteral("通讯员") || label == QStringLiteral("通訊員");
        if (correspondent && found.line == best.line + 1 && found.field == ProvenanceField::Byline)
            for (const QString &name : found.values)
                if (!best.values.contains(name))
                    values.append({QString(label + QLatin1Char(' ') + folded(name)), &found});
    }
    return values;
}

/// A feed that calls an outlet the author of what the text says somebody else wrote has named the source.
void makeOutletSource(const Outlets &outlets, const Finding &writer, Provenance &provenance)
{
    const auto isOne = [&outlets](const QString &name) { return isOutlet(outlets, name) || isWesternOutlet(outlets, name); };
    const QStringList &byline = provenance.byline;
    const bool outletsAlone = !byline.isEmpty() && std::all_of(byline.begin(), byline.end(), isOne);
    const bool names = std::none_of(writer.values.begin(), writer.values.end(), isOne) && writer.confidence >= sureWriter;
    if (!outletsAlone || !names)
        return;
    const QString outlet = provenance.byline.first();
    const bool isSource = provenance.source.isEmpty() && outlet.compare(provenance.publisher, Qt::CaseInsensitive) != 0;
    if (isSource)
        provenance.source = outlet;
    for (Evidence &each : provenance.evidence)
        if (isSource && each.field == ProvenanceField::Byline && each.value == outlet)
            each.field = ProvenanceField::Source;
    provenance.evidence.removeIf([](const Evidence &each) { return each.field == ProvenanceField::Byline; });
    provenance.byline.clear();
}

/// All that a finding names is shown, perhaps under another label.
bool isShown(const Provenance &provenance, const Finding &finding)
{
    if (!isNames(finding.field))
        return false;
    QStringList shown = finding.field == ProvenanceField::Editor ? provenance.editors : provenance.byline;
    for (const Contributor &one : provenance.contributors)
        shown.append(one.name);
    return std::all_of(finding.values.begin(), finding.values.end(), [&](const QString &name) {
        return std::any_of(shown.begin(), shown.end(), [&](const QString &one) { return one.endsWith(folded(name)); });
    });
}

bool closes(QChar opening, QChar closing)
{
    static const QString pairs = QStringLiteral("（）()【】[]〔〕［］");
    const qsizetype at = pairs.indexOf(opening);
    return at >= 0 && at % 2 == 0 && pairs.at(at + 1) == closing && opening != closing;
}

struct Part {
    qsizetype line;
    qsizetype start;
    qsizetype end;
};

/// Parts of lines may lie one within the other: each character goes once, and those behind it first, since what goes moves them.
void removeParts(const RuleInput &input, QList<Part> parts)
{
    std::sort(parts.begin(), parts.end(),
              [](const Part &a, const Part &b) { return std::tie(a.line, a.start) < std::tie(b.line, b.start); });
    QList<Part> whole;
    for (const Part &part : std::as_const(parts))
        if (!whole.isEmpty() && whole.last().line == part.line && part.start <= whole.last().end)
            whole.last().end = std::max(whole.last().end, part.end);
        else
            whole.append(part);
    for (auto part = whole.rbegin(); part != whole.rend(); ++part) {
        const QString &text = input.line(part->line).text;
        if (part->start > 0 && part->end > 0 && part->end <= text.size()
            && closes(text.at(part->start - 1), text.at(part->end - 1)))
            --part->start; // the bracket around several
        removeText(input.line(part->line), part->start, part->end - part->start);
    }
}

/// The parts that leave the page: what was taken, what says the same again, and lines that name nobody.
void removeShown(const RuleInput &input, const QList<Finding> &findings, Provenance &provenance)
{
    QList<Part> parts;
    std::vector<HtmlNode *> elements;
    for (const Finding &finding : findings) {
        if (!finding.values.isEmpty() && !says(provenance, finding.field, finding.values) && !isShown(provenance, finding))
            continue;
        if (finding.element)
            elements.push_back(finding.element);
        else if (finding.length > 0 && !input.line(finding.line).comment)
            parts.append({finding.line, finding.start, finding.start + finding.length});
    }
    removeParts(input, parts);
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

qsizetype readBodyProvenance(HtmlTree &tree, const Outlets &outlets, Provenance &provenance)
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
        if (field == ProvenanceField::Byline)
            makeOutletSource(outlets, *best, provenance);
        const QList<Named> named = valuesOf(findings, *best);
        QStringList values;
        for (const auto &[value, from] : named)
            values.append(value);
        if (isSet(provenance, field) && !says(provenance, field, values))
            continue;
        set(provenance, field, values);
        for (const auto &[value, from] : named)
            provenance.evidence.append(evidence(input, *from, value));
    }
    addContributors(input, findings, provenance);
    removeShown(input, findings, provenance);
    return input.body.total;
}

}
