#include "provenancerules.h"

namespace Masthead {

namespace {

constexpr qsizetype headCharacters = 500;
constexpr qsizetype tailCharacters = 700;
constexpr qsizetype edgeLines = 4;

}

bool BodyText::isHead(qsizetype line) const
{
    return before.at(line) <= headCharacters && line < 25;
}

bool BodyText::isTail(qsizetype line) const
{
    return total - before.at(line) <= tailCharacters || lines.size() - line <= 3;
}

BodyText bodyText(HtmlTree &tree)
{
    BodyText body;
    body.lines = textLines(tree);
    for (const TextLine &line : body.lines) {
        body.before.append(body.total);
        if (!line.comment)
            body.total += line.text.simplified().size();
    }
    return body;
}

RuleInput ruleInput(HtmlTree &tree)
{
    RuleInput input;
    input.body = bodyText(tree);
    const qsizetype count = input.body.lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        const bool edge = input.body.isHead(i) || input.body.isTail(i);
        input.parts.append(edge ? labelledParts(input.line(i).text) : QList<LabelledPart>());
    }
    const auto isText = [&](qsizetype i) {
        const TextLine &line = input.line(i);
        return !line.comment && !line.caption && !line.linked && input.parts.at(i).isEmpty();
    };
    for (qsizetype i = 0; i < count && input.opening.size() < edgeLines && input.body.isHead(i); ++i)
        if (isText(i))
            input.opening.append(i);
    for (qsizetype i = count - 1; i >= 0 && input.closing.size() < edgeLines && input.body.isTail(i); --i)
        if (isText(i))
            input.closing.append(i);
    return input;
}

}
