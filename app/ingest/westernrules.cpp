#include "creditlines.h"
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
    for (const QString &cell : cells.mid(1))
        if (const auto match = editor.match(cell.trimmed()); match.hasMatch())
            add(ProvenanceField::Editor, match.captured(1));
        else if (const QString date = writtenDate(cell); !date.isEmpty())
            add(ProvenanceField::Published, date);
}

/// Words of a section or a subject, where a name would stand: the text uses them too, or they are said of pages.
bool isSubject(const RuleInput &input, const QString &name)
{
    static const QRegularExpression page(QStringLiteral(
        "\\b(?:Release|News|Blog|Updates?|Reviews?|Report|Opinion|Analysis|Stories|Features|Interview|Archive|Business|Sports?|"
        "Politics|Media|Finance|Tech|Science|Policy|Climate|Change|Health|Human|Rights|Estate|Energy|Security|Culture|Travel|Music|"
        "Local|National|Global|World|Public|Social|Personal|Product|Company|Markets?|Guest|Weekly|Daily|Breaking)\\b|"
        "(?:tion|sion|ics|ism|ship|ity|ology|ligence)\\b|^(?:New|San|Santa|Los|Las|Port|Fort|Mount|Cape|North|South|East|West)\\b"));
    constexpr qsizetype mostLines = 60;
    constexpr qsizetype shortest = 3; // Le and Di are words of other kinds
    const auto isUsed = [&](const QString &word) {
        const QRegularExpression used(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word.toLower())),
                                      QRegularExpression::UseUnicodePropertiesOption);
        const auto &lines = input.body.lines;
        return word.size() >= shortest
               && std::any_of(lines.begin(), lines.begin() + std::min(mostLines, lines.size()),
                              [&](const TextLine &line) { return line.text.contains(used); });
    };
    const QStringList words = name.split(QLatin1Char(' '));
    return page.match(name).hasMatch() || isPostOrPlace(name) || std::any_of(words.begin(), words.end(), isUsed);
}

/// The date behind a name, and nothing else but how long it takes to read: "· Nov 27, 2026 · 5 min read".
QString dateBehindName(const QString &rest)
{
    static const QRegularExpression mark(QStringLiteral("^\\s*[-–—·|•,]?\\s*"));
    static const QRegularExpression end(QStringLiteral("^\\s*(?:[·|•–-]\\s*\\d{1,2}[ -]min(?:ute)?s?(?: read)?)?$"));
    const QString behind = QString(rest).remove(mark);
    const QString date = writtenDate(behind);
    return !date.isEmpty() && behind.startsWith(date) && end.match(behind.mid(date.size())).hasMatch() ? date : QString();
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
    const People found = people(input.outlets, name);
    if (!found.complete || found.names.isEmpty() || !found.outlet.isEmpty())
        return;
    const QString date = dateBehindName(text.mid(name.size()));
    const bool posted =
        name == text && index + 1 < input.body.lines.size() && isRole(input.line(index + 1).text.simplified());
    if (date.isEmpty() ? !posted : isSubject(input, name))
        return;
    addPeople(found, text, 0.85, index, input.line(index).text.size(), findings);
    if (date.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Published, {date}, text, 0.75, index));
    findings.last().length = input.line(index).text.size();
}

bool hasPicture(const HtmlNode &node)
{
    const auto &children = node.children();
    return node.isElement(QLatin1String("img"))
           || std::any_of(children.begin(), children.end(), [](const auto &child) { return hasPicture(*child); });
}

/// A picture and nothing else stands right above the block of a line: what names somebody there is its credit.
bool isUnderPicture(const TextLine &line)
{
    const HtmlNode *parent = line.block ? line.block->parent() : nullptr;
    const HtmlNode *above = nullptr;
    for (std::size_t i = 0; parent && parent->children().at(i).get() != line.block; ++i)
        if (parent->children().at(i)->isElement())
            above = parent->children().at(i).get();
    return above && hasPicture(*above) && firstText(*above, 1).isEmpty();
}

/// "— Ann Lee, Reuters" at the end, "Ann Lee, Reuters" over a date. Several such lines are a list of people.
void readNameAndOutlet(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression expression(
        QStringLiteral("^[\\s–—-]*(\\p{Lu}[^,;:|()]{3,50}), ((?:the )?\\p{Lu}[^,;:|()]{1,40})$"));
    const qsizetype count = input.body.lines.size();
    constexpr qsizetype longestSigned = 50;
    const auto read = [&](qsizetype at) {
        constexpr qsizetype longest = 110;
        const bool fits = at >= 0 && at < count && input.line(at).text.size() <= longest;
        return fits ? expression.match(input.line(at).text.simplified()) : QRegularExpressionMatch();
    };
    const auto match = read(index);
    if (!match.hasMatch() || !isKnownOutlet(input.outlets, match.captured(2)) || read(index - 1).hasMatch()
        || read(index + 1).hasMatch() || isUnderPicture(input.line(index)))
        return;
    const bool last = index > 0 && index + 2 >= count;
    const bool overDate = index < 2 && index + 1 < count && !writtenDate(input.line(index + 1).text.simplified()).isEmpty();
    // Over the first paragraph.
    const bool overText = index == 0 && count > 1 && input.line(1).text.size() > 2 * longestSigned
                          && !isInHeading(input.line(0)) && !(input.line(0).block && hasPicture(*input.line(0).block));
    People found = people(input.outlets, match.captured(1));
    found.outlet = match.captured(2);
    if ((last || overDate || overText) && found.complete && !found.names.isEmpty())
        addPeople(found, input.line(index).text, 0.8, index, input.line(index).text.size(), findings);
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
    readNameAndOutlet(input, index, findings);
    if (announced.match(text).hasMatch() && index + 1 < input.body.lines.size()) {
        const QString next = input.line(index + 1).text.trimmed();
        const People found = people(input.outlets, upToNoise(next));
        if (next.size() > 80 || !found.complete || found.names.isEmpty())
            return;
        addPeople(found, next, 0.9, index + 1, input.line(index + 1).text.size(), findings);
        addPeople({found.names, {}, true}, text, 0.89, index, text.size(), findings);
    }
}

/// The people of a byline; a town may stand behind the last of them: Anna Müller und Jan Schäfer, Berlin.
People signers(const Outlets &outlets, const QString &names)
{
    static const QRegularExpression town(QStringLiteral(",\\s*\\p{Lu}[\\p{L}-]{2,20}$"));
    People found = people(outlets, names);
    if (found.complete || !names.contains(town))
        return found;
    found = people(outlets, QString(names).remove(town));
    found.complete = found.complete && !found.names.isEmpty();
    found.posts = true;
    return found;
}

/// Behind names a date, a post or a button may stand. What has words of a sentence is text.
bool isTextBehind(QString rest)
{
    static const QRegularExpression furniture(
        QStringLiteral(
            "\\b(?:(?:\\d+|an?) )?(?:hours?|minutes?|mins?|days?|weeks?) ago\\b|\\bmin(?:ute)?s?\\.? read\\b|[ap]\\.m\\.?|"
            "\\b(?:updated|published|posted|at|on|of|for|and|in|last|follow|share|comments?|min|am|pm|st|nd|rd|th)\\b|\\S*@\\S*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral("(?<![\\p{L}\\d])\\p{Ll}\\p{L}+"));
    constexpr qsizetype longestRest = 80;
    if (rest.size() > longestRest)
        return true;
    for (QString date = writtenDateIn(rest); !date.isEmpty(); date = writtenDateIn(rest))
        rest.remove(date);
    rest = rest.remove(furniture).simplified();
    constexpr qsizetype mostWords = 2; // "staff writer"
    return rest.endsWith(QLatin1Char('.')) || rest.contains(QLatin1String(". ")) || rest.count(word) > mostWords;
}

/// A line that is a byline and nothing else: By Anna Brandt and Tom Vale, BBC News.
void readByline(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "byline");
    static const QRegularExpression expression(QStringLiteral(
        "^[\\s–—-]*(?:(?:Story|Words|Text)(?: and|,| &) (?:photos|photographs|photography|pictures|images|illustrations) by|By|BY|by|Guest post by|Posted by(?=[^|]{4,60}\\|)|Written by|WRITTEN BY|Words by|Story by|Words|Text|Reporting|Par|Von|Por)[:\\s]\\s*(\\S.*)$"));
    const TextLine &line = input.line(index);
    if (line.text.size() > 220)
        return;
    // (By Chen Wei-ting and Matthew Mazzetta)
    static const QRegularExpression bracketed(QStringLiteral("^\\s*\\(((?:By|Written by)\\s[^()]+)\\)\\s*$"));
    const auto inner = bracketed.match(line.text);
    const auto match = expression.match(inner.hasMatch() ? inner.captured(1) : line.text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression phrase(QStringLiteral(
        "^(?:Royal Appointment|Popular Demand|Land|Air|Sea|Special Arrangement|Royal Assent|Invitation Only)\\b|"
        "\\b(?:Train|Bus|Boat|Plane|Bike|Phone|Email|Numbers|Design|Default|Decree|Definition|Contrast|Comparison)$"));
    if (phrase.match(match.captured(1)).hasMatch())
        return;
    const QString names = upToNoise(match.captured(1));
    const People found = signers(input.outlets, names);
    const QString rest = match.captured(1).mid(names.size()).trimmed();
    if (!found.complete)
        return;
    addPeople(found, line.text, 0.92, index, isTextBehind(rest) ? 0 : line.text.size(), findings);
    if (!found.names.isEmpty() && found.outlet.isEmpty())
        readOutletBeside(input, index, rest, findings);
}

/// Nadia Rousselle · CBC News · Posted: Mar 05, 2023.
void readNameCells(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "name and outlet");
    // China Daily | Updated: 2024-03-05 07:46
    static const QRegularExpression stamped(
        QStringLiteral("^\\s*([A-Z][^|]{2,40}?)\\s*\\|\\s*(?:(Updated|Published):?\\s*)?([^|]{6,50})$"));
    if (const auto match = stamped.match(input.line(index).text.left(120));
        match.hasMatch() && input.body.isHead(index) && input.line(index).text.size() < 120
        && isKnownOutlet(input.outlets, match.captured(1))
        && writtenDate(match.captured(3)) == match.captured(3).simplified()) {
        const bool updated = match.captured(2) == QLatin1String("Updated");
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, input.line(index).text, 0.7, index));
        findings.last().length = input.line(index).text.size();
        findings.append(finding(updated ? ProvenanceField::Updated : ProvenanceField::Published,
                                {match.captured(3).simplified()}, input.line(index).text, 0.75, index));
        findings.last().length = input.line(index).text.size();
        return;
    }
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

const QString month = QStringLiteral(
    "(?:(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|ene|abr|mayo|ago|dic|gen|mag|giu|lug|set|ott|janv|févr|avr|juin|juil|août|déc|mär|mai|okt|dez)"
    "\\p{L}*\\.?)");
const QString dayOfYear = QStringLiteral("(?:%1 \\d{1,2}|\\d{1,2}\\.? (?:de )?%1)").arg(month);

/// LONDON, Nov. 20, 2026 /PRNewswire/ --, MOSCOW, November 20. /TASS/., (ANSA) - ROME, NOV 20 -.
bool readReleaseDateline(const QString &text, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression slashed(
        QStringLiteral(
            "^\\s*([A-Z][A-Za-z.'’ -]{1,30}(?:, [A-Z][A-Za-z. ]{1,20})*,? %1(?:,? \\d{4})?\\.? /([A-Z][\\w .-]{2,25})/)")
            .arg(dayOfYear));
    static const QRegularExpression bracketed(
        QStringLiteral("^\\s*(\\(([A-Z]{3,8})\\) [–—-] \\p{Lu}[\\p{L}.'’ -]{1,30}, %1)\\s*[–—-]").arg(dayOfYear));
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

/// JERUSALEM (JTA) —: an agency that nobody knows. What is made of the words in front, or told of further on, is explained there.
bool isAgencyMark(const RuleInput &input, qsizetype index, const QRegularExpressionMatch &match)
{
    static const QRegularExpression mark(QStringLiteral("^\\p{Lu}{3,5}$"));
    static const QRegularExpression allButInitials(QStringLiteral("(?<=\\p{L})\\p{L}+|[^\\p{L}]+"));
    const QString town = match.captured(2).trimmed();
    const QString name = match.captured(4);
    if (town.size() < 4 || town != town.toUpper() || !mark.match(name).hasMatch()
        || !match.captured(0).trimmed().endsWith(QChar(0x2014)) || QString(town).remove(allButInitials) == name)
        return false;
    for (qsizetype line = index; line < input.body.lines.size(); ++line)
        if (input.line(line).text.indexOf(name, line == index ? match.capturedEnd() : 0) >= 0)
            return false;
    return true;
}

/// WINNERS — Ann Lee, Bo Chen and Tom Vale: a heading, and names.
bool isNames(const Outlets &outlets, const QString &text)
{
    const People found = people(outlets, text);
    return found.complete && !found.names.isEmpty();
}

/// LONDON, July 19 (AP) —, WASHINGTON (CNN) —, DALLAS —, (Reuters) -.
void readDateline(const RuleInput &input, qsizetype index, bool first, QList<Finding> &findings)
{
    const RuleName rule(findings, "dateline");
    static const QRegularExpression agency(
        QStringLiteral(
            "^\\s*((?:(\\p{Lu}[\\p{Lu}.'’ /-]{1,30}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})((?: \\[[A-Z][a-z ]+\\])?(?:, [A-Z][A-Za-z. ]{1,20}){0,2})(?:,? %1(?:,? \\d{4})?)?\\s*|%1 )?"
            "\\(([A-Z][A-Za-z .&/-]{1,30}|dpa|epd|kna|sid|afp)\\))\\s*(?:\\.?[–—-]{1,2}|[:|]|(?=[A-Z“\"]))")
            .arg(dayOfYear));
    static const QRegularExpression place(
        QStringLiteral(
            "^\\s*(\\p{Lu}[\\p{Lu}.'’ -]{2,30}(?:, (?:[A-Z][a-z]{1,5}\\.|[A-Z]\\.[A-Z]\\.|[A-Z][a-z]+|[A-Z]{2}))?(?:,? %1)?\\s*(?:—|–|--))\\s+[A-Z“\"‘'$\\d]")
            .arg(dayOfYear));
    const QString text = input.line(index).text.left(200);
    if (readReleaseDateline(text, index, findings))
        return;
    if (const auto match = agency.match(text); match.hasMatch()) {
        const QString name = match.captured(4).trimmed();
        static const QRegularExpression callSign(QStringLiteral("^[WK][A-Z]{3}(?:-TV|-FM)?$"));
        // Of an agency that is not known the place and the day say what it is.
        static const QRegularExpression dated(QStringLiteral("[a-z.] \\d{1,2}(?:,? \\d{4})?\\s*\\([A-Z]{2,8}\\)"));
        if (!isWesternOutlet(input.outlets, name) && !callSign.match(name).hasMatch() && !isAgencyMark(input, index, match)
            && (match.capturedLength(2) == 0 || !dated.match(match.captured(1)).hasMatch()))
            return;
        const QString town = match.captured(2);
        static const QRegularExpression day(QStringLiteral("^\\s*%1 \\(").arg(dayOfYear));
        if (!town.isEmpty() || day.match(text).hasMatch())
            findings.append(
                finding(ProvenanceField::Dateline, {match.captured(1).trimmed()}, match.captured(0), 0.9, index));
        findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), 0.8, index));
        return;
    }
    // NEW DELHI: The …, MUMBAI, MARCH 5: …: as papers of South Asia and the Gulf write. A book is called LONDON: The Biography.
    static const QRegularExpression colon(
        QStringLiteral(
            "^\\s*((?:NEW DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|HYDERABAD|PUNE|AHMEDABAD|JAIPUR|LUCKNOW|PATNA|BHOPAL|CHANDIGARH|GUWAHATI|SRINAGAR|KOCHI|"
            "KARACHI|LAHORE|ISLAMABAD|PESHAWAR|QUETTA|RAWALPINDI|MULTAN|FAISALABAD|DHAKA|KATHMANDU|RIYADH|JEDDAH|DUBAI|ABU DHABI|DOHA|MANAMA|MUSCAT)"
            "(?:, %1)?):\\s+(?=[A-Z“\"])(?!(?:A|An|The) (?:\\w+ )?(?:History|Biography|Novel|Memoir|Life|Portrait|Making|Story)\\b).{20,}")
            .arg(dayOfYear));
    static const QRegularExpression sentence(QStringLiteral("[.!?”\"’']$"));
    if (const auto match = colon.match(text); index < 4 && first && match.hasMatch() && !isInHeading(input.line(index))
                                              && input.line(index).text.trimmed().contains(sentence))
        return findings.append(finding(ProvenanceField::Dateline, {match.captured(1)}, match.captured(0), 0.7, index));
    // A place alone: an acronym looks the same, unless it is explained by "the … that" behind the dash.
    static const QRegularExpression acronym(QStringLiteral("^(?:[A-Z]\\.){2,}\\s|^[A-Z]{2,3}\\s"));
    // What kind of piece it is stands there in the same letters.
    static const QRegularExpression kind(QStringLiteral(
        "^\\s*(?:BREAKING|OPINION|UPDATED?|IMPORTANT|EXCLUSIVE|ANALYSIS|WATCH|LIVE|NOTE|NEW|WARNING|PHOTOS?|VIDEO|EDITORIAL|COMMENTARY|"
        "REVIEW|INTERVIEW|EXPLAINER|FACTBOX|COLUMN|CORRECTION|CLARIFICATION|TIMELINE|DEVELOPING|URGENT|ALERT|SPOILERS?|SPONSORED)\\b|"
        "^[^—–]*\\bNOTES?\\b"));
    if (const auto match = place.match(text);
        first && match.hasMatch() && !kind.match(text).hasMatch() && !acronym.match(match.captured(1)).hasMatch()
        && !isNames(input.outlets, text.mid(match.capturedEnd(1)).trimmed())
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

/// THE BRIDGE / By Ann Lee / 320 pp. Penguin. $28.: the author of a book that is reviewed.
bool isOfABook(const RuleInput &input, qsizetype index)
{
    static const QRegularExpression imprint(QStringLiteral("\\b\\d{2,4}\\s*(?:pp\\b|pages\\b|pgs\\b|Seiten\\b|páginas\\b)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression by(QStringLiteral("(?<!Reviewed )\\b[Bb]y\\b"));
    constexpr qsizetype longest = 160;
    const auto says = [&](qsizetype at) {
        return at < input.body.lines.size() && input.line(at).text.size() <= longest
               && input.line(at).text.contains(imprint);
    };
    return says(index) || (says(index + 1) && !input.line(index + 1).text.contains(by));
}

/// A heading within the text, such as By Royal Decree; over it a byline may be set as one.
bool isHeadingBelow(const TextLine &line, qsizetype index)
{
    static const QRegularExpression heading(QStringLiteral("^h[1-6]$"));
    constexpr qsizetype headLines = 3;
    return index >= headLines && line.block && heading.match(line.block->name()).hasMatch();
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
        const bool elsewhere = isHeadingBelow(line, i) || isOfABook(input, i);
        if (!elsewhere && (!listed || credit.match(line.text).hasMatch()))
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
