#include "westerncredits.h"

#include "outletnames.h"
#include "westernpeople.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr double sureContributors = 0.8;

/// Photography by …; With files from …; Pictures: …: who is named for something else than writing.
void readContributors(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "contributors");
    static const QRegularExpression expression(QStringLiteral(
        "(?:^|[(;.|·–—-]\\s*|\\s)((?:With )?[Aa]dditional reporting|With assistance|With reporting|With files|Photographs?|Photography|Photos|Reviewed|Digital production|Pictures|"
        "Videos?|Video editing|Graphics?|Illustrations?|Illustrated|Produced|Production|Research|Translated|Translation|Fact[- ]check(?:ed|ing)?|"
        "Designed|Design|Audio|Data analysis)"
        "(?: (?:by|from):?|:)\\s+([^;()|·]{4,160}?)(?=\\s*(?:[;)|·]|$|\\.\\s*$|\\.\\s+[A-Z][\\w -]{2,30} (?:by|from)\\b|(?:Writing|Editing|Edited)\\b))"));
    static const QRegularExpression editor(QStringLiteral(
        "^[\\s(\\[]*(?:(?:Web|Online|Copy|Digital|Desk) )?(?:[Ee]ditors?|Editing):\\s*([^;():]{3,80}?)[)\\]]?\\s*$"));
    static const QRegularExpression oneWord(QStringLiteral("^[a-z]{3,20}$"));
    const TextLine &line = input.line(index);
    constexpr qsizetype longest = 500;
    static constexpr TextPieces telling{u"eporting", u"ssistance", u"files",   u"hoto",    u"ictures", u"ideo",
                                        u"raphic",   u"llustrat",  u"roduc",   u"esearch", u"ranslat", u"heck",
                                        u"esign",    u"udio",      u"nalysis", u"eviewed", u"ditor",   u"diting"};
    if (line.text.size() > longest || !telling.in(line.text))
        return;
    for (auto matches = expression.globalMatch(line.text); matches.hasNext();) {
        const auto match = matches.next();
        const People found = people(input.outlets, match.captured(2));
        if (!found.complete || found.names.isEmpty())
            continue;
        const bool from = match.captured(1) == QLatin1String("With files");
        findings.append(finding(ProvenanceField::Contributor, found.names, match.captured(0), 0.8, index));
        findings.last().role = from ? QStringLiteral("With files from") : match.captured(1).trimmed();
        if (match.capturedStart() <= 2)
            findings.last().length = line.text.size();
    }
    if (const auto match = editor.match(line.text); match.hasMatch()) {
        const People found = people(input.outlets, match.captured(1));
        const QString name = match.captured(1).trimmed();
        const QStringList names = oneWord.match(name).hasMatch() ? QStringList(name) : found.names;
        if (names.isEmpty() || (!found.complete && names != QStringList(name)))
            return;
        findings.append(finding(ProvenanceField::Editor, names, match.captured(0), 0.9, index));
        findings.last().length = line.text.size();
    }
}

/// Reporting by …; Editing by …; Edited by …, at the end.
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

// Where more than what was read of it stands in the line, all of it stays: the story may go on in the same paragraph.
bool isCreditsAlone(QString line, qsizetype index, const QList<Finding> &findings)
{
    static const QRegularExpression noise(QStringLiteral(
        "Our Standards:.*$|,?\\s*opens new tab|\\b(?:Read the (?:original|full)[^.]*|All rights reserved)\\.?"));
    for (const Finding &found : findings)
        if (found.line == index)
            line.remove(found.words);
    constexpr qsizetype mostBeside = 10; // characters
    return line.remove(noise).simplified().size() <= mostBeside;
}

void readTrailer(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "trailer");
    static const QRegularExpression reporting(QStringLiteral(
        "(?:^|[(;.]\\s*)(?:Reporting|Report|Written|Words) by:? ([^;()|·]{4,160}?)(?=\\s*(?:[;)|·]|$|\\.\\s*$|\\.\\s+[A-Z][\\w ]{2,30} by\\b|(?:Writing|Editing|Edited|Additional)\\b|Our Standards\\b|,\\s*opens new tab))"));
    static const QRegularExpression writing(
        QStringLiteral("(?:^|[(;.]\\s*|\\s)Writing by:? ([^;()]{4,100}?)(?=\\s*(?:[;)]|$|\\.\\s*$|Editing\\b))"));
    static const QRegularExpression editing(QStringLiteral(
        "(?:^|[(;.]\\s*|\\s)(?:Editing|Edited|Edit) by:? ([^;()|·]{4,100}?)(?=\\s*(?:[;)|·]|$|\\.\\s*$|\\.\\s+[A-Z][\\w ]{2,30} by\\b|Our Standards\\b|,\\s*opens new tab))"));
    static const QRegularExpression contributors(
        QStringLiteral("^\\s*(?:Contributors?|Authors?|Writers?):\\s*([^;()]{4,120})$"));
    static const QRegularExpression mark(QStringLiteral("^\\s*[–—-]{1,2}\\s*([A-Z][\\w .&'-]{1,40}?)\\s*$"));
    const TextLine &line = input.line(index);
    static constexpr TextPieces telling{u"eport by", u"eporting by", u"ritten by", u"ords by",    u"riting by", u"diting by",
                                        u"dited by", u"dit by",      u" by:",      u"ontributor", u"uthor",     u"riter"};
    static const QRegularExpression dashed(QStringLiteral("^\\s*[–—-]"));
    if (line.text.size() > 500 || (!telling.in(line.text) && !dashed.match(line.text).hasMatch()))
        return;
    if (const auto match = mark.match(line.text); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(1))) {
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.7, index));
        findings.last().length = line.text.size();
    }
    qsizetype first = -1; // the finding that begins the line
    const auto take = [&](const QRegularExpression &expression, ProvenanceField field, double confidence) {
        const auto match = expression.match(line.text);
        if (!match.hasMatch())
            return;
        const People found = people(input.outlets, match.captured(1));
        if (!found.complete || found.names.isEmpty())
            return;
        const QString front = line.text.left(match.capturedStart()).trimmed();
        if (front.size() <= 1 && first < 0)
            first = findings.size();
        findings.append(finding(field, found.names, match.captured(0), confidence, index));
    };
    take(reporting, ProvenanceField::Byline, 0.85);
    take(writing, ProvenanceField::Byline, 0.8);
    take(editing, ProvenanceField::Editor, 0.9);
    take(contributors, ProvenanceField::Byline, sureContributors);
    if (first >= 0 && isCreditsAlone(line.text, index, findings))
        findings[first].length = line.text.size();
}

/// Associated Press writers … in Oslo and … contributed to this report. … contributed reporting from Washington.
void readContributed(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "who contributed");
    static const QRegularExpression expression(QStringLiteral(
        "^\\W*(?:[A-Z][\\w. ]{1,30}? (?:writers?|reporters?|journalists?|correspondents?|Writers?|Reporters?|Correspondents?) )?([A-Z][^;:()]{4,160}?) (?:also )?"
        "(contributed(?: reporting)?(?: to this (?:report|story|article|piece))?)(?: from [A-Z][\\w ,.'’-]{1,40})?\\W*$"));
    const TextLine &line = input.line(index);
    constexpr qsizetype longest = 300;
    if (line.text.size() > longest || !line.text.contains(QLatin1String(" contributed")))
        return;
    const auto match = expression.match(line.text.simplified());
    const People found = match.hasMatch() ? people(input.outlets, match.captured(1)) : People();
    if (!found.complete || found.names.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Contributor, found.names, line.text.simplified(), 0.8, index));
    findings.last().role = match.captured(2);
    findings.last().length = line.text.size();
}

/// To contact the reporter on this story: … in New York at …@…: the addresses stay.
void readContacts(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "whom to contact");
    static const QRegularExpression expression(
        QStringLiteral("^\\s*To contact the (reporter|author|editor)s?\\b[^:]{0,60}:\\s*(\\S.{3,200})$"));
    static const QRegularExpression mail(QStringLiteral("\\s+at\\s+\\S+@[^\\s,;]+|\\s*\\S+@[^\\s,;]+"));
    const auto match = expression.match(input.line(index).text);
    const People found = match.hasMatch() ? people(input.outlets, match.captured(2).remove(mail)) : People();
    if (!found.complete || found.names.isEmpty())
        return;
    const bool editors = match.captured(1) == QLatin1String("editor");
    findings.append(
        finding(editors ? ProvenanceField::Editor : ProvenanceField::Byline, found.names, match.captured(0), 0.8, index));
}

/// …does not reach the second floor. – Bernama
void readClosingAgency(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "agency behind the last sentence");
    static const QRegularExpression expression(QStringLiteral("[.!?”\"]\\s+[–—-]{1,2}\\s*([A-Z][\\w .&'-]{1,40}?)\\s*$"));
    // …who wished to see it done. REUTERS
    static const QRegularExpression capitals(QStringLiteral("[.!?”\"]\\s+([A-Z]{2,10})\\s*$"));
    const QString tail = input.line(index).text.right(120);
    for (const QRegularExpression *form : {&expression, &capitals})
        if (const auto match = form->match(tail); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(1)))
            findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0).mid(1), 0.7, index));
}

/// This article was originally published in …; … is republished from …; … with the headline: ….
void readStatement(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "statement of origin");
    static const QRegularExpression published(QStringLiteral(
        "\\b(?:[Tt]his|[Tt]he) (?:article|story|post|piece|essay|report|column|interview)(?: first| originally)? (?:was |is |has been )?(?:first |originally |previously )?"
        "(?:published|appeared|republished|reprinted|syndicated)(?: originally| first)? (?:in|on|by|from|at|with permission from)(?: the website of)? ((?:[A-Z]|the [A-Z])[^.,;:()]{1,60}?)"
        "(?=\\s*(?:[.,;:()]|$|\\bon\\b|\\bunder\\b|\\band\\b|\\bwith\\b|\\bas\\b|\\bin\\b (?:January|February|March|April|May|June|July|August|September|October|November|December|\\d)|\\bat\\b))"));
    static const QRegularExpression loose(QStringLiteral(
        "^\\s*[(\\[]?(?:Originally published|First published|Republished|Reprinted) (?:in|on|by|at|from|with permission from) ((?:[A-Z]|the [A-Z])[^.,;:()]{1,60}?)(?=\\s*(?:[.,;:()\\]]|$|\\bon\\b))"));
    static const QRegularExpression source(QStringLiteral(
        "^\\s*[(\\[]?(?:Source|SOURCE|Via|Quelle|Fuente|Fonte) ?:\\s*((?:[A-Z]|dpa\\b|epd\\b|sid\\b|afp\\b|apa\\b|kna\\b)[^.;:()]{0,50}?)[)\\]]?\\s*$"));
    static const QRegularExpression headline(QStringLiteral(
        "\\b(?:with the headline|under the headline|headlined):?\\s*[“\"]?([^”\"]{4,200}?)[”\"]?(?:\\s*\\.)?\\s*(?:$|Order Reprints.*$|\\|.*$)"));
    static const QRegularExpression title(
        QStringLiteral("^\\s*[(\\[]?(?:Original (?:title|headline)):\\s*[“\"]?(.{4,200}?)[”\"]?[)\\]]?\\s*$"));
    const TextLine &line = input.line(index);
    static constexpr TextPieces telling{u"ublished",     u"ppeared",     u"rinted",    u"yndicated",  u"ource:",
                                        u"OURCE:",       u"ource :",     u"uelle:",    u"uente:",     u"onte:",
                                        u"Via:",         u"riginal",     u"eadline",   u"this story", u"this report",
                                        u"this article", u"this lesson", u"the editor"};
    if (line.text.size() > 600 || !telling.in(line.text))
        return;
    const auto take = [&](const QRegularExpression &expression, ProvenanceField field, double confidence) {
        const auto match = expression.match(line.text);
        if (!match.hasMatch())
            return false;
        static const QRegularExpression language(QStringLiteral(
            "^(?:English|Spanish|French|German|Italian|Portuguese|Chinese|Japanese|Russian|Arabic|Korean|Hindi)\\b"));
        static const QRegularExpression inIssue(
            QStringLiteral("^(?:the )?(?:[A-Z]\\w+ )?(?:\\d{4} )?(?:print )?(?:issue|edition) of (?:the )?"));
        QString value = match.captured(1).simplified().remove(inIssue);
        // Of a chart: Reuters/Ipsos poll of 1,000 adults.
        static const QRegularExpression figures(
            QStringLiteral("\\b(?:poll|survey|data|estimates?|census|analysis|calculations?)\\b|\\d,\\d"));
        if (field == ProvenanceField::Source && (language.match(value).hasMatch() || figures.match(value).hasMatch()))
            return false;
        if (value.startsWith(QLatin1String("the ")))
            value.remove(0, 4);
        Finding result = finding(field, {value}, match.captured(0), confidence, index);
        // A sentence by itself leaves the page, one that says more stays.
        const bool alone =
            match.capturedLength(0) + 25 >= line.text.trimmed().size() && !saysMore(line.text.mid(match.capturedEnd(0)));
        if (field == ProvenanceField::OriginalTitle || alone)
            result.length = line.text.size();
        findings.append(result);
        return true;
    };
    if (!take(published, ProvenanceField::Source, 0.9))
        take(loose, ProvenanceField::Source, 0.9);
    take(source, ProvenanceField::Source, 0.9);
    static const QRegularExpression report(
        QStringLiteral("\\b[Tt]his report by ([A-Z][^.,;:()]{1,60}?) was first published\\b"));
    take(report, ProvenanceField::Source, 0.9);
    if (line.text.contains(QLatin1String("appears in print")) || line.text.contains(QLatin1String("appeared in print")))
        take(headline, ProvenanceField::OriginalTitle, 0.9);
    take(title, ProvenanceField::OriginalTitle, 0.9);
    // This essay first appeared in … under the title “…”; Originally published in Spanish as “…”.
    static const QRegularExpression under(QStringLiteral(
        "\\b(?:[Ff]irst|[Oo]riginally|[Pp]reviously) (?:published|appeared)\\b.{0,80}?\\b(?:under the (?:title|headline)|as)\\s+[“\"]([^”\"]{2,200})[”\"]"));
    take(under, ProvenanceField::OriginalTitle, 0.9);
    // Tom Hargrave wrote this story for VOA Learning English. Ida Marsh was the editor.
    static const QRegularExpression wrote(QStringLiteral(
        "(?:^|[.;(]\\s*)([A-Z][^.;()]{3,60}?) (?:wrote|reported|adapted) this (?:story|report|article|lesson)(?: for ([A-Z][^.;()]{2,40}?))?\\s*[.;)]"));
    static const QRegularExpression wasEditor(QStringLiteral("(?:^|[.;(]\\s*)([A-Z][^.;()]{3,60}?) was the editor\\b"));
    if (const auto match = wrote.match(line.text); match.hasMatch()) {
        People found = people(input.outlets, match.captured(1));
        found.outlet = match.captured(2);
        if (found.complete)
            addPeople(found, match.captured(0), 0.85, index,
                      saysMore(line.text.mid(match.capturedEnd(0))) ? 0 : line.text.size(), findings);
    }
    if (const auto match = wasEditor.match(line.text); match.hasMatch()) {
        const People found = people(input.outlets, match.captured(1));
        if (found.complete && !found.names.isEmpty())
            findings.append(finding(ProvenanceField::Editor, found.names, match.captured(0), 0.85, index));
    }
}

}

void readWesternCredits(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    readContributors(input, index, findings);
    if (input.body.isTail(index) || input.body.isHead(index)) {
        readTrailer(input, index, findings);
        readContributed(input, index, findings);
        readContacts(input, index, findings);
    }
    if (input.closing.contains(index))
        readClosingAgency(input, index, findings);
    readStatement(input, index, findings);
}

void weighContributors(QList<Finding> &findings, qsizetype first)
{
    static const QRegularExpression alone(QStringLiteral("^(?:With|(?:With )?[Aa]dditional|contributed)"));
    constexpr qsizetype near = 3;
    const auto isNear = [&](const Finding &finding) {
        return std::any_of(findings.cbegin() + first, findings.cend(), [&](const Finding &other) {
            const bool people = other.field == ProvenanceField::Byline || other.field == ProvenanceField::Editor
                                || (other.field == ProvenanceField::Contributor && other.line != finding.line);
            return people && other.line >= 0 && std::abs(other.line - finding.line) <= near;
        });
    };
    const bool signed_ = std::any_of(findings.cbegin() + first, findings.cend(), [](const Finding &finding) {
        return finding.field == ProvenanceField::Byline && finding.confidence > sureContributors;
    });
    for (qsizetype i = first; i < findings.size(); ++i) {
        Finding &finding = findings[i];
        if (finding.field == ProvenanceField::Byline && signed_ && finding.words.startsWith(QLatin1String("Contributor"))) {
            finding.field = ProvenanceField::Contributor;
            finding.role = QStringLiteral("Contributors");
        } else if (finding.field == ProvenanceField::Contributor && !alone.match(finding.role).hasMatch()
                   && !isNear(finding)) {
            finding.confidence = 0;
            finding.length = 0;
        }
    }
}

}
