#include "outletnames.h"
#include "personnames.h"
#include "provenancerules.h"
#include "writtendate.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr double sureContributors = 0.8;

/// What may stand behind the names: addresses, dates, what they are, buttons.
QString upToNoise(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral(
        "\\s*(?:[|•·–—]|\\s-\\s|@\\w|\\bFollow\\b|\\bUpdated\\b|\\bPublished\\b|\\bPosted\\b|\\d|[\\w.+-]+@[\\w-]+\\.\\w|"
        "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?\\s+\\d"
        "|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|[（(])"));
    const auto match = noise.match(text);
    static const QRegularExpression on(QStringLiteral("\\s+on$"));
    return (match.hasMatch() ? text.left(match.capturedStart()) : text).trimmed().remove(on);
}

bool isRole(const QString &text)
{
    static const QRegularExpression role(
        QStringLiteral(
            "^(?:(?:[\\w'’-]+\\s+){0,4}(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|bureau|chief|analysts?|producers?|staff|"
            "photographers?|desk|fellow|team)|special to .*|for .*|contributing .*|in [A-Z].*|M\\.?D\\.?|Ph\\.?D\\.?|Jr\\.?|Sr\\.?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return role.match(text).hasMatch();
}

/// ABC Great Southern, behind a name that is not in capitals.
bool isStation(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral("^(?:ABC|BBC|CBC|NBC|CBS|NPR|CNN|ITV|RTÉ|RTE|SBS|RNZ|PBS|KUOW|WBUR|WNYC)(?: [A-Z][a-z]+){0,3}$"));
    return expression.match(text).hasMatch();
}

struct People {
    QStringList names;
    QString outlet;
    bool complete = false; ///< nothing but names, roles and outlets
};

/// "Dana A. Ford, James Corey, and Tom Watkins, CNN".
People people(const Outlets &outlets, const QString &text)
{
    static const QRegularExpression joints(
        QStringLiteral("\\s*[,;&]\\s*(?:and\\s+)?|\\s+(?:and|et|und|y|with)\\s+|\\s*/\\s*"));
    static const QRegularExpression place(QStringLiteral("\\s+in\\s+[A-Z][\\w .'-]*$"));
    People result;
    result.complete = true;
    for (QString part : text.split(joints, Qt::SkipEmptyParts)) {
        part = part.simplified();
        const QString whole = part;
        part.remove(place);
        while (part.endsWith(QLatin1Char('.')) && part.size() > 1 && part.at(part.size() - 2).isLower())
            part.chop(1);
        static const QRegularExpression writingFor(QStringLiteral("\\s+(?:for|of)\\s+(.+)$"));
        static const QRegularExpression staff(QStringLiteral("\\s+(?:Staff|staff)$"));
        if (const auto match = writingFor.match(part); match.hasMatch() && isWesternOutlet(outlets, match.captured(1))) {
            result.outlet = match.captured(1);
            part.truncate(match.capturedStart());
        } else if (const QString outlet = outlets.latinNameAtEnd(part); !outlet.isEmpty()) {
            result.outlet = outlet;
            part.chop(outlet.size() + 1);
        } else if (isKnownOutlet(outlets, QString(part).remove(staff))) {
            part.remove(staff);
        }
        if (part.isEmpty() || isRole(part))
            continue;
        if (!result.names.isEmpty() && isStation(part)) {
            result.outlet = part;
            continue;
        }
        if (isKnownOutlet(outlets, part) || (!result.names.isEmpty() && isWesternOutlet(outlets, part)))
            result.outlet = part;
        else if (isWesternName(part) && result.names.size() < 12)
            result.names.append(part);
        else
            result.complete = false;
    }
    return result;
}

void addPeople(const People &found, const QString &words, double confidence, qsizetype line, qsizetype length,
               QList<Finding> &findings)
{
    Finding byline = finding(ProvenanceField::Byline, found.names, words, confidence, line);
    byline.length = length;
    if (!found.names.isEmpty())
        findings.append(byline);
    Finding source = finding(ProvenanceField::Source, {found.outlet}, words, 0.7, line);
    source.length = length;
    if (!found.outlet.isEmpty())
        findings.append(source);
}

/// What a byline writes for, where it stands beside it: "| China Daily |", or on the next line "Business reporter, BBC News".
void readOutletBeside(const RuleInput &input, qsizetype index, const QString &rest, QList<Finding> &findings)
{
    static const QRegularExpression cells(QStringLiteral("\\s*[|·•]\\s*"));
    const QStringList beside = rest.split(cells, Qt::SkipEmptyParts);
    for (const QString &cell : beside)
        if (isKnownOutlet(input.outlets, cell.trimmed()))
            return findings.append(finding(ProvenanceField::Source, {cell.trimmed()}, input.line(index).text, 0.7, index));
    constexpr qsizetype longestPost = 80;
    if (index + 1 >= input.body.lines.size() || input.line(index + 1).text.size() > longestPost)
        return;
    const QString next = input.line(index + 1).text.simplified();
    const QString outlet = next.section(QLatin1Char(','), -1).trimmed();
    if (!isKnownOutlet(input.outlets, outlet)
        || (next != outlet && !isRole(next.section(QLatin1Char(','), 0, -2).trimmed())))
        return;
    findings.append(finding(ProvenanceField::Source, {outlet}, next, 0.7, index + 1));
    findings.last().length = input.line(index + 1).text.size();
}

/// Source: Xinhua| 2021-02-09 18:21:13|Editor: huaxia
void readSourceCells(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "cells of a head line");
    static const QRegularExpression source(QStringLiteral("^Source:\\s*([A-Z][^|:]{1,40})$"));
    static const QRegularExpression editor(QStringLiteral("^(?:Editor|Edited by):\\s*([A-Za-z][A-Za-z .'-]{2,40})$"));
    const QString &text = input.line(index).text;
    const QStringList cells = text.size() <= 160 ? text.split(QLatin1Char('|')) : QStringList();
    if (cells.size() < 2 || !source.match(cells.first().trimmed()).hasMatch())
        return;
    const auto add = [&](ProvenanceField field, const QString &value) {
        findings.append(finding(field, {value}, text, 0.9, index));
        findings.last().length = text.size();
    };
    add(ProvenanceField::Source, source.match(cells.first().trimmed()).captured(1));
    for (const QString &cell : cells.mid(1)) {
        if (const auto match = editor.match(cell.trimmed()); match.hasMatch())
            add(ProvenanceField::Editor, match.captured(1));
        else if (const QString date = writtenDate(cell); !date.isEmpty())
            add(ProvenanceField::Published, date);
    }
}

/// Rangga Wiratama (The Jakarta Post); "Author of the article:" with the name on the next line.
void readNameAndMark(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "name beside a mark");
    static const QRegularExpression bracketed(QStringLiteral("^\\s*([A-Z][^()]{3,60}?)\\s*\\(([A-Z][^()]{2,40})\\)\\s*$"));
    static const QRegularExpression announced(
        QStringLiteral("^\\s*(?:Author of the article|Author|Authors|Written by|By|BY|Reported by|Story by):?\\s*$"));
    const QString &text = input.line(index).text;
    if (const auto match = bracketed.match(text); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(2))) {
        People found = people(input.outlets, match.captured(1));
        found.outlet = match.captured(2);
        if (found.complete && !found.names.isEmpty())
            addPeople(found, text, 0.85, index, text.size(), findings);
    }
    if (announced.match(text).hasMatch() && index + 1 < input.body.lines.size()) {
        const QString next = input.line(index + 1).text.trimmed();
        const People found = people(input.outlets, upToNoise(next));
        if (next.size() > 80 || !found.complete || found.names.isEmpty())
            return;
        addPeople(found, next, 0.9, index + 1, input.line(index + 1).text.size(), findings);
        addPeople({found.names, {}, true}, text, 0.89, index, text.size(), findings);
    }
}

/// A line that is a byline and nothing else: By Anna Brandt and Tom Vale, BBC News.
void readByline(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "byline");
    static const QRegularExpression expression(QStringLiteral(
        "^[\\s–—-]*(?:By|BY|by|Written by|WRITTEN BY|Words by|Story by|Words|Text|Reporting|Par|Von|Por)[:\\s]\\s*(\\S.*)$"));
    const TextLine &line = input.line(index);
    if (line.text.size() > 220)
        return;
    const auto match = expression.match(line.text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression phrase(QStringLiteral(
        "^(?:Royal Appointment|Popular Demand|Land|Air|Sea|Special Arrangement|Royal Assent|Invitation Only)\\b"));
    if (phrase.match(match.captured(1)).hasMatch())
        return;
    const QString names = upToNoise(match.captured(1));
    const People found = people(input.outlets, names);
    // A date or a button may stand behind the names; a sentence is text, and then the line stays.
    constexpr qsizetype longestRest = 80;
    const QString rest = match.captured(1).mid(names.size()).trimmed();
    const bool text = rest.size() > longestRest || rest.endsWith(QLatin1Char('.')) || rest.contains(QLatin1String(". "));
    if (!found.complete)
        return;
    addPeople(found, line.text, 0.92, index, text ? 0 : line.text.size(), findings);
    if (!found.names.isEmpty() && found.outlet.isEmpty())
        readOutletBeside(input, index, rest, findings);
}

/// Nadia Rousselle · CBC News · Posted: Mar 05, 2023.
void readNameCells(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "name and outlet");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*([A-Z][^|·•]{3,60}?)\\s+[|·•]\\s+([^|·•]{2,40}?)\\s+[|·•]\\s+(?:Posted|Published|Updated|Last Updated|\\d)"));
    const QString &text = input.line(index).text;
    const auto match = text.size() <= 220 ? expression.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch() || !isKnownOutlet(input.outlets, match.captured(2)))
        return;
    People found = people(input.outlets, match.captured(1));
    found.outlet = match.captured(2);
    if (found.complete && !found.names.isEmpty())
        addPeople(found, text, 0.9, index, text.size(), findings);
}

/// LONDON, July 19 (AP) —, WASHINGTON (CNN) —, DALLAS —, (Reuters) -.
void readDateline(const RuleInput &input, qsizetype index, bool first, QList<Finding> &findings)
{
    const RuleName rule(findings, "dateline");
    static const QRegularExpression agency(QStringLiteral(
        "^\\s*((?:([A-Z][A-Z.'’ /-]{1,30}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})((?: \\[[A-Z][a-z ]+\\])?(?:, [A-Z][A-Za-z. ]{1,20}){0,2})(?:,? (?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?))?\\s*|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2} )?"
        "\\(([A-Z][A-Za-z .&/-]{1,30}|dpa|epd|kna|sid|afp)\\))\\s*(?:[–—-]{1,2}|[:|]|(?=[A-Z“\"]))"));
    static const QRegularExpression place(QStringLiteral(
        "^\\s*([A-Z][A-Z.'’ -]{2,30}(?:, (?:[A-Z][a-z]{1,5}\\.|[A-Z]\\.[A-Z]\\.|[A-Z][a-z]+|[A-Z]{2}))?(?:,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2})?\\s*(?:—|–|--))\\s+[A-Z“\"‘'$\\d]"));
    const QString text = input.line(index).text.left(200);
    if (const auto match = agency.match(text); match.hasMatch()) {
        const QString name = match.captured(4).trimmed();
        if (!isWesternOutlet(input.outlets, name))
            return;
        const QString place = match.captured(2);
        static const QRegularExpression day(
            QStringLiteral("^\\s*(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2} \\("));
        if (!place.isEmpty() || day.match(text).hasMatch())
            findings.append(
                finding(ProvenanceField::Dateline, {match.captured(1).trimmed()}, match.captured(0), 0.9, index));
        findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), 0.8, index));
        return;
    }
    // A place alone: an acronym looks the same, unless it is explained by "the … that" behind the dash.
    static const QRegularExpression acronym(QStringLiteral("^(?:[A-Z]\\.){2,}\\s|^[A-Z]{2,3}\\s"));
    if (const auto match = place.match(text);
        first && match.hasMatch() && !acronym.match(match.captured(1)).hasMatch()
        && !isKnownOutlet(input.outlets, match.captured(1).section(QLatin1Char(' '), 0, 0)))
        findings.append(finding(ProvenanceField::Dateline, {match.captured(1).trimmed()}, match.captured(0), 0.7, index));
}

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
    static constexpr TextPieces telling{u"eporting", u"ssistance", u"files", u"hoto", u"ictures", u"ideo", u"raphic", u"llustrat", u"roduc",
                                        u"esearch", u"ranslat", u"heck", u"esign", u"udio", u"nalysis", u"eviewed", u"ditor",
                                        u"diting"};
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

/// Who is named alone, away from all who wrote or edited, may be the subject as well; and who contributes beside a byline did not
/// write it.
void weighContributors(QList<Finding> &findings, qsizetype first)
{
    static const QRegularExpression alone(QStringLiteral("^(?:With|(?:With )?[Aa]dditional)"));
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

/// Reporting by …; Editing by …; Edited by …, at the end.
void readTrailer(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "trailer");
    static const QRegularExpression reporting(QStringLiteral(
        "(?:^|[(;.]\\s*)(?:Reporting|Report|Written|Words) by:? ([^;()|·]{4,160}?)(?=\\s*(?:[;)|·]|$|\\.\\s*$|\\.\\s+[A-Z][\\w ]{2,30} by\\b|(?:Writing|Editing|Edited|Additional)\\b))"));
    static const QRegularExpression writing(
        QStringLiteral("(?:^|[(;.]\\s*|\\s)Writing by:? ([^;()]{4,100}?)(?=\\s*(?:[;)]|$|\\.\\s*$|Editing\\b))"));
    static const QRegularExpression editing(QStringLiteral(
        "(?:^|[(;.]\\s*|\\s)(?:Editing|Edited|Edit) by:? ([^;()|·]{4,100}?)(?=\\s*(?:[;)|·]|$|\\.\\s*$|\\.\\s+[A-Z][\\w ]{2,30} by\\b))"));
    static const QRegularExpression contributors(
        QStringLiteral("^\\s*(?:Contributors?|Authors?|Writers?):\\s*([^;()]{4,120})$"));
    static const QRegularExpression mark(QStringLiteral("^\\s*[–—-]{1,2}\\s*([A-Z][\\w .&'-]{1,40}?)\\s*$"));
    const TextLine &line = input.line(index);
    static constexpr TextPieces telling{u"eport by", u"eporting by", u"ritten by", u"ords by", u"riting by", u"diting by", u"dited by",
                                        u"dit by", u" by:", u"ontributor", u"uthor", u"riter"};
    static const QRegularExpression dashed(QStringLiteral("^\\s*[–—-]"));
    if (line.text.size() > 500 || (!telling.in(line.text) && !dashed.match(line.text).hasMatch()))
        return;
    if (const auto match = mark.match(line.text); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(1))) {
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.7, index));
        findings.last().length = line.text.size();
    }
    const auto take = [&](const QRegularExpression &expression, ProvenanceField field, double confidence) {
        const auto match = expression.match(line.text);
        if (!match.hasMatch())
            return;
        const People found = people(input.outlets, match.captured(1));
        if (!found.complete || found.names.isEmpty())
            return;
        Finding result = finding(field, found.names, match.captured(0), confidence, index);
        const QString trimmed = line.text.trimmed();
        const bool whole = match.capturedStart() <= line.text.indexOf(trimmed) + 1
                           || trimmed.startsWith(QLatin1String("(Reporting"))
                           || trimmed.startsWith(QLatin1String("Reporting"));
        if (whole)
            result.length = line.text.size();
        findings.append(result);
    };
    take(reporting, ProvenanceField::Byline, 0.85);
    take(writing, ProvenanceField::Byline, 0.8);
    take(editing, ProvenanceField::Editor, 0.9);
    take(contributors, ProvenanceField::Byline, sureContributors);
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
    static const QRegularExpression source(
        QStringLiteral("^\\s*[(\\[]?(?:Source|SOURCE|Via):\\s*([A-Z][^.;:()]{1,50}?)[)\\]]?\\s*$"));
    static const QRegularExpression headline(QStringLiteral(
        "\\b(?:with the headline|under the headline|headlined):?\\s*[“\"]?([^”\"]{4,200}?)[”\"]?(?:\\s*\\.)?\\s*(?:$|Order Reprints.*$|\\|.*$)"));
    static const QRegularExpression title(
        QStringLiteral("^\\s*[(\\[]?(?:Original (?:title|headline)):\\s*[“\"]?(.{4,200}?)[”\"]?[)\\]]?\\s*$"));
    const TextLine &line = input.line(index);
    static constexpr TextPieces telling{u"ublished", u"ppeared", u"rinted", u"yndicated", u"ource:", u"OURCE:", u"Via:", u"riginal",
                                        u"eadline", u"this story", u"this report", u"this article", u"this lesson", u"the editor"};
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
        if (field == ProvenanceField::Source && language.match(value).hasMatch())
            return false;
        if (value.startsWith(QLatin1String("the ")))
            value.remove(0, 4);
        Finding result = finding(field, {value}, match.captured(0), confidence, index);
        // A sentence by itself leaves the page, one that says more stays.
        const bool alone = match.capturedLength(0) + 25 >= line.text.trimmed().size();
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
            addPeople(found, match.captured(0), 0.85, index, line.text.size(), findings);
    }
    if (const auto match = wasEditor.match(line.text); match.hasMatch()) {
        const People found = people(input.outlets, match.captured(1));
        if (found.complete && !found.names.isEmpty())
            findings.append(finding(ProvenanceField::Editor, found.names, match.captured(0), 0.85, index));
    }
}

}

void findWestern(const RuleInput &input, QList<Finding> &findings)
{
    const qsizetype first = findings.size();
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        if (line.caption || line.comment || !line.latin || !(input.body.isHead(i) || input.body.isTail(i)))
            continue;
        // One of several is no article's own, but in a list of credits.
        static const QRegularExpression credit(QStringLiteral("^\\s*(?:Reporting|Words|Text|Story)(?: by)?:"));
        const bool listed = line.block && line.block->isElement(QLatin1String("li"));
        if (!listed || credit.match(line.text).hasMatch())
            readByline(input, i, findings);
        if (const qsizetype at = input.opening.indexOf(i); at >= 0 && !listed)
            readDateline(input, i, at < 3, findings);
        readNameCells(input, i, findings);
        readNameAndMark(input, i, findings);
        readSourceCells(input, i, findings);
        readContributors(input, i, findings);
        if (input.body.isTail(i) || input.body.isHead(i))
            readTrailer(input, i, findings);
        if (input.closing.contains(i))
            readClosingAgency(input, i, findings);
        readStatement(input, i, findings);
    }
    weighContributors(findings, first);
}

namespace {

/// An author's element in a comment below the article, in a list of others' articles or in a box about a person is not his.
bool isElsewhere(const HtmlNode &element)
{
    for (const HtmlNode *node = &element; node; node = node->parent())
        if (isMarked(*node, {"comment", "comments", "related", "recommend", "recommended", "sidebar", "avatar", "reply",
                             "bio", "teaser"}))
            return true;
    return false;
}

double authorMark(const HtmlNode &element)
{
    const QString property = element.attribute(QLatin1String("itemprop")).toLower();
    if (property.split(QLatin1Char(' ')).contains(QStringLiteral("author")))
        return 0.95;
    if (element.attribute(QLatin1String("rel")).toLower() == QLatin1String("author"))
        return 0.93;
    if (isMarked(element, {"byline", "auteur", "autor"}))
        return 0.91;
    return isMarked(element, {"author"}) ? 0.88 : 0;
}

const HtmlNode *named(const HtmlNode &element)
{
    for (const auto &child : element.children()) {
        if (!child->isElement())
            continue;
        if (child->attribute(QLatin1String("itemprop")) == QLatin1String("name"))
            return child.get();
        if (const HtmlNode *found = named(*child))
            return found;
    }
    return nullptr;
}

void collect(const Outlets &outlets, HtmlNode &node, QList<Finding> &findings)
{
    static const QRegularExpression by(
        QStringLiteral("^(?:By|BY|by|Par|par|Von|Por|Written by|Posted by|文/|作者[：:])\\s+"));
    if (const double confidence = node.isElement() ? authorMark(node) : 0; confidence > 0 && findings.size() < 50) {
        constexpr qsizetype longest = 400;
        const QString all = firstText(node, longest);
        const HtmlNode *name = all.size() < longest ? named(node) : nullptr;
        const QString words = (name ? firstText(*name, longest) : all).simplified();
        QString text = words;
        text.remove(by);
        text = upToNoise(text);
        People found = people(outlets, text);
        if (isChineseName(text) || (found.names.isEmpty() && found.outlet.isEmpty() && isWesternName(text)))
            found = {{text}, {}, true}; // a desk such as "Our Foreign Staff" signs too
        if (words.size() <= 200 && found.complete && !found.names.isEmpty() && !isElsewhere(node)) {
            Finding result = finding(ProvenanceField::Byline, found.names, words, confidence, -1);
            result.element = &node;
            findings.append(result);
            if (!found.outlet.isEmpty())
                findings.append(finding(ProvenanceField::Source, {found.outlet}, words, 0.7, -1));
            return;
        }
    }
    for (const auto &child : node.children())
        collect(outlets, *child, findings);
}

}

void findMarkedAuthors(const Outlets &outlets, HtmlTree &tree, QList<Finding> &findings)
{
    const RuleName rule(findings, "marked element");
    QList<Finding> found;
    collect(outlets, tree.root(), found);
    QStringList names;
    for (const Finding &one : found)
        if (one.field == ProvenanceField::Byline)
            for (const QString &name : one.values)
                if (!names.contains(name))
                    names.append(name);
    constexpr int manyAuthors = 6;
    if (names.size() > manyAuthors)
        return;
    for (Finding &one : found) {
        // Several elements, one for each author, make one byline.
        if (one.field == ProvenanceField::Byline)
            one.values = names;
        findings.append(one);
    }
}

}
