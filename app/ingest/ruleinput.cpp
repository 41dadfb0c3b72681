#include "personnames.h"
#include "provenancerules.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype headCharacters = 800;
constexpr qsizetype tailCharacters = 700;
constexpr qsizetype edgeLines = 6;

/// A date or time alone, or what introduces it.
bool isStamp(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*(?:(?:Posted|Published|Updated|Last updated|and last updated|First published)\\b.{0,60}|[\\d\\s:/.,年月日+T-]+(?:Z|UTC|GMT|AM|PM)?)\\s*$"));
    // Most lines begin as no stamp does.
    static const CharSet starts(u"0123456789/:+-.,年月日TPULFandpulf");
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char(' '); });
    return text.size() < 300 && first != text.end() && starts.contains(*first) && expression.match(text).hasMatch();
}

}

Finding finding(ProvenanceField field, const QStringList &values, const QString &words, double confidence, qsizetype line)
{
    Finding result;
    result.field = field;
    result.values = values;
    result.words = words.trimmed();
    result.confidence = confidence;
    result.line = line;
    return result;
}

RuleName::~RuleName()
{
    for (qsizetype i = m_first; i < m_findings.size(); ++i)
        if (m_findings.at(i).rule.isEmpty())
            m_findings[i].rule = QString::fromLatin1(m_name);
}

namespace {

/// The size of a text with its white space folded.
qsizetype foldedSize(const QString &text)
{
    qsizetype size = 0;
    bool space = true;
    for (const QChar c : text) {
        const bool blank = c == QLatin1Char(' ');
        size += !blank || !space;
        space = blank;
    }
    return size - (space && size > 0);
}

}

bool BodyText::isHead(qsizetype line) const { return before.at(line) <= headCharacters && line < 25; }

bool BodyText::isTail(qsizetype line) const { return total - before.at(line) <= tailCharacters || lines.size() - line <= 3; }

BodyText bodyText(HtmlTree &tree)
{
    BodyText body;
    body.lines = textLines(tree);
    for (const TextLine &line : body.lines) {
        body.before.append(body.total);
        if (!line.comment)
            body.total += foldedSize(line.text);
    }
    return body;
}

namespace {

bool namesMakers(const QList<LabelledPart> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
        const bool people = part.role == LabelRole::Editor || part.role == LabelRole::Byline || part.role == LabelRole::Maker
                            || part.role == LabelRole::Production;
        return people && part.firm;
    });
}

/// 责任编辑：王五 in a line of its own ends an article, however much a page says of itself below.
bool isSureEnd(const TextLine &line, const QList<LabelledPart> &parts)
{
    constexpr double sure = 0.97;
    const bool editor = std::any_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
        return part.role == LabelRole::Editor && part.firm && part.confidence >= sure
               && !personNames(part.value, NameTrust::Weak).isEmpty();
    });
    return editor && isAllParts(line.text, parts);
}

/// The parts of credits far from both ends: those of a sure line in the second half, and of short ones beside it.
void readCreditsWithin(RuleInput &input)
{
    constexpr qsizetype longest = 60;
    constexpr qsizetype beside = 2;
    const qsizetype count = input.body.lines.size();
    const auto isShort = [&](qsizetype i) {
        return input.line(i).han && !input.line(i).comment && input.line(i).text.size() <= longest;
    };
    for (qsizetype i = 0; i < count; ++i) {
        if (!input.parts.at(i).isEmpty() || input.body.before.at(i) < input.body.total / 2 || input.body.isTail(i)
            || !isShort(i) || !input.line(i).text.contains(QChar(u'编')))
            continue;
        const QList<LabelledPart> parts = labelledParts(input.outlets, input.line(i).text);
        if (!isSureEnd(input.line(i), parts))
            continue;
        for (qsizetype near = std::max<qsizetype>(0, i - beside); near <= std::min(count - 1, i + beside); ++near)
            if (input.parts.at(near).isEmpty() && isShort(near))
                input.parts[near] = labelledParts(input.outlets, input.line(near).text);
    }
}

}

RuleInput ruleInput(const Outlets &outlets, HtmlTree &tree)
{
    RuleInput input{outlets, bodyText(tree), {}, {}, {}};
    const qsizetype count = input.body.lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        const bool edge = input.body.isHead(i) || input.body.isTail(i);
        input.parts.append(edge ? labelledParts(outlets, input.line(i).text) : QList<LabelledPart>());
    }
    readCreditsWithin(input);
    // "credit" is said of pictures, and of those who made the article.
    for (qsizetype i = 0; i < count; ++i)
        input.body.lines[i].caption =
            input.line(i).caption && (isOfPicture(input.line(i)) || !namesMakers(input.parts.at(i)));
    const auto isText = [&](qsizetype i) {
        const TextLine &line = input.line(i);
        return !line.comment && !line.caption && !line.linked && input.parts.at(i).isEmpty() && !isStamp(line.text);
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
