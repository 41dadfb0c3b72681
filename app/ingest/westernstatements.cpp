#include "westernstatements.h"

#include "outletnames.h"
#include "westernpeople.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

/// Whether `rest`, what stands beside a credit, holds a sentence of the story's own.
bool saysMore(QString rest)
{
    static const QRegularExpression credit(QStringLiteral(
        "\\b(?:Read the (?:original|full)[^.]*|All rights reserved)\\.?|"
        "[A-Z][^.;()]{2,80}? (?:was the editor|(?:adapted|reported|wrote|edited|translated) (?:it|this|the)\\b[^.]*)\\.?"));
    static const QRegularExpression sentence(
        QStringLiteral("(?:^|[.!?)\\]”\"]\\s)\\W*[A-Z][a-z]*,?(?: [\\w'’,-]+){2,}[.!?]"));
    return sentence.match(rest.remove(credit)).hasMatch();
}

/// What stands where an outlet would and is none: a language, a day, the figures of a chart.
bool isNoOutlet(const QString &value)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:English|Spanish|French|German|Italian|Portuguese|Chinese|Japanese|Russian|Arabic|Korean|Hindi)\\b|"
        "^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\p{Lu})|"
        "\\b(?:poll|survey|data|estimates?|census|analysis|calculations?)\\b|\\d,\\d"));
    return expression.match(value).hasMatch();
}

/// An outlet as a statement names it: "the June issue of Saltmarsh Quarterly" is in Saltmarsh Quarterly.
QString namedOutlet(const QString &words)
{
    static const QRegularExpression issue(
        QStringLiteral("^(?:the )?(?:[A-Z]\\w+ )?(?:\\d{4} )?(?:print )?(?:issue|edition) of (?:the )?|^the "));
    const QString value = words.simplified().remove(issue);
    return isNoOutlet(value) ? QString() : value;
}

/// What stands behind a statement and says nothing of the story: a day, a licence, where to read on.
bool isStatementRest(QString rest)
{
    static const QRegularExpression furniture(QStringLiteral(
        "\\b(?:on|in)?\\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|"
        "Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)\\s*\\d{0,2},?(?:\\s*\\d{4})?|\\d{4}\\b)|"
        "\\bon (?:its|their) (?:website|site|blog)\\b|\\b(?:under|with|as part of|as)\\b[^.]*|"
        "\\b(?:and|It|it)\\b[^.]*\\b(?:re-?published|reposted|reprinted|reproduced|shared|edited|adapted|translated|syndicated)\\b[^.]*|"
        "\\b(?:Read|See|Click|View|Visit|All rights reserved|Here is the link|Here’s|Follow)\\b.*|https?://\\S*"));
    rest.remove(furniture);
    return std::none_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetter(); });
}

/// In front of it stand a label and marks at most: "Disclaimer: ", "(".
bool isStatementFront(const QString &front)
{
    static const QRegularExpression label(QStringLiteral("^\\W*(?:[\\w’' ]{2,24}[:.—–]\\W*)?$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return label.match(front).hasMatch();
}

/// The source of a statement, which leaves the page where the line says nothing else.
Finding statement(const RuleInput &input, qsizetype index, const QRegularExpressionMatch &match, const QString &outlet)
{
    const QString &line = input.line(index).text;
    Finding result = finding(ProvenanceField::Source, {outlet}, match.captured(0), 0.9, index);
    if (isStatementFront(line.left(match.capturedStart())) && isStatementRest(line.mid(match.capturedEnd())))
        result.length = line.size();
    return result;
}

/// This article originally appeared on The Columbus Dispatch: Bridge over the Tern reopens; empty for a sentence and an address.
QString titleBehind(const QString &rest)
{
    static const QRegularExpression expression(QStringLiteral("^\\s*:\\s*([“\"‘'\\p{Lu}\\d].{3,199})$"));
    const QString title = expression.match(rest).captured(1).simplified();
    const bool told = title.endsWith(QLatin1Char('.')) || title.contains(QLatin1String("://"));
    return told ? QString() : title;
}

/// This article was originally published in …; … is republished from …. "The report was published on Thursday" is told of another.
bool readPublished(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression expression(QStringLiteral(
        "\\b([Tt]his|[Tt]he) (?:article|story|post|piece|essay|report|column|interview)( first| originally)? (?:was |is |has been )?(first |originally |previously )?"
        "(published|appeared|republished|reprinted|syndicated)( originally| first)? (?:in|on|by|from|at|with permission from)(?: the website of)? ((?:[A-Z]|the [A-Z])[^.,;:()]{1,60}?)"
        "(?=\\s*(?:[.,;:()]|$|\\bon\\b|\\bunder\\b|\\band\\b|\\bwith\\b|\\bas\\b|\\bin\\b (?:January|February|March|April|May|June|July|August|September|October|November|December|\\d)|\\bat\\b))"));
    const QString &line = input.line(index).text;
    const auto match = expression.match(line);
    const QString outlet = match.hasMatch() ? namedOutlet(match.captured(6)) : QString();
    if (outlet.isEmpty())
        return false;
    const QString when = match.captured(2) + match.captured(3) + match.captured(5);
    const bool again = match.captured(4).startsWith(QLatin1String("re")) || match.captured(4) == QLatin1String("syndicated");
    const bool known = isWesternOutlet(input.outlets, outlet);
    if (when.isEmpty() && !again && !known)
        return false;
    const Finding found = statement(input, index, match, outlet);
    const bool ofAnother = match.captured(1).endsWith(QLatin1Char('e'));
    const bool sure = known && (again || when.contains(QLatin1String("originally"))) && found.length > 0;
    const QString title = titleBehind(line.mid(match.capturedEnd()));
    const bool titled = match.captured(4) == QLatin1String("appeared") && when.contains(QLatin1String("originally"))
                        && !title.isEmpty() && isStatementFront(line.left(match.capturedStart()));
    if (ofAnother && !sure && !titled)
        return false;
    findings.append(found);
    if (titled) {
        findings.last().length = line.size();
        findings.append(finding(ProvenanceField::OriginalTitle, {title}, line, 0.9, index));
        findings.last().length = line.size();
    }
    return true;
}

/// Originally published in …; Source: …; This report by … was first published.
void readOrigin(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression loose(QStringLiteral(
        "^\\s*[(\\[]?(?:Originally published|First published|Republished|Reprinted) (?:in|on|by|at|from|with permission from) ((?:[A-Z]|the [A-Z])[^.,;:()]{1,60}?)(?=\\s*(?:[.,;:()\\]]|$|\\bon\\b|\\bin\\b \\d))"));
    static const QRegularExpression source(QStringLiteral(
        "^\\s*[(\\[]?(?:Source|SOURCE|Via|Quelle|Fuente|Fonte) ?:\\s*((?:[A-Z]|dpa\\b|epd\\b|sid\\b|afp\\b|apa\\b|kna\\b)[^.;:()]{0,50}?)[)\\]]?\\s*$"));
    static const QRegularExpression report(
        QStringLiteral("\\b[Tt]his report by ([A-Z][^.,;:()]{1,60}?) was first published\\b"));
    // First published in Great Britain in 2019: of a book.
    static const QRegularExpression year(QStringLiteral("^\\s*in \\d{4}"));
    const auto take = [&](const QRegularExpression &expression) {
        const QString &line = input.line(index).text;
        const auto match = expression.match(line);
        const QString outlet = match.hasMatch() ? namedOutlet(match.captured(1)) : QString();
        const bool book = line.mid(match.capturedEnd()).contains(year) && !isWesternOutlet(input.outlets, outlet);
        if (!outlet.isEmpty() && !book)
            findings.append(statement(input, index, match, outlet));
    };
    if (!readPublished(input, index, findings))
        take(loose);
    take(source);
    take(report);
}

/// A version of this article appears in print …, with the headline: …; … first appeared in … under the title “…”.
void readOriginalTitle(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression print(QStringLiteral("\\bappear(?:s|ed) in print\\b"));
    static const QRegularExpression headline(QStringLiteral(
        "\\b(?:with the headline|under the headline|headlined):?\\s*[“\"]?([^”\"]{4,200}?)[”\"]?(?:\\s*\\.)?\\s*(?:$|Order Reprints.*$|\\|.*$)"));
    static const QRegularExpression title(
        QStringLiteral("^\\s*[(\\[]?(?:Original (?:title|headline)):\\s*[“\"]?(.{4,200}?)[”\"]?[)\\]]?\\s*$"));
    static const QRegularExpression under(QStringLiteral(
        "\\b(?:[Ff]irst|[Oo]riginally|[Pp]reviously) (?:published|appeared)\\b.{0,80}?\\b(?:under the (?:title|headline)|as)\\s+[“\"]([^”\"]{2,200})[”\"]"));
    const QString &line = input.line(index).text;
    for (const QRegularExpression *form : {&headline, &title, &under}) {
        const auto match = form->match(line);
        if (!match.hasMatch() || (form == &headline && !print.match(line).hasMatch()))
            continue;
        findings.append(
            finding(ProvenanceField::OriginalTitle, {match.captured(1).simplified()}, match.captured(0), 0.9, index));
        findings.last().length = line.size();
    }
}

/// Tom Hargrave wrote this story for VOA Learning English. Ida Marsh was the editor.
void readWhoWrote(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression wrote(QStringLiteral(
        "(?:^|[.;(]\\s*)([A-Z][^.;()]{3,60}?) (?:wrote|reported|adapted) this (?:story|report|article|lesson)(?: for ([A-Z][^.;()]{2,40}?))?\\s*[.;)]"));
    static const QRegularExpression wasEditor(QStringLiteral("(?:^|[.;(]\\s*)([A-Z][^.;()]{3,60}?) was the editor\\b"));
    const QString &line = input.line(index).text;
    if (const auto match = wrote.match(line); match.hasMatch()) {
        People found = people(input.outlets, match.captured(1));
        found.outlet = match.captured(2);
        const bool more = saysMore(line.left(match.capturedStart(1))) || saysMore(line.mid(match.capturedEnd(0)));
        if (found.complete)
            addPeople(found, match.captured(0), 0.85, index, more ? 0 : line.size(), findings);
    }
    if (const auto match = wasEditor.match(line); match.hasMatch()) {
        const People found = people(input.outlets, match.captured(1));
        if (found.complete && !found.names.isEmpty())
            findings.append(finding(ProvenanceField::Editor, found.names, match.captured(0), 0.85, index));
    }
}

}

void readStatement(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "statement of origin");
    static constexpr TextPieces telling{u"ublished",     u"ppeared",     u"rinted",    u"yndicated",  u"ource:",
                                        u"OURCE:",       u"ource :",     u"uelle:",    u"uente:",     u"onte:",
                                        u"Via:",         u"riginal",     u"eadline",   u"this story", u"this report",
                                        u"this article", u"this lesson", u"the editor"};
    constexpr qsizetype longest = 600;
    const QString &text = input.line(index).text;
    if (text.size() > longest || !telling.in(text))
        return;
    readOrigin(input, index, findings);
    readOriginalTitle(input, index, findings);
    readWhoWrote(input, index, findings);
}

}
