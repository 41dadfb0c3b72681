#include "westerncredits.h"

#include "outletnames.h"
#include "westernpeople.h"
#include "westernstatements.h"
#include "writtendate.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr double sureContributors = 0.8;

/// The names of a credit end where the next one begins, or with the line.
const QString creditEnd = QStringLiteral(
    "(?=\\s*(?:[;)|·]|$|\\.\\s*$)|\\s+[—–]\\s|\\.\\s+\\p{Lu}[\\w -]{2,30} (?:[Bb]y|from)\\b|[,/]\\s*\\p{Lu}\\p{L}+(?: [Bb]y\\b|:)|"
    ",?\\s*(?:Writing|Editing|Edited|Additional)\\b|,\\s*(?:writing|editing|edited|additional) |\\s*(?:Our Standards\\b|,\\s*opens new tab))");

/// A credit within a line; `front` is what stands before it.
QRegularExpression credit(const QString &front, const QString &label)
{
    return QRegularExpression(QStringLiteral("(?:^[\\s(–—-]*|%1)(?:%2) [Bb]y:?\\s+([^;()|·]{4,900}?)").arg(front, label)
                                  + creditEnd,
                              QRegularExpression::UseUnicodePropertiesOption);
}

/// Photography by …; With files from …; Pictures: …: who is named for something else than writing.
void readContributors(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "contributors");
    static const QRegularExpression expression(
        QStringLiteral(
            "(?:^|[(;.|·/–—-]\\s*|\\s)((?:With )?[Aa]dditional reporting|Contributing(?=:)|With assistance|With reporting|With files|Photographs?|Photography|Photos|Fotos?|(?:Medically )?[Rr]eviewed|Digital production|Pictures|"
            "Bild(?:er)?|Videos?|Video editing|Graphics?|Illustrations?|Illustrated|Produced|Production|Research|Translated|Translation|Fact[- ]check(?:ed|ing)?|"
            "Designed|Design|Audio|Data analysis)"
            "(?: (?:[Bb]y|from):?|:)\\s+([^;()|·]{4,160}?)")
            + creditEnd,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression editor(QStringLiteral(
        "^[\\s(\\[]*(?:(?:Web|Online|Copy|Digital|Desk) )?(?:[Ee]ditors?|Editing):\\s*([^;():]{3,80}?)[)\\]]?\\s*$"));
    static const QRegularExpression oneWord(QStringLiteral("^[a-z]{3,20}$"));
    const TextLine &line = input.line(index);
    constexpr qsizetype longest = 500;
    static constexpr TextPieces telling{u"eporting", u"ssistance", u"files",      u"hoto",     u"oto",     u"ictures",
                                        u"Bild",     u"ideo",      u"raphic",     u"llustrat", u"roduc",   u"esearch",
                                        u"ranslat",  u"heck",      u"esign",      u"udio",     u"nalysis", u"eviewed",
                                        u"ditor",    u"diting",    u"ontributing"};
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
    }
    if (const auto match = editor.match(line.text); match.hasMatch()) {
        const People found = people(input.outlets, match.captured(1));
        const QString name = match.captured(1).trimmed();
        const QStringList names = oneWord.match(name).hasMatch() ? QStringList(name) : found.names;
        if (names.isEmpty() || (!found.complete && names != QStringList(name)))
            return;
        findings.append(finding(ProvenanceField::Editor, names, match.captured(0), 0.9, index));
    }
}

/// The agencies of a list, where it holds nothing else: AP, Reuters, and dpa.
QString agencies(const Outlets &outlets, const QString &list)
{
    static const QRegularExpression joint(QStringLiteral("\\s*[,/]\\s*(?:and\\s+)?|\\s+(?:and|et|und|y|e)\\s+"));
    static const QRegularExpression article(QStringLiteral("^(?:the|l[’'])\\s*"));
    QStringList names = list.trimmed().split(joint, Qt::SkipEmptyParts);
    for (QString &name : names) {
        name = name.simplified();
        if (!isKnownOutlet(outlets, name))
            name.remove(article);
        if (!isKnownOutlet(outlets, name))
            return {};
    }
    return names.join(QStringLiteral(", "));
}

/// (with inputs from ANI); With reporting by AP, Reuters, and dpa; (avec AFP); dw/sms (AP, AFP, Reuters).
void readAgencies(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "agencies of a report");
    static const QRegularExpression with(QStringLiteral(
        "^[\\s(\\[–—-]*(?:(?:[Ww]ith\\s+)?(?:(?:[Aa]gency\\s+)?[Ii]nputs?|[Rr]eporting|[Ff]iles|[Mm]aterial)\\s+(?:from|by)|"
        "With|[Aa]vec|[Mm]it(?: Material von)?|[Cc]on(?: informaci[oó]n de)?|[Cc]om)\\s+([^()]{2,80}?)[\\s).\\]]*$"));
    static const QRegularExpression initials(
        QStringLiteral("^\\s*(?:\\p{Ll}{1,5}/){0,4}\\p{Ll}{2,5}\\s*\\(([^()]{2,80})\\)\\s*$"));
    const QString &text = input.line(index).text;
    constexpr qsizetype longest = 120;
    if (text.size() > longest)
        return;
    for (const QRegularExpression *form : {&with, &initials})
        if (const QString names = agencies(input.outlets, form->match(text).captured(1)); !names.isEmpty()) {
            findings.append(finding(ProvenanceField::Source, {names}, text, 0.65, index));
            findings.last().length = text.size();
            return;
        }
}

/// What of a line was not read, but for what pages say in such places.
QString restOfCredits(QString line, qsizetype index, const QList<Finding> &findings)
{
    static const QRegularExpression noise(QStringLiteral(
        "Our Standards:.*$|,?\\s*opens new tab|\\b(?:Read the (?:original|full)[^.]*|All rights reserved)\\.?"));
    for (const Finding &finding : findings)
        if (finding.line == index)
            line.remove(finding.words);
    return line.remove(noise).simplified();
}

/// A line leaves the page where people are named in it and all of it was read: the story may go on in the same paragraph. A date may
/// stand there too.
void takeCreditLine(const RuleInput &input, qsizetype index, qsizetype from, QList<Finding> &findings)
{
    const RuleName rule(findings, "date beside credits");
    const auto isCredit = [](const Finding &finding) {
        return finding.field == ProvenanceField::Byline || finding.field == ProvenanceField::Editor
               || finding.field == ProvenanceField::Contributor;
    };
    const auto first = std::find_if(findings.begin() + from, findings.end(), isCredit);
    if (first == findings.end())
        return;
    const QString rest = restOfCredits(input.line(index).text, index, findings.mid(from));
    const QString date = writtenDateIn(rest);
    constexpr qsizetype mostBeside = 10; // characters
    if (QString(rest).remove(date).size() > mostBeside)
        return;
    first->length = input.line(index).text.size();
    if (!date.isEmpty())
        findings.append(finding(ProvenanceField::Published, {date}, date, 0.7, index));
}

/// Reporting by …; Editing by …; Edited by …, at the end.
void readTrailer(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "trailer");
    static const QRegularExpression reporting = credit(QStringLiteral("[;|/–—]\\s*|[.(]\\s*(?=\\p{Lu})"),
                                                       QStringLiteral("[Rr]eporting|[Rr]eported|Report|[Ww]ritten|Words"));
    static const QRegularExpression writing =
        credit(QStringLiteral("[;|/–—,]\\s*|[\\s(](?=W)"), QStringLiteral("[Ww]riting"));
    static const QRegularExpression editing =
        credit(QStringLiteral("[;|/–—,]\\s*|[\\s(](?=E)"), QStringLiteral("[Ee]diting|[Ee]dited|Edit"));
    // By Ann Lee / Photos by Bo Chen
    static const QRegularExpression beside(QStringLiteral(
        "^\\s*(?:By|BY|Texte?|Words|Story|Von|Par|Por)(?: [Bb]y)?:?\\s+([^;()|·]{4,160}?)(?=\\s*[,;/|·–—]\\s*(?:Photo|Foto|Picture|Bild|Illustration|Video|Graphic|Grafik)\\p{L}*(?: [Bb]y|:))"));
    static const QRegularExpression contributors(
        QStringLiteral("^\\s*(?:Contributors?|Authors?|Writers?):\\s*([^;()]{4,120})$"));
    static const QRegularExpression mark(QStringLiteral("^\\s*[–—-]{1,2}\\s*([A-Z][\\w .&'-]{1,40}?)\\s*$"));
    const TextLine &line = input.line(index);
    static constexpr TextPieces telling{u" by ", u" By ", u" by:", u" By:", u"Text", u"ontributor", u"uthor", u"riter"};
    static const QRegularExpression dashed(QStringLiteral("^\\s*[–—-]"));
    constexpr qsizetype longest = 1200; // a dozen reporters with their towns
    if (line.text.size() > longest || (!telling.in(line.text) && !dashed.match(line.text).hasMatch()))
        return;
    if (const auto match = mark.match(line.text); match.hasMatch() && isKnownOutlet(input.outlets, match.captured(1))) {
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.7, index));
        findings.last().length = line.text.size();
    }
    const auto take = [&](const QRegularExpression &expression, ProvenanceField field, double confidence) {
        const auto match = expression.match(line.text);
        const QString named = upToNoise(match.captured(1));
        const People found = match.hasMatch() ? people(input.outlets, named) : People();
        if (!found.complete || found.names.isEmpty())
            return;
        const QString words =
            line.text.mid(match.capturedStart(), match.capturedStart(1) + named.size() - match.capturedStart());
        findings.append(finding(field, found.names, words, confidence, index));
    };
    take(beside, ProvenanceField::Byline, 0.9);
    static constexpr TextPieces works{u"eport", u"rit", u"Words", u"dit"};
    if (works.in(line.text)) {
        const qsizetype before = findings.size();
        take(reporting, ProvenanceField::Byline, 0.85);
        const bool reported = findings.size() > before;
        take(writing, reported ? ProvenanceField::Contributor : ProvenanceField::Byline, 0.8);
        if (reported && findings.last().field == ProvenanceField::Contributor) // who reported stands for the article
            findings.last().role = QStringLiteral("Writing");
        take(editing, ProvenanceField::Editor, 0.9);
    }
    take(contributors, ProvenanceField::Byline, sureContributors);
}

/// Associated Press writers … in Oslo and … contributed to this report. … contributed reporting from Washington.
void readContributed(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "who contributed");
    static const QRegularExpression expression(QStringLiteral(
        "^\\W*(?:[A-Z][\\w. ]{1,30}? (?:writers?|reporters?|journalists?|correspondents?|Writers?|Reporters?|Correspondents?) )?([A-Z][^;:()]{4,160}?) (?:also )?"
        "(contributed(?: reporting| research)?(?: to this (?:report|story|article|piece))?)(?: from [A-Z][\\w ,.'’-]{1,40})?\\W*$"));
    const TextLine &line = input.line(index);
    constexpr qsizetype longest = 300;
    if (line.text.size() > longest || !line.text.contains(QLatin1String(" contributed")))
        return;
    // … contributed reporting from Lagos. Kitty Bennett contributed research.: the line goes where all of it is told elsewhere.
    static const QRegularExpression next(QStringLiteral("(?<=[a-z]{2}\\.) (?=\\p{Lu}[^.]* contributed\\b)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype first = findings.size();
    const QStringList sentences = line.text.simplified().split(next);
    for (const QString &sentence : sentences) {
        const auto match = expression.match(sentence);
        const People found = match.hasMatch() ? people(input.outlets, match.captured(1)) : People();
        if (!found.complete || found.names.isEmpty()) {
            findings.remove(first, findings.size() - first);
            return;
        }
        findings.append(finding(ProvenanceField::Contributor, found.names, sentence, 0.8, index));
        findings.last().role = match.captured(2);
        findings.last().length = line.text.size();
    }
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

}

void readWesternCredits(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const qsizetype first = findings.size();
    readContributors(input, index, findings);
    if (input.body.isTail(index) || input.body.isHead(index)) {
        readTrailer(input, index, findings);
        takeCreditLine(input, index, first, findings);
        readAgencies(input, index, findings);
        readContributed(input, index, findings);
        readContacts(input, index, findings);
    }
    if (input.closing.contains(index))
        readClosingAgency(input, index, findings);
    readStatement(input, index, findings);
}

void weighContributors(QList<Finding> &findings, qsizetype first)
{
    static const QRegularExpression alone(QStringLiteral("^(?:With|(?:With )?[Aa]dditional|contributed|Contributing)"));
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
