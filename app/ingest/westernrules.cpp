#include "outletnames.h"
#include "personnames.h"
#include "provenancerules.h"
#include "westerncredits.h"
#include "westernpeople.h"
#include "writtendate.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

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

/// A name alone at the head, with a post or a date: "Rhys Pemberton" over "Health reporter", "Johanna Lindqvist September 12, 2023".
void readNameOverPost(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    constexpr qsizetype headLines = 3;
    constexpr qsizetype longest = 80;
    if (index >= headLines || input.line(index).text.size() > 2 * longest)
        return;
    const QString text = input.line(index).text.simplified();
    if (text.size() > longest)
        return;
    const QString name = upToNoise(text);
    const QString date = writtenDate(text.mid(name.size()));
    const People found = people(input.outlets, name);
    if (!found.complete || found.names.isEmpty() || !found.outlet.isEmpty())
        return;
    const bool dated = !date.isEmpty() && name.size() + 1 + date.size() == text.size();
    const bool posted =
        name == text && index + 1 < input.body.lines.size() && isRole(input.line(index + 1).text.simplified());
    if (!dated && !posted)
        return;
    addPeople(found, text, 0.85, index, input.line(index).text.size(), findings);
    if (!dated)
        return;
    findings.append(finding(ProvenanceField::Published, {date}, text, 0.75, index));
    findings.last().length = input.line(index).text.size();
}

/// Rangga Wiratama (The Jakarta Post); "Author of the article:" with the name on the next line.
void readNameAndMark(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "name beside a mark");
    static const QRegularExpression bracketed(QStringLiteral("^\\s*([A-Z][^()]{3,60}?)\\s*\\(([A-Z][^()]{2,40})\\)\\s*$"));
    static const QRegularExpression announced(
        QStringLiteral("^\\s*(?:Author of the article|Author|Authors|Written by|By|BY|Reported by|Story by):?\\s*$"));
    constexpr qsizetype longest = 160;
    const QString &text = input.line(index).text;
    if (text.size() > longest)
        return;
    if (const auto match = bracketed.match(text); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(2))) {
        People found = people(input.outlets, match.captured(1));
        found.outlet = match.captured(2);
        if (found.complete && !found.names.isEmpty())
            addPeople(found, text, 0.85, index, text.size(), findings);
    }
    readNameOverPost(input, index, findings);
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
        "^(?:Royal Appointment|Popular Demand|Land|Air|Sea|Special Arrangement|Royal Assent|Invitation Only)\\b|"
        "\\b(?:Train|Bus|Boat|Plane|Bike|Phone|Email|Numbers|Design|Default|Decree|Definition|Contrast|Comparison)$"));
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

/// LONDON, Nov. 20, 2026 /PRNewswire/ --, MOSCOW, November 20. /TASS/., (ANSA) - ROME, NOV 20 -.
bool readReleaseDateline(const QString &text, qsizetype index, QList<Finding> &findings)
{
    static const QString day =
        QStringLiteral("(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}");
    static const QRegularExpression slashed(QStringLiteral("^\\s*([A-Z][A-Za-z.'’ -]{1,30}(?:, [A-Z][A-Za-z. ]{1,20})*,? ")
                                            % day % QStringLiteral("(?:,? \\d{4})?\\.? /([A-Z][\\w .-]{2,25})/)"));
    static const QRegularExpression bracketed(QStringLiteral("^\\s*(\\(([A-Z]{3,8})\\) [–—-] [A-Z][A-Z.'’ -]{1,30}, ") % day
                                                  % QStringLiteral(")\\s*[–—-]"),
                                              QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression *form : {&slashed, &bracketed}) {
        const auto match = form->match(text);
        if (!match.hasMatch())
            continue;
        findings.append(finding(ProvenanceField::Dateline, {match.captured(1)}, match.captured(0), 0.9, index));
        findings.append(finding(ProvenanceField::Source, {match.captured(2)}, match.captured(0), 0.8, index));
        return true;
    }
    return false;
}

/// LONDON, July 19 (AP) —, WASHINGTON (CNN) —, DALLAS —, (Reuters) -.
void readDateline(const RuleInput &input, qsizetype index, bool first, QList<Finding> &findings)
{
    const RuleName rule(findings, "dateline");
    static const QRegularExpression agency(QStringLiteral(
        "^\\s*((?:([A-Z][A-Z.'’ /-]{1,30}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})((?: \\[[A-Z][a-z ]+\\])?(?:, [A-Z][A-Za-z. ]{1,20}){0,2})(?:,? (?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)(?:,? \\d{4})?)?\\s*|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2} )?"
        "\\(([A-Z][A-Za-z .&/-]{1,30}|dpa|epd|kna|sid|afp)\\))\\s*(?:[–—-]{1,2}|[:|]|(?=[A-Z“\"]))"));
    static const QRegularExpression place(QStringLiteral(
        "^\\s*([A-Z][A-Z.'’ -]{2,30}(?:, (?:[A-Z][a-z]{1,5}\\.|[A-Z]\\.[A-Z]\\.|[A-Z][a-z]+|[A-Z]{2}))?(?:,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2})?\\s*(?:—|–|--))\\s+[A-Z“\"‘'$\\d]"));
    const QString text = input.line(index).text.left(200);
    if (readReleaseDateline(text, index, findings))
        return;
    if (const auto match = agency.match(text); match.hasMatch()) {
        const QString name = match.captured(4).trimmed();
        static const QRegularExpression callSign(QStringLiteral("^[WK][A-Z]{3}(?:-TV|-FM)?$"));
        // Of an agency that is not known the place and the day say what it is.
        static const QRegularExpression dated(QStringLiteral("[a-z.] \\d{1,2}(?:,? \\d{4})?\\s*\\([A-Z]{2,8}\\)"));
        if (!isWesternOutlet(input.outlets, name) && !callSign.match(name).hasMatch()
            && (match.capturedLength(2) == 0 || !dated.match(match.captured(1)).hasMatch()))
            return;
        const QString town = match.captured(2);
        static const QRegularExpression day(
            QStringLiteral("^\\s*(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2} \\("));
        if (!town.isEmpty() || day.match(text).hasMatch())
            findings.append(
                finding(ProvenanceField::Dateline, {match.captured(1).trimmed()}, match.captured(0), 0.9, index));
        findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), 0.8, index));
        return;
    }
    // A place alone: an acronym looks the same, unless it is explained by "the … that" behind the dash.
    static const QRegularExpression acronym(QStringLiteral("^(?:[A-Z]\\.){2,}\\s|^[A-Z]{2,3}\\s"));
    // What kind of piece it is stands there in the same letters.
    static const QRegularExpression kind(QStringLiteral(
        "^\\s*(?:BREAKING|OPINION|UPDATED?|IMPORTANT|EXCLUSIVE|ANALYSIS|WATCH|LIVE|NOTE|NEW|WARNING|PHOTOS?|VIDEO|EDITORIAL|COMMENTARY|"
        "REVIEW|INTERVIEW|EXPLAINER|FACTBOX|COLUMN|CORRECTION|CLARIFICATION|TIMELINE|DEVELOPING|URGENT|ALERT|SPOILERS?|SPONSORED)\\b"));
    if (const auto match = place.match(text);
        first && match.hasMatch() && !kind.match(text).hasMatch() && !acronym.match(match.captured(1)).hasMatch()
        && !isKnownOutlet(input.outlets, match.captured(1).section(QLatin1Char(' '), 0, 0)))
        findings.append(finding(ProvenanceField::Dateline, {match.captured(1).trimmed()}, match.captured(0), 0.7, index));
}

/// Written by … beside Directed by …: of a play or a film.
bool isOfAWork(const RuleInput &input, qsizetype index)
{
    static const QRegularExpression work(QStringLiteral(
        "^\\s*(?:Directed|Choreographed|Produced|Composed|Music|Lyrics|Screenplay|Starring|Cast|Narrated)\\b"));
    static const QRegularExpression written(QStringLiteral("^\\s*(?:Written|Story|Words|Text) by\\b"));
    const auto says = [&](qsizetype at) {
        return at >= 0 && at < input.body.lines.size() && work.match(input.line(at).text.left(40)).hasMatch();
    };
    return written.match(input.line(index).text.left(40)).hasMatch() && (says(index - 1) || says(index + 1));
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
        if (isOfAWork(input, i))
            continue;
        if (!listed || credit.match(line.text).hasMatch())
            readByline(input, i, findings);
        if (const qsizetype at = input.opening.indexOf(i); at >= 0 && !listed)
            readDateline(input, i, at < 3, findings);
        readNameCells(input, i, findings);
        readNameAndMark(input, i, findings);
        readSourceCells(input, i, findings);
        readWesternCredits(input, i, findings);
    }
    weighContributors(findings, first);
}

}
